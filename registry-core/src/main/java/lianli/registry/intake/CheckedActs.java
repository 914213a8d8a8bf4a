package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.Party;
import lianli.registry.check.ActChecks;
import lianli.registry.check.EarlierActs;
import lianli.registry.check.Finding;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;

/** Asks the rules about an act among everything on file about its parties. */
final class CheckedActs {
  private final Ledger ledger;
  private final ActChecks checks;

  CheckedActs(Ledger ledger, LocalDate today) {
    this.ledger = ledger;
    this.checks = ActChecks.standard(today);
  }

  /**
   * What the rules find.
   *
   * @param pending acts about to be entered with it
   */
  List<Finding> run(Act act, List<Act> pending) {
    Set<String> own = citizens(act);
    List<Act> earlier = new ArrayList<>();
    act.parties().stream()
        .flatMap(party -> party.citizenId().stream())
        .flatMap(person -> ledger.entriesAbout(person).stream())
        .map(LedgerEntry::act)
        .distinct()
        // The act itself, entered before, is not an earlier act.
        .filter(other -> !ActCodec.encode(other).equals(ActCodec.encode(act)))
        .forEach(earlier::add);
    pending.stream()
        .filter(other -> citizens(other).stream().anyMatch(own::contains))
        .filter(other -> !ActCodec.encode(other).equals(ActCodec.encode(act)))
        .forEach(earlier::add);
    return checks.run(act, new EarlierActs(earlier));
  }

  private static Set<String> citizens(Act act) {
    Set<String> numbers = new TreeSet<>();
    for (Party party : act.parties()) {
      party.citizenId().ifPresent(id -> numbers.add(id.value()));
    }
    return numbers;
  }
}
