package lianli.registry;

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

  /** The sentence in the user's language: Chinese for any Chinese locale, else English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
