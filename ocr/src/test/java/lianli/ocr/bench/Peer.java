package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that reads pages. */
interface Peer {

  /** Its name, with what it was told to do. */
  String name();

  /** What to install if it is not there; empty if it can run. */
  String missing();

  /**
   * Reads the pages, as many at a time as there are workers.
   *
   * @return the text of each page, in order
   */
  List<String> read(List<Path> pages, int workers) throws IOException, InterruptedException;
}
