/**
 * Options that belong together: those that commands share, such as whom a question is about, and
 * those of one command that make one request of the registry.
 */
@NullMarked
package lianli.cli.option;

import org.jspecify.annotations.NullMarked;
