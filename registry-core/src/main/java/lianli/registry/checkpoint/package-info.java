/**
 * Checkpoints: the head of the ledger, signed and kept outside the ledger's file. The chain of
 * hashes shows a changed entry; only something kept elsewhere shows that the newest entries are
 * gone or that the whole chain was written anew (registry-rules §4, T2 and T3).
 *
 * <p>Start from {@link lianli.registry.checkpoint.Checkpoints}; {@link
 * lianli.registry.checkpoint.ShortForm} is the checkpoint that a clerk writes into a paper book.
 * Keys come from {@code lianli.registry.signature}; no crypto library is known here. Layout:
 * docs/file-formats.md.
 */
@NullMarked
package lianli.registry.checkpoint;

import org.jspecify.annotations.NullMarked;
