package lianli.registry.json;

/** Text that is no JSON value: tells the place, never the text. */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isKeyTwice;

  JsonSyntaxException(long line, long column) {
    this("not JSON at line " + line + ", column " + column, false);
  }

  private JsonSyntaxException(String message, boolean isKeyTwice) {
    super(message);
    this.isKeyTwice = isKeyTwice;
  }

  static JsonSyntaxException keyTwice(long line, long column) {
    return new JsonSyntaxException("a key told twice at line " + line + ", column " + column, true);
  }

  /** True if nothing else is wrong but that one object tells a key twice. */
  public boolean isKeyTwice() {
    return isKeyTwice;
  }
}
