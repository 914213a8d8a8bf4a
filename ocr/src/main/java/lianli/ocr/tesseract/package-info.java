/**
 * Reader A: Tesseract, bound through the lazy JNA interface of Tess4J.
 *
 * <p>Start with {@link lianli.ocr.tesseract.TesseractEngine}. This is the only package that imports
 * Tess4J or JNA; nothing of either leaves it.
 */
@NullMarked
package lianli.ocr.tesseract;

import org.jspecify.annotations.NullMarked;
