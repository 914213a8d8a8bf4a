package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.act.Act;
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
   * @param pending acts about to be entered with it that name one of its parties
   */
  List<Finding> run(Act act, List<Act> pending) {
    return run(act, pending, 0);
  }

  /** What the rules find in an act that is to stand in the place of an entry. */
  List<Finding> run(Act act, List<Act> pending, long instead) {
    List<Act> earlier = new ArrayList<>();
    Stream.concat(
            act.parties().stream()
                .flatMap(party -> party.citizenId().stream())
                .flatMap(person -> ledger.entriesAbout(person).stream()),
            // Whose number it is, or should be.
            act.filing().number().filter(number -> number.year().isPresent()).stream()
                .flatMap(number -> ledger.entriesNumbered(number).stream()))
        .filter(entry -> entry.sequence() != instead)
        .map(LedgerEntry::act)
        .forEach(earlier::add);
    earlier.addAll(pending);
    // The act itself, entered before, is not an earlier act.
    return checks.run(
        act,
        new EarlierActs(earlier.stream().distinct().filter(each -> !each.equals(act)).toList()));
  }
}
