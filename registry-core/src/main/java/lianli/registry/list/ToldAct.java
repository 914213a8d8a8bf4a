package lianli.registry.list;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;

/**
 * The act that a row tells.
 *
 * @param isOfCourtList whether it is a line of a court's list, which names cases and no entries:
 *     what it decides must find its marriage
 * @param sourceKey of an exported row; empty for rows of other lists
 * @param capture how its fields were captured, where the row says so
 * @param authority what stands behind it, where the list or the row says so
 * @param remarks what was read otherwise than it was written, and what a person should look at
 */
public record ToldAct(
    Act act,
    boolean isOfCourtList,
    Optional<String> sourceKey,
    Optional<CaptureGrade> capture,
    Optional<AuthorityGrade> authority,
    List<BilingualText> remarks) {
  public ToldAct {
    remarks = List.copyOf(remarks);
  }
}
