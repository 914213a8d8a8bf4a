/**
 * The ledger: acts appended one after another, never changed, chained by hash. This package is the
 * contract; {@code lianli.registry.ledger.sqlite} keeps it in a file.
 *
 * <p>Start from {@link lianli.registry.ledger.Ledger} and {@link
 * lianli.registry.ledger.LedgerEntry}. Nothing here derives anything from acts: that is {@code
 * lianli.registry.status}.
 */
@NullMarked
package lianli.registry.ledger;

import org.jspecify.annotations.NullMarked;
