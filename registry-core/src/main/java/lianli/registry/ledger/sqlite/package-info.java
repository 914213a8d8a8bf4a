/**
 * The ledger and the review queue in one SQLite file: the only importer of {@code java.sql}.
 *
 * <p>Start from {@link lianli.registry.ledger.sqlite.SqliteRegistryStore}; {@code SqliteLedger} is
 * its ledger: lines as stored in {@code StatementRows}, acts as they stand in {@code ActRows}, and
 * what is written in {@code Appending}. The chain of hashes is the evidence; the triggers are only
 * a guard, and the lookup tables can be rebuilt from the payloads at any time. Layout:
 * docs/file-formats.md.
 */
@NullMarked
package lianli.registry.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
