/**
 * What is written on a page and where: its lines are found, turned upright and read, and become
 * runs of characters of which each knows its place on the page, how sure the reader was of it, and
 * the strip of paper it was read from.
 *
 * <p>Start from {@link lianli.ocr.text.PageScanner}; what comes out is {@link
 * lianli.ocr.text.PageText}. Which of the words is a label or a value is nobody's business here.
 */
@NullMarked
package lianli.ocr.text;

import org.jspecify.annotations.NullMarked;
