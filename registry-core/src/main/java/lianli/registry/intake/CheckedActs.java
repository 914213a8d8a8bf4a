package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.check.ActChecks;
import lianli.registry.check.EarlierActs;
import lianli.registry.check.Finding;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/** Asks the rules about an act among everything on file about its parties. */
final class CheckedActs {
  private final LedgerReader ledger;
  private final ActChecks checks;

  CheckedActs(LedgerReader ledger, ActChecks checks) {
    this.ledger = ledger;
    this.checks = checks;
  }

  /**
   * What the rules find.
   *
   * @param pending acts about to be entered with it that name one of its parties
   */
  List<Finding> run(Act act, List<Act> pending) {
    return run(act, pending, 0);
  }

  /**
   * What the rules find in the act among others, beyond what the act alone shows.
   *
   * @param others every act on file or about to be entered that names one of its parties
   */
  List<Finding> among(Act act, List<Act> others) {
    return checks.among(act, earlier(act, others));
  }

  /** What the rules find in an act that is to stand in the place of an entry. */
  List<Finding> run(Act act, List<Act> pending, long instead) {
    List<Act> others = new ArrayList<>();
    for (LedgerEntry entry : onFile(ledger, List.of(act))) {
      if (entry.sequence() != instead) {
        others.add(entry.act());
      }
    }
    others.addAll(pending);
    return checks.run(act, earlier(act, others));
  }

  /** What is on file about the parties of these acts, and under their numbers. */
  static List<LedgerEntry> onFile(LedgerReader ledger, List<Act> acts) {
    return onFile(ledger, acts, Set.of());
  }

  /** The same, and what is on file under these numbers. */
  static List<LedgerEntry> onFile(
      LedgerReader ledger, List<Act> acts, Set<CertificateNumber> named) {
    Set<CitizenId> persons = new HashSet<>();
    Set<CertificateNumber> numbers = new HashSet<>(named);
    for (Act act : acts) {
      act.parties().forEach(party -> party.citizenId().ifPresent(persons::add));
      act.filing().number().filter(ActsByKey::holdsYear).ifPresent(numbers::add);
      if (act instanceof AboutMarriage about) {
        about.marriage().number().filter(ActsByKey::holdsYear).ifPresent(numbers::add);
      }
    }
    return ledger.entriesConcerning(persons, numbers);
  }

  /** The act itself, entered before, is not an earlier act. */
  private static EarlierActs earlier(Act act, List<Act> others) {
    if (others.isEmpty()) {
      return EarlierActs.none();
    }
    // Telling acts apart by all they say takes its time, and most people have one.
    List<Act> distinct = others.size() == 1 ? others : others.stream().distinct().toList();
    return new EarlierActs(distinct.stream().filter(each -> !each.equals(act)).toList());
  }
}
