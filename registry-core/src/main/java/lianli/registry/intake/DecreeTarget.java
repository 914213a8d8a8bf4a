package lianli.registry.intake;

import java.util.List;
import lianli.registry.BilingualText;

/** What a line of a court's list decides about, among what is on file. */
sealed interface DecreeTarget {
  /**
   * One marriage.
   *
   * @param remarks what differs between the line and the register
   */
  record Found(StandingMarriage marriage, List<BilingualText> remarks) implements DecreeTarget {
    public Found {
      remarks = List.copyOf(remarks);
    }
  }

  /** The same decree is on file already. */
  record OnFile(BilingualText remark) implements DecreeTarget {}

  /** None, or not surely one: a person must say. The codes are those of {@code query court}. */
  record Unknown(BilingualText why) implements DecreeTarget {}
}
