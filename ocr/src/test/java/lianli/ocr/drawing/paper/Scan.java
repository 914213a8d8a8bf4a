package lianli.ocr.drawing.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet as it came off the scanner.
 *
 * @param fromSheet from millimetres on the sheet to pixels of the scan
 * @param rotatedClockwise degrees the page was turned
 */
public record Scan(BufferedImage image, AffineTransform fromSheet, int rotatedClockwise) {

  /** Corners of a place on the sheet, in pixels: its upper left, then clockwise as one reads. */
  public List<Point2D> corners(Rectangle2D place) {
    return Stream.of(
            new Point2D.Double(place.getMinX(), place.getMinY()),
            new Point2D.Double(place.getMaxX(), place.getMinY()),
            new Point2D.Double(place.getMaxX(), place.getMaxY()),
            new Point2D.Double(place.getMinX(), place.getMaxY()))
        .map(corner -> fromSheet.transform(corner, null))
        .toList();
  }
}
