/**
 * The arithmetic of record linkage after Fellegi and Sunter, on patterns: what levels the fields of
 * a pair reach, and nothing of what the pair is about. Patterns are counted, m is estimated from
 * the counts, weights score a pattern.
 *
 * <p>Start from {@link lianli.index.linkage.pattern.PatternCounts} and {@link
 * lianli.index.linkage.pattern.Estimation}. Sums go through patterns in ascending order, so that
 * the same pairs in any order give the same figures to the last bit.
 */
@NullMarked
package lianli.index.linkage.pattern;

import org.jspecify.annotations.NullMarked;
