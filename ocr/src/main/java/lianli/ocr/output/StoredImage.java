package lianli.ocr.output;

import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page's image as it goes into the PDF.
 *
 * @param orientation how it must be turned to be shown: 1 to 8 as in EXIF
 */
record StoredImage(PDImageXObject image, int orientation) {}
