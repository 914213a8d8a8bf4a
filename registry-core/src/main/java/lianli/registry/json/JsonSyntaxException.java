package lianli.registry.json;

/** Text that is no JSON value: tells the place, never the text. */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonSyntaxException(long line, long column) {
    super("not JSON at line " + line + ", column " + column);
  }
}
