/**
 * Backups of a whole registry: generations that share what they have in common, each proven by
 * being restored (registry-rules §5, P7 and R12).
 *
 * <p>Start from {@link lianli.registry.backup.Backup} and {@link lianli.registry.backup.Restore};
 * {@link lianli.registry.backup.Manifest} says what a generation holds. What is written refers only
 * to what is durable already: pieces first, then the manifest that names them. Layout:
 * docs/file-formats.md.
 */
@NullMarked
package lianli.registry.backup;

import org.jspecify.annotations.NullMarked;
