/**
 * Who may ask what for which purpose, and the log of what was answered.
 *
 * <p>Start from {@link lianli.registry.disclosure.QueryLog}: an answer about a person is in it, on
 * disk, before anybody sees the answer (registry-rules §5, P11). {@link
 * lianli.registry.disclosure.Admission} decides whether a question is answered at all and how much
 * is told. No line holds a name or a number of a person; a person is a keyed digest.
 */
@NullMarked
package lianli.registry.disclosure;

import org.jspecify.annotations.NullMarked;
