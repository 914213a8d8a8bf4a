package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.script.HanScript;

/**
 * Which acts on file name somebody of this name in this year. The ledger has no key of names, and a
 * box of old registers has thousands of records without any number to be found by: so the names are
 * gone through once, and kept in eight bytes each.
 */
final class NamesOnFile {
  /** The year of acts whose date nobody knows. */
  private static final int NO_YEAR = 0;

  /** Hash of a name and year in the upper half, the entry in the lower one; in order. */
  private final long[] onFile;

  private final Map<Integer, List<Long>> added = new HashMap<>();

  private NamesOnFile(long[] onFile) {
    this.onFile = onFile;
  }

  /** Goes through all acts of a ledger. */
  static NamesOnFile of(LedgerReader ledger) {
    long[] names = new long[1024];
    int[] count = {0};
    try (Stream<LedgerEntry> all = ledger.entriesAfter(0)) {
      for (Iterator<LedgerEntry> rest = all.iterator(); rest.hasNext(); ) {
        LedgerEntry entry = rest.next();
        Set<Integer> hashes = new HashSet<>();
        ownHashes(entry.act(), hashes::add);
        for (int hash : hashes) {
          if (count[0] == names.length) {
            names = Arrays.copyOf(names, names.length * 2);
          }
          names[count[0]++] = packed(hash, entry.sequence());
        }
      }
    }
    long[] sorted = Arrays.copyOf(names, count[0]);
    Arrays.sort(sorted);
    return new NamesOnFile(sorted);
  }

  /** Takes note of an act that was entered since. */
  void add(long sequence, Act act) {
    ownHashes(act, hash -> added.computeIfAbsent(hash, none -> new ArrayList<>()).add(sequence));
  }

  /** Entries that name a party of this act in a year that it may be of, and perhaps others. */
  Set<Long> candidates(Act act) {
    Set<Long> found = new TreeSet<>();
    forYears(
        act,
        years(act.datedOn()),
        hash -> {
          int at = Arrays.binarySearch(onFile, packed(hash, 0));
          for (int i = at < 0 ? -at - 1 : at; i < onFile.length && hashOf(onFile[i]) == hash; i++) {
            found.add(onFile[i] & 0xFFFF_FFFFL);
          }
          found.addAll(added.getOrDefault(hash, List.of()));
        });
    return found;
  }

  private static void ownHashes(Act act, IntConsumer each) {
    PartialDate dated = act.datedOn();
    Set<Integer> years = new HashSet<>();
    if (dated.isKnown()) {
      years.add(dated.earliest().getYear());
      years.add(dated.latest().getYear());
    } else {
      years.add(NO_YEAR);
    }
    forYears(act, years, each);
  }

  /** Those within reach of a date; an act of unknown date is met only among its like. */
  private static Set<Integer> years(PartialDate dated) {
    Set<Integer> years = new HashSet<>(Set.of(NO_YEAR));
    if (dated.isKnown()) {
      LocalDate first = dated.earliest().minusDays(SameActs.WEEK);
      LocalDate last = dated.latest().plusDays(SameActs.WEEK);
      for (int year = first.getYear(); year <= last.getYear(); year++) {
        years.add(year);
      }
    }
    return years;
  }

  private static void forYears(Act act, Set<Integer> years, IntConsumer each) {
    for (Party party : act.parties()) {
      party
          .name()
          .map(HanScript::comparable)
          .ifPresent(
              name ->
                  years.forEach(
                      year ->
                          each.accept((act.kind().code() + party.sex() + name + year).hashCode())));
    }
  }

  private static long packed(int hash, long sequence) {
    return ((long) hash << 32) | sequence;
  }

  private static int hashOf(long packed) {
    return (int) (packed >> 32);
  }
}
