package lianli.registry.conflict;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.LedgerEntry;

/**
 * Who has to be asked about: everybody but those of whom one act is on file that is in order by
 * itself and whose number no other act names. Most of a registry is that, and takes eight bytes.
 */
final class Suspects {
  private final LongStream.Builder named = LongStream.builder();
  private final LongStream.Builder suspected = LongStream.builder();
  private final SortedSet<Long> entries = new TreeSet<>();
  private final Map<CertificateNumber, Long> numbers = new HashMap<>();

  void add(LedgerEntry entry) {
    Act act = entry.act();
    boolean isPlain = entry.amendments().isEmpty() && isPlain(act);
    for (Party party : act.parties()) {
      Optional<CitizenId> person = party.citizenId();
      if (person.isPresent()) {
        named.add(key(person.get()));
        if (!isPlain) {
          suspected.add(key(person.get()));
        }
      }
    }
    numbersOf(act)
        .forEach(
            number -> {
              Long other = numbers.putIfAbsent(number, entry.sequence());
              if (other != null) {
                entries.add(other);
                entries.add(entry.sequence());
              }
            });
  }

  /** Somebody to be asked about for what other entries tell. */
  void suspect(CitizenId person) {
    suspected.add(key(person));
  }

  /** Entries whose number another entry names too: their parties are to be asked about. */
  SortedSet<Long> entriesSharingNumbers() {
    return entries;
  }

  /** Everybody to be asked about, besides the parties of those entries. */
  LongStream people() {
    long[] all = named.build().sorted().toArray();
    LongStream severalActs =
        LongStream.range(1, all.length)
            .filter(i -> all[(int) i] == all[(int) i - 1])
            .map(i -> all[(int) i]);
    return LongStream.concat(severalActs, suspected.build()).sorted().distinct();
  }

  /** A person as a number; the check character follows from the rest. */
  static long key(CitizenId person) {
    return Long.parseLong(person.value().substring(0, 17));
  }

  static CitizenId person(long key) {
    String digits = "%017d".formatted(key);
    return new CitizenId(digits + CitizenId.checkCharacter(digits));
  }

  private static Stream<CertificateNumber> numbersOf(Act act) {
    return Stream.concat(
        act.filing().number().filter(number -> number.year().isPresent()).stream(),
        act instanceof AboutMarriage about
            ? about.marriage().number().filter(number -> number.year().isPresent()).stream()
            : Stream.empty());
  }

  /** True if the act by itself raises no flag. */
  private static boolean isPlain(Act act) {
    boolean isKnownWell =
        act.datedOn().isExact() && act.parties().stream().allMatch(Suspects::isKnown);
    return switch (act) {
      case Marriage marriage ->
          isKnownWell
              && !marriage.isMadeUp()
              && !marriage.effectiveFrom().isKnown()
              && isOfAge(marriage);
      case Death death -> isKnownWell && death.source() == DeathSource.CERTIFICATE;
      default -> false;
    };
  }

  private static boolean isKnown(Party party) {
    return party.name().isPresent()
        && party
            .citizenId()
            .filter(
                number ->
                    number.sex().mayBe(party.sex())
                        && !number.birthDate().isBefore(party.birthDate().earliest())
                        && !number.birthDate().isAfter(party.birthDate().latest()))
            .isPresent();
  }

  private static boolean isOfAge(Marriage marriage) {
    return marriage.parties().stream()
        .allMatch(
            party ->
                party
                    .citizenId()
                    .filter(
                        number ->
                            MarriageAge.isReached(
                                number.birthDate(),
                                party.sex(),
                                marriage.filing().registeredOn().earliest()))
                    .isPresent());
  }
}
