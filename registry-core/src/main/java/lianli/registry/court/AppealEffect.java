package lianli.registry.court;

import lianli.registry.BilingualText;

/**
 * What the other lines of a list say about one line: lines about one suit are read together, and
 * nothing ends a marriage unless what stands at the end of the suit does (docs/adr/0043).
 */
public sealed interface AppealEffect {
  /** No other line changes what this one says. */
  record Alone() implements AppealEffect {}

  /**
   * What this line decided does not stand, or it is not certain that it does.
   *
   * @param isOverturned whether it is certain that it does not
   */
  record GivesWay(BilingualText why, boolean isOverturned) implements AppealEffect {}

  /**
   * The line upholds what another one decided.
   *
   * @param outcome of the suit in full, as a list could have told it
   */
  record Completed(String outcome) implements AppealEffect {}
}
