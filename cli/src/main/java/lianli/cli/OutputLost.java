package lianli.cli;

import java.io.IOException;

/** Standard output did not take all that was printed. */
final class OutputLost extends IOException {
  private static final long serialVersionUID = 1L;

  OutputLost(IOException cause) {
    super(cause);
  }
}
