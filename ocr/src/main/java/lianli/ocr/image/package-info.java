/**
 * Pure steps on images: each takes an image and returns another or a measurement, knows nothing of
 * its neighbours and changes nothing it is given.
 *
 * <p>Start with {@link lianli.ocr.image.PagePreparation}, which lists the steps in order, and
 * {@link lianli.ocr.image.PreparedPage}, its result, which keeps the way back to the pixels of the
 * scan. Loading images belongs to {@code lianli.ocr.scan}, text to the readers.
 */
@NullMarked
package lianli.ocr.image;

import org.jspecify.annotations.NullMarked;
