package lianli.registry.draft;

import java.util.List;
import lianli.registry.BilingualText;

/**
 * A rule that the fields of a draft break.
 *
 * @param rule stable name
 * @param fields keys concerned
 * @param message without names and numbers
 */
public record DraftFinding(String rule, List<String> fields, BilingualText message) {
  public DraftFinding {
    fields = List.copyOf(fields);
  }
}
