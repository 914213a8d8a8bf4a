/**
 * Pages of offices that nobody here has met: other counties, other years, other printers, other
 * words. They are drawn to ask what a reader makes of a form it was not built on.
 *
 * <p>Start with {@link lianli.ocr.drawing.elsewhere.PagesFromElsewhere}, which draws a set, and
 * {@link lianli.ocr.drawing.elsewhere.Layout}, which lists the forms. {@link
 * lianli.ocr.drawing.elsewhere.Casebook} makes up the couples, {@link
 * lianli.ocr.drawing.elsewhere.Page} sets type. Whoever draws here looks at no code that reads.
 */
@NullMarked
package lianli.ocr.drawing.elsewhere;

import org.jspecify.annotations.NullMarked;
