package lianli.index.key;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.IdPlaces;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenText;

/**
 * An identity number with places starred out, as other agencies send it: {@code
 * 520121********1234}, {@code 520***************1}.
 *
 * @param places 18 places: digits, a final {@code X}, and {@code *} for what is hidden
 */
public record IdPattern(String places) {
  private static final int LENGTH = 18;

  private static final Pattern CITIZENS = Pattern.compile("\\d{15}|\\d{17}[\\dX]");

  /** The last places alone. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:(?:尾号|末尾|(?:最后|后|末)(?:[四六4-6]位)?)[:：为是]*([0-9]{3,5}[0-9X])|[0-9]{3}[0-9X])");

  private static final Pattern MARKS = Pattern.compile("[?•●○◯〇□■▪◆◇△▲※#×_…⋯·.﹡∗✱Ⅹ]");
  private static final Pattern DASHES = Pattern.compile("-{2,}");

  /** What a mask must tell, in bits, to find people by itself: one of a thousand. */
  public static final double TELLING_BITS = 10;

  /** Bits that a visible place of a number tells of people of one county (area, birth, order). */
  private static final double[] PLACE_BITS = {
    .1, .1, .2, .3, .7, .9, .1, .4, 2.6, 3.3, .9, 2.7, 1.7, 3.2, 2.8, 3.2, 3.3, 3.4
  };

  public IdPattern {
    if (!places.matches("[0-9*]{17}[0-9X*]") || places.indexOf('*') < 0) {
      throw new IllegalArgumentException("masked identity number: not 18 places with stars");
    }
    if (places.chars().allMatch(place -> place == '*')) {
      throw new IllegalArgumentException("masked identity number: no place is visible");
    }
  }

  /**
   * Reads a masked number. A mask of 15 places is read as a number of the old form, whose century
   * is not told; a single run of marks of any length stands for all hidden places between a visible
   * front and end. Four figures alone, or behind 尾号, are the last ones.
   */
  public static Optional<IdPattern> parse(String written) {
    if (written.isEmpty()) { // as in the books of half a century
      return Optional.empty();
    }
    String text = marked(WrittenText.idNumber(written));
    if (!text.matches("[0-9X*]+") || text.indexOf('*') < 0) {
      return Optional.empty();
    }
    String places = text;
    if (text.length() == 15) {
      // All that is told of a birth hidden, nobody knows how many places the number has.
      boolean isOld = !text.startsWith("******", 6);
      places = text.substring(0, 6) + (isOld ? "19" : "**") + text.substring(6) + "*";
    } else if (text.length() != LENGTH) {
      places = stretched(text);
    }
    try {
      return Optional.of(new IdPattern(places));
    } catch (IllegalArgumentException noPattern) {
      return Optional.empty();
    }
  }

  /** The text with every mark for a hidden place as a star. */
  private static String marked(String text) {
    if (CITIZENS.matcher(text).matches()) {
      return text;
    }
    Matcher last = LAST.matcher(text);
    if (last.matches()) {
      return "*" + (last.group(1) == null ? text : last.group(1));
    }
    String marked = MARKS.matcher(text).replaceAll("*");
    marked = DASHES.matcher(marked).replaceAll(run -> "*".repeat(run.group().length()));
    // An X between figures hides a place; one at the end may be the check character.
    return marked.replaceFirst("(?<=X)X$", "*").replaceAll("X(?!$)", "*");
  }

  private static String stretched(String text) {
    int first = text.indexOf('*');
    int last = text.lastIndexOf('*');
    boolean oneRun = text.substring(first, last + 1).chars().allMatch(place -> place == '*');
    int visible = first + text.length() - last - 1;
    return oneRun && visible < LENGTH
        ? text.substring(0, first) + "*".repeat(LENGTH - visible) + text.substring(last + 1)
        : text;
  }

  /** How many places are visible. */
  public int visible() {
    return (int) places.chars().filter(place -> place != '*').count();
  }

  /** How many bits the visible places tell of people of one county. */
  public double bits() {
    return bits(0, LENGTH);
  }

  /** How many bits the visible ones of some places tell. */
  public double bits(int from, int to) {
    double bits = 0;
    for (int i = from; i < to; i++) {
      bits += places.charAt(i) == '*' ? 0 : PLACE_BITS[i];
    }
    return bits;
  }

  /** Which places are visible, the first as the lowest bit. */
  public int visiblePlaces() {
    int visible = 0;
    for (int i = 0; i < LENGTH; i++) {
      visible |= places.charAt(i) == '*' ? 0 : 1 << i;
    }
    return visible;
  }

  /** The birth date as far as it is visible: a day, a year, or nothing. */
  public PartialDate birth() {
    String year = places.substring(6, 10);
    String day = places.substring(10, 14);
    if (year.indexOf('*') >= 0) {
      return PartialDate.unknown();
    }
    String told =
        day.indexOf('*') >= 0 ? year : year + "-" + day.substring(0, 2) + "-" + day.substring(2);
    return PartialDate.parse(told).orElseGet(PartialDate::unknown);
  }

  /** How many visible places the number contradicts; all of them if it is of another length. */
  public int contradictions(String number) {
    if (number.length() != LENGTH) {
      return visible();
    }
    return IdPlaces.differing(places, number);
  }

  /** True if the number agrees in every visible place; numbers of other lengths never do. */
  public boolean matches(String number) {
    return IdPlaces.mayBeOne(places, number);
  }

  /** The most telling key that every matching number has; none if too little is visible. */
  public List<Key> keys() {
    return IdDigitMask.INDEXED.stream()
        .filter(shape -> shape.isVisibleIn(places))
        .findFirst()
        .map(shape -> List.of(shape.keyOfPattern(places)))
        .orElse(List.of());
  }

  /** Keeps numbers out of logs: prints how many places are visible. */
  @Override
  public String toString() {
    return "masked number with " + visible() + " visible places";
  }
}
