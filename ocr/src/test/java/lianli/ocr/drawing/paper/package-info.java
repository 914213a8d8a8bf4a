/**
 * Sheets of paper, pens, seals, ornaments, and what years and scanners do to them.
 *
 * <p>Start with {@link lianli.ocr.drawing.paper.Sheet} and {@link lianli.ocr.drawing.paper.Wear}.
 * Nothing here knows a form.
 */
@NullMarked
package lianli.ocr.drawing.paper;

import org.jspecify.annotations.NullMarked;
