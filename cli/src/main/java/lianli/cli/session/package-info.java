/**
 * What a command may ask about the call it serves: the registry, the language, where results go,
 * streams and time, and the codes it may end with.
 *
 * <p>Start from {@link lianli.cli.session.Session}.
 */
@NullMarked
package lianli.cli.session;

import org.jspecify.annotations.NullMarked;
