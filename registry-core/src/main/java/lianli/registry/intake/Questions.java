package lianli.registry.intake;

import java.util.List;
import lianli.registry.check.Finding;
import lianli.registry.ledger.LedgerEntry;

/**
 * What a person must answer before an act enters ({@link Answers}). Nothing was written.
 *
 * @param findings broken rules that the person may confirm, each by its name
 * @param sameAct entries on file that may tell the same act
 */
public record Questions(List<Finding> findings, List<LedgerEntry> sameAct) implements EntryOutcome {
  public Questions {
    findings = List.copyOf(findings);
    sameAct = List.copyOf(sameAct);
  }
}
