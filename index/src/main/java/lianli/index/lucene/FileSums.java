package lianli.index.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import lianli.index.lucene.GenerationManifest.FileSum;
import lianli.registry.file.Sha256;

/** Sums of an index's files. */
final class FileSums {
  private static final int BUFFER = 1 << 16;

  private FileSums() {}

  static FileSum of(Path file) throws IOException {
    return new FileSum(
        file.getFileName().toString(), Files.size(file), crc32(file), Sha256.of(file));
  }

  static long crc32(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return sum.getValue();
  }
}
