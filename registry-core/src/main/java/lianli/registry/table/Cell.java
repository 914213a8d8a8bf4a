package lianli.registry.table;

/**
 * One cell.
 *
 * @param text what it shows, stripped
 * @param address as a spreadsheet names it: {@code C12}
 * @param content what kind of content the file gives it
 */
public record Cell(String text, String address, Content content) {
  /** Kinds of content. */
  public enum Content {
    /** Text, or any cell of a CSV file. */
    TEXT,
    /** A number: identity numbers stored so have lost their last digits. */
    NUMBER,
    /** A formula: what it shows depends on the program that last saved the file. */
    FORMULA
  }
}
