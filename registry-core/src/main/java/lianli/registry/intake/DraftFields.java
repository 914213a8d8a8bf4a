package lianli.registry.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.draft.DecisiveFields;
import lianli.registry.json.Json;

/** The fields of a draft line as an act's fields. */
final class DraftFields {
  /** Told by the number or by the party itself; not kept as fields of an act. */
  private static final Set<String> DERIVED = Set.of("man.sex", "woman.sex");

  private DraftFields() {}

  /** Values by key, the act's code under {@code act}. */
  static Map<String, String> of(Json.Obj draft) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", draft.string("act"));
    Json.Obj read = draft.object("fields");
    for (String key : read.members().keySet()) {
      String value = read.object(key).string("value");
      if (!value.isBlank() && !DERIVED.contains(key)) {
        fields.put(key, value);
      }
    }
    return fields;
  }

  /** Keys that decide and whose value the reader would not vouch for. */
  static List<String> doubtful(Json.Obj draft) {
    Json.Obj read = draft.object("fields");
    String act = draft.string("act");
    return read.members().keySet().stream()
        .filter(key -> !read.object(key).string("verdict").equals("accept"))
        .filter(
            key -> texts(read.object(key)).anyMatch(text -> DecisiveFields.decides(act, key, text)))
        .toList();
  }

  private static Stream<String> texts(Json.Obj field) {
    Json.Obj readings = field.object("readings");
    return Stream.concat(
        Stream.of(field.string("value")),
        readings.members().keySet().stream().map(readings::string));
  }

  /** True if for every accepted field both readers read the same. */
  static boolean readersAgree(Json.Obj draft) {
    Json.Obj read = draft.object("fields");
    return read.members().keySet().stream()
        .map(key -> read.object(key).object("readings").members())
        .allMatch(readings -> readings.values().stream().distinct().count() <= 1);
  }
}
