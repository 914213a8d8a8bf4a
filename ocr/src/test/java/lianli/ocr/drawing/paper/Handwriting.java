package lianli.ocr.drawing.paper;

import java.awt.Color;
import java.util.List;
import lianli.registry.fiction.Draw;
import org.jspecify.annotations.Nullable;

/** Somebody's hand, the same all over a page: how it leans, presses, shakes and spaces. */
public record Handwriting(
    Typeface face,
    Color ink,
    double pressure,
    double unsteadiness,
    double tracking,
    double slant,
    double size,
    @Nullable WrittenDigits digits) {
  private static final List<Color> INKS =
      List.of(
          new Color(34, 40, 84),
          new Color(36, 36, 38),
          new Color(30, 44, 110),
          new Color(58, 60, 66),
          new Color(70, 74, 104));

  /** A hand that writes like this face, and digits as people of this half wrote them. */
  public static Handwriting of(Typeface face, WrittenDigits.Half digits, Draw draw) {
    return new Handwriting(
        face,
        draw.oneOf(INKS),
        draw.between(0.0, 0.02),
        draw.between(0.7, 1.7),
        draw.between(-0.02, 0.12),
        draw.between(-0.06, 0.16),
        draw.between(1.0, 1.18),
        WrittenDigits.of(digits).orElse(null));
  }

  /** The hand at the size that a pen of the form has. */
  public Pen pen(double formSize) {
    double own = formSize * size;
    return new Pen(face, own, ink, own * pressure, unsteadiness, tracking, slant, digits);
  }
}
