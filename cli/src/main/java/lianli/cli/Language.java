package lianli.cli;

import java.util.Locale;
import lianli.cli.session.Environment;

/** Which of the two languages the user reads. */
final class Language {
  private Language() {}

  /**
   * {@code --lang} if it names one of them, else the first of LIANLI_LANG, LC_ALL, LC_MESSAGES and
   * LANG that is set: Chinese for a Chinese locale, English for any other. Looked up before
   * parsing, since help texts and the complaint about another language need it.
   */
  static Locale of(String[] args, Environment environment) {
    for (int i = 0; i < args.length; i++) {
      String asked =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      if (isKnown(asked)) {
        return named(asked);
      }
    }
    for (String variable : new String[] {"LIANLI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.variable(variable);
      if (!value.isEmpty()) {
        return named(value);
      }
    }
    return Locale.ENGLISH;
  }

  /** True for {@code zh}, {@code en} and their countries: {@code zh_CN}, {@code en-GB}. */
  static boolean isKnown(String name) {
    return name.matches("(?i)(zh|en)([-_.].*)?");
  }

  private static Locale named(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }
}
