/** Options that commands share: where the registry is, whom a question is about. */
@NullMarked
package lianli.cli.option;

import org.jspecify.annotations.NullMarked;
