/**
 * The program: root command, exit codes, and the one place where failures become messages.
 *
 * <p>Start from {@link lianli.cli.Main} and {@link lianli.cli.Commands}, the list of commands. One
 * class for each command lives in {@code .command}; what they share is in {@code .option} (options)
 * and {@code .output} (tables, JSON, progress). Nothing here knows how a page is read or a status
 * derived.
 */
@NullMarked
package lianli.cli;

import org.jspecify.annotations.NullMarked;
