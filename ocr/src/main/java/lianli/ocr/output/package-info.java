/**
 * Text of scans in forms that other programs read: ALTO 4 and searchable PDF/A-2b.
 *
 * <p>Start with {@link lianli.ocr.output.PageSink}, which takes pages as they are read, and its
 * implementations. Drafts are not written here; nothing here changes a scan.
 */
@NullMarked
package lianli.ocr.output;

import org.jspecify.annotations.NullMarked;
