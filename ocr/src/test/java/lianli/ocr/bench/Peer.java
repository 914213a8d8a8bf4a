package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that reads pages, in processes that are no longer there when it has. */
interface Peer {

  /**
   * What was read on a page.
   *
   * @param text the text of the page
   * @param fields its fields once more, as each reader read them; empty if it knows none
   */
  record Found(String text, String fields) {}

  /** Its name, with what it was told to do. */
  String name();

  /** What to install if it is not there; empty if it can run. */
  String missing();

  /**
   * Reads the pages, as many at a time as there are workers, and makes searchable PDFs of them.
   *
   * @param folder empty, for whatever it writes
   * @return what it read on each page, in order
   */
  List<Found> read(List<Path> pages, int workers, Path folder)
      throws IOException, InterruptedException;
}
