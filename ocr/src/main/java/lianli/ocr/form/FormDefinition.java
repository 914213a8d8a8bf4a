package lianli.ocr.form;

import java.util.List;
import java.util.Optional;
import lianli.registry.script.HanScript;

/**
 * A kind of printed page.
 *
 * @param key name of the form in drafts
 * @param act code of the act it records
 * @param titles what its title may read; one suffices
 * @param marks further printed words; the form with the most of them wins among equal titles
 * @param fields in the order of the page
 */
public record FormDefinition(
    String key, String act, List<String> titles, List<String> marks, List<FieldDefinition> fields) {

  public FormDefinition {
    titles = List.copyOf(titles);
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
  }

  /** The same recording another act; empty if a page of it does not tell. */
  public FormDefinition recording(String other) {
    return new FormDefinition(key, other, titles, marks, fields);
  }

  /** True if its title is printed in traditional characters. */
  public boolean isInOldScript() {
    return titles.stream().anyMatch(title -> !HanScript.toSimplified(title).equals(title));
  }

  /** The field with this key. */
  public Optional<FieldDefinition> field(String fieldKey) {
    return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
  }
}
