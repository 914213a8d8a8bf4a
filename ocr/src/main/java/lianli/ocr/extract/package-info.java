/**
 * A page from the scan to its drafts, told in the order of the work: it is made ready, its text is
 * read, its form and its values are found, each value is judged, and those of one record are held
 * against each other.
 *
 * <p>Start from {@link lianli.ocr.extract.FormReader}; what comes out is {@link
 * lianli.ocr.extract.PageResult}. The work itself is done in the rooms before this one: {@code
 * text}, {@code value}, {@code layout} and {@code judge}, each of which knows only those before it.
 */
@NullMarked
package lianli.ocr.extract;

import org.jspecify.annotations.NullMarked;
