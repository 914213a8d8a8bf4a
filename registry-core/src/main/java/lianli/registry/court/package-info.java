/**
 * What courts' words mean: how a case ended and what that did to a marriage ({@link CaseOutcome}),
 * which paper says so ({@link CourtPaper}), at which stage a case stood ({@link CaseStage}).
 *
 * <p>Importing a court's list and matching one against the register read it alike, through here.
 * Words are looked up whole in closed lists; nothing is guessed from a part of them. What a decree
 * becomes in the ledger is decided in {@code lianli.registry.list}.
 */
@NullMarked
package lianli.registry.court;

import org.jspecify.annotations.NullMarked;
