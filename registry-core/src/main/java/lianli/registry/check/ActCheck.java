package lianli.registry.check;

import java.util.List;
import lianli.registry.act.Act;

/** One rule about an act that needs nothing but the act. */
interface ActCheck {

  /**
   * What is wrong with the act; empty if the rule is kept or does not apply.
   *
   * @param act the act as it is to be entered
   */
  List<Finding> check(Act act);
}
