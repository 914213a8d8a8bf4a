/**
 * Rules about single acts, and about an act among the earlier acts of the same persons.
 *
 * <p>Start from {@link lianli.registry.check.ActChecks}, which runs all of them, and {@link
 * lianli.registry.check.Finding}. One class holds one rule and is named for what is true when it
 * passes; a new rule is a new class and a line in {@code ActChecks}. Rules know the law in force on
 * the act's date. What follows from a person's acts together is in {@code lianli.registry.status}.
 */
@NullMarked
package lianli.registry.check;

import org.jspecify.annotations.NullMarked;
