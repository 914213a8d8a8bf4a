package lianli.ocr;

import java.util.List;

/**
 * A reader of printed text. An engine is opened once for each worker and kept: opening costs many
 * times what reading a line costs. An engine serves one thread at a time; different engines do not
 * disturb each other. Nothing read is a result, not a failure.
 *
 * <p>Regions in results are in pixels of the image given.
 */
public interface OcrEngine extends AutoCloseable {

  /** Short stable name, used as the key of this reader's readings in drafts. */
  String name();

  /** Name, version and models, for records of how a text came about. */
  String describe();

  /**
   * Reads an image that holds exactly one horizontal line, with some pixels of paper around it (at
   * least ten at 300 dpi, else first digits suffer).
   */
  RecognisedLine readLine(Raster line);

  /**
   * Reads a line at first sight, where it is only asked how it lies: what {@link #readLine} would
   * look at again may be wrong.
   */
  default RecognisedLine glance(Raster line) {
    return readLine(line);
  }

  /** Reads many line images, in order; may be faster than one by one. */
  default List<RecognisedLine> readLines(List<? extends Raster> lines) {
    return lines.stream().map(this::readLine).toList();
  }

  /**
   * Reads a whole page.
   *
   * @param dpi resolution of the image
   */
  RecognisedPage readPage(Raster page, PageMode mode, int dpi);

  /**
   * True if this reader can in principle read the character. What it does not know it will never
   * read right, however sure it seems.
   */
  boolean knows(int codePoint);

  /**
   * True of a character that this reader was not taught by its maker: it reads it by what was
   * fitted to drawings later, and where it does somebody else should say so too.
   */
  default boolean isUntaught(int codePoint) {
    return false;
  }

  /** Frees native memory. An engine that is closed is not used again. */
  @Override
  void close();
}
