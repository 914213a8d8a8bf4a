package lianli.ocr.tesseract;

import java.nio.file.Path;
import java.util.BitSet;

/** Finds the characters that a model can put out. */
final class UnicharsetReader {
  private UnicharsetReader() {}

  /** All code points of all entries; empty if the file has no such list. */
  static BitSet read(Path model) {
    return codePoints(new ModelFile(model).text(ModelFile.CHARACTERS));
  }

  private static BitSet codePoints(String list) {
    BitSet all = new BitSet();
    // The first line is the number of entries; an entry is everything up to the first blank.
    list.lines()
        .skip(1)
        .map(line -> line.indexOf(' ') > 0 ? line.substring(0, line.indexOf(' ')) : line)
        .filter(entry -> !entry.startsWith("|Broken") && !entry.equals("NULL"))
        .filter(entry -> !entry.equals("Joined"))
        .forEach(entry -> entry.codePoints().forEach(all::set));
    all.set(' ');
    return all;
  }
}
