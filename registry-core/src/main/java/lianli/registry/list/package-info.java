/**
 * What the rows of a list say: lists of registrations, court decrees and deaths as offices write
 * them, and exports of a registry. Headings become keys, words and codes become normal forms, rows
 * become acts; a row that makes none is refused with the cell at fault.
 *
 * <p>Start from {@link lianli.registry.list.ListReader} and {@link lianli.registry.list.RowReader}.
 * Entering the acts is the business of {@code lianli.registry.intake}.
 */
@NullMarked
package lianli.registry.list;

import org.jspecify.annotations.NullMarked;
