package lianli.registry.list;

import java.util.List;
import java.util.Optional;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;

/**
 * The act that a row tells.
 *
 * @param sourceKey of an exported row; empty for rows of other lists
 * @param capture how its fields were captured, where the row says so
 * @param authority what stands behind it, where the list or the row says so
 * @param remarks what was read otherwise than it was written, and how
 */
public record ToldAct(
    Act act,
    Optional<String> sourceKey,
    Optional<CaptureGrade> capture,
    Optional<AuthorityGrade> authority,
    List<Said> remarks) {
  public ToldAct {
    remarks = List.copyOf(remarks);
  }

  /** An act that was read as it was written. */
  ToldAct(
      Act act,
      Optional<String> sourceKey,
      Optional<CaptureGrade> capture,
      Optional<AuthorityGrade> authority) {
    this(act, sourceKey, capture, authority, List.of());
  }

  /** The same with these remarks. */
  ToldAct remarking(List<Said> added) {
    return added.isEmpty() ? this : new ToldAct(act, sourceKey, capture, authority, added);
  }
}
