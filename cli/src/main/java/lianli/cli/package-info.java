/** The program: root command, exit codes, and the one place where failures become messages. */
@NullMarked
package lianli.cli;

import org.jspecify.annotations.NullMarked;
