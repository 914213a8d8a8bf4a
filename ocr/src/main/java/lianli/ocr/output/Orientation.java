package lianli.ocr.output;

import org.apache.pdfbox.util.Matrix;

/**
 * Shows a stored image turned or mirrored, as EXIF and TIFF number it (tag 274), without touching a
 * pixel: a PDF places an image by a matrix.
 */
final class Orientation {
  private Orientation() {}

  /**
   * The matrix that puts the image, a square of side one, upright onto a page.
   *
   * @param number 1 to 8: where the image's first row and first column are seen
   */
  static Matrix matrix(int number, float width, float height) {
    return switch (number) {
      case 2 -> new Matrix(-width, 0, 0, height, width, 0);
      case 3 -> new Matrix(-width, 0, 0, -height, width, height);
      case 4 -> new Matrix(width, 0, 0, -height, 0, height);
      case 5 -> new Matrix(0, -height, -width, 0, width, height);
      case 6 -> new Matrix(0, -height, width, 0, 0, height);
      case 7 -> new Matrix(0, height, width, 0, 0, 0);
      case 8 -> new Matrix(0, height, -width, 0, width, 0);
      default -> new Matrix(width, 0, 0, height, 0, 0);
    };
  }
}
