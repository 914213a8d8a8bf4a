/**
 * Draws the record pages of a fictional county, as a scanner would deliver them, with the truth of
 * every field and where it stands.
 *
 * <p>{@link lianli.ocr.drawing.DrawTestdata} makes {@code testdata/} again; {@link
 * lianli.ocr.drawing.FreshPages} draws other pages of other people for tuning. A new form gets a
 * class in {@code form}; what paper, ink and scanners do to a page lives in {@code paper}. Who the
 * people are is told by {@code lianli.registry.fiction}.
 */
@NullMarked
package lianli.ocr.drawing;

import org.jspecify.annotations.NullMarked;
