package lianli.index.linkage.model;

/**
 * One part of a key.
 *
 * @param column as the first list calls it
 * @param form what of the cell is in the key
 */
public record KeyPart(String column, KeyForm form) {
  /** As a specification has it: {@code surname:first3}. */
  public String written() {
    boolean isPlain = form.kind() == KeyForm.Kind.WHOLE && column.indexOf(':') < 0;
    return isPlain ? column : column + ":" + form.written();
  }
}
