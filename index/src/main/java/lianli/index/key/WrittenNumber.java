package lianli.index.key;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.WrittenText;

/**
 * What two writings of one certificate number have in common: 米坪结字910002, 米结字第910002号 and 第910002号
 * of the office in 米坪 are one (domain.md §2). Not for display.
 *
 * @param written as it is written
 * @param figures year and serial, or the serial alone, without what is written around them; a
 *     number of the grammar in use since 2004 as it stands
 * @param place the characters before the figures that name an office, as far as they do
 */
public record WrittenNumber(String written, String figures, String place) {
  /** J520121-2008-000123 without its dashes, or without its letter. */
  private static final Pattern MODERN =
      Pattern.compile("(B?[JL])?(\\d{6})-?((?:19|20)\\d{2})-?(\\d{6})号?");

  private static final Pattern WORDS =
      Pattern.compile("婚姻|结婚|离婚|登记|证|补|结|离|婚|字|第|号|编|NO\\.?|[:：#]");
  private static final Pattern NUMERAL =
      Pattern.compile("[0-9〇零○◯一二三四五六七八九十百千廿卅]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS = Pattern.compile("[^\\p{IsHan}]");

  /** A county's offices write what stands before their numbers in some hundred ways. */
  private static final Map<String, String> PLACES = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 10_000;

  /** Reads a number as written; empty for blank text. */
  public static Optional<WrittenNumber> of(String written) {
    return CertificateNumber.parse(written).map(WrittenNumber::of);
  }

  /** What a number's writings have in common. */
  public static WrittenNumber of(CertificateNumber number) {
    String written = number.text();
    if (number instanceof CertificateNumber.Modern) {
      return new WrittenNumber(written, written, "");
    }
    String text = WrittenText.code(written);
    Matcher modern = MODERN.matcher(text.toUpperCase(Locale.ROOT));
    if (modern.matches()) {
      String series = modern.group(1) == null ? "J" : modern.group(1);
      String figures = series + modern.group(2) + "-" + modern.group(3) + "-" + modern.group(4);
      return new WrittenNumber(written, figures, "");
    }
    OptionalInt year = number.year();
    OptionalInt serial = number.inSeries();
    String figures =
        serial.isEmpty()
            ? figures(text)
            : (year.isPresent() ? year.getAsInt() : "") + "/" + serial.getAsInt();
    return new WrittenNumber(written, figures, place(text));
  }

  /** What stands before 结字, 第 or the first figure, without the words of every number. */
  private static String place(String text) {
    int end = 0;
    while (end < text.length() && "第([〔0123456789".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String before = text.substring(0, end);
    int word = before.indexOf("字");
    String office = word < 0 ? before : before.substring(0, word);
    String known = PLACES.get(office);
    if (known == null) {
      known = OTHERS.matcher(WORDS.matcher(office).replaceAll("")).replaceAll("");
      if (PLACES.size() < MOST_KEPT) {
        PLACES.put(office, known);
      }
    }
    return known;
  }

  /** All figures in a row, a numeral in words as the number that it is. */
  private static String figures(String text) {
    StringBuilder figures = new StringBuilder();
    Matcher numerals = NUMERAL.matcher(text);
    while (numerals.find()) {
      String numeral = numerals.group();
      figures
          .append(figures.isEmpty() ? "" : "/")
          .append(
              numeral.chars().allMatch(Character::isDigit)
                  ? numeral.replaceFirst("^0+(?=.)", "")
                  : HanNumeral.parse(numeral).stream()
                      .mapToObj(Integer::toString)
                      .findFirst()
                      .orElse(numeral));
    }
    return figures.isEmpty() ? text : figures.toString();
  }

  /**
   * True if both can be one number.
   *
   * @param office where the other one was given, possibly empty
   */
  public boolean mayBe(WrittenNumber other, String office) {
    return written.equals(other.written)
        || (figures.equals(other.figures)
            && (fits(place, other.place, office) || fits(other.place, place, office)));
  }

  /** 米, 米坪 and 米坪乡 are one place; who names none contradicts nobody. */
  private static boolean fits(String place, String other, String office) {
    if (place.isEmpty()) {
      return true;
    }
    return other.isEmpty()
        ? office.isEmpty() || !isPlaceName(place) || office.contains(place.substring(0, 1))
        : other.startsWith(place) || place.startsWith(other) || other.endsWith(place);
  }

  private static boolean isPlaceName(String place) {
    return place.codePointCount(0, place.length()) > 1;
  }
}
