package lianli.registry.intake;

/**
 * What became of an act that a person wants to enter: it is on file, alone or with another paper,
 * or something is asked.
 */
public sealed interface EntryOutcome permits ActIntake.Done, LinkedToExistingAct, Questions {}
