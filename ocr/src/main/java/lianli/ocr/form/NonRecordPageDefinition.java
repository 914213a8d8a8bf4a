package lianli.ocr.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of paper that lies among records and records no act.
 *
 * @param key its name in drafts
 * @param titles what its title may read; … stands for any words
 * @param marks further words of it
 * @param fewest as many of the marks must be there
 */
public record NonRecordPageDefinition(
    String key, List<String> titles, List<String> marks, int fewest) {
  /** A title has its line to itself, but for what a stain or a number adds. */
  private static final int BESIDE_TITLE = 6;

  /** Of four characters one may be misread; of three none. */
  private static final double TITLE_IS_THERE = 0.75;

  private static final int LONGEST_OPEN_TITLE = 44;

  public NonRecordPageDefinition {
    titles = List.copyOf(titles);
    marks = List.copyOf(marks);
  }

  /** True if a line is this paper's title. */
  boolean isTitle(String line) {
    return titles.stream().anyMatch(title -> isTitle(title, line));
  }

  private static boolean isTitle(String title, String line) {
    int gap = title.indexOf('…');
    if (gap >= 0) {
      String open =
          Pattern.quote(title.substring(0, gap))
              + ".{2,}"
              + Pattern.quote(title.substring(gap + 1));
      return line.length() <= LONGEST_OPEN_TITLE && line.matches(".{0,3}" + open + ".{0,2}");
    }
    return line.length() <= title.length() + BESIDE_TITLE
        && WordMatch.within(title, line) >= TITLE_IS_THERE;
  }

  /** True if enough of its words stand in a text. */
  boolean hasMarks(String text) {
    return marks.stream().filter(text::contains).count() >= fewest;
  }
}
