/**
 * What reaches the user: sentences and tables for people, JSON for programs, progress on standard
 * error. Start from {@link lianli.cli.output.Output}.
 */
@NullMarked
package lianli.cli.output;

import org.jspecify.annotations.NullMarked;
