package lianli.ocr.form;

import java.util.List;

/**
 * A field and the labels that may stand before it.
 *
 * @param key key of the draft, without party prefix: {@code birth_date}, {@code office}
 * @param ofParty true if both parties have one: then the key gets {@code man.} or {@code woman.}
 * @param labels as printed, without blanks; empty if the field has no label
 */
public record FieldDefinition(String key, FieldKind kind, boolean ofParty, List<String> labels) {
  public FieldDefinition {
    labels = List.copyOf(labels);
  }
}
