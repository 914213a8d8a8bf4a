package lianli.registry.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.draft.DecisiveFields;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.script.HanScript;

/**
 * Acts on file that may be the one at hand: both spouses' certificates, the certificate and its
 * form, a page scanned twice. What is entered twice makes a second union or a second divorce of
 * what was one, so somebody says which it is (registry-rules §3.6, C10).
 */
final class SameActs {
  /** Days by which two papers about one act may differ. */
  static final int WEEK = 7;

  /** Before, registers seldom hold numbers of persons, whatever the paper at hand does. */
  private static final int FIRST_NUMBERED_YEAR = 1995;

  private SameActs() {}

  /**
   * Those on file, oldest first. Without numbers of persons on both sides only names lead there.
   */
  static List<LedgerEntry> onFile(LedgerReader ledger, Act act) {
    Set<CitizenId> persons = persons(act);
    boolean isOfNumberedTimes =
        act.datedOn().isKnown() && act.datedOn().earliest().getYear() >= FIRST_NUMBERED_YEAR;
    if (persons.size() == act.parties().size() && isOfNumberedTimes) {
      return byKeys(ledger, act);
    }
    try (Stream<LedgerEntry> all = ledger.entriesAfter(0)) {
      return all.filter(entry -> mayBeOne(act, entry.act())).toList();
    }
  }

  /** Those on file that the ledger's own keys lead to, or names do. */
  static List<LedgerEntry> onFile(LedgerReader ledger, NamesOnFile names, Act act) {
    SortedMap<Long, LedgerEntry> found = new TreeMap<>();
    byKeys(ledger, act).forEach(entry -> found.put(entry.sequence(), entry));
    for (long sequence : names.candidates(act)) {
      if (!found.containsKey(sequence)) {
        ledger
            .entry(sequence)
            .filter(entry -> mayBeOne(act, entry.act()))
            .ifPresent(entry -> found.put(sequence, entry));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<LedgerEntry> byKeys(LedgerReader ledger, Act act) {
    Set<CertificateNumber> numbers =
        act.filing().number().map(Set::of).orElse(Set.<CertificateNumber>of());
    return ledger.entriesConcerning(persons(act), numbers).stream()
        .filter(entry -> mayBeOne(act, entry.act()))
        .toList();
  }

  private static Set<CitizenId> persons(Act act) {
    return act.parties().stream()
        .flatMap(party -> party.citizenId().stream())
        .collect(Collectors.toSet());
  }

  /** True if two records may tell one act. */
  static boolean mayBeOne(Act one, Act other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    Set<Agreement> parties = agreements(one, other);
    boolean isSameNumber =
        one.filing().number().isPresent() && one.filing().number().equals(other.filing().number());
    boolean isSamePaper = isSameNumber || isSameCase(one, other);
    if (!parties.contains(Agreement.YES)) {
      return false;
    }
    if (parties.contains(Agreement.NO)) {
      return isSamePaper || (areBothExact(one, other) && isWithinAWeek(one, other));
    }
    // Nobody dies twice: whatever the dates, two records of a death are of one.
    return isSamePaper || one instanceof Act.Death || isWithinAWeek(one, other);
  }

  /** Keys of all that one tells otherwise than the other, or alone. */
  static List<String> changes(Act one, Act other) {
    Map<String, String> mine = ActCodec.encode(one);
    Map<String, String> theirs = ActCodec.encode(other);
    return Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .filter(key -> !mine.getOrDefault(key, "").equals(theirs.getOrDefault(key, "")))
        .toList();
  }

  /** Keys of what decides and is told by both, but not alike. */
  static List<String> differences(Act one, Act other) {
    Map<String, String> mine = ActCodec.encode(one);
    Map<String, String> theirs = ActCodec.encode(other);
    return mine.entrySet().stream()
        .filter(field -> theirs.containsKey(field.getKey()))
        .filter(field -> DecisiveFields.decides(one.kind().code(), field.getKey()))
        .filter(field -> !field.getValue().equals(theirs.get(field.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** True if all that decides and that one tells is on file as it tells it. */
  static boolean saysNothingElse(Act told, Act onFile) {
    Map<String, String> file = ActCodec.encode(onFile);
    return ActCodec.encode(told).entrySet().stream()
        .filter(
            field -> DecisiveFields.decides(told.kind().code(), field.getKey(), field.getValue()))
        .allMatch(field -> field.getValue().equals(file.get(field.getKey())));
  }

  /** True if a party of both is the same by number or name, or the paper is and nobody differs. */
  static boolean haveSomebodyInCommon(Act one, Act other) {
    Set<Agreement> parties = agreements(one, other);
    boolean isSameNumber =
        one.filing().number().isPresent() && one.filing().number().equals(other.filing().number());
    return parties.contains(Agreement.YES)
        || (!parties.contains(Agreement.NO) && (isSameNumber || isSameCase(one, other)));
  }

  private enum Agreement {
    YES,
    NO,
    UNKNOWN
  }

  private static Set<Agreement> agreements(Act one, Act other) {
    return one.parties().stream()
        .map(
            party ->
                other.parties().stream()
                    .filter(match -> match.sex() == party.sex())
                    .findFirst()
                    .map(match -> agreement(party, match))
                    .orElse(Agreement.NO))
        .collect(Collectors.toSet());
  }

  /** A number read wrong in one digit does not make another person of one with the same name. */
  private static Agreement agreement(Party one, Party other) {
    Optional<CitizenId> mine = one.citizenId();
    if (mine.isPresent() && mine.equals(other.citizenId())) {
      return Agreement.YES;
    }
    if (one.name().isPresent() && other.name().isPresent()) {
      return one.name().map(HanScript::comparable).equals(other.name().map(HanScript::comparable))
          ? Agreement.YES
          : Agreement.NO;
    }
    return mine.isPresent() && other.citizenId().isPresent() ? Agreement.NO : Agreement.UNKNOWN;
  }

  private static boolean isSameCase(Act one, Act other) {
    String mine = ActCodec.encode(one).getOrDefault("case_number", "");
    return !mine.isEmpty() && mine.equals(ActCodec.encode(other).get("case_number"));
  }

  private static boolean areBothExact(Act one, Act other) {
    return one.datedOn().isExact() && other.datedOn().isExact();
  }

  /** What has no date may be of any day. */
  private static boolean isWithinAWeek(Act one, Act other) {
    PartialDate mine = one.datedOn();
    PartialDate theirs = other.datedOn();
    return !mine.isKnown()
        || !theirs.isKnown()
        || (gap(mine.latest(), theirs.earliest()) <= WEEK
            && gap(theirs.latest(), mine.earliest()) <= WEEK);
  }

  private static long gap(LocalDate first, LocalDate second) {
    return ChronoUnit.DAYS.between(first, second);
  }
}
