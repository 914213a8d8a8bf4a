/**
 * Division codes and places, each with the days it existed.
 *
 * <p>Start from {@link lianli.registry.place.Gazetteer}: it finds the places in an office as
 * written and says what did not exist on a date, from a county's {@link
 * lianli.registry.place.PlaceList}. {@link lianli.registry.place.PlaceListReader} reads what an
 * archivist wrote, {@link lianli.registry.place.RegistryPlaces} keeps it. {@link
 * lianli.registry.place.ChinaDivisions} are the names of today, of all China. Rules that use them
 * live in {@code lianli.registry.check}.
 */
@NullMarked
package lianli.registry.place;

import org.jspecify.annotations.NullMarked;
