/**
 * Han script: traditional to simplified forms, how characters are read aloud, and which of them are
 * surnames.
 *
 * <p>Start from {@link lianli.registry.script.HanScript}. The tables are generated from ICU4J by
 * the test {@code HanTablesTest} and committed, so that no program start pays for ICU. Variants of
 * names (喆 for 哲) are folded only where names are compared, since people insist on them.
 */
@NullMarked
package lianli.registry.script;

import org.jspecify.annotations.NullMarked;
