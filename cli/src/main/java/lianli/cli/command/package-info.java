/**
 * One class for each command: options to request, request to library, result to output, result to
 * exit code. A new command is a class here, a line in {@code lianli.cli.Commands} and its texts in
 * both {@code messages} files.
 */
@NullMarked
package lianli.cli.command;

import org.jspecify.annotations.NullMarked;
