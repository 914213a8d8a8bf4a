/**
 * What the registry holds and what it lacks: the ground under every "no record" (registry-rules
 * §3.6, coverage record).
 *
 * <p>Start from {@link lianli.registry.coverage.RegistryCoverage}. What is held is counted from the
 * ledger's certificate numbers and kept in a file that can be thrown away; what volumes there are
 * is declared by people and only ever appended. {@link lianli.registry.coverage.Coverage} is
 * computed from both; gaps are never declared.
 */
@NullMarked
package lianli.registry.coverage;

import org.jspecify.annotations.NullMarked;
