package lianli.registry.list;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.IllegalActException;
import lianli.registry.json.Json;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.ChainHash;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.StatementCodec;
import lianli.registry.scan.ScanPlaceCodec;

/**
 * One line of a ledger outside of it (docs/file-formats.md, Exports). What it says about another
 * line it says by that line's source key, so that it means the same in another registry, where
 * lines have other numbers.
 *
 * @param sequence in the ledger it came from
 * @param fields of {@link StatementCodec}
 * @param about source key of the line it amends or is a copy of; empty for acts and links between
 *     persons
 */
public record ExportedLine(
    long sequence, Map<String, String> fields, Provenance provenance, String about) {
  public ExportedLine {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Says that the line is worded today otherwise than when it was hashed, as an earlier release
   * wrote it.
   */
  static final String REWORDED = "reworded";

  /** What the hash of a line is over, with the hash of the line before: all but these. */
  static String payload(Json.Obj line) {
    Map<String, Json> payload = new LinkedHashMap<>(line.members());
    payload.keySet().removeAll(List.of("about", "hash", REWORDED));
    return new Json.Obj(payload).canonical();
  }

  /** A line of a ledger, behind the line that has this hash. */
  static Json.Obj json(LedgerLine entry, String about, String previousHash) {
    Json.Obj line = json(entry, about);
    if (ChainHash.isOf(entry.hash(), previousHash, payload(line))) {
      return line;
    }
    Map<String, Json> reworded = new LinkedHashMap<>(line.members());
    reworded.put(REWORDED, Json.of(true));
    return new Json.Obj(reworded);
  }

  /** A line of a ledger. */
  private static Json.Obj json(LedgerLine entry, String about) {
    Provenance provenance = entry.provenance();
    Json.Builder told =
        Json.object()
            .put("source_key", provenance.sourceKey())
            .put("source", provenance.source())
            .put("place", provenance.place())
            .put("capture", provenance.capture().name())
            .put("author", provenance.author());
    provenance.authority().ifPresent(grade -> told.put("authority", grade.name()));
    provenance.scan().ifPresent(page -> told.put("scan", ScanPlaceCodec.json(page)));
    Json.Builder line =
        Json.object()
            .put("sequence", entry.sequence())
            .put("recorded_at", entry.recordedAt().toString())
            .put(
                entry.statement() instanceof ActEntered ? "act" : "statement",
                Json.ofStrings(StatementCodec.encode(entry.statement())));
    if (!about.isEmpty()) {
      line.put("about", about);
    }
    return line.put("provenance", told.build()).put("hash", entry.hash()).build();
  }

  /** True if a line of JSON has the shape of an exported one. */
  static boolean isOne(Json.Obj line) {
    return line.get("provenance").orElse(null) instanceof Json.Obj
        && (line.get("act").orElse(null) instanceof Json.Obj
            || line.get("statement").orElse(null) instanceof Json.Obj);
  }

  /**
   * Reads a line.
   *
   * @throws RowRejectedException if it was changed into something that is no line of a ledger
   */
  static ExportedLine of(Json.Obj line) throws RowRejectedException {
    try {
      Json.Obj told = line.object(line.get("act").isPresent() ? "act" : "statement");
      Map<String, String> fields = new LinkedHashMap<>();
      told.members().keySet().forEach(key -> fields.put(key, told.string(key)));
      Json.Obj provenance = line.object("provenance");
      if (!Values.isSourceKey(provenance.string("source_key"))) {
        throw new IllegalActException("source_key", "must be 64 hexadecimal digits");
      }
      Instant.parse(line.string("recorded_at"));
      StatementCodec.decode(fields);
      return new ExportedLine(
          Long.parseLong(line.string("sequence")),
          fields,
          new Provenance(
              provenance.string("source_key"),
              provenance.string("source"),
              provenance.string("place"),
              CaptureGrade.valueOf(provenance.string("capture")),
              provenance.string("author"),
              provenance.get("authority").isPresent()
                  ? Optional.of(AuthorityGrade.valueOf(provenance.string("authority")))
                  : Optional.empty(),
              ScanPlaceCodec.place(provenance.object("scan"))),
          line.string("about"));
    } catch (IllegalActException noStatement) {
      throw Values.illegal(noStatement.key(), noStatement);
    } catch (IllegalArgumentException | java.time.DateTimeException otherwise) {
      throw new RowRejectedException(
          "", lianli.registry.BilingualText.of("this is no line of an export", "不是导出文件的有效行"));
    }
  }

  /** True if it enters an act; everything else must keep its order. */
  public boolean isAct() {
    return !fields.containsKey("statement");
  }

  /** True if it names another line. */
  public boolean isAboutAnother() {
    return fields.containsKey("amends_entry")
        || fields.containsKey("link_entry")
        || fields.containsKey("copy_entry");
  }

  /** What it says, where it is about no other line. */
  public Statement statement() {
    return StatementCodec.decode(fields);
  }

  /** What it says, about the line that has this number here. */
  public Statement about(long entry) {
    Map<String, String> here = new LinkedHashMap<>(fields);
    here.replace("amends_entry", Long.toString(entry));
    here.replace("link_entry", Long.toString(entry));
    here.replace("copy_entry", Long.toString(entry));
    return StatementCodec.decode(here);
  }
}
