/**
 * Pages out of files: PDF, TIFF, JPEG, PNG, told apart by content and never by name.
 *
 * <p>Start with {@link lianli.ocr.scan.ScanFile}. Every way in which a file or page can be bad ends
 * in an {@link lianli.ocr.scan.UnreadableScanException} that names file and page and says why.
 * Changing images belongs to {@code lianli.ocr.image}.
 */
@NullMarked
package lianli.ocr.scan;

import org.jspecify.annotations.NullMarked;
