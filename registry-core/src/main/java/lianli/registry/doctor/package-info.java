/**
 * What is wrong with a registry, why, what to do, and what can be done without asking. Payloads are
 * never touched: what is wrong with an entry comes back from a backup only.
 *
 * <p>Start from {@link lianli.registry.doctor.Doctor}; each {@link
 * lianli.registry.doctor.Examination} looks at one thing.
 */
@NullMarked
package lianli.registry.doctor;

import org.jspecify.annotations.NullMarked;
