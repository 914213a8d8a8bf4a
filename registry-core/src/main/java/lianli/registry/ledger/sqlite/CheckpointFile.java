package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.LedgerHead;

/**
 * Heads of the ledger, one JSON line each, kept outside the database file: a ledger cut short still
 * has a valid chain, but lacks a head that was noted here.
 */
final class CheckpointFile {
  private final Path file;

  CheckpointFile(Path directory) {
    file = directory.resolve("heads.jsonl");
  }

  /** Notes a head; durable on return. */
  void note(LedgerHead head, Instant time) throws IOException {
    Files.createDirectories(file.getParent());
    String line =
        Json.object()
                .put("sequence", head.sequence())
                .put("hash", head.hash())
                .put("time", time.toString())
                .build()
                .text()
            + "\n";
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  /** Every head noted; a last line torn by a power cut is no head. */
  List<LedgerHead> heads() throws IOException {
    List<LedgerHead> heads = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        try {
          Json.Obj json = (Json.Obj) Json.parse(line);
          heads.add(new LedgerHead(Long.parseLong(json.string("sequence")), json.string("hash")));
        } catch (JsonSyntaxException | ClassCastException | NumberFormatException torn) {
          // Cut off while being written: the entry it would have noted is in the chain anyway.
        }
      }
    }
    return heads;
  }
}
