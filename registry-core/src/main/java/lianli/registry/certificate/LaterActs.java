package lianli.registry.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.act.Act;
import lianli.registry.act.ActKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Party;
import lianli.registry.check.PartyMismatch;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.MarriageEnds;

/** Finds what the ledger holds after an act, about the same couple, that a copy must not hide. */
final class LaterActs {
  private static final Set<ActKind> ENDS_A_MARRIAGE =
      EnumSet.of(
          ActKind.DIVORCE,
          ActKind.COURT_DIVORCE,
          ActKind.FOREIGN_DIVORCE,
          ActKind.ANNULMENT,
          ActKind.COURT_VOID,
          ActKind.REVOCATION);

  private final LedgerReader ledger;

  LaterActs(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * Acts that ended or undid the marriage of this entry, as the status of its parties tells, in
   * order of entry; none for a divorce.
   */
  List<LedgerEntry> ending(LedgerEntry entry) {
    ActKind kind = entry.act().kind();
    if (kind != ActKind.MARRIAGE && kind != ActKind.MARRIAGE_REISSUE) {
      return List.of();
    }
    if (MarriageEnds.areKnown(entry)) {
      return new MarriageEnds(ledger).of(entry);
    }
    // Of the years before identity numbers: nobody can be asked for, the papers alone tell.
    return around(entry).stream()
        .filter(other -> ENDS_A_MARRIAGE.contains(other.act().kind()))
        .filter(other -> isAbout(entry.act(), other.act()))
        .toList();
  }

  /** Later entries that tell the same registration otherwise: corrections. */
  List<LedgerEntry> correcting(LedgerEntry entry) {
    return around(entry).stream()
        .filter(other -> other.sequence() > entry.sequence())
        .filter(other -> other.act().kind() == entry.act().kind())
        .filter(other -> other.act().filing().number().isPresent())
        .filter(other -> other.act().filing().number().equals(entry.act().filing().number()))
        .filter(other -> !CopyLines.fields(other.act()).equals(CopyLines.fields(entry.act())))
        .toList();
  }

  private List<LedgerEntry> around(LedgerEntry entry) {
    Map<Long, LedgerEntry> found = new TreeMap<>();
    List<LedgerEntry> all = new ArrayList<>();
    numbers(entry.act()).forEach(number -> all.addAll(ledger.entriesNumbered(number)));
    for (Party party : entry.act().parties()) {
      party.citizenId().ifPresent(id -> all.addAll(ledger.entriesAbout(id)));
    }
    all.forEach(other -> found.put(other.sequence(), other));
    found.remove(entry.sequence());
    return List.copyOf(found.values());
  }

  /**
   * By the number it refers to, unless that is of other people's marriage; without one, by both
   * parties and the order of dates.
   */
  private static boolean isAbout(Act marriage, Act end) {
    if (PartyMismatch.in(marriage, end)) {
      return false;
    }
    Optional<CertificateNumber> referred =
        end instanceof Act.AboutMarriage about ? about.marriage().number() : Optional.empty();
    if (referred.isPresent() && !numbers(marriage).isEmpty()) {
      return numbers(marriage).contains(referred.get());
    }
    return samePeople(marriage, end)
        && !end.datedOn().latest().isBefore(marriage.filing().registeredOn().earliest());
  }

  /** Each party by number; by name where a paper gives no number to one of them. */
  private static boolean samePeople(Act one, Act other) {
    List<Party> first = one.parties();
    List<Party> second = other.parties();
    return first.size() == 2
        && second.size() == 2
        && isSame(first.getFirst(), second.getFirst())
        && isSame(first.getLast(), second.getLast());
  }

  private static boolean isSame(Party one, Party other) {
    if (one.citizenId().isPresent() && other.citizenId().isPresent()) {
      return one.citizenId().equals(other.citizenId());
    }
    return one.name().isPresent() && one.name().equals(other.name());
  }

  private static Set<CertificateNumber> numbers(Act act) {
    Set<CertificateNumber> numbers = new HashSet<>();
    act.filing().number().ifPresent(numbers::add);
    if (act instanceof Act.MarriageReissue reissue) {
      reissue.marriage().number().ifPresent(numbers::add);
    }
    return numbers;
  }
}
