package lianli.registry.intake;

import java.util.List;
import java.util.Optional;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;

/**
 * What was said before about who a person is.
 *
 * @param ledger it was said in
 * @param lines all links that name the person, in their order, also those taken back
 */
record EarlierLinks(LedgerReader ledger, List<LedgerLine> lines) {

  static EarlierLinks of(LedgerReader ledger, CitizenId person) {
    return new EarlierLinks(ledger, ledger.identityLinks(person));
  }

  /** The newest line; 0 if there is none. */
  long newest() {
    return lines.isEmpty() ? 0 : lines.getLast().sequence();
  }

  /** The claim in the words of the ledger: which of two numbers comes first says nothing. */
  Claim worded(Claim claim) {
    if (!(claim instanceof SamePerson same) || last(claim).isPresent()) {
      return claim;
    }
    return lines.stream()
        .map(line -> link(line).claim())
        .filter(told -> told instanceof SamePerson pair && areExchanged(pair, same))
        .findFirst()
        .orElse(claim);
  }

  private static boolean areExchanged(SamePerson told, SamePerson wanted) {
    return told.one().equals(wanted.other()) && told.other().equals(wanted.one());
  }

  /** The last line about a claim. */
  Optional<LedgerLine> last(Claim claim) {
    return lines.stream()
        .filter(line -> link(line).claim().equals(claim))
        .reduce((earlier, later) -> later);
  }

  /**
   * The line that says the same already and counts: on the same grounds, or more than a proposal
   * would.
   */
  Optional<LedgerLine> saying(IdentityLink wanted) {
    return last(wanted.claim())
        .filter(
            line ->
                link(line).equals(wanted)
                    || (wanted.stage() == Stage.PROPOSED && link(line).stage() == Stage.ASSERTED))
        .filter(line -> !isTakenBack(line));
  }

  private boolean isTakenBack(LedgerLine line) {
    return ledger.history(line.sequence()).stream()
        .anyMatch(
            later ->
                later.statement() instanceof EnteredInError error
                    && error.entry() == line.sequence());
  }

  private static IdentityLink link(LedgerLine line) {
    return (IdentityLink) line.statement();
  }
}
