package lianli.registry.ledger;

import lianli.registry.act.Act;

/** An act about to be entered. */
public record NewEntry(Act act, Provenance provenance) {}
