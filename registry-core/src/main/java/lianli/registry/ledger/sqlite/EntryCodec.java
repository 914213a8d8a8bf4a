package lianli.registry.ledger.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.act.ActCodec;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;

/** Payload text and hash of an entry. */
final class EntryCodec {
  /** Stands for the entry before the first. */
  static final String GENESIS = "0".repeat(64);

  private EntryCodec() {}

  /** The canonical payload (RFC 8785): everything about the entry but the hashes. */
  static String payload(long sequence, Instant recordedAt, NewEntry entry) {
    Provenance provenance = entry.provenance();
    return Json.object()
        .put("sequence", sequence)
        .put("recorded_at", recordedAt.toString())
        .put("act", Json.ofStrings(ActCodec.encode(entry.act())))
        .put(
            "provenance",
            Json.object()
                .put("source_key", provenance.sourceKey())
                .put("source", provenance.source())
                .put("place", provenance.place())
                .put("capture", provenance.capture().name())
                .put("author", provenance.author())
                .build())
        .build()
        .canonical();
  }

  /** SHA-256 over the previous hash, as bytes, and the payload in UTF-8. */
  static String hash(String previousHash, String payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(previousHash));
      digest.update(payload.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * The entry a payload tells.
   *
   * @throws RuntimeException of several kinds if the text is no payload
   */
  static LedgerEntry entry(String payload, String hash) {
    Json.Obj json = (Json.Obj) Json.parse(payload);
    Map<String, String> fields = new LinkedHashMap<>();
    Json.Obj act = json.object("act");
    act.members().keySet().forEach(key -> fields.put(key, act.string(key)));
    Json.Obj provenance = json.object("provenance");
    return new LedgerEntry(
        Long.parseLong(json.string("sequence")),
        Instant.parse(json.string("recorded_at")),
        ActCodec.decode(fields),
        new Provenance(
            provenance.string("source_key"),
            provenance.string("source"),
            provenance.string("place"),
            CaptureGrade.valueOf(provenance.string("capture")),
            provenance.string("author")),
        hash);
  }
}
