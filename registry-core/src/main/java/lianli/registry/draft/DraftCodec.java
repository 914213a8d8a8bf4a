package lianli.registry.draft;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * Drafts and ended pages as JSON (docs/file-formats.md): the one place that knows the keys, for the
 * drafts file, the pipe of a worker, what waits on disk, and the review queue.
 *
 * <p>What a line of this schema or an older one leaves out is as good as empty, so that doubt falls
 * on it; a line of a later schema is refused, since what it says could be read wrongly.
 */
public final class DraftCodec {
  /** What this release writes, and the newest that it reads. */
  public static final int SCHEMA = 1;

  private static final String DRAFT = "draft";
  private static final String PAGE = "page";

  private DraftCodec() {}

  /**
   * Reads one line of a drafts file.
   *
   * @return empty for a line that is about no page, such as the summary
   * @throws IllegalDraftException if it is no draft, or of a later release
   */
  public static Optional<DraftLine> parse(String line) {
    try {
      return line.isBlank() ? Optional.empty() : line((Json.Obj) Json.parse(line));
    } catch (JsonSyntaxException | ClassCastException malformed) {
      throw IllegalDraftException.noDraft(malformed);
    }
  }

  /** As {@link #parse}, of what is JSON already. */
  public static Optional<DraftLine> line(Json.Obj json) {
    return switch (json.string("type")) {
      case DRAFT -> Optional.of(draft(json));
      case PAGE -> Optional.of(page(json));
      default -> Optional.empty();
    };
  }

  /** The JSON of a draft or page. */
  public static Json.Obj json(DraftLine line) {
    return switch (line) {
      case Draft draft -> json(draft);
      case PageLine page -> json(page);
    };
  }

  private static Json.Obj json(Draft draft) {
    Json.Builder fields = Json.object();
    draft.fields().forEach((key, field) -> fields.put(key, json(field)));
    DraftSource source = draft.source();
    return Json.object()
        .put("type", DRAFT)
        .put("schema", SCHEMA)
        .put(
            "source",
            Json.object()
                .put("file", source.file())
                .put("sha256", source.sha256())
                .put("page", source.page())
                .build())
        .put("record", draft.record())
        .put("form", draft.form())
        .put("act", draft.act())
        .put("fields", fields.build())
        .put("findings", draft.findings().stream().map(DraftCodec::json).toList())
        .put("verdict", draft.verdict().code())
        .build();
  }

  /**
   * The draft of a JSON.
   *
   * @throws IllegalDraftException if it is none, or of a later release
   */
  public static Draft draft(Json.Obj json) {
    requireKnownSchema(json);
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    Json.Obj told = json.object("fields");
    told.members().keySet().forEach(key -> fields.put(key, field(told.object(key))));
    return new Draft(
        source(json, 1),
        number(json, "record", 1),
        json.string("form"),
        json.string("act"),
        fields,
        json.items("findings").stream().map(item -> finding(object(item))).toList(),
        verdict(json));
  }

  private static Json json(FieldReading field) {
    Json.Builder json =
        Json.object().put("value", field.value()).put("readings", Json.ofStrings(field.readings()));
    if (!field.candidates().isEmpty()) {
      json.put("candidates", Json.ofStrings(field.candidates()));
    }
    json.put("confidence", Math.round(field.confidence() * 1000) / 1000.0)
        .put("verdict", field.verdict().code())
        .put("repaired", field.repaired());
    field
        .place()
        .ifPresent(
            region ->
                json.put(
                    "region",
                    Json.object()
                        .put("x", region.x())
                        .put("y", region.y())
                        .put("width", region.width())
                        .put("height", region.height())
                        .build()));
    return json.build();
  }

  private static FieldReading field(Json.Obj json) {
    Map<String, String> readings = new LinkedHashMap<>();
    Json.Obj told = json.object("readings");
    told.members().keySet().forEach(reader -> readings.put(reader, told.string(reader)));
    return new FieldReading(
        json.string("value"),
        readings,
        texts(json, "candidates"),
        json.number("confidence").map(BigDecimal::doubleValue).orElse(0.0),
        verdict(json),
        json.isTrue("repaired"),
        json.get("region").isPresent() ? region(json.object("region")) : null);
  }

  private static FieldRegion region(Json.Obj json) {
    return new FieldRegion(
        number(json, "x", 0),
        number(json, "y", 0),
        number(json, "width", 0),
        number(json, "height", 0));
  }

