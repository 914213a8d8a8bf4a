package lianli.cli;

import java.util.Locale;

/** Which of the two languages the user reads. */
final class Language {
  private Language() {}

  /**
   * {@code --lang} if given, else the first of LIANLI_LANG, LC_ALL, LC_MESSAGES and LANG that is
   * set: Chinese for a Chinese locale, English for any other. Looked up before parsing, since help
   * texts need it.
   */
  static Locale of(String[] args, Surroundings surroundings) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return named(args[i].substring("--lang=".length()));
      }
      if (args[i].equals("--lang") && i + 1 < args.length) {
        return named(args[i + 1]);
      }
    }
    for (String variable : new String[] {"LIANLI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = surroundings.variable(variable);
      if (!value.isEmpty()) {
        return named(value);
      }
    }
    return Locale.ENGLISH;
  }

  private static Locale named(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }
}
