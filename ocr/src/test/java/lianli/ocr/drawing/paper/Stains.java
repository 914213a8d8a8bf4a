package lianli.ocr.drawing.paper;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import lianli.registry.fiction.Draw;

/** Water stains, folds, punch holes, and the back of the page shining through. */
final class Stains {
  private final BufferedImage page;
  private final Draw draw;
  private final double perMillimetre;

  Stains(Sheet sheet) {
    page = sheet.image();
    draw = sheet.draw();
    perMillimetre = sheet.dpi() / 25.4;
  }

  /** A dried puddle: faint within, darker at its rim. */
  void water(double strength) {
    double radius = draw.between(12, 38) * perMillimetre;
    double cx = draw.between(0.05, 0.95) * page.getWidth();
    double cy = draw.between(0.05, 0.95) * page.getHeight();
    double[] lobes = {draw.between(0.05, 0.2), draw.between(0.03, 0.14), draw.between(0.02, 0.08)};
    double turn = draw.between(0, 6.28);
    int reach = (int) (radius * 1.5);
    for (int y = Math.max(0, (int) cy - reach); y < Math.min(page.getHeight(), cy + reach); y++) {
      for (int x = Math.max(0, (int) cx - reach); x < Math.min(page.getWidth(), cx + reach); x++) {
        double angle = Math.atan2(y - cy, x - cx) + turn;
        double edge =
            radius
                * (1
                    + lobes[0] * Math.cos(2 * angle)
                    + lobes[1] * Math.cos(3 * angle + 1)
                    + lobes[2] * Math.cos(7 * angle + 2));
        double distance = Math.hypot(x - cx, y - cy) / edge;
        if (distance > 1.04) {
          continue;
        }
        double rim = Math.exp(-Math.pow((distance - 0.97) / 0.035, 2));
        double body = distance < 1 ? 0.35 + 0.25 * distance : 0;
        double cover = strength * Math.min(1, body + rim * 0.7);
        page.setRGB(x, y, Blend.multiply(page.getRGB(x, y), 186, 146, 92, cover));
      }
    }
  }

  /** A fold: light on one side of the line, shadow on the other. */
  void fold(double strength) {
    boolean upright = draw.chance(0.5);
    double at = draw.between(0.2, 0.8) * (upright ? page.getWidth() : page.getHeight());
    double lean = draw.between(-0.012, 0.012);
    double reach = draw.between(2.0, 4.5) * perMillimetre;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        double off = (upright ? x + y * lean : y + x * lean) - at;
        if (Math.abs(off) < reach) {
          double light = off < 0 ? -(1 + off / reach) : 0.5 * (1 - off / reach);
          page.setRGB(x, y, Blend.scale(page.getRGB(x, y), 1 + light * strength));
        }
      }
    }
  }

  /** Two holes of a binder in the margin, with the scanner's lid seen through them. */
  void holes(java.awt.Color lid) {
    Graphics2D g = page.createGraphics();
    g.setRenderingHint(
        java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
    double x = draw.between(5.0, 7.5) * perMillimetre;
    double r = draw.between(2.3, 3.0) * perMillimetre;
    double middle = page.getHeight() / 2.0;
    g.setColor(lid);
    for (int side = -1; side <= 1; side += 2) {
      g.fill(new Ellipse2D.Double(x - r, middle + side * 40 * perMillimetre - r, 2 * r, 2 * r));
    }
    g.dispose();
  }

  /** A torn corner. */
  void tornCorner(java.awt.Color lid) {
    Graphics2D g = page.createGraphics();
    Path2D tear = new Path2D.Double();
    double reach = draw.between(6, 14) * perMillimetre;
    tear.moveTo(page.getWidth(), page.getHeight());
    tear.lineTo(page.getWidth() - reach, page.getHeight());
    tear.lineTo(page.getWidth() - reach * 0.55, page.getHeight() - reach * 0.35);
    tear.lineTo(page.getWidth() - reach * 0.4, page.getHeight() - reach * 0.7);
    tear.lineTo(page.getWidth(), page.getHeight() - reach * 1.1);
    tear.closePath();
    g.setColor(lid);
    g.fill(tear);
    g.dispose();
  }

  /** The other side's writing, mirrored and faint. */
  void bleedThrough(BufferedImage back, double strength) {
    AffineTransform shift =
        AffineTransform.getTranslateInstance(
            draw.between(-4, 4) * perMillimetre, draw.between(-5, 5) * perMillimetre);
    int dx = (int) shift.getTranslateX();
    int dy = (int) shift.getTranslateY();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int bx = page.getWidth() - 1 - x + dx;
        int by = y + dy;
        if (bx < 0 || by < 0 || bx >= back.getWidth() || by >= back.getHeight()) {
          continue;
        }
        int green = (back.getRGB(bx, by) >> 8) & 255;
        if (green < 150) {
          double cover = strength * (150 - green) / 150;
          page.setRGB(x, y, Blend.multiply(page.getRGB(x, y), 120, 105, 90, cover));
        }
      }
    }
  }
}
