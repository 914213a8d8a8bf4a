package lianli.ocr.drawing.paper;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What printers put around and under the text: waves, rosettes, borders, a photograph. */
public final class Ornament {
  private Ornament() {}

  /** Fine waves over an area, as security print has them. */
  public static void waves(Sheet sheet, Rectangle2D area, Color colour) {
    double step = sheet.draw().between(3.0, 5.0);
    double phase = sheet.draw().between(0, 6.28);
    double length = sheet.draw().between(2.6, 4.2);
    for (double y = area.getMinY() + step; y < area.getMaxY(); y += step) {
      Path2D wave = new Path2D.Double();
      wave.moveTo(area.getMinX(), y);
      for (double x = area.getMinX(); x <= area.getMaxX(); x += 0.8) {
        wave.lineTo(x, y + Math.sin(x / length + phase + y * 0.4) * 0.9);
      }
      sheet.outline(wave, 0.09, colour);
    }
  }

  /** A rosette of loops around a point. */
  public static void rosette(Sheet sheet, double x, double y, double radius, Color colour) {
    int petals = sheet.draw().between(7, 12);
    for (int ring = 4; ring <= 10; ring += 2) {
      Path2D loop = new Path2D.Double();
      for (int i = 0; i <= 720; i++) {
        double angle = Math.PI * 2 * i / 720;
        double reach = radius * ring / 10 * (0.72 + 0.28 * Math.cos(petals * angle + ring * 0.3));
        double px = x + reach * Math.cos(angle);
        double py = y + reach * Math.sin(angle);
        if (i == 0) {
          loop.moveTo(px, py);
        } else {
          loop.lineTo(px, py);
        }
      }
      sheet.outline(loop, 0.09, colour);
    }
  }

  /** Two frames, one in the other. */
  public static void frames(Sheet sheet, Rectangle2D area, double gap, Color colour) {
    sheet.outline(area, 0.7, colour);
    sheet.outline(inside(area, gap), 0.3, colour);
  }

  /** A border of beads and lozenges between two frames. */
  public static void border(Sheet sheet, Rectangle2D area, double band, Color colour) {
    sheet.outline(area, 0.6, colour);
    sheet.outline(inside(area, band), 0.5, colour);
    boolean squares = sheet.draw().chance(0.5);
    double step = band * sheet.draw().between(0.9, 1.2);
    Rectangle2D middle = inside(area, band / 2);
    int across = (int) (middle.getWidth() / step);
    for (int i = 0; i <= across; i++) {
      double x = middle.getMinX() + middle.getWidth() * i / across;
      bead(sheet, x, middle.getMinY(), band, i % 2 == 0, squares, colour);
      bead(sheet, x, middle.getMaxY(), band, i % 2 == 0, squares, colour);
    }
    int down = (int) (middle.getHeight() / step);
    for (int i = 1; i < down; i++) {
      double y = middle.getMinY() + middle.getHeight() * i / down;
      bead(sheet, middle.getMinX(), y, band, i % 2 == 0, squares, colour);
      bead(sheet, middle.getMaxX(), y, band, i % 2 == 0, squares, colour);
    }
  }

  private static void bead(
      Sheet sheet, double x, double y, double band, boolean full, boolean squares, Color colour) {
    double r = band * 0.24;
    if (full) {
      Path2D lozenge = new Path2D.Double();
      lozenge.moveTo(x, y - r * 1.3);
      lozenge.lineTo(x + r * 1.3, y);
      lozenge.lineTo(x, y + r * 1.3);
      lozenge.lineTo(x - r * 1.3, y);
      lozenge.closePath();
      sheet.fill(lozenge, colour);
    } else if (squares) {
      sheet.outline(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), 0.35, colour);
    } else {
      sheet.outline(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), 0.35, colour);
    }
  }

  /** A double portrait before a red cloth, nobody in particular. */
  public static void portrait(Sheet sheet, Rectangle2D area) {
    sheet.fill(area, new Color(sheet.draw().between(150, 185), 40, 46));
    for (int side = -1; side <= 1; side += 2) {
      double x = area.getCenterX() + side * area.getWidth() * 0.17;
      double w = area.getWidth();
      double h = area.getHeight();
      Color clothes = side < 0 ? new Color(44, 48, 66) : new Color(226, 222, 208);
      Path2D shoulders = new Path2D.Double();
      shoulders.moveTo(x - w * 0.2, area.getMaxY());
      shoulders.curveTo(
          x - w * 0.18,
          area.getMinY() + h * 0.66,
          x + w * 0.18,
          area.getMinY() + h * 0.66,
          x + w * 0.2,
          area.getMaxY());
      shoulders.closePath();
      sheet.fill(shoulders, clothes);
      double top = area.getMinY() + h * 0.18;
      sheet.fill(
          new Ellipse2D.Double(x - w * 0.095, top, w * 0.19, h * 0.48), new Color(32, 28, 28));
      sheet.fill(
          new Ellipse2D.Double(x - w * 0.075, top + h * 0.1, w * 0.15, h * 0.42),
          new Color(216, 178, 150));
    }
  }

  static Rectangle2D inside(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX() + by, area.getY() + by, area.getWidth() - 2 * by, area.getHeight() - 2 * by);
  }
}
