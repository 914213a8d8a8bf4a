/**
 * A court's divorce cases against the register: which couple a case means, and what the register
 * holds that the case contradicts.
 *
 * <p>Start from {@link lianli.index.court.CourtMatcher}; {@link lianli.index.court.CaseList} reads
 * a list, {@link lianli.index.court.CaseFinding} is one line of the result. Matching never enters
 * anything into the ledger.
 */
@NullMarked
package lianli.index.court;

import org.jspecify.annotations.NullMarked;
