/**
 * The index on disk, with Lucene: generations built aside, verified, and switched in by renaming
 * one pointer file. Nothing of Lucene leaves this package. Layout: docs/file-formats.md.
 *
 * <p>Start from {@link lianli.index.lucene.IndexStore}. A document holds the keys of one party of
 * one act and points to its ledger entry; the entry itself is read from the ledger.
 */
@NullMarked
package lianli.index.lucene;

import org.jspecify.annotations.NullMarked;
