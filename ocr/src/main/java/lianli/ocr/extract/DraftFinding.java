package lianli.ocr.extract;

import java.util.List;
import lianli.registry.Said;
import lianli.registry.json.Json;

/**
 * A rule that the fields of a draft break.
 *
 * @param rule stable name
 * @param fields keys concerned
 * @param message without names and numbers
 */
public record DraftFinding(String rule, List<String> fields, Said message) {
  public DraftFinding {
    fields = List.copyOf(fields);
  }

  Json toJson() {
    return Json.object()
        .put("rule", rule)
        .put("severity", "review")
        .put("fields", Json.ofStrings(fields))
        .put("message", message.english())
        .put("message_zh", message.chinese())
        .build();
  }
}
