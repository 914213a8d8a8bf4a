package lianli.registry.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.Couple;
import lianli.registry.ledger.LedgerEntry;

/** A marriage as far as acts tell of it: how it began, and what ended or voided it. */
final class Union {
  /** How a union ends for the person asked about. */
  enum EndKind {
    DIVORCE,
    SPOUSE_DEATH,
    VOID
  }

  /**
   * One end.
   *
   * @param suspends true if it rests on another agency's word alone: then it decides nothing
   */
  record End(EndKind kind, Span when, LedgerEntry entry, boolean suspends) {}

  private final Couple couple;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<End> ends = new ArrayList<>();
  private final boolean registered;
  private Span start;

  /** A union that begins so; {@code registered} is false if only later acts speak of it. */
  Union(Couple couple, Span start, LedgerEntry entry, boolean registered) {
    this.couple = couple;
    this.start = start;
    this.registered = registered;
    entries.add(entry);
  }

  Couple couple() {
    return couple;
  }

  Span start() {
    return start;
  }

  boolean isRegistered() {
    return registered;
  }

  /** The same marriage told again: the earlier date counts. */
  void toldAgain(Span other, LedgerEntry entry) {
    entries.add(entry);
    if (other.latest().isBefore(start.latest())) {
      start = other;
    }
  }

  void end(End end) {
    ends.add(end);
  }

  boolean isVoid() {
    return ends.stream().anyMatch(end -> end.kind() == EndKind.VOID);
  }

  List<End> ends() {
    return ends.stream()
        .sorted(
            Comparator.comparing((End end) -> end.when().latest())
                .thenComparingLong(end -> end.entry().sequence()))
        .toList();
  }

  /** The end that counts: the earliest that decides. */
  Optional<End> end() {
    return ends().stream().filter(end -> !end.suspends()).findFirst();
  }

  /** Every entry about this union. */
  List<LedgerEntry> evidence() {
    List<LedgerEntry> all = new ArrayList<>(entries);
    ends.forEach(end -> all.add(end.entry()));
    return all.stream().distinct().sorted(Comparator.comparingLong(LedgerEntry::sequence)).toList();
  }

  /** True if any of the union's own acts has this number. */
  boolean isNumbered(Act.AboutMarriage act) {
    return act.marriage().number().isPresent()
        && entries.stream()
            .anyMatch(entry -> entry.act().filing().number().equals(act.marriage().number()));
  }
}
