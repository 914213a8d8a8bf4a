package lianli.ocr.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.scan.FileNameCodec;
import lianli.ocr.scan.PageReference;
import lianli.ocr.worker.PageOutcome;
import lianli.registry.file.WholeFile;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Pages that are read but wait for an earlier page, since drafts leave in order: each in a file of
 * its own until the journal has it. So a crash costs each worker the page in its hands and no more.
 */
final class Spool {
  private final @Nullable Path folder;

  private Spool(@Nullable Path folder) {
    this.folder = folder;
  }

  /** A spool that keeps nothing. */
  static Spool none() {
    return new Spool(null);
  }

  /** The spool beside a journal. */
  static Spool beside(Path journal) {
    return new Spool(journal.resolveSibling(journal.getFileName() + ".waiting"));
  }

  /** Keeps a page; on disk when this returns. Called by several threads. */
  void keep(PageOutcome page) {
    if (folder == null || !page.state().isRead()) {
      return;
    }
    Path file = file(folder, page.source());
    try {
      Files.createDirectories(folder);
      WholeFile.write(file, page.toJson().text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DraftFile.unwritable(file, e);
    }
  }

  /** A page that an earlier run had read; one that cannot be understood is read again. */
  Optional<PageOutcome> find(PageReference page) {
    if (folder == null) {
      return Optional.empty();
    }
    try {
      Json json = Json.parse(Files.readString(file(folder, page)));
      return Optional.of(PageOutcome.of(page, (Json.Obj) json));
    } catch (IOException
        | JsonSyntaxException
        | IllegalArgumentException
        | ClassCastException unknown) {
      return Optional.empty();
    }
  }

  /** Lets go of a page that the journal has. */
  void drop(PageReference page) {
    if (folder != null) {
      try {
        Files.deleteIfExists(file(folder, page));
      } catch (IOException e) {
        throw DraftFile.unwritable(folder, e);
      }
    }
  }

  /** Lets go of everything. */
  void clear() {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw DraftFile.unwritable(folder, e);
    }
  }

  private static Path file(Path folder, PageReference page) {
    Fingerprint name =
        JournalEntry.Key.fingerprint(FileNameCodec.of(page.file()), page.sha256(), page.page());
    HexFormat hex = HexFormat.of();
    return folder.resolve(hex.toHexDigits(name.high()) + hex.toHexDigits(name.low()) + ".json");
  }
}
