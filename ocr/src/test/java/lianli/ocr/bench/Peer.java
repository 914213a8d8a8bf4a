package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that reads pages, in processes that are no longer there when it has. */
interface Peer {

  /** Its name, with what it was told to do. */
  String name();

  /** What to install if it is not there; empty if it can run. */
  String missing();

  /**
   * Reads the pages, as many at a time as there are workers, and makes searchable PDFs of them.
   *
   * @param folder empty, for whatever it writes
   * @return the text of each page, in order
   */
  List<String> read(List<Path> pages, int workers, Path folder)
      throws IOException, InterruptedException;
}
