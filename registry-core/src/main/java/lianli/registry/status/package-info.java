/**
 * What follows from acts: a person's marital status on a day, as the ledger knew it at an entry.
 *
 * <p>Start from {@link lianli.registry.status.StatusLookup}, which gathers the entries that bear on
 * a question, and {@link lianli.registry.status.StatusRules}, the decision table (registry-rules
 * §3.5, read as §3.6a settles): a pure function of entries and question, whatever order the entries
 * came in. Nothing here is stored.
 */
@NullMarked
package lianli.registry.status;

import org.jspecify.annotations.NullMarked;
