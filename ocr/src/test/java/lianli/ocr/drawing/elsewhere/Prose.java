package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;

/**
 * Running text with values in it: {@code "男方{man.name}，{man.age}岁"}. With {@code {_key}} the value
 * stands on a printed line.
 */
final class Prose {
  private static final String NEVER_FIRST = "，。；：、）》」";

  private final Page page;
  private final double left;
  private final double width;
  private final double pitch;
  private double x;
  private double y;

  /**
   * Text that begins at this baseline.
   *
   * @param pitch from line to line
   */
  Prose(Page page, double left, double firstBaseline, double width, double pitch) {
    this.page = page;
    this.left = left;
    this.width = width;
    this.pitch = pitch;
    this.y = firstBaseline;
  }

  /** The baseline of the next paragraph. */
  double baseline() {
    return y;
  }

  /** A paragraph that begins two characters in. */
  void paragraph(String template) {
    x = left + 2 * page.label().size();
    lines(template);
  }

  /** A paragraph that begins at the margin. */
  void flush(String template) {
    x = left;
    lines(template);
  }

  private void lines(String template) {
    for (String piece : pieces(template)) {
      if (piece.startsWith("{")) {
        value(piece.substring(1, piece.length() - 1));
      } else {
        run(piece, page.label());
      }
    }
    y += pitch;
  }

  static List<String> pieces(String template) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      boolean isKey = template.charAt(at) == '{';
      int end = isKey ? template.indexOf('}', at) + 1 : template.indexOf('{', at);
      end = end < 0 ? template.length() : end;
      pieces.add(template.substring(at, end));
      at = end;
    }
    return pieces;
  }

  private void value(String word) {
    boolean isRuled = word.startsWith("_");
    String key = isRuled ? word.substring(1) : word;
    String shown = page.shown(key);
    double gap = isRuled ? 2 : 0;
    if (isRuled && x + page.sheet().widthOf(shown, page.value()) + 2 * gap > left + width) {
      down();
    }
    double from = x;
    x += gap;
    Rectangle2D place = run(shown, page.value());
    x += gap;
    if (isRuled) {
      page.sheet().line(from + 0.4, y + 1.1, x - 0.4, y + 1.1, 0.2, page.label().ink());
    }
    page.note(key, shown, place);
  }

  private void down() {
    x = left;
    y += pitch;
  }

  /** Sets text from here on; the place is that of the first line it touches. */
  private Rectangle2D run(String text, Pen pen) {
    Rectangle2D place = null;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      double reach = x;
      while (end < text.length()) {
        double step = page.sheet().widthOf(text.substring(end, end + 1), pen);
        boolean isHanging = NEVER_FIRST.indexOf(text.charAt(end)) >= 0 && reach > left;
        if (reach + step > left + width && !isHanging) {
          break;
        }
        reach += step;
        end++;
      }
      end = unbroken(text, at, end);
      if (end > at) {
        Rectangle2D set = page.sheet().write(text.substring(at, end), x, y, pen);
        place = place == null ? set : place;
        x += page.sheet().widthOf(text.substring(at, end), pen);
      }
      at = end;
      if (at < text.length()) {
        down();
      }
    }
    return place == null ? Page.cell(x, y, 0.1, 0.1) : place;
  }

  /** Where a line may end: digits and letters stay together. */
  private static int unbroken(String text, int at, int end) {
    int back = end;
    while (back > at && back < text.length() && isJoined(text, back)) {
      back--;
    }
    return back > at || end == text.length() ? Math.max(back, at) : at;
  }

  private static boolean isJoined(String text, int at) {
    return isLatin(text.charAt(at)) && isLatin(text.charAt(at - 1));
  }

  private static boolean isLatin(char character) {
    return character < 128 && character != ' ';
  }
}
