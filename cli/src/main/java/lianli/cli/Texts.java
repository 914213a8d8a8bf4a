package lianli.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the command line: {@code messages.properties} and {@code messages_zh}. */
final class Texts {
  private Texts() {}

  /** The texts in one language; English is the base, so a missing Chinese text still shows. */
  static ResourceBundle in(Locale locale) {
    return ResourceBundle.getBundle(
        "lianli.cli.messages",
        locale.equals(Locale.CHINESE) ? Locale.CHINESE : Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
