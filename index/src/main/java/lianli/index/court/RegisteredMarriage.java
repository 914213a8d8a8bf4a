package lianli.index.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.index.linkage.CoupleTraits;
import lianli.index.linkage.PersonTraits;
import lianli.registry.act.Act.Death;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;

/**
 * A marriage on file with everything that ended it.
 *
 * @param opening the registration, or the act that first speaks of the marriage
 * @param number the marriage's certificate number
 * @param start when it was registered
 * @param ends in the ledger's order
 */
public record RegisteredMarriage(
    LedgerEntry opening,
    Couple couple,
    Optional<CertificateNumber> number,
    PartialDate start,
    List<End> ends) {

  /** An act that ended it, and when. */
  record End(LedgerEntry entry, PartialDate on) {
    boolean isDeath() {
      return entry.act() instanceof Death;
    }
  }

  public RegisteredMarriage {
    ends = List.copyOf(ends);
  }

  RegisteredMarriage endedBy(End end) {
    List<End> more = new ArrayList<>(ends);
    more.add(end);
    return new RegisteredMarriage(opening, couple, number, start, more);
  }

  /** The ends that count on a day: a death since then does not undo a decree. */
  List<End> endsFor(PartialDate day) {
    return ends.stream().filter(end -> !end.isDeath() || !isAfter(end.on(), day)).toList();
  }

  /** True if it had certainly ended by the day. */
  boolean isClosedOn(PartialDate day) {
    return ends.stream()
        .anyMatch(end -> end.on().isKnown() && !end.on().latest().isAfter(day.latest()));
  }

  /** True if it certainly began after the day. */
  boolean startsAfter(PartialDate day) {
    return isAfter(start, day);
  }

  static boolean isAfter(PartialDate date, PartialDate day) {
    return date.isKnown() && day.isKnown() && date.earliest().isAfter(day.latest());
  }

  boolean names(Party person) {
    return couple.parties().stream().anyMatch(party -> People.same(party, person));
  }

  CoupleTraits traits() {
    return new CoupleTraits(
        PersonTraits.of(couple.man()), PersonTraits.of(couple.woman()), number, start);
  }

  /** Sequence numbers of the acts it rests on. */
  public List<Long> acts() {
    return Stream.concat(Stream.of(opening), ends.stream().map(End::entry))
        .map(LedgerEntry::sequence)
        .distinct()
        .toList();
  }
}
