package lianli.registry.certificate.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Draws text in fallback fonts, rings and stars on a page or an appearance. */
final class Canvas {
  private static final double SMALLEST = 8;

  private final PDPageContentStream out;
  private final Fonts.InDocument fonts;

  Canvas(PDPageContentStream out, Fonts.InDocument fonts) {
    this.out = out;
    this.fonts = fonts;
  }

  /** Text from a baseline point to the right. */
  void text(String text, double size, double x, double y) throws IOException {
    textAt(text, size, Matrix.getTranslateInstance((float) x, (float) y));
  }

  /**
   * Text that must not be wider than so much: made smaller, down to eight points, then cut into
   * lines of which the last stands at y. Nothing is ever left out.
   */
  void fitted(String text, double size, double x, double y, double widest) throws IOException {
    double fitting = Math.min(size, widest / Math.max(fonts.width(text), 0.01));
    if (fitting >= SMALLEST) {
      text(text, fitting, x, y);
      return;
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = 0;
    for (int point : text.codePoints().toArray()) {
      double advance = fonts.width(Character.toString(point)) * SMALLEST;
      if (width + advance > widest) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      line.appendCodePoint(point);
      width += advance;
    }
    lines.add(line.toString());
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), SMALLEST, x, y + (lines.size() - 1 - i) * (SMALLEST + 1));
    }
  }

  /** Text rising to the right. */
  void slanted(String text, double size, double x, double y, double angle) throws IOException {
    textAt(text, size, Matrix.getRotateInstance(angle, (float) x, (float) y));
  }

  /** Text with its middle at x. */
  void centred(String text, double size, double x, double y) throws IOException {
    text(text, size, x - fonts.width(text) * size / 2, y);
  }

  private void textAt(String text, double size, Matrix place) throws IOException {
    out.beginText();
    out.setTextMatrix(place);
    for (Fonts.Part part : fonts.parts(text)) {
      out.setFont(part.font(), (float) size);
      out.showText(part.text());
    }
    out.endText();
  }

  /** Characters along the upper part of a circle, as seals have them. */
  void arch(String text, double size, double centreX, double centreY, double radius)
      throws IOException {
    int count = text.codePointCount(0, text.length());
    double step = Math.min(Math.toRadians(26), Math.toRadians(250) / count);
    double angle = Math.PI / 2 + step * (count - 1) / 2;
    for (int point : text.codePoints().toArray()) {
      String character = Character.toString(point);
      double half = fonts.width(character) * size / 2;
      Matrix place =
          Matrix.getRotateInstance(
              angle - Math.PI / 2,
              (float) (centreX + radius * Math.cos(angle)),
              (float) (centreY + radius * Math.sin(angle)));
      place.translate((float) -half, 0);
      textAt(character, size, place);
      angle -= step;
    }
  }

  /** A ring. */
  void ring(double centreX, double centreY, double radius, double thickness) throws IOException {
    double k = radius * 0.5523;
    out.setLineWidth((float) thickness);
    move(centreX + radius, centreY);
    curve(centreX + radius, centreY + k, centreX + k, centreY + radius, centreX, centreY + radius);
    curve(centreX - k, centreY + radius, centreX - radius, centreY + k, centreX - radius, centreY);
    curve(centreX - radius, centreY - k, centreX - k, centreY - radius, centreX, centreY - radius);
    curve(centreX + k, centreY - radius, centreX + radius, centreY - k, centreX + radius, centreY);
    out.closeAndStroke();
  }

  /** A filled five-pointed star. */
  void star(double centreX, double centreY, double radius) throws IOException {
    for (int i = 0; i < 10; i++) {
      double length = i % 2 == 0 ? radius : radius * 0.382;
      double angle = Math.PI / 2 + i * Math.PI / 5;
      double x = centreX + length * Math.cos(angle);
      double y = centreY + length * Math.sin(angle);
      if (i == 0) {
        move(x, y);
      } else {
        out.lineTo((float) x, (float) y);
      }
    }
    out.fill();
  }

  private void move(double x, double y) throws IOException {
    out.moveTo((float) x, (float) y);
  }

  private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
  }
}
