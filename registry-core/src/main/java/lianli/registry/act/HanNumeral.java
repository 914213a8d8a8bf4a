package lianli.registry.act;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers in Chinese characters, as certificates and ledgers write them: 二十五, 廿三, 一百〇八, 一九六七, 壹拾貳.
 * Values from 0 to 9999.
 */
public final class HanNumeral {
  private static final Map<Integer, Integer> DIGITS =
      digits("〇0○0零0一1壹1二2贰2貳2两2兩2三3叁3參3四4肆4五5伍5六6陆6陸6七7柒7八8捌8九9玖9元1");

  private HanNumeral() {}

  private static Map<Integer, Integer> digits(String pairs) {
    int[] points = pairs.codePoints().toArray();
    Map<Integer, Integer> digits = new java.util.HashMap<>();
    for (int i = 0; i < points.length; i += 2) {
      digits.put(points[i], points[i + 1] - '0');
    }
    return Map.copyOf(digits);
  }

  /** The number that {@code text} writes; empty if it is not one number in Chinese characters. */
  public static OptionalInt parse(String text) {
    if (text.isEmpty() || text.codePointCount(0, text.length()) > 9) {
      return OptionalInt.empty();
    }
    String plain = text.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十").replace('拾', '十');
    plain = plain.replace('佰', '百').replace('仟', '千');
    return plain.chars().anyMatch(c -> c == '十' || c == '百' || c == '千')
        ? withUnits(plain)
        : digitByDigit(plain);
  }

  private static OptionalInt digitByDigit(String text) {
    int value = 0;
    int[] points = text.codePoints().toArray();
    if (points.length > 4) {
      return OptionalInt.empty();
    }
    for (int point : points) {
      Integer digit = DIGITS.get(point);
      if (digit == null) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt withUnits(String text) {
    int total = 0;
    int digit = -1;
    int lastUnit = 10_000;
    for (int point : text.codePoints().toArray()) {
      int unit = point == '十' ? 10 : point == '百' ? 100 : point == '千' ? 1000 : 1;
      if (unit == 1) {
        Integer read = DIGITS.get(point);
        if (read == null || digit > 0) {
          return OptionalInt.empty();
        }
        digit = read;
      } else {
        // A bare 十 is ten only where nothing larger went before: 十五, not 二百十五 misread.
        if (unit >= lastUnit || digit == 0) {
          return OptionalInt.empty();
        }
        total += (digit < 0 ? 1 : digit) * unit;
        lastUnit = unit;
        digit = -1;
      }
    }
    return OptionalInt.of(total + Math.max(digit, 0));
  }
}
