package lianli.ocr.layout;

import java.util.regex.Pattern;
import lianli.ocr.text.Ditto;

/** Marks in a register that say: as above. */
final class DittoMarks {
  private static final Pattern MARKS = Pattern.compile("([〃\"″”“〞々'Ⅱ‖]|,,|[同仝]上?){1,3}");

  private static final Pattern SURE_MARKS = Pattern.compile("[〃\"″“”〞々]{1,2}|[同仝]上");

  private DittoMarks() {}

  /** True if a text in a field's column is such a mark, or what readers make of one. */
  static boolean isOne(String text, String field) {
    boolean isAlike = Ditto.is(text) && Fit.of(field, Piece.folded(text)) < 0;
    return MARKS.matcher(text).matches() || isAlike;
  }

  /** A mark found by its shape, or that nothing else looks like: 11 and 同 may be values. */
  static boolean isSure(String text) {
    return SURE_MARKS.matcher(text).matches();
  }
}
