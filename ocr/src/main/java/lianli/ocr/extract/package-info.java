/**
 * From a scanned page to drafts: text lines are found and read, the form is known by what is
 * printed, each field is found by its label, read again by the second reader, and judged.
 *
 * <p>Start from {@link lianli.ocr.extract.FormReader}; what comes out is {@link
 * lianli.ocr.extract.PageResult}. A layout (table, lines, ledger, columns) says where values stand
 * relative to labels; which labels there are is data in {@code lianli.ocr.form}.
 */
@NullMarked
package lianli.ocr.extract;

import org.jspecify.annotations.NullMarked;
