package lianli.registry.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;

/** Whether this registry still stands by a copy (rule R13): a true copy may be out of date. */
final class CopyStatus {
  private final IssuedCopies issued;
  private final Ledger ledger;

  CopyStatus(IssuedCopies issued, Ledger ledger) {
    this.issued = issued;
    this.ledger = ledger;
  }

  /** Stable codes of everything that speaks against it. */
  List<String> faults(Json.Obj record, String sha256) {
    Optional<Issued> known = issued.find(record.string("serial"));
    if (known.isEmpty()) {
      return List.of("R13-not-issued-here");
    }
    List<String> faults = new ArrayList<>();
    if (!known.get().sha256().equals(sha256)) {
      faults.add("R13-not-the-file-issued");
    }
    if (!known.get().revoked().isEmpty()) {
      faults.add("R13-revoked");
    }
    Optional<LedgerEntry> entry = ledger.entry(known.get().entry());
    if (entry.isEmpty() || !entry.get().hash().equals(record.string("entry_hash"))) {
      faults.add("R13-entry-differs");
      return faults;
    }
    LaterActs later = new LaterActs(ledger);
    if (isSince(later.ending(entry.get()), known.get())) {
      faults.add("R13-superseded");
    }
    if (isSince(later.correcting(entry.get()), known.get())) {
      faults.add("R13-corrected");
    }
    return faults;
  }

  /** What was on file already when the copy was issued stands on the copy itself. */
  private static boolean isSince(List<LedgerEntry> entries, Issued copy) {
    return entries.stream().anyMatch(entry -> entry.sequence() > copy.knownAt());
  }
}
