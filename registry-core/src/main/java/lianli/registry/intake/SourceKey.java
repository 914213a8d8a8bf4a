package lianli.registry.intake;

import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.file.Sha256;
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
    return Sha256.of("act " + canonical);
  }

  /** Of a record on a scanned page: the page's own digest and the record's place. */
  static String ofScan(String sha256, long page, long record) {
    return Sha256.of("scan " + sha256 + " " + page + " " + record);
  }

  /** Of a source whose first entry, this line, was taken back. */
  static String again(String key, long line) {
    return Sha256.of("again after " + line + " " + key);
  }

  /** Of something said about an entry after a certain line. */
  static String ofAmendment(Map<String, String> fields, long after) {
    return Sha256.of("amendment after " + after + " " + Json.canonical(fields));
  }
}
