/**
 * How anything gets into the ledger: lists of registrations, decrees and deaths, drafts read from
 * scans, and what people decide about the drafts that machines were not sure of.
 *
 * <p>Start from {@link lianli.registry.intake.ListImport}, {@link
 * lianli.registry.intake.DraftIntake} and {@link lianli.registry.intake.ReviewQueue}. Every way in
 * accounts for every row, enters a source once, and asks the rules of {@code
 * lianli.registry.check}.
 */
@NullMarked
package lianli.registry.intake;

import org.jspecify.annotations.NullMarked;
