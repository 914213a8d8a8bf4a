package lianli.cli.court;

/** Text inside markup. */
final class Markup {
  private Markup() {}

  /** What a list holds is text, whatever it looks like. */
  static String text(String written) {
    return written
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
