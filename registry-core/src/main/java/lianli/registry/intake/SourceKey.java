package lianli.registry.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.json.Json;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.StatementCodec;

/** Digests by which a source is known again, so that it enters once however often it comes. */
final class SourceKey {
  private SourceKey() {}

  /** Of a row: what it says, whatever file, place or order it came in. */
  static String ofAct(Act act) {
    return ofContent(StatementCodec.canonical(new ActEntered(act)));
  }

  /** Of a row whose act is this text in the ledger. */
  static String ofContent(String canonical) {
    return sha256("act " + canonical);
  }

  /** Of a record on a scanned page: the page's own digest and the record's place. */
  static String ofScan(String sha256, long page, long record) {
    return sha256("scan " + sha256 + " " + page + " " + record);
  }

  /** Of something said about an entry after a certain line. */
  static String ofAmendment(Map<String, String> fields, long after) {
    return sha256("amendment after " + after + " " + Json.canonical(fields));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
