/**
 * Measures a court's list on its way into the register and back, through the program as it is
 * started by a user.
 *
 * <p>Start with {@link lianli.cli.court.bench.CourtSetBench}; what a set of lists holds is told by
 * {@link lianli.cli.court.bench.CourtSet}.
 */
@NullMarked
package lianli.cli.court.bench;

import org.jspecify.annotations.NullMarked;
