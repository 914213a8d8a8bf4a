/**
 * A county that never was: seeded people, marriages, divorces and deaths for tests and for {@code
 * testdata/}.
 *
 * <p>Start with {@link lianli.registry.fiction.FictionalRegistry} for a history of any size, or
 * with {@link lianli.registry.fiction.DemoStory} for the people of {@code testdata/}. The same seed
 * tells the same story. Nobody here exists: names are drawn from lists of characters, numbers by
 * {@link lianli.registry.fiction.FictionalPeople}. Drawing pages of paper is not done here.
 */
@NullMarked
package lianli.registry.fiction;

import org.jspecify.annotations.NullMarked;
