package lianli.registry.ledger;

import lianli.registry.act.Act;

/** A line about to be entered. */
public record NewEntry(Statement statement, Provenance provenance) {
  /** An act about to be entered. */
  public NewEntry(Act act, Provenance provenance) {
    this(new Statement.ActEntered(act), provenance);
  }
}
