package lianli.registry.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.OfCopy;

/**
 * The catalogue as releases kept it before copies stood in the ledger: {@code
 * certificates/issued.jsonl}, a file that nothing protected. Read until the next copy is issued or
 * revoked; then its lines are in the ledger and it bears another name.
 */
final class OldCatalogue {
  private static final String NAME = "issued.jsonl";

  private final Path file;

  OldCatalogue(RegistryHome home) {
    file = home.certificates().resolve(NAME);
  }

  /** A line of it, as the ledger tells it. */
  private record Line(OfCopy statement, String author, String text) {}

  /** What it says, oldest first; nothing if there is none any more. */
  List<OfCopy> statements() {
    return lines().stream().map(Line::statement).toList();
  }

  /** Its lines for the ledger: the same line enters once, however often it is tried. */
  List<NewEntry> entries() {
    List<NewEntry> entries = new ArrayList<>();
    for (Line line : lines()) {
      entries.add(
          new NewEntry(
              line.statement(),
              new Provenance(
                  Sha256.of("copy catalogue " + line.text()),
                  NAME,
                  "line " + (entries.size() + 1),
                  CaptureGrade.Q4,
                  line.author())));
    }
    return entries;
  }

  /** Once its lines are in the ledger: kept, and read no more. */
  void retire() {
    try {
      if (Files.exists(file)) {
        Files.move(
            file,
            file.resolveSibling(NAME + ".in-ledger"),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    try {
      for (String text : new AppendedLines(file).lines()) {
        lines.add(line(text, lines.size() + 1));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return lines;
  }

  private Line line(String text, int number) {
    try {
      Json.Obj json = (Json.Obj) Json.parse(text);
      OfCopy statement =
          switch (json.string("type")) {
            case "issued" -> issued(json);
            case "revoked" ->
                new CopyRevoked(
                    json.string("serial"),
                    json.string("reason"),
                    Instant.parse(json.string("time")));
            default -> throw damaged(number);
          };
      return new Line(statement, json.string("author"), text);
    } catch (JsonSyntaxException
        | ClassCastException
        | NumberFormatException
        | DateTimeException unreadable) {
      throw damaged(number);
    }
  }

  private static CopyIssued issued(Json.Obj json) {
    return new CopyIssued(
        Long.parseLong(json.string("entry")),
        json.string("serial"),
        json.string("sha256"),
        Long.parseLong(json.string("known_at")),
        Instant.parse(json.string("time")),
        json.string("purpose"));
  }

  private RegistryException damaged(int number) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot read the catalogue of copies " + file, "无法读取副本清单 " + file),
        BilingualText.of("line " + number + " is damaged", "第 " + number + " 行已损坏"),
        BilingualText.of("Restore the file from a backup", "请从备份恢复该文件"));
  }
}
