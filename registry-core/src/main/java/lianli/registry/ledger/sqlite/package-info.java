/**
 * The ledger and the review queue in one SQLite file: the only importer of {@code java.sql}.
 *
 * <p>Start from {@link lianli.registry.ledger.sqlite.SqliteRegistryStore}. The chain of hashes is
 * the evidence; the triggers are only a guard, and the lookup tables can be rebuilt from the
 * payloads at any time. Layout: docs/file-formats.md.
 */
@NullMarked
package lianli.registry.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
