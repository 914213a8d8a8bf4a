package lianli.registry.ledger.sqlite;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.PartialDate;
import lianli.registry.json.Json;
import lianli.registry.json.JsonMembers;
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
import org.jspecify.annotations.Nullable;

/** Payload text and hash of an entry. */
final class EntryCodec {
  /** Stands for the entry before the first. */
  static final String GENESIS = ChainHash.GENESIS;

  private static final Json.Obj NO_SCAN = Json.object().build();

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
    @Nullable Map<String, String> act = null;
    Map<String, String> statement = Map.of();
    @Nullable Provenance provenance = null;
    String recordedAt = "";
    String sequence = "";
    try (JsonMembers json = JsonMembers.of(payload)) {
      while (json.next()) {
        switch (json.key()) {
          case "act" -> act = json.strings();
          case "statement" -> statement = json.strings();
          case "provenance" -> provenance = provenance(json);
          case "recorded_at" -> recordedAt = json.string();
          case "sequence" -> sequence = json.string();
          default -> json.value();
        }
      }
    }
    if (provenance == null) {
      throw new IllegalArgumentException("no provenance");
    }
    return new LedgerLine(
        Long.parseLong(sequence),
        time(recordedAt),
        StatementCodec.decode(act == null ? statement : act),
        provenance,
        hash);
  }

  private static Provenance provenance(JsonMembers json) {
    Map<String, String> told = new HashMap<>();
    Json.Obj scan = NO_SCAN;
    if (json.enter()) {
      while (json.next()) {
        if (json.key().equals("scan")) {
          scan = json.value() instanceof Json.Obj page ? page : NO_SCAN;
        } else {
          told.put(json.key(), json.string());
        }
      }
    }
    String authority = told.get("authority");
    return new Provenance(
        told.getOrDefault("source_key", ""),
        told.getOrDefault("source", ""),
        told.getOrDefault("place", ""),
        CaptureGrade.valueOf(told.getOrDefault("capture", "")),
        told.getOrDefault("author", ""),
        authority == null ? Optional.empty() : Optional.of(AuthorityGrade.valueOf(authority)),
        scan.members().isEmpty() ? Optional.empty() : ScanPlaceCodec.place(scan));
  }

  /**
   * In the form in which we write it, without a formatter, which would take longer than the rest.
   */
  private static Instant time(String text) {
    boolean isOurs =
        text.length() == "2026-11-30T07:51:39.112Z".length()
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && text.charAt(19) == '.'
            && text.charAt(23) == 'Z';
    Optional<PartialDate> day =
        isOurs ? PartialDate.parse(text.substring(0, 10)) : Optional.empty();
    int hour = isOurs ? figures(text, 11, 13) : -1;
    int minute = isOurs ? figures(text, 14, 16) : -1;
    int second = isOurs ? figures(text, 17, 19) : -1;
    int thousandths = isOurs ? figures(text, 20, 23) : -1;
    boolean isPlain =
        day.isPresent()
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60
            && thousandths >= 0;
    return isPlain
        ? Instant.ofEpochSecond(
            day.get().earliest().toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second,
            thousandths * 1_000_000L)
        : Instant.parse(text);
  }

  /** Negative if another character stands there. */
  private static int figures(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char figure = text.charAt(i);
      if (figure < '0' || figure > '9') {
        return -1;
      }
      number = number * 10 + figure - '0';
    }
    return number;
  }
}
