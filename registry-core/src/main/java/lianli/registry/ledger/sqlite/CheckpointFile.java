package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.checkpoint.Checkpoints.Witnessed;
import lianli.registry.file.AppendedLines;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.LedgerHead;

/**
 * Heads of the ledger, one JSON line for each append, unsigned, kept outside the database file: a
 * ledger cut short still has a valid chain, but lacks a head that was noted here. Older registries
 * have nothing else.
 */
final class CheckpointFile {
  private final AppendedLines file;

  CheckpointFile(Path directory) {
    file = new AppendedLines(directory.resolve("heads.jsonl"));
  }

  /** Notes a head; durable on return. */
  void note(LedgerHead head, Instant time) throws IOException {
    file.append(
        Json.object()
            .put("sequence", head.sequence())
            .put("hash", head.hash())
            .put("time", time.toString())
            .build()
            .text());
  }

  /** Every head noted; a line that is none was torn by a power cut before lines were mended. */
  List<Witnessed> witnessed() throws IOException {
    List<Witnessed> heads = new ArrayList<>();
    for (String line : file.lines()) {
      try {
        Json.Obj json = (Json.Obj) Json.parse(line);
        LedgerHead head =
            new LedgerHead(Long.parseLong(json.string("sequence")), json.string("hash"));
        heads.add(new Witnessed(head, file.file()));
      } catch (JsonSyntaxException | ClassCastException | NumberFormatException torn) {
        // The entry it would have noted is in the chain anyway.
      }
    }
    return heads;
  }
}
