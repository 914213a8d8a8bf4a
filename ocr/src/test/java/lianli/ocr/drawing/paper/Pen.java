package lianli.ocr.drawing.paper;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * What text is set or written with.
 *
 * @param size height of a character in millimetres
 * @param weight extra stroke width in millimetres
 * @param unsteadiness 0 for print; about 1 for a hand
 * @param tracking extra space between characters, as a share of the size
 * @param slant how far the top of a character leans to the right, as a share of its height
 * @param digits people's own, to be drawn in the place of the face's; null for the face's
 */
public record Pen(
    Typeface face,
    double size,
    Color ink,
    double weight,
    double unsteadiness,
    double tracking,
    double slant,
    @Nullable WrittenDigits digits) {

  /** Upright. */
  public Pen(
      Typeface face, double size, Color ink, double weight, double unsteadiness, double tracking) {
    this(face, size, ink, weight, unsteadiness, tracking, 0, null);
  }

  /** Print. */
  public static Pen print(Typeface face, double size, Color ink) {
    return new Pen(face, size, ink, 0, 0, 0);
  }

  /** Handwriting. */
  public static Pen hand(Typeface face, double size, Color ink) {
    return new Pen(face, size, ink, size * 0.012, 1, 0.04);
  }

  /** The same pen for smaller or larger text. */
  public Pen sized(double other) {
    return new Pen(face, other, ink, weight, unsteadiness, tracking, slant, digits);
  }

  /** The same with letters spread. */
  public Pen spread(double other) {
    return new Pen(face, size, ink, weight, unsteadiness, other, slant, digits);
  }

  /** The same in bold. */
  public Pen bold() {
    return new Pen(face, size, ink, size * 0.04, unsteadiness, tracking, slant, digits);
  }
}
