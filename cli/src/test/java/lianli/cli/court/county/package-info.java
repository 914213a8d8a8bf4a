/**
 * Draws a county that does not exist, with lists of its court and what is true of them: start with
 * {@link lianli.cli.court.county.DrawnCounty}.
 *
 * <p>Names, slips of the pen and life stories are drawn from lists of its own, not from the tables
 * that the matcher compares by.
 */
@NullMarked
package lianli.cli.court.county;

import org.jspecify.annotations.NullMarked;
