package lianli.registry.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.file.Unchecked;
import lianli.registry.file.WholeFile;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.LedgerReader;

/**
 * A note of the copy that is being issued: {@code certificates/issuing.json}. The file is on disk
 * before the ledger knows of the copy; if the program ends in between, the next issue or revocation
 * finds the note and takes the file away, which the registry never stood by.
 */
final class IssueNote {
  private final Path note;

  IssueNote(RegistryHome home) {
    note = home.certificates().resolve("issuing.json");
  }

  /** Durable on return. */
  void begin(String serial, String sha256, Path file) {
    Json.Obj told =
        Json.object()
            .put("type", "issuing")
            .put("serial", serial)
            .put("sha256", sha256)
            .put("file", file.toAbsolutePath().toString())
            .build();
    try {
      Files.createDirectories(note.getParent());
      WholeFile.write(note, (told.text() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void end() {
    Unchecked.run(() -> Files.deleteIfExists(note));
  }

  /** Clears up after an issue that was cut off, under the writer's lock; says what it did. */
  Optional<BilingualText> clearUp(LedgerReader ledger) {
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    Optional<Json.Obj> told = read();
    Optional<BilingualText> done = told.flatMap(copy -> clearUp(copy, ledger));
    end();
    return done;
  }

  private static Optional<BilingualText> clearUp(Json.Obj told, LedgerReader ledger) {
    String serial = told.string("serial");
    if (!ledger.copies(serial).isEmpty()) {
      // The line came after the file: both are there.
      return Optional.empty();
    }
    Path file = Path.of(told.string("file"));
    boolean wasThere = new CopyFile(file, serial).takeBack(told.string("sha256"));
    return Optional.of(
        BilingualText.of(
            "Issuing copy %s was cut off before it was on file%s; issue it again"
                .formatted(serial, wasThere ? ", and " + file + " was taken away" : ""),
            "副本 %s 出具中断，未登记在册%s；请重新出具".formatted(serial, wasThere ? "，文件 " + file + " 已删除" : "")));
  }

  /** A note that was itself cut off speaks of no file yet. */
  private Optional<Json.Obj> read() {
    try {
      return Json.parse(Files.readString(note)) instanceof Json.Obj told
          ? Optional.of(told)
          : Optional.empty();
    } catch (JsonSyntaxException torn) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
