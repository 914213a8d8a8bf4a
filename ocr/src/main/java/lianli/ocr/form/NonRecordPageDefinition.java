package lianli.ocr.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of paper that lies among records and records no act.
 *
 * @param key its name in drafts
 * @param chinese what an archivist calls it
 * @param titles what its title may read; … stands for any words
 * @param marks further words of it
 * @param fewest as many of the marks must be there beside a title
 * @param alone words that are its own when they stand on one page, even where the title is lost
 */
public record NonRecordPageDefinition(
    String key,
    String chinese,
    List<String> titles,
    List<String> marks,
    int fewest,
    List<List<String>> alone) {
  /** Of four characters one may be misread; of three none. */
  private static final double TITLE_IS_THERE = 0.75;

  private static final int SHORTEST_MISREAD = 4;

  /** Two characters are part of many a line. */
  private static final int SHORT_TITLE = 2;

  private static final int LONGEST_OPEN_TITLE = 44;

  /** Before a title its own line may name a place, an office or a year; never what is handed in. */
  private static final Pattern BEFORE =
      Pattern.compile("(?!.*(材料|附|提供|出示|提交|交验|持|凭|证件|有无|所有|原|登记员))[\\p{IsHan}\\d()〔〕·-]{0,18}");

  private static final Pattern BEHIND =
      Pattern.compile(
          "[书信]?(存根|副本|正本|复印件|样本|样式|样张|附页|续页|留存|表)?(\\([^)]{1,14}\\))?"
              + "(\\p{IsHan}{0,6}第?.{1,8}[联页号册卷])?[^\\p{IsHan}]{0,12}.?");

  public NonRecordPageDefinition {
    titles = List.copyOf(titles);
    marks = List.copyOf(marks);
    alone = alone.stream().map(List::copyOf).toList();
  }

  /** True if a line is this paper's title, every character of it. */
  public boolean isTitle(String line) {
    return titles.stream().anyMatch(title -> isTitle(title, line));
  }

  /** True if a line is this paper's title but for one character. */
  public boolean isMisreadTitle(String line) {
    return titles.stream()
        .filter(title -> title.length() >= SHORTEST_MISREAD && title.indexOf('…') < 0)
        .anyMatch(title -> isMisread(title, line));
  }

  private static boolean isMisread(String title, String line) {
    return Math.abs(line.length() - title.length()) <= 1
        && WordMatch.within(title, line) >= TITLE_IS_THERE;
  }

  private static boolean isTitle(String title, String line) {
    int gap = title.indexOf('…');
    if (gap >= 0) {
      String open =
          Pattern.quote(title.substring(0, gap))
              + ".{2,}"
              + Pattern.quote(title.substring(gap + 1));
      return line.length() <= LONGEST_OPEN_TITLE && line.matches(".{0,12}" + open + ".{0,2}");
    }
    int at = line.lastIndexOf(title);
    if (at < 0 || (at > 0 && title.length() <= SHORT_TITLE)) {
      return false;
    }
    return BEFORE.matcher(line.substring(0, at)).matches()
        && BEHIND.matcher(line.substring(at + title.length())).matches();
  }

  /** True if enough of its words stand beside a title. */
  public boolean hasMarks(String text) {
    return marks.stream().filter(text::contains).count() >= fewest;
  }

  /** True if a text can be of this paper only, whatever became of its title. */
  public boolean isToldBy(String text) {
    return alone.stream().anyMatch(words -> words.stream().allMatch(text::contains));
  }
}
