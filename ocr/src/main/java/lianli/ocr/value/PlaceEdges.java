package lianli.ocr.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What borders, waves and seals beside a place were read as. It looks like an address that goes on,
 * so it is taken off only where one reader did not see it at all.
 */
public final class PlaceEdges {
  /** Characters and figures before the name. */
  private static final Pattern BEFORE =
      Pattern.compile("^(?:[A-Za-z0-9一]{1,2}|(\\p{IsHan})(?=\\1))(?=\\p{IsHan}{2})");

  /** A character or two behind a village, a group, a number, an office. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<=村)[\\p{IsHan}&&[^一二三四五六七八九十组寨屯镇乡区县市队社街路巷]]$"
              + "|(?<=[0-9一二三四五六七八九十][组号])[\\p{IsHan}&&[^附楼栋幢院室]]{1,2}$"
              + "|(?<=民政局|人民政府|人民委员会|办事处|登记处).{1,2}$");

  /** What a seal leaves of 人民委员会 behind a township. */
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "(?<=[乡镇区])(?!人民委员会$|[村居])\\p{IsHan}?(?:民委员会|民委\\p{IsHan}?会|人民委\\p{IsHan}{0,2}|人\\p{IsHan}委员会)$");

  private static final String COMMITTEES = "人民委员会";

  private PlaceEdges() {}

  /**
   * The place without what only one reader saw beside it.
   *
   * @param place normal form of what one reader read
   * @param other normal form of what the other one read; empty if it has none
   * @return empty if nothing is to be taken off
   */
  public static Optional<String> without(String place, String other) {
    String text = committee(place, other);
    Matcher before = BEFORE.matcher(text);
    if (before.find() && startsThere(text, before.end(), other)) {
      text = text.substring(before.end());
    }
    Matcher behind = BEHIND.matcher(text);
    if (behind.find() && endsThere(text, behind.start(), other)) {
      text = text.substring(0, behind.start());
    }
    return text.equals(place) ? Optional.empty() : Optional.of(text);
  }

  /** True if the other reader's place begins with what stands from there on. */
  private static boolean startsThere(String text, int at, String other) {
    int enough = Math.min(text.length(), at + 3);
    return other.startsWith(text.substring(at, enough));
  }

  /** True if the other reader's place ends with what stands before. */
  private static boolean endsThere(String text, int at, String other) {
    return other.endsWith(text.substring(Math.max(0, at - 3), at));
  }

  /** Both saw something of it, and not the same: 火民委強使 and 人民委首食. */
  private static String committee(String place, String other) {
    Matcher found = COMMITTEE.matcher(place);
    return found.find() && !other.endsWith(found.group())
        ? place.substring(0, found.start()) + COMMITTEES
        : place;
  }

  /** True if something may stand beside the place that is none of it. */
  public static boolean mayHoldMore(String place) {
    return BEFORE.matcher(place).find()
        || BEHIND.matcher(place).find()
        || COMMITTEE.matcher(place).find();
  }
}
