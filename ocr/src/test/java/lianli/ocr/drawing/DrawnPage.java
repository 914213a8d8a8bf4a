package lianli.ocr.drawing;

import java.awt.image.BufferedImage;

/** A drawn page: its scan and what it says. */
public record DrawnPage(BufferedImage image, PageTruth truth) {}
