package lianli.ocr.worker;

import java.math.BigDecimal;
import java.util.List;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.output.PageLayer;
import lianli.ocr.scan.FileNameCodec;
import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.PageState;
import lianli.registry.draft.ScanFinding;
import lianli.registry.json.Json;
import org.jspecify.annotations.Nullable;

/** What this process and a worker process say to each other: one JSON object on a line. */
final class Wire {
  /**
   * Begins each answer. A native library may print on standard output too; whatever lacks the mark
   * is not ours.
   */
  static final String MARK = "\u001eworker ";

  private Wire() {}

  /** A page to be read, or with page 0 a file whose pages are to be counted. */
  static Json.Obj request(PageReference page) {
    return Json.object()
        .put("file", FileNameCodec.of(page.file()))
        .put("sha256", page.sha256())
        .put("page", page.page())
        .build();
  }

  static PageReference source(Json.Obj request) {
    return new PageReference(
        FileNameCodec.path(request.string("file")),
        request.string("sha256"),
        number(request, "page"));
  }

  static Json.Obj pages(int pages) {
    return Json.object().put("pages", pages).build();
  }

  static Json.Obj outcome(PageOutcome page) {
    Json.Builder line =
        Json.object()
            .put("state", page.state().key())
            .put("pixels", page.pixels())
            .put("milliseconds", page.milliseconds());
    PageReading reading = page.reading();
    if (reading != null) {
      line.put("form", reading.form())
          .put("drafts", reading.drafts().stream().map(DraftCodec::json).toList())
          .put("findings", reading.findings().stream().map(DraftCodec::json).toList());
      reading.layer().ifPresent(layer -> line.put("text", text(layer)));
    }
    page.problem().ifPresent(problem -> line.put("error", error(problem)));
    return line.build();
  }

  static PageOutcome outcome(PageReference source, Json.Obj line) {
    PageState state = PageState.ofKey(line.string("state"));
    PageReading reading = state.isRead() ? reading(source, state, line) : null;
    RegistryException failure = line.get("error").isPresent() ? error(line.object("error")) : null;
    return new PageOutcome(
        source, state, line.string("pixels"), reading, number(line, "milliseconds"), failure);
  }

  private static PageReading reading(PageReference source, PageState state, Json.Obj line) {
    List<Draft> drafts =
        line.items("drafts").stream().map(draft -> DraftCodec.draft((Json.Obj) draft)).toList();
    @Nullable PageLayer text =
        line.get("text").isPresent() ? text(source, line.object("text")) : null;
    List<ScanFinding> findings =
        line.items("findings").stream().map(one -> DraftCodec.scanFinding((Json.Obj) one)).toList();
    return new PageReading(state, line.string("form"), drafts, text, findings);
  }

  private static Json.Obj text(PageLayer layer) {
    return Json.object()
        .put("width", layer.width())
        .put("height", layer.height())
        .put("dpi", layer.dpi())
        .put("turn", layer.turn().degrees())
        .put("lines", layer.lines().stream().map(Wire::line).toList())
        .build();
  }

  private static Json.Obj line(PageLayer.Line line) {
    return Json.object()
        .put("text", line.text())
        .put("vertical", line.vertical())
        .put("confidence", line.confidence())
        .put("x", line.region().x())
        .put("y", line.region().y())
        .put("width", line.region().width())
        .put("height", line.region().height())
        .build();
  }

  private static PageLayer text(PageReference source, Json.Obj text) {
    return new PageLayer(
        source,
        number(text, "width"),
        number(text, "height"),
        number(text, "dpi"),
        QuarterTurn.ofDegrees(number(text, "turn")),
        text.items("lines").stream().map(line -> line((Json.Obj) line)).toList());
  }

  private static PageLayer.Line line(Json.Obj line) {
    return new PageLayer.Line(
        line.string("text"),
        new Region(
            number(line, "x"), number(line, "y"), number(line, "width"), number(line, "height")),
        line.isTrue("vertical"),
        line.number("confidence").map(BigDecimal::doubleValue).orElse(0.0));
  }

  static Json.Obj error(RegistryException failure) {
    return Json.object()
        .put("code", failure.code().name())
        .put("what", said(failure.what()))
        .put("why", said(failure.why()))
        .put("next", said(failure.next()))
        .build();
  }

  static RegistryException error(Json.Obj error) {
    return new RegistryException(
        ErrorCode.valueOf(error.string("code")),
        said(error.object("what")),
        said(error.object("why")),
        said(error.object("next")));
  }

  private static Json.Obj said(BilingualText said) {
    return Json.object().put("en", said.english()).put("zh", said.chinese()).build();
  }

  private static BilingualText said(Json.Obj said) {
    return BilingualText.of(said.string("en"), said.string("zh"));
  }

  static int number(Json.Obj line, String key) {
    return line.number(key).orElseThrow(IllegalArgumentException::new).intValueExact();
  }
}
