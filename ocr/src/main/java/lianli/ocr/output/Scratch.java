package lianli.ocr.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A folder for what does not fit in memory while a file is written. It lies in the archivist's own
 * folder and not in the system's, where pictures of records would stay behind after a crash: what a
 * killed run left in it goes when the next file is written.
 */
final class Scratch implements AutoCloseable {
  private static final String NAME = ".scratch";

  /** What PDFBox calls its files. Nothing else in the folder is ours to remove. */
  private static final String FILES = "PDFBox*.tmp";

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  /** An empty one in this folder, which is made if need be. */
  static Scratch in(Path folder) throws IOException {
    Scratch scratch = new Scratch(folder.resolve(NAME));
    scratch.clear();
    Files.createDirectories(scratch.folder);
    return scratch;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    clear();
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // somebody keeps something else there
    }
  }
}
