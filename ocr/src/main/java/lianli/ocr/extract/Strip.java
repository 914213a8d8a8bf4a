package lianli.ocr.extract;

import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * A piece of paper that holds one line of text, as an image to be read.
 *
 * @param image the line, horizontal, with some paper around it
 * @param region where it stands on the prepared page
 */
record Strip(GreyImage image, Region region) {}
