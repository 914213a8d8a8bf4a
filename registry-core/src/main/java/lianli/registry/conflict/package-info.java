/**
 * What contradicts itself in the whole registry, as a work list.
 *
 * <p>Start from {@link lianli.registry.conflict.ConflictSearch}. It decides nothing: whether acts
 * contradict each other is told by {@code lianli.registry.status}, one person at a time; here is
 * who to ask about, and that nothing is told twice. No row names a person.
 */
@NullMarked
package lianli.registry.conflict;

import org.jspecify.annotations.NullMarked;
