package lianli.registry.act;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number (字号) of a marriage or divorce certificate, by the grammar of its era. */
public sealed interface CertificateNumber {

  /** The number in its normal form; old numbers as written. */
  String text();

  /** The year the number holds, if it holds one. */
  OptionalInt year();

  /** The serial in its year or book; empty if the number is not understood. */
  OptionalInt inSeries();

  /**
   * The number in use since about 2004: {@code J520121-2008-000123}.
   *
   * @param series {@code J} marriage, {@code L} divorce, {@code BJ} and {@code BL} reissues
   * @param division six-digit division code (GB/T 2260)
   * @param issued four-digit year of issue
   * @param serial serial in the year, 1 to 999999
   */
  record Modern(String series, String division, int issued, int serial)
      implements CertificateNumber {
    @Override
    public String text() {
      return series + division + "-" + digits(issued, 4) + "-" + digits(serial, 6);
    }

    private static String digits(int number, int width) {
      String text = Integer.toString(number);
      return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    @Override
    public OptionalInt year() {
      return OptionalInt.of(issued);
    }

    @Override
    public OptionalInt inSeries() {
      return serial > 0 ? OptionalInt.of(serial) : OptionalInt.empty();
    }
  }

  /**
   * The number of the 2003 provisional rules: two place characters, 结字, office, year, serial.
   *
   * @param written as written
   * @param issued full year
   * @param serial serial in the year
   */
  record Interim(String written, int issued, int serial) implements CertificateNumber {
    @Override
    public String text() {
      return written;
    }

    @Override
    public OptionalInt year() {
      return OptionalInt.of(issued);
    }

    @Override
    public OptionalInt inSeries() {
      return serial > 0 ? OptionalInt.of(serial) : OptionalInt.empty();
    }
  }

  /**
   * A township's or commune's own number, kept as written: 开南字第242号, 88-163, 双流结字第990301号. {@link
   * LocalNumber} reads it.
   */
  record Local(String written) implements CertificateNumber {
    public Local {
      if (written.isBlank()) {
        throw new IllegalArgumentException("certificate number: empty");
      }
    }

    @Override
    public String text() {
      return written;
    }

    @Override
    public OptionalInt year() {
      return LocalNumber.of(written).year();
    }

    @Override
    public OptionalInt inSeries() {
      return LocalNumber.of(written).serial();
    }
  }

  /** Grammar of domain.md §2 (民政部 numbering in use since about 2004). */
  Pattern MODERN = Pattern.compile("(J|L|BJ|BL)(\\d{6})-(\\d{4})-(\\d{6})");

  /** Grammar of the 2003 provisional rules. */
  Pattern INTERIM = Pattern.compile("\\p{IsHan}{2}(?:结|离|补结|补离)字第?(\\d{2})(\\d{2})(\\d{5})号?");

  /** 一 between figures. */
  Pattern ONE_FOR_A_DASH = Pattern.compile("(?<=\\d)一(?=\\d)");

  /**
   * Reads a number as written: characters are folded by {@link WrittenText#code}, nothing is
   * guessed. Empty only for blank text, since an old number may look like anything.
   */
  static Optional<CertificateNumber> parse(String written) {
    Matcher normal = MODERN.matcher(written);
    if (normal.matches()) {
      return Optional.of(modern(normal));
    }
    String text = WrittenText.code(written);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // 一 for a dash stands between figures only; in an old number it is a one.
    Matcher modern =
        MODERN.matcher(ONE_FOR_A_DASH.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("-"));
    if (modern.matches()) {
      return Optional.of(modern(modern));
    }
    Matcher interim = INTERIM.matcher(text);
    if (interim.matches()) {
      return Optional.of(
          new Interim(
              text, 2000 + Integer.parseInt(interim.group(2)), Integer.parseInt(interim.group(3))));
    }
    return Optional.of(new Local(text));
  }

  private static Modern modern(Matcher matched) {
    return new Modern(
        matched.group(1),
        matched.group(2),
        Integer.parseInt(matched.group(3)),
        Integer.parseInt(matched.group(4)));
  }
}
