package lianli.ocr.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.registry.file.WholeFile;

/** An output file, whose name never stands for half of it. */
final class OutputFile {
  private OutputFile() {}

  /** Writes what is in the file. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path file, Body body) {
    try {
      Files.createDirectories(file.getParent());
      // Hidden, so that nobody who looks into the folder takes it for a result.
      Path aside = file.resolveSibling("." + file.getFileName() + ".part");
      try (WholeFile whole = WholeFile.begin(file, aside)) {
        body.writeTo(whole.out());
        whole.complete();
      }
    } catch (IOException e) {
      throw Unwritable.of(file, e);
    }
  }
}
