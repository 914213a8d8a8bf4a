package lianli.registry.check;

import java.util.List;
import lianli.registry.act.Act;

/** One rule about an act among what is on file. */
interface FileCheck {

  /**
   * What is wrong with the act; empty if the rule is kept or does not apply.
   *
   * @param act the act as it is to be entered
   * @param earlier what the registry already holds about the same persons
   */
  List<Finding> check(Act act, EarlierActs earlier);
}
