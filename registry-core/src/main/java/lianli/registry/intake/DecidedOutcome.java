package lianli.registry.intake;

import java.util.List;
import java.util.OptionalLong;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CasePlace;

/**
 * What became of a decision.
 *
 * @param place of the line in the court's lists
 * @param result whether it entered
 * @param entry of the court's act; empty if it is not on file by this line, or would only enter
 * @param effect when the act takes effect, as far as known; unknown if nothing entered
 * @param remarks why it did not, or what to look at
 */
public record DecidedOutcome(
    CasePlace place,
    RowOutcome.Result result,
    OptionalLong entry,
    PartialDate effect,
    List<BilingualText> remarks) {
  public DecidedOutcome {
    remarks = List.copyOf(remarks);
  }
}
