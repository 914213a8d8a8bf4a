/**
 * Files of our own: digests, files that are there whole or not at all, names made durable.
 *
 * <p>Start from {@link lianli.registry.file.DurableFiles} and {@link lianli.registry.file.Sha256}.
 * What a file says belongs to the package that writes it; nothing here knows a format.
 */
@NullMarked
package lianli.registry.file;

import org.jspecify.annotations.NullMarked;
