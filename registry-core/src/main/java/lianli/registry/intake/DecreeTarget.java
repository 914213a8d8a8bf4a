package lianli.registry.intake;

import java.util.List;
import lianli.registry.Said;

/** What a line of a court's list decides about, among what is on file. */
sealed interface DecreeTarget {
  /**
   * One marriage.
   *
   * @param remarks what differs between the line and the register
   */
  record Found(StandingMarriage marriage, List<Said> remarks) implements DecreeTarget {
    public Found {
      remarks = List.copyOf(remarks);
    }
  }

  /** The same decree is on file already. */
  record OnFile(Said remark) implements DecreeTarget {}

  /** None, or not surely one: a person must say. The codes are those of {@code query court}. */
  record Unknown(Said why) implements DecreeTarget {}
}
