package lianli.cli.option;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which row of a list holds its headings, where that is not clear. */
public final class HeadingRowOption {
  @Option(names = "--heading-row", paramLabel = "N", descriptionKey = "heading-row")
  private @Nullable Integer number;

  /** Made by the command line. */
  public HeadingRowOption() {}

  /** The row, if it was said. */
  public OptionalInt row() {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
