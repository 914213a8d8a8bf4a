package lianli.registry.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * Whether this registry still stands by a copy (rule R13): it says what a copy of the same entry
 * would say today.
 */
final class CopyStatus {
  /** The bytes are not those that were issued: no matter of the status alone. */
  static final String OTHER_FILE = "R13-not-the-file-issued";

  private final IssuedCopies issued;
  private final LedgerReader ledger;

  CopyStatus(IssuedCopies issued, LedgerReader ledger) {
    this.issued = issued;
    this.ledger = ledger;
  }

  /** Stable codes of everything that speaks against it. */
  List<String> faults(Json.Obj record, String sha256) {
    Optional<Issued> known = issued.find(record.string("serial"), ledger);
    if (known.isEmpty()) {
      return List.of("R13-not-issued-here");
    }
    List<String> faults = new ArrayList<>();
    if (!known.get().sha256().equals(sha256)) {
      faults.add(OTHER_FILE);
    }
    if (!known.get().revoked().isEmpty()) {
      faults.add("R13-revoked");
    }
    Optional<LedgerEntry> entry = ledger.entry(known.get().entry());
    if (entry.isEmpty()) {
      faults.add("R13-withdrawn");
    } else {
      compare(record, entry.get(), known.get(), faults);
    }
    return faults;
  }

  private void compare(Json.Obj record, LedgerEntry entry, Issued copy, List<String> faults) {
    LaterActs acts = new LaterActs(ledger);
    if (!strings(record.object("fields")).equals(CopyLines.fields(entry.act()))) {
      boolean isOfThisLine = entry.hash().equals(record.string("entry_hash"));
      faults.add(isOfThisLine ? "R13-corrected" : "R13-entry-differs");
    } else if (acts.correcting(entry).stream()
        .anyMatch(other -> other.sequence() > copy.knownAt())) {
      faults.add("R13-corrected");
    }
    List<String> told = texts(record.items("later_acts"));
    List<LedgerEntry> ending = acts.ending(entry);
    List<String> today = ending.stream().map(LaterAct::of).map(LaterAct::text).toList();
    boolean isSuperseded =
        ending.stream()
            .filter(later -> !isOfEarlierRelease(later, copy))
            .anyMatch(later -> !told.contains(LaterAct.of(later).text()));
    if (isSuperseded) {
      faults.add("R13-superseded");
    }
    if (!today.containsAll(told)) {
      faults.add("R13-later-act-withdrawn");
    }
  }

  /** Earlier releases named no deaths: a copy that they issued after one stands all the same. */
  private static boolean isOfEarlierRelease(LedgerEntry later, Issued copy) {
    return later.act() instanceof Act.OfOne && later.sequence() <= copy.knownAt();
  }

  private static Map<String, String> strings(Json.Obj object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.members().keySet().forEach(name -> strings.put(name, object.string(name)));
    return strings;
  }

  private static List<String> texts(List<Json> items) {
    return items.stream().map(item -> item instanceof Json.Str text ? text.value() : "").toList();
  }
}
