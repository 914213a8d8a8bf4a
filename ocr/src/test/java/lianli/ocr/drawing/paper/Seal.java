package lianli.ocr.drawing.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import lianli.registry.fiction.Draw;

/** Red seals over the text: round ones with a star, square ones of the 1950s. */
public final class Seal {
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private Seal() {}

  /** A round seal: words around a star, and a line below it. */
  public static void round(
      Sheet sheet, double x, double y, double radius, String around, String below) {
    Mould mould = new Mould(sheet, x, y, radius * 2.3);
    Graphics2D g = mould.graphics();
    g.setStroke(new BasicStroke((float) (radius * 0.055)));
    g.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    g.fill(star(radius * 0.27));
    int letters = around.length();
    double size = Math.min(radius * 0.36, radius * 4.6 / letters);
    double span = Math.min(letters * size * 1.5 / radius, Math.PI * 1.45);
    for (int i = 0; i < letters; i++) {
      double angle = letters == 1 ? 0 : span * (i / (letters - 1.0) - 0.5);
      AffineTransform place = AffineTransform.getRotateInstance(angle);
      place.translate(-size / 2, -radius * 0.86 + size * 0.8);
      place.scale(1, 1.15);
      g.fill(place.createTransformedShape(glyph(around.charAt(i), size)));
    }
    double small = radius * 0.2;
    for (int i = 0; i < below.length(); i++) {
      AffineTransform place =
          AffineTransform.getTranslateInstance(
              (i - below.length() / 2.0) * small * 1.08, radius * 0.62);
      g.fill(place.createTransformedShape(glyph(below.charAt(i), small)));
    }
    mould.press();
  }

  /** A square seal, its columns from right to left. */
  public static void square(Sheet sheet, double x, double y, double side, String words) {
    Mould mould = new Mould(sheet, x, y, side * 1.3);
    Graphics2D g = mould.graphics();
    g.setStroke(new BasicStroke((float) (side * 0.03)));
    g.draw(new Rectangle2D.Double(-side / 2, -side / 2, side, side));
    int columns = words.length() > 12 ? 4 : 3;
    int rows = (words.length() + columns - 1) / columns;
    double cell = side * 0.94 / Math.max(rows, columns);
    for (int i = 0; i < words.length(); i++) {
      double column = side / 2 - side * 0.94 / columns * (i / rows + 0.5) - side * 0.03;
      double row = -side / 2 + side * 0.03 + side * 0.94 / rows * (i % rows + 0.85);
      AffineTransform place = AffineTransform.getTranslateInstance(column - cell * 0.4, row);
      g.fill(place.createTransformedShape(glyph(words.charAt(i), cell * 0.82)));
    }
    mould.press();
  }

  private static Shape glyph(char character, double size) {
    Font font = Typeface.MING.font().deriveFont((float) size);
    return font.createGlyphVector(UNHINTED, String.valueOf(character)).getOutline();
  }

  private static Shape star(double radius) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double reach = i % 2 == 0 ? radius : radius * 0.39;
      double x = reach * Math.sin(Math.PI * i / 5);
      double y = -reach * Math.cos(Math.PI * i / 5);
      if (i == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }

  /** A piece of transparent film that takes the seal and is then pressed, unevenly, on the page. */
  private static final class Mould {
    private final Sheet sheet;
    private final double x;
    private final double y;
    private final BufferedImage film;
    private final Graphics2D graphics;

    Mould(Sheet sheet, double x, double y, double side) {
      this.sheet = sheet;
      this.x = x;
      this.y = y;
      double scale = sheet.dpi() / 25.4;
      int pixels = (int) (side * scale);
      film = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_GRAY);
      graphics = film.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.translate(pixels / 2.0, pixels / 2.0);
      graphics.scale(scale, scale);
      graphics.rotate(sheet.draw().between(-0.22, 0.22));
      graphics.setColor(Color.WHITE);
    }

    Graphics2D graphics() {
      return graphics;
    }

    /** Ink multiplies with what lies below, and is missing in specks and on one side. */
    void press() {
      Draw draw = sheet.draw();
      Speckle speckle = new Speckle(draw.seed());
      double strength = draw.between(0.5, 0.85);
      double tilt = draw.between(-0.5, 0.5);
      int red = draw.between(190, 214);
      double scale = sheet.dpi() / 25.4;
      int left = (int) (x * scale) - film.getWidth() / 2;
      int top = (int) (y * scale) - film.getHeight() / 2;
      BufferedImage page = sheet.image();
      for (int v = 0; v < film.getHeight(); v++) {
        for (int u = 0; u < film.getWidth(); u++) {
          int grey = film.getRaster().getSample(u, v, 0);
          int px = left + u;
          int py = top + v;
          if (grey == 0 || px < 0 || py < 0 || px >= page.getWidth() || py >= page.getHeight()) {
            continue;
          }
          double patch = 0.82 + tilt * ((double) u / film.getWidth() - 0.5);
          double cover = grey / 255.0 * strength * patch * (speckle.next() < 0.1 ? 0.35 : 1);
          page.setRGB(px, py, Blend.multiply(page.getRGB(px, py), red, 38, 44, cover));
        }
      }
    }
  }
}
