package lianli.registry.court;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.WrittenText;

/** A case number (案号). The court is never inferred from an old number: many courts share a 开. */
public sealed interface CaseNumber {

  /** The number in one form, so that two spellings compare equal. */
  String text();

  /** A number since 2016 (法〔2015〕137号): year, court code, type, serial. */
  record Modern(int year, String court, String type, long serial, String part)
      implements CaseNumber {
    @Override
    public String text() {
      return "(" + year + ")" + court + type + serial + "号" + part;
    }
  }

  /** A number before 2016: year, the court's own characters, type, serial. */
  record Old(int year, String court, String type, long serial, String part) implements CaseNumber {
    @Override
    public String text() {
      return "(" + year + ")" + court + type + "字第" + serial + part + "号";
    }
  }

  /** Anything else, as written; possibly empty. */
  record Other(String text) implements CaseNumber {}

  /** Two digits below this are a year of this century: numbers of 2016 have another grammar. */
  int FIRST_OF_NEW_GRAMMAR = 16;

  /** Brackets around the year, which programs of offices lose or draw otherwise. */
  String YEAR_OPENS = "[(〔\\[【〈《]?";

  /** The end of the year. */
  String YEAR_CLOSES = "[)〕\\]】〉》]?年?度?";

  /** What is written behind a number where the paper is named, too. */
  String PAPER = "(?:(?:民事)?(?:判决|调解|裁定)书?)?";

  /** Grammar of domain.md §7; a court of a county or city says so in figures. */
  Pattern MODERN =
      Pattern.compile(
          YEAR_OPENS
              + "(\\d{4})"
              + YEAR_CLOSES
              + "(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军](?:\\d{4}|\\d{2}))"
              + "(\\p{IsHan}{1,4}?)字?第?(\\d+)号?(之[一二三四五六七八九十]+)?"
              + PAPER);

  /** A number of a high court, which has no figures; before 2016 its type ended with 字. */
  Pattern MODERN_HIGH =
      Pattern.compile(
          YEAR_OPENS
              + "(\\d{4})"
              + YEAR_CLOSES
              + "([京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军])"
              + "(民\\p{IsHan}{0,3}(?<!字))(\\d+)号?(之[一二三四五六七八九十]+)?"
              + PAPER);

  /** Grammar of domain.md §7 for numbers before 2016. */
  Pattern OLD =
      Pattern.compile(
          YEAR_OPENS
              + "((?:19|20)?\\d{2})"
              + YEAR_CLOSES
              + "(\\p{IsHan}{1,4}?)(法民[一二三四五六]?[初终再]|民[一二三四五六]?[初终再申特]|法民|民)"
              + "字?第?(\\d+)(-\\d+)?号?"
              + PAPER);

  /** Reads a number as written. */
  static CaseNumber parse(String written) {
    String text = WrittenText.code(written);
    Matcher modern = MODERN.matcher(text);
    if (!modern.matches()) {
      modern = MODERN_HIGH.matcher(text);
    }
    if (modern.matches()) {
      return new Modern(
          Integer.parseInt(modern.group(1)),
          modern.group(2),
          modern.group(3),
          Long.parseLong(modern.group(4)),
          part(modern.group(5)));
    }
    Matcher old = OLD.matcher(text);
    if (old.matches()) {
      int year = Integer.parseInt(old.group(1));
      return new Old(
          year >= 100 ? year : year < FIRST_OF_NEW_GRAMMAR ? 2000 + year : 1900 + year,
          old.group(2),
          old.group(3),
          Long.parseLong(old.group(4)),
          part(old.group(5)));
    }
    return new Other(text);
  }

  private static String part(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }
}
