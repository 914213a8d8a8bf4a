package lianli.ocr.bench;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PageText;
import lianli.ocr.text.Strip;
import lianli.ocr.text.TextRun;
import lianli.registry.json.Json;

/**
 * The text of a page on one line of a file, without its images: what a layout is found from, so
 * that layouts can be tried without reading the scans again.
 */
final class StoredText {
  private static final GreyImage NO_IMAGE = GreyImage.filled(1, 1, 255);

  private StoredText() {}

  static Json.Obj write(String file, PageText text) {
    return Json.object()
        .put("file", file)
        .put("page", region(text.page()))
        .put("lines", runs(text.lines()))
        .put("cells", new Json.Arr(text.cells().stream().map(StoredText::region).toList()))
        .put("dittoes", runs(text.dittoes()))
        .build();
  }

  static PageText read(Json.Obj page) {
    return new PageText(
        readRuns(page.items("lines")),
        region(page.items("page")),
        page.items("cells").stream().map(cell -> region(((Json.Arr) cell).items())).toList(),
        readRuns(page.items("dittoes")));
  }

  private static Json runs(List<TextRun> runs) {
    return new Json.Arr(runs.stream().map(StoredText::run).toList());
  }

  private static List<TextRun> readRuns(List<Json> runs) {
    return runs.stream().map(run -> readRun((Json.Obj) run)).toList();
  }

  private static Json run(TextRun run) {
    List<Json> strips = new ArrayList<>();
    Map<Strip, Integer> numbers = new IdentityHashMap<>();
    List<Json> glyphs = new ArrayList<>();
    for (Glyph glyph : run.glyphs()) {
      int number =
          numbers.computeIfAbsent(
              glyph.strip(),
              strip -> {
                strips.add(strip(strip));
                return strips.size() - 1;
              });
      glyphs.add(
          new Json.Arr(
              List.of(
                  Json.of(glyph.text()),
                  Json.of(Math.round(1000 * glyph.symbol().confidence().value())),
                  region(glyph.region()),
                  Json.of((long) number))));
    }
    return Json.object()
        .put("strips", new Json.Arr(strips))
        .put("glyphs", new Json.Arr(glyphs))
        .build();
  }

  private static Json strip(Strip strip) {
    return Json.object()
        .put("region", region(strip.region()))
        .put("cells", new Json.Arr(strip.cells().stream().map(StoredText::region).toList()))
        .build();
  }

  private static TextRun readRun(Json.Obj run) {
    List<Strip> strips =
        run.items("strips").stream()
            .map(
                strip ->
                    new Strip(
                        NO_IMAGE,
                        region(((Json.Obj) strip).items("region")),
                        ((Json.Obj) strip)
                            .items("cells").stream()
                                .map(cell -> region(((Json.Arr) cell).items()))
                                .toList()))
            .toList();
    return new TextRun(
        run.items("glyphs").stream()
            .map(glyph -> glyph(((Json.Arr) glyph).items(), strips))
            .toList());
  }

  private static Glyph glyph(List<Json> parts, List<Strip> strips) {
    Region region = region(((Json.Arr) parts.get(2)).items());
    return new Glyph(
        new RecognisedSymbol(
            ((Json.Str) parts.get(0)).value(),
            Confidence.clamped(number(parts.get(1)) / 1000.0),
            List.of(),
            region),
        strips.get(number(parts.get(3))),
        region);
  }

  private static Json region(Region region) {
    return new Json.Arr(
        List.of(
            Json.of((long) region.x()),
            Json.of((long) region.y()),
            Json.of((long) region.width()),
            Json.of((long) region.height())));
  }

  private static Region region(List<Json> numbers) {
    return new Region(
        number(numbers.get(0)),
        number(numbers.get(1)),
        number(numbers.get(2)),
        number(numbers.get(3)));
  }

  private static int number(Json number) {
    return ((Json.Num) number).value().intValue();
  }
}
