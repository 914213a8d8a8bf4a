package lianli.registry.table;

import java.util.Optional;
import java.util.regex.Pattern;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenText;

/**
 * One cell.
 *
 * @param text what it shows, stripped
 * @param address as a spreadsheet names it: {@code C12}
 * @param content what kind of content the file gives it
 * @param serial what a spreadsheet shows for a number under a format of dates, and what it would
 *     show for another number under one; empty where it can show no date, and for all other cells
 */
public record Cell(String text, String address, Content content, Optional<PartialDate> serial) {
  /** Kinds of content. */
  public enum Content {
    /** Text, or any cell of a CSV file. */
    TEXT,
    /** A number: identity numbers stored so have lost their last digits. */
    NUMBER,
    /** A number that a spreadsheet shows as a date. */
    DATE,
    /** A formula: what it shows depends on the program that last saved the file. */
    FORMULA,
    /** A formula that came to nothing: {@code #N/A}, or a number that is none. */
    ERROR,
    /** Something that lies unseen under a merged cell with other content. */
    COVERED,
    /** A mark for "as above" where it is not certain what it repeats. */
    AS_ABOVE
  }

  /** What spreadsheets show where a formula fails, or where a number does not fit its column. */
  private static final Pattern FAILED =
      Pattern.compile(
          "#(?:N/A|VALUE!|REF!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!"
              + "|BLOCKED!|CONNECT!|UNKNOWN!|#+)");

  /** A cell that is no date of a spreadsheet. */
  public Cell(String text, String address, Content content) {
    this(text, address, content, Optional.empty());
  }

  /** A cell of text; what spreadsheets write for failed formulas is an error in text, too. */
  static Cell ofText(String written, String address) {
    // What nobody sees is nothing.
    String text = WrittenText.visible(written).isEmpty() ? "" : written.strip();
    boolean failed = text.startsWith("#") && FAILED.matcher(text).matches();
    return new Cell(text, address, failed ? Content.ERROR : Content.TEXT);
  }

  /** True if nothing stands in it. */
  public boolean isBlank() {
    return text.isEmpty() && (content == Content.TEXT || content == Content.AS_ABOVE);
  }
}
