/**
 * Chinese writing: traditional characters folded to simplified ones, and how characters are read.
 *
 * <p>Start from {@link lianli.registry.script.HanScript}. The tables are generated from ICU4J by
 * the test-scope {@code ScriptTables}, and a test holds them to it, so that ICU's start-up time is
 * not paid while somebody waits for an answer. Variants of names are not folded here: that is a
 * matter of search keys.
 */
@NullMarked
package lianli.registry.script;

import org.jspecify.annotations.NullMarked;
