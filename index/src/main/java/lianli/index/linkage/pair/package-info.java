/**
 * Pairs of records of one list or two: which are looked at, their patterns, what is learned of
 * them, and their scores. Records are in memory and sorted by their identifiers, so that the order
 * of rows changes nothing.
 *
 * <p>Start from {@link lianli.index.linkage.pair.Records}, {@link
 * lianli.index.linkage.pair.Training} and {@link lianli.index.linkage.pair.PairScorer}.
 */
@NullMarked
package lianli.index.linkage.pair;

import org.jspecify.annotations.NullMarked;
