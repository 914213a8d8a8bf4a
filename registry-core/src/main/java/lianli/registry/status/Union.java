package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.CertificateNumber;
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
    ONLY_ENDED,
    /** A court's finding that it was void, alone. */
    ONLY_VOIDED
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
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<LedgerEntry> reissues = new ArrayList<>();
  private final List<LedgerEntry> broughtBackBy = new ArrayList<>();
  private final List<End> ends = new ArrayList<>();
  private Basis basis;
  private Span start;
  private Span told;
  private Span registered;
  private @Nullable Union original;

  /** A union that begins so. */
  Union(Couple couple, Basis basis, Span start, LedgerEntry entry) {
    this(couple, basis, start, new Told(start, start), entry);
  }

  /**
   * How papers tell a marriage that may count from another day than that of its registration.
   *
   * @param on the day by which another paper is known to tell the same
   * @param registered when it was registered: no earlier act can be about it
   */
  record Told(Span on, Span registered) {}

  /** A union that counts from another day than that of its registration. */
  Union(Couple couple, Basis basis, Span start, Told told, LedgerEntry entry) {
    this.couple = couple;
    this.basis = basis;
    this.start = start;
    this.told = told.on();
    this.registered = told.registered();
    entries.add(entry);
  }

  /** Rests on these entries too. */
  void restsOn(List<LedgerEntry> others) {
    entries.addAll(others);
  }

  /** A certificate of this marriage was issued again, under a number of its own. */
  void isKnownBy(LedgerEntry reissue) {
    reissues.add(reissue);
  }

  /** This marriage come back, from a declaration that the entries take back. */
  Union restored(Span from, List<LedgerEntry> papers) {
    Union restored = new Union(couple, Basis.RESTORED, from, papers.getFirst());
    restored.restsOn(papers);
    restored.broughtBackBy.addAll(papers);
    restored.restsOn(evidence());
    restored.original = original();
    return restored;
  }

  /** The papers by which a marriage came back, and what stood in its way; none if it never went. */
  List<LedgerEntry> broughtBackBy() {
    return List.copyOf(broughtBackBy);
  }

  /** True if the entry is one of its registrations or of its certificates issued again. */
  boolean isToldBy(long sequence) {
    return Stream.concat(entries.stream(), reissues.stream())
        .anyMatch(entry -> entry.sequence() == sequence);
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

  /** A second paper about its end states when it began: the earlier date counts. */
  void isStatedFrom(LocalDate day) {
    boolean isStated = start.earliest().isBefore(start.latest());
    start =
        Span.between(
            isStated && start.earliest().isBefore(day) ? start.earliest() : day, start.latest());
  }

  /** Lets a start without a date reach back to this day. */
  void reachBackTo(LocalDate day) {
    start = Span.between(day.isBefore(start.latest()) ? day : start.latest(), start.latest());
  }

  /** True if a paper about that time, give or take some days, tells the same marriage (C10). */
  boolean isToldWithin(int days, Span other) {
    return told.isWithin(days, other);
  }

  /**
   * The entries about this union that had effect by the day: how it began, and what ended it by
   * then. What made it void counts from its first day. Of a start that only later papers tell, the
   * papers.
   */
  List<LedgerEntry> evidenceBy(LocalDate day) {
    List<LedgerEntry> begun =
        entries.stream()
            .filter(entry -> !Effects.of(entry.act()).isAfter(day))
            .filter(entry -> ends.stream().noneMatch(end -> end.entry().equals(entry)))
            .toList();
    List<LedgerEntry> all = new ArrayList<>(begun.isEmpty() ? entries : begun);
    ends.stream()
        .filter(end -> end.kind() == EndKind.VOID || !end.when().isAfter(day))
        .map(End::entry)
        .forEach(all::add);
    return inOrder(all);
  }

  private static List<LedgerEntry> inOrder(List<LedgerEntry> entries) {
    return entries.stream()
        .distinct()
        .sorted(Comparator.comparingLong(LedgerEntry::sequence))
        .toList();
  }

  /** True if it was registered by then; of one known by its end alone, if it may have been. */
  boolean isRegisteredBy(Span when) {
    return basis == Basis.ONLY_ENDED
        ? !start.isAfter(when.latest())
        : !registered.isAfter(when.latest());
  }

  /** True if it was surely registered on an earlier day. */
  boolean isRegisteredBefore(Span when) {
    return registered.isBefore(when);
  }

  /**
   * The same marriage told again: the earlier date counts, an exact one before a vague one, and of
   * two vague ones that which reaches back further.
   */
  void toldAgain(Basis on, Span other, Told otherTold, LedgerEntry entry) {
    entries.add(entry);
    if (otherTold.registered().latest().isBefore(registered.latest())) {
      registered = otherTold.registered();
    }
    if (other.latest().isBefore(start.latest())
        || (other.latest().equals(start.latest()) && tellsMore(on, other))) {
      start = other;
      told = otherTold.on();
      basis = on;
    }
  }

  private boolean tellsMore(Basis on, Span other) {
    if (on != Basis.REGISTERED || basis == Basis.MADE_UP) {
      return on == Basis.REGISTERED;
    }
    return !start.isExact() && (other.isExact() || other.earliest().isBefore(start.earliest()));
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
    return start.isBy(day)
        && ends.stream().filter(end -> !end.suspends()).allMatch(end -> end.when().isAfter(day));
  }

  /** True if begun by the day, or ended by then and so begun before. */
  boolean isBegunBy(LocalDate day) {
    return start.isBy(day) || isEndedBy(day);
  }

  /** The last day on which it may have begun: not after it was over. */
  LocalDate begunAtLatest() {
    LocalDate latest = start.latest();
    return end().map(End::when).map(Span::latest).filter(latest::isAfter).orElse(latest);
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
    return inOrder(all);
  }

  /** True if the number is that of one of its certificates, the first or one issued again. */
  boolean isNumbered(CertificateNumber number) {
    return Stream.concat(entries.stream(), reissues.stream())
        .anyMatch(entry -> entry.act().filing().number().equals(Optional.of(number)));
  }

  /** True if one of its registrations may lie on the date. */
  boolean isToldOn(PartialDate date) {
    Span stated = Span.of(date);
    boolean isStartKnown = basis != Basis.MADE_UP;
    return (isStartKnown && start.isWithin(0, stated))
        || entries.stream().anyMatch(entry -> Effects.of(entry.act()).isWithin(0, stated));
  }
}
