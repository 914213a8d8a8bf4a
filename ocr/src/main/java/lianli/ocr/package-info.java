/** The seam between pages and readers: engines, recognised text, confidence, regions. */
@NullMarked
package lianli.ocr;

import org.jspecify.annotations.NullMarked;
