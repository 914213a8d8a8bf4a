package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** A marriage as far as acts tell of it: how it began, and what ended or voided it. */
final class Union {
  /** What the start rests on. */
  enum Basis {
    /** A registration on file. */
    REGISTERED,
    /** A make-up registration that does not say from when it counts (U02). */
    MADE_UP,
    /** A certificate issued again, the registration not being on file. */
    REISSUED,
    /** A declaration of death taken back (Civil Code art. 51). */
    RESTORED,
    /** An end alone (C04). */
    ONLY_ENDED
  }

  /** How a union ends for the person asked about. */
  enum EndKind {
    DIVORCE,
    SPOUSE_DEATH,
    /** Either party declared dead. */
    DECLARATION,
    VOID
  }

  /**
   * One end.
   *
   * @param suspends true if it rests on another agency's word alone: then it decides nothing
   */
  record End(EndKind kind, Span when, LedgerEntry entry, boolean suspends) {}

  private final Couple couple;
  private final Basis basis;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<End> ends = new ArrayList<>();
  private Span start;
  private @Nullable Union original;

  /** A union that begins so. */
  Union(Couple couple, Basis basis, Span start, LedgerEntry entry) {
    this.couple = couple;
    this.basis = basis;
    this.start = start;
    entries.add(entry);
  }

  /** Rests on these entries too. */
  void restsOn(List<LedgerEntry> others) {
    entries.addAll(others);
  }

  /** This marriage come back, from a declaration that the entry takes back. */
  Union restored(Span from, LedgerEntry entry) {
    Union restored = new Union(couple, Basis.RESTORED, from, entry);
    restored.restsOn(evidence());
    restored.original = original();
    return restored;
  }

  /** The marriage that came back; itself if it never went. */
  Union original() {
    return original == null ? this : original;
  }

  Couple couple() {
    return couple;
  }

  Basis basis() {
    return basis;
  }

  Span start() {
    return start;
  }

  /** Lets a start without a date reach back to this day. */
  void reachBackTo(LocalDate day) {
    start = Span.between(day.isBefore(start.latest()) ? day : start.latest(), start.latest());
  }

  /** The same marriage told again: the earlier date counts, an exact one before a vague one. */
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

  /** Every end, the earliest first. */
  List<End> ends() {
    return ends.stream()
        .sorted(
            Comparator.comparing((End end) -> end.when().latest())
                .thenComparing(end -> end.when().earliest())
                .thenComparing(End::kind))
        .toList();
  }

  /** The end that counts: the earliest that decides. */
  Optional<End> end() {
    return ends().stream().filter(end -> !end.suspends()).findFirst();
  }

  /** True if a divorce of exactly that time is among its ends. */
  boolean isDivorcedOn(Span when) {
    return ends.stream().anyMatch(end -> end.kind() == EndKind.DIVORCE && end.when().equals(when));
  }

  boolean isEndedBy(LocalDate day) {
    return end().filter(end -> end.when().isBy(day)).isPresent();
  }

  /** True if the marriage surely holds on the day, as far as starts and ends go. */
  boolean holdsOn(LocalDate day) {
    return start.isBy(day) && end().map(end -> end.when().isAfter(day)).orElse(true);
  }

  /** True if begun by the day, or ended by then and so begun before. */
  boolean isBegunBy(LocalDate day) {
    return start.isBy(day) || isEndedBy(day);
  }

  /** True if a divorce and a death may each have been the first to end it. */
  boolean isEndedOneWayOrAnother() {
    End first = end().orElseThrow();
    return ends.stream()
        .filter(end -> !end.suspends() && end.kind() != first.kind())
        .anyMatch(end -> !first.when().isBefore(end.when()));
  }

  /** Every entry about this union. */
  List<LedgerEntry> evidence() {
    List<LedgerEntry> all = new ArrayList<>(entries);
    ends.forEach(end -> all.add(end.entry()));
    return all.stream().distinct().sorted(Comparator.comparingLong(LedgerEntry::sequence)).toList();
  }

  /** True if a registration of the union has the number that the act names. */
  boolean isNamedBy(AboutMarriage act) {
    return act.marriage().number().isPresent()
        && entries.stream()
            .anyMatch(entry -> entry.act().filing().number().equals(act.marriage().number()));
  }

  /** True if one of its registrations may lie on the date. */
  boolean isToldOn(PartialDate date) {
    Span stated = Span.of(date);
    return start.isWithin(0, stated)
        || entries.stream().anyMatch(entry -> Effects.of(entry.act()).isWithin(0, stated));
  }
}
