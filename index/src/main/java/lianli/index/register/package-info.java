/**
 * The register in memory: every marriage on file with what ended it, read once from the ledger, so
 * that thousands of cases are matched without asking the ledger again.
 *
 * <p>Start from {@link lianli.index.register.Register}. It is made for one run and thrown away; the
 * ledger stays the truth.
 */
@NullMarked
package lianli.index.register;

import org.jspecify.annotations.NullMarked;
