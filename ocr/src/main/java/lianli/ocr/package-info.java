/**
 * The nouns every room of this module shares: images, regions, the seam to the readers and what
 * readers return.
 *
 * <p>Start with {@link lianli.ocr.OcrEngine} (a reader of lines and pages), {@link
 * lianli.ocr.RecognisedPage} (what it returns) and {@link lianli.ocr.GreyImage} (what it is given).
 * Image steps live in {@code lianli.ocr.image}, loading in {@code lianli.ocr.scan}, the readers in
 * {@code lianli.ocr.tesseract} and {@code lianli.ocr.onnx}; no library type appears here.
 */
@NullMarked
package lianli.ocr;

import org.jspecify.annotations.NullMarked;
