/**
 * What a page is and which act it tells: one decision, from its title, its labels, its number and
 * its formulas together.
 *
 * <p>Start from {@link lianli.ocr.kind.PageKinds}; the decision itself is the table of {@code
 * PageKindRules}. Where values stand and what they say is not known here.
 */
@NullMarked
package lianli.ocr.kind;

import org.jspecify.annotations.NullMarked;
