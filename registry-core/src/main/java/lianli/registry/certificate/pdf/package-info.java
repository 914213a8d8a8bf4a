/**
 * Copies as PDF/A-3b files of one revision: the only importer of PDFBox, XmpBox and ZXing in this
 * module.
 *
 * <p>Start from {@link lianli.registry.certificate.pdf.PdfCopyFormat}. The shape of the file is in
 * docs/file-formats.md; reading accepts that shape and nothing else.
 */
@NullMarked
package lianli.registry.certificate.pdf;

import org.jspecify.annotations.NullMarked;
