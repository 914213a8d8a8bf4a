/**
 * Files of our own: digests, files that are there whole or not at all, lines appended one after the
 * other, rights that one process holds at a time, and the tables that come with the program.
 *
 * <p>Start from {@link lianli.registry.file.WholeFile}, {@link lianli.registry.file.AppendedLines},
 * {@link lianli.registry.file.ProcessLock} and {@link lianli.registry.file.Sha256}. What a file
 * says belongs to the package that writes it; nothing here knows a format.
 */
@NullMarked
package lianli.registry.file;

import org.jspecify.annotations.NullMarked;
