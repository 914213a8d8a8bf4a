/**
 * What a machine proposes before anything is an act: what it read on a page, how sure it is, and
 * which fields decide, so that whoever reads pages and whoever enters what was read ask a person
 * about the same ones.
 *
 * <p>Start from {@link lianli.registry.draft.Draft}, {@link lianli.registry.draft.DraftCodec} and
 * {@link lianli.registry.draft.DecisiveFields}. How pages are read is {@code lianli.ocr}'s
 * business, how drafts are entered {@code lianli.registry.intake}'s.
 */
@NullMarked
package lianli.registry.draft;

import org.jspecify.annotations.NullMarked;
