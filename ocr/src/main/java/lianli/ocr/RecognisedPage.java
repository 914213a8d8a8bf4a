package lianli.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page as read.
 *
 * @param region of the whole image that was read
 * @param lines in reading order
 */
public record RecognisedPage(Region region, List<RecognisedLine> lines) {
  public RecognisedPage {
    lines = List.copyOf(lines);
  }

  /** The lines, each ended by a line break. */
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }
}
