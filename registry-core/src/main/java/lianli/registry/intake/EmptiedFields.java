package lianli.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.draft.DecisiveFields;

/**
 * Fields that decide, were told, and would be told no more. A name or number taken away is rarely
 * what the paper says: most often somebody meant another field, or stopped before writing it.
 */
final class EmptiedFields {
  private static final String RULE = "field-emptied";

  private EmptiedFields() {}

  /**
   * The question about them; empty if nothing that decides is taken away.
   *
   * @param told all fields as they stand or were read
   */
  static Optional<Finding> of(Map<String, String> told, Act act) {
    Map<String, String> now = ActCodec.encode(act);
    String kind = act.kind().code();
    List<String> emptied =
        told.entrySet().stream()
            .filter(field -> !field.getValue().isBlank())
            .filter(field -> now.getOrDefault(field.getKey(), "").isBlank())
            .filter(field -> DecisiveFields.decides(kind, field.getKey(), field.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return emptied.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                emptied,
                BilingualText.of(
                    "would be told no more: " + String.join(", ", emptied),
                    "以下已有内容将被清空：" + TypedFields.inChinese(emptied))));
  }
}
