package lianli.ocr.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a value ends and what belongs to another begins. */
final class Values {
  private static final Pattern GROUP = Pattern.compile("\\p{IsHan}{1,5}?族(?=.{2})");
  private static final Pattern NUMBER = Pattern.compile("\\d{17}[\\dx]|\\d{15}(?!\\d)");

  /** 黄卫武1965.3.27生, 黄卫武,男: a name ends where a mark or a figure stands. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,4}(?=[,(/、]|[0-9]{2})");

  private static final Pattern AROUND_PLACE =
      Pattern.compile(
          "(?:[址在所]|地址|籍\\p{IsHan}(?=\\p{IsHan}{2,3}[县市省]))?:?(.{3,}?[省市县区乡镇村队组社街路号])人?");

  private static final Pattern BEFORE_NUMBER =
      Pattern.compile(
          "(?:(?:.{0,4}第|号|为|编列|编号)(?=.*字.*[第0-9])|\\p{IsHan}{0,5}(?:证字?|发给)(?=\\p{IsHan}{2,6}字))(.*)");

  private static final Pattern BEFORE_OFFICE =
      Pattern.compile(".{0,6}\\((?:章|印章|公章|盖章|印)\\):?(.{4,})");

  private static final Pattern AROUND_AGE =
      Pattern.compile("[现今]?年?龄?(" + DateSpan.NUMERAL + "{1,5}[周虚]?岁)");

  private static final Pattern BEFORE_GROUP =
      Pattern.compile(".(汉族|苗族|布依族|侗族|土家族|彝族|仡佬族|水族|回族|白族|壮族|满族|瑶族|毛南族|畲族)");

  /** 十一月=十八日: a day of which a character was misread is a day all the same. */
  private static final Pattern REST_OF_DATE = Pattern.compile(".{1,5}?[日号曰]");

  private Values() {}

  static String trimmed(String text) {
    return text.replaceAll("^[:,，。;；、.·\\-_|\"'/]+|[:,，。;；、.·\\-_|\"'/]+$", "");
  }

  /** The same behind a label in a sentence: 司机 of 职业为司机. */
  static String behindLabel(String text) {
    String value = trimmed(text);
    return value.substring(particle(value));
  }

  /** How many characters only join a value to its label. */
  static int particle(String value) {
    return value.length() > 1 && "为是系".indexOf(value.charAt(0)) >= 0 ? 1 : 0;
  }

  /** Behind the last character that belongs to the field: 苗族 of 苗族住址. */
  static int end(String field, String text) {
    int end = text.length();
    switch (field) {
      case "sex" -> {
        if (end > 1 && "男女".indexOf(text.charAt(0)) >= 0) {
          end = 1;
        }
      }
      case "ethnicity" -> end = ends(GROUP, text, end);
      case "id_number" -> {
        int digits = ends(NUMBER, text, end);
        end = end - digits >= 2 ? digits : end;
      }
      case "name" -> end = ends(NAME, text, end);
      case "marital_status" -> {
        int bracket = text.indexOf('(');
        end = bracket > 0 ? bracket : end;
      }
      default -> {
        if (FieldKeys.DATES.contains(field)) {
          end = endOfDate(text);
        }
      }
    }
    return end;
  }

  /** The value without what is the form's: 人 of 籍贯开阳县人. */
  static Piece ofField(String field, Piece value) {
    Matcher around =
        switch (field) {
          case "residence" -> AROUND_PLACE.matcher(value.text());
          case "certificate_number" -> BEFORE_NUMBER.matcher(value.text());
          case "office", "previous_office" -> BEFORE_OFFICE.matcher(value.text());
          case "age" -> AROUND_AGE.matcher(value.text());
          case "ethnicity" -> BEFORE_GROUP.matcher(value.text());
          default -> null;
        };
    return around != null && around.matches() ? value.slice(around.start(1), around.end(1)) : value;
  }

  /** Where the beginning of a run without a label ends, if it tells what it is. */
  static int endOfUntold(String text) {
    if (text.matches("[男女][,，]?.{2,6}年.*生.*")) {
      return 1;
    }
    int born = endOfBirth(text);
    if (born > 0) {
      return born;
    }
    Matcher number = NUMBER.matcher(text);
    if (number.lookingAt() && text.length() - number.end() >= 2) {
      return Fit.of("id_number", number.group()) >= Fit.SURE ? number.end() : text.length();
    }
    return text.length();
  }

  /** Behind the day that begins a line and was a birth's: 1965.3.27生 of 1965.3.27生长岭镇光明村. */
  private static int endOfBirth(String text) {
    Optional<DateSpan> span = DateSpan.in(text).filter(date -> date.from() == 0);
    if (span.isEmpty() || !span.get().isBirth(text)) {
      return 0;
    }
    int end = span.get().to() + (text.startsWith("出生", span.get().to()) ? 2 : 1);
    return text.length() - end >= 2 ? end : 0;
  }

  private static int ends(Pattern pattern, String text, int otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() ? matcher.end() : otherwise;
  }

  private static int endOfDate(String text) {
    Optional<DateSpan> span = DateSpan.in(text).filter(date -> date.from() < 3);
    if (span.isEmpty() || text.length() - span.get().to() < 2) {
      return text.length();
    }
    int end = span.get().to();
    Matcher day = REST_OF_DATE.matcher(text.substring(end));
    if (!span.get().hasDay() && day.lookingAt()) {
      return end + day.end();
    }
    return span.get().isBirth(text) ? end + (text.startsWith("出生", end) ? 2 : 1) : end;
  }
}
