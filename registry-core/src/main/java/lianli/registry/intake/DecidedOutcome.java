package lianli.registry.intake;

import java.util.List;
import java.util.OptionalLong;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;

/**
 * What became of a decision.
 *
 * @param line of the court's list
 * @param result whether it entered
 * @param entry of the court's act; empty if it is not on file by this line, or would only enter
 * @param effect when the act takes effect, as far as known; unknown if nothing entered
 * @param remarks why it did not, or what to look at
 */
public record DecidedOutcome(
    int line,
    RowOutcome.Result result,
    OptionalLong entry,
    PartialDate effect,
    List<BilingualText> remarks) {
  public DecidedOutcome {
    remarks = List.copyOf(remarks);
  }
}
