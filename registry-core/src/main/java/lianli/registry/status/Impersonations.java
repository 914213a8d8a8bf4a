package lianli.registry.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.Act.Revocation;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;

/**
 * Registrations that the registry undid because somebody came in another's name (registry-rules
 * §3.4, §3.6a). For the freed person every act of that couple is as if it named somebody else; the
 * other party's fact stays, with a spouse who is not known.
 *
 * @param remaining all entries without those that never concerned the person
 * @param freed groups of entries, each with the revocation last
 */
record Impersonations(List<LedgerEntry> remaining, List<List<LedgerEntry>> freed) {

  static Impersonations of(CitizenId person, List<LedgerEntry> entries) {
    List<List<LedgerEntry>> freed = new ArrayList<>();
    Set<LedgerEntry> gone = new HashSet<>();
    for (LedgerEntry entry : entries) {
      if (entry.act() instanceof Revocation revocation && frees(revocation, person)) {
        List<LedgerEntry> group = new ArrayList<>();
        entries.stream()
            .filter(other -> !other.equals(entry))
            .filter(other -> isOfCouple(other.act(), revocation.couple()))
            .filter(other -> Couples.concerns(other.act(), person))
            .forEach(group::add);
        group.add(entry);
        gone.addAll(group);
        freed.add(group);
      }
    }
    return new Impersonations(
        entries.stream().filter(entry -> !gone.contains(entry)).toList(), freed);
  }

  private static boolean isOfCouple(Act act, Couple couple) {
    return act instanceof OfCouple other && Couples.same(other.couple(), couple);
  }

  static boolean frees(Revocation revocation, CitizenId person) {
    return revocation.parties().stream()
        .filter(party -> revocation.freed().contains(party.sex()))
        .anyMatch(party -> Couples.isPerson(party, person));
  }

  /** True if the party's name was used by somebody else in the marriage of this couple. */
  static boolean isUnknown(Party party, Couple couple, List<LedgerEntry> entries) {
    return entries.stream()
        .map(LedgerEntry::act)
        .filter(Revocation.class::isInstance)
        .map(Revocation.class::cast)
        .filter(revocation -> revocation.freed().contains(party.sex()))
        .anyMatch(revocation -> Couples.same(revocation.couple(), couple));
  }
}
