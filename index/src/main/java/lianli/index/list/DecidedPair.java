package lianli.index.list;

import lianli.index.linkage.pair.ScoredPair;

/**
 * A pair that is given out.
 *
 * @param scored the pair and its weight
 * @param decision what becomes of it
 * @param isTied true if another pair of one of its records is as likely, or nearly
 * @param isHeld true if neither its names nor its numbers allow to accept it unseen
 */
public record DecidedPair(
    ScoredPair scored, PairDecision decision, boolean isTied, boolean isHeld) {}
