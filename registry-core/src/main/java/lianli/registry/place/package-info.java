/**
 * Division codes, townships and registration offices, each with the days it existed.
 *
 * <p>Start from {@link lianli.registry.place.Gazetteer}: it finds the places in an office as
 * written and says what did not exist on a date. Rules that use it live in {@code
 * lianli.registry.check}.
 */
@NullMarked
package lianli.registry.place;

import org.jspecify.annotations.NullMarked;
