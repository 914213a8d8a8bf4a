package lianli.registry.act;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Numbers as registers write them: 25, ２５, 二十五, 廿五, 二五, 贰拾伍, 一百零三.
 *
 * <p>A run of plain digits is read place by place (一九六七, 二○○三), anything with 十百千 by value. What
 * mixes both, or counts downwards wrongly (十百), is no number: nothing is guessed.
 */
public final class HanNumeral {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** Other characters for the same digits, in the order of {@link #DIGITS}. */
  private static final String[] SAME_AS_DIGIT = {
    "零○◯０", "壹弌", "贰貳弍两", "叁參叄弎", "肆", "伍", "陆陸", "柒", "捌", "玖"
  };

  private static final Pattern COUNTER = Pattern.compile("^第?(.*?)(?:周?岁|週?歲|号|號|页|頁|卷)?$");

  private HanNumeral() {}

  /** The number, from 0 to 9999999; empty if the text is no numeral. */
  public static OptionalInt parse(String written) {
    String text = WrittenText.numeral(written);
    if (text.isEmpty() || text.length() > 9) {
      return OptionalInt.empty();
    }
    int[] digits = text.chars().map(HanNumeral::digit).toArray();
    boolean allDigits = true;
    for (int digit : digits) {
      allDigits &= digit >= 0;
    }
    return allDigits ? byPlace(digits) : byValue(text, digits);
  }

  /** The number in 第二十五号, 廿三岁 or a bare numeral. */
  public static OptionalInt parseCounted(String written) {
    String text = WrittenText.numeral(written);
    return parse(COUNTER.matcher(text).replaceFirst("$1"));
  }

  private static OptionalInt byPlace(int[] digits) {
    int value = 0;
    for (int digit : digits) {
      if (value > 999_999) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  /** Reads 一千九百六十七, 一百零三, 廿五: units must fall, and each digit but the last needs one. */
  private static OptionalInt byValue(String text, int[] digits) {
    int value = 0;
    int pending = -1;
    int lastUnit = 10_000;
    boolean zeroBefore = false;
    for (int i = 0; i < digits.length; i++) {
      char character = text.charAt(i);
      int unit = unit(character);
      int tens = tens(character);
      if (digits[i] == 0 && pending < 0 && value > 0 && !zeroBefore) {
        zeroBefore = true;
      } else if (digits[i] > 0 && pending < 0) {
        pending = digits[i];
      } else if (tens > 0 && pending < 0 && lastUnit > 10) {
        value += tens;
        lastUnit = 10;
      } else if (unit > 0 && unit < lastUnit && (pending > 0 || (unit == 10 && value == 0))) {
        value += unit * Math.max(pending, 1);
        pending = -1;
        lastUnit = unit;
        zeroBefore = false;
      } else {
        return OptionalInt.empty();
      }
    }
    if (pending < 0) {
      return zeroBefore ? OptionalInt.empty() : OptionalInt.of(value);
    }
    // 一百三 means 130 in speech and 103 by sloppy pen: a guess either way.
    boolean placeIsClear = lastUnit == 10 || zeroBefore;
    return placeIsClear ? OptionalInt.of(value + pending) : OptionalInt.empty();
  }

  private static int digit(int character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    int plain = DIGITS.indexOf(character);
    if (plain >= 0) {
      return plain;
    }
    for (int digit = 0; digit < SAME_AS_DIGIT.length; digit++) {
      if (SAME_AS_DIGIT[digit].indexOf(character) >= 0) {
        return digit;
      }
    }
    return -1;
  }

  private static int unit(char character) {
    return switch (character) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  private static int tens(char character) {
    return switch (character) {
      case '廿', '卄' -> 20;
      case '卅' -> 30;
      case '卌' -> 40;
      default -> 0;
    };
  }
}
