package lianli.ocr.form;

import java.util.List;
import java.util.Optional;

/**
 * A kind of printed page.
 *
 * @param key name of the form in drafts
 * @param act code of the act it records
 * @param layout how its fields lie on the page
 * @param titles what its title may read; one suffices
 * @param marks further printed words; the form with the most of them wins among equal titles
 * @param fields in the order of the page
 */
public record FormDefinition(
    String key,
    String act,
    Layout layout,
    List<String> titles,
    List<String> marks,
    List<FieldDefinition> fields) {

  /** How fields lie on a page. */
  public enum Layout {
    /** A ruled table: labels at the left, a column for each party. */
    TABLE,
    /** Labels followed by values on one line, in one or two blocks. */
    LINES,
    /** A register: a record on each row, its fields in columns under headings. */
    LEDGER,
    /** Vertical columns from right to left. */
    COLUMNS,
    /** Sentences: a court's paper, its fields known by the words around them. */
    PROSE
  }

  public FormDefinition {
    titles = List.copyOf(titles);
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
  }

  /** The same recording another act; empty if a page of it does not tell. */
  public FormDefinition recording(String other) {
    return new FormDefinition(key, other, layout, titles, marks, fields);
  }

  /** The same with its fields elsewhere. */
  public FormDefinition laidOut(Layout other) {
    return new FormDefinition(key, act, other, titles, marks, fields);
  }

  /** The field with this key. */
  public Optional<FieldDefinition> field(String fieldKey) {
    return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
  }
}
