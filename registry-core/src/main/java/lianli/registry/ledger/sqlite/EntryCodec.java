package lianli.registry.ledger.sqlite;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lianli.registry.json.Json;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.ChainHash;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.StatementCodec;
import lianli.registry.ledger.sqlite.EntryRows.Row;
import lianli.registry.scan.ScanPlaceCodec;

/** Payload text and hash of an entry. */
final class EntryCodec {
  /** Stands for the entry before the first. */
  static final String GENESIS = ChainHash.GENESIS;

  private EntryCodec() {}

  /** The canonical payload (RFC 8785): everything about the entry but the hashes. */
  static String payload(long sequence, Instant recordedAt, NewEntry entry) {
    String rest =
        Json.object()
            .put("provenance", json(entry.provenance()))
            .put("recorded_at", recordedAt.toString())
            .put("sequence", sequence)
            .build()
            .canonical();
    // Keys in their order: "act" before all the others, "statement" behind them.
    return entry.statement() instanceof ActEntered
        ? "{\"act\":" + entry.content() + "," + rest.substring(1)
        : rest.substring(0, rest.length() - 1) + ",\"statement\":" + entry.content() + "}";
  }

  private static Json.Obj json(Provenance provenance) {
    Json.Builder json =
        Json.object()
            .put("source_key", provenance.sourceKey())
            .put("source", provenance.source())
            .put("place", provenance.place())
            .put("capture", provenance.capture().name())
            .put("author", provenance.author());
    provenance.authority().ifPresent(grade -> json.put("authority", grade.name()));
    // Not there unless there is a scan: payloads of earlier releases stay as they were, and so do
    // their hashes.
    provenance.scan().ifPresent(page -> json.put("scan", ScanPlaceCodec.json(page)));
    return json.build();
  }

  /** SHA-256 over the previous hash, as bytes, and the payload in UTF-8. */
  static String hash(String previousHash, String payload) {
    return ChainHash.of(previousHash, payload);
  }

  /** True if this is the hash of a payload after that previous hash, whatever was stored. */
  static boolean isHash(String hash, String previousHash, String payload) {
    return ChainHash.isOf(hash, previousHash, payload);
  }

  /**
   * The entry a row tells, if it is the row that was written there: nobody is told, and nothing is
   * made from, what was changed since.
   *
   * @throws RuntimeException of several kinds if it is not
   */
  static LedgerLine entry(Row row) {
    if (!isHash(row.hash(), row.previousHash(), row.payload())) {
      throw new IllegalArgumentException("the hash does not fit");
    }
    LedgerLine entry = entry(row.payload(), row.hash());
    if (entry.sequence() != row.sequence()) {
      throw new IllegalArgumentException("the row was moved");
    }
    return entry;
  }

  /**
   * The entry a payload tells, whether or not it was changed: for whoever looks for changes.
   *
   * @throws RuntimeException of several kinds if the text is no payload
   */
  static LedgerLine entry(String payload, String hash) {
    Json.Obj json = (Json.Obj) Json.parse(payload);
    Map<String, String> fields = new LinkedHashMap<>();
    Json.Obj told = json.object(json.members().containsKey("act") ? "act" : "statement");
    told.members().keySet().forEach(key -> fields.put(key, told.string(key)));
    Json.Obj provenance = json.object("provenance");
    return new LedgerLine(
        Long.parseLong(json.string("sequence")),
        Instant.parse(json.string("recorded_at")),
        StatementCodec.decode(fields),
        new Provenance(
            provenance.string("source_key"),
            provenance.string("source"),
            provenance.string("place"),
            CaptureGrade.valueOf(provenance.string("capture")),
            provenance.string("author"),
            provenance.members().containsKey("authority")
                ? Optional.of(AuthorityGrade.valueOf(provenance.string("authority")))
                : Optional.empty(),
            ScanPlaceCodec.place(provenance.object("scan"))),
        hash);
  }
}
