/**
 * Record linkage after Fellegi and Sunter: two descriptions of a person or couple are compared
 * field by field; each field reaches a level, each level has a weight {@code log2(m/u)}, and the
 * weights add up to how much likelier the descriptions mean the same people than chance.
 *
 * <p>Start from {@link lianli.index.linkage.CoupleComparison} and {@link
 * lianli.index.linkage.MatchExplanation}. Pure: nothing here knows the ledger, the index or the
 * court.
 */
@NullMarked
package lianli.index.linkage;

import org.jspecify.annotations.NullMarked;