  /** Whatever is not accepted is looked at. */
  private static Verdict verdict(Json.Obj json) {
    return json.string("verdict").equals(Verdict.ACCEPT.code()) ? Verdict.ACCEPT : Verdict.REVIEW;
  }

  private static Json json(DraftFinding finding) {
    return Json.object()
        .put("rule", finding.rule())
        .put("severity", "review")
        .put("fields", Json.ofStrings(finding.fields()))
        .put("message", finding.message().english())
        .put("message_zh", finding.message().chinese())
        .build();
  }

  private static DraftFinding finding(Json.Obj json) {
    return new DraftFinding(json.string("rule"), texts(json, "fields"), message(json));
  }

  private static List<String> texts(Json.Obj json, String key) {
    return json.items(key).stream()
        .filter(Json.Str.class::isInstance)
        .map(text -> ((Json.Str) text).value())
        .toList();
  }

  private static Json.Obj json(PageLine page) {
    Json.Builder source = Json.object().put("file", page.source().file());
    if (!page.source().sha256().isEmpty()) {
      source.put("sha256", page.source().sha256());
    }
    if (page.source().page() > 0) {
      source.put("page", page.source().page());
    }
    Json.Builder json =
        Json.object()
            .put("type", PAGE)
            .put("schema", SCHEMA)
            .put("source", source.build())
            .put("state", page.state().key())
            .put("form", page.form())
            .put("drafts", page.drafts());
    if (!page.findings().isEmpty()) {
      json.put("findings", page.findings().stream().map(DraftCodec::json).toList());
    }
    page.failure()
        .ifPresent(
            failure ->
                json.put(
                    "error",
                    Json.object()
                        .put("code", failure.code())
                        .put("message", failure.message().english())
                        .put("message_zh", failure.message().chinese())
                        .build()));
    if (page.further() > 0) {
      json.put("further", page.further());
    }
    return json.build();
  }

  private static PageLine page(Json.Obj json) {
    requireKnownSchema(json);
    Json.Obj error = json.object("error");
    return new PageLine(
        source(json, 0),
        state(json.string("state")),
        json.string("form"),
        number(json, "drafts", 0),
        json.items("findings").stream().map(item -> scanFinding(object(item))).toList(),
        json.get("error").isPresent()
            ? new PageLine.Failure(error.string("code"), message(error))
            : null,
        number(json, "further", 0));
  }

  private static PageState state(String key) {
    try {
      return PageState.ofKey(key);
    } catch (IllegalArgumentException unknown) {
      throw IllegalDraftException.noDraft(unknown);
    }
  }

  /** The JSON of what is not as it should be about a scan. */
  public static Json json(ScanFinding finding) {
    return Json.object()
        .put("rule", finding.rule())
        .put("severity", finding.isDoubt() ? "review" : "note")
        .put("message", finding.message().english())
        .put("message_zh", finding.message().chinese())
        .build();
  }

  /** A finding written by {@link #json(ScanFinding)}. */
  public static ScanFinding scanFinding(Json.Obj json) {
    return new ScanFinding(
        json.string("rule"),
        json.string("severity").equals("review")
            ? ScanFinding.Weight.DOUBT
            : ScanFinding.Weight.NOTE,
        message(json));
  }

  private static DraftSource source(Json.Obj json, int pageIfUntold) {
    Json.Obj source = json.object("source");
    return new DraftSource(
        source.string("file"), source.string("sha256"), number(source, "page", pageIfUntold));
  }

  /** Earlier releases told it in English only. */
  private static BilingualText message(Json.Obj json) {
    String english = json.string("message");
    String chinese = json.string("message_zh");
    return BilingualText.of(english, chinese.isEmpty() ? english : chinese);
  }

  private static void requireKnownSchema(Json.Obj json) {
    BigDecimal schema = json.number("schema").orElse(BigDecimal.ONE);
    if (schema.compareTo(BigDecimal.valueOf(SCHEMA)) > 0) {
      throw IllegalDraftException.later(schema.toPlainString(), SCHEMA);
    }
  }

  private static int number(Json.Obj json, String key, int otherwise) {
    try {
      return json.number(key).map(BigDecimal::intValueExact).orElse(otherwise);
    } catch (ArithmeticException tooLarge) {
      throw IllegalDraftException.noDraft(tooLarge);
    }
  }

  private static Json.Obj object(Json item) {
    if (item instanceof Json.Obj object) {
      return object;
    }
    throw IllegalDraftException.noDraft(null);
  }
}
