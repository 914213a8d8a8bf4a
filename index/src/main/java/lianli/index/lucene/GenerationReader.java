package lianli.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lianli.index.IndexUnavailableException;
import lianli.index.key.PartyKeys;
import lianli.index.lucene.GenerationManifest.FileSum;
import lianli.registry.BilingualText;

/** Opens generations, and refuses those that are not whole. */
final class GenerationReader {
  static final String MANIFEST = "manifest.json";

  private GenerationReader() {}

  /** What the generation says of itself. */
  static GenerationManifest manifest(Path generation) {
    try {
      // Bytes that are no UTF-8 become replacement characters, and then fail as JSON or as a name.
      return GenerationManifest.parse(
          new String(Files.readAllBytes(generation.resolve(MANIFEST)), UTF_8));
    } catch (NoSuchFileException gone) {
      throw damaged(generation, MANIFEST, gone);
    } catch (IOException | RuntimeException unreadable) {
      throw damaged(generation, MANIFEST, unreadable);
    }
  }

  /**
   * Opens a generation after checking sizes and CRC sums of all its files: a turned bit would
   * otherwise hide a record.
   */
  static LucenePartyIndex open(Path generation) {
    GenerationManifest manifest = manifest(generation);
    if (manifest.versions().keys() != PartyKeys.VERSION) {
      throw new IndexUnavailableException(
          BilingualText.of(
              "it was made by another version of this program (%s)",
              "索引由其他版本的程序建立（%s）", generation.getFileName()),
          null);
    }
    for (FileSum file : manifest.files()) {
      Path path = generation.resolve(file.name());
      try {
        if (Files.size(path) != file.size() || FileSums.crc32(path) != file.crc32()) {
          throw damaged(generation, file.name(), null);
        }
      } catch (IOException unreadable) {
        throw damaged(generation, file.name(), unreadable);
      }
    }
    try {
      LucenePartyIndex index = new LucenePartyIndex(generation, manifest.head());
      if (index.documents() != manifest.counts().documents()) {
        index.close();
        throw damaged(generation, MANIFEST, null);
      }
      return index;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw damaged(generation, "segments", unreadable);
    }
  }

  static IndexUnavailableException damaged(
      Path generation, String file, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IndexUnavailableException(
        BilingualText.of(
            "the file %s/%s is missing or damaged",
            "索引文件 %s/%s 缺失或损坏", generation.getFileName(), file),
        cause);
  }
}
