/**
 * Kinds of comparison: what the cells of a field say, read once, and which of its levels two such
 * values reach. Each kind lists its levels, the best first and "else" last.
 *
 * <p>Start from {@link lianli.index.linkage.compare.Comparison}. Pure functions: no kind knows how
 * often a level shows, what list a value is from, or what the list is about. The order of two
 * values never matters.
 */
@NullMarked
package lianli.index.linkage.compare;

import org.jspecify.annotations.NullMarked;
