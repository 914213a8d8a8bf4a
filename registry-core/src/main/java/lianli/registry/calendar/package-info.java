/**
 * Days on which offices work, for periods whose last day moves past a holiday (Civil Code art.
 * 203).
 *
 * <p>Start from {@link lianli.registry.calendar.WorkingDays}. The days are data, in {@code
 * holidays.txt}; what periods the law sets is told by the rules in {@code lianli.registry.check}.
 */
@NullMarked
package lianli.registry.calendar;

import org.jspecify.annotations.NullMarked;
