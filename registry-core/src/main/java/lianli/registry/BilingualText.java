package lianli.registry;

import java.util.Arrays;
import java.util.Locale;

/**
 * One sentence in the two languages of our users. It may hold paths, places and rules, never a
 * person's name or number.
 *
 * @param english without a final line break
 * @param chinese the same in simplified Chinese
 */
public record BilingualText(String english, String chinese) {

  /** A sentence in both languages. */
  public static BilingualText of(String english, String chinese) {
    return new BilingualText(english, chinese);
  }

  /**
   * A sentence in both languages that tells the same values.
   *
   * @param english with places for the values, as {@link String#format} has them
   * @param chinese the same; {@code %2$s} where it tells them in another order
   * @param values what stands in the places; a bilingual one in the language of each sentence
   */
  public static BilingualText of(String english, String chinese, Object... values) {
    return new BilingualText(
        told(english, Locale.ENGLISH, values), told(chinese, Locale.CHINESE, values));
  }

  private static String told(String sentence, Locale locale, Object... values) {
    // A sentence that tells no value may hold a per cent sign.
    return values.length == 0 ? sentence : sentence.formatted(said(locale, values));
  }

  private static Object[] said(Locale locale, Object... values) {
    return Arrays.stream(values)
        .map(value -> value instanceof BilingualText text ? text.in(locale) : value)
        .toArray();
  }

  /** The sentence in the user's language: Chinese for any Chinese locale, else English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
