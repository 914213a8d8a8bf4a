package lianli.ocr.scan;

import lianli.ocr.Raster;

/**
 * One page as it came, upright as far as the file itself says how it is turned.
 *
 * @param dpi as the file says, or as its size suggests where the file is silent
 */
public record ScannedPage(PageSource source, Raster image, int dpi) {}
