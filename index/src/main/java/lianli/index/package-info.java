/**
 * Finding people in the registry: questions, and the parties of acts that answer them.
 *
 * <p>Start from {@link lianli.index.PartySearch} and {@link lianli.index.Criterion}. The ledger is
 * the truth: the index only proposes which entries to look at, every proposal is checked against
 * the ledger's own entry, and entries newer than the index are looked through one by one, so that a
 * stale or missing index can never make a person disappear. Lucene stays in {@code
 * lianli.index.lucene}.
 */
@NullMarked
package lianli.index;

import org.jspecify.annotations.NullMarked;
