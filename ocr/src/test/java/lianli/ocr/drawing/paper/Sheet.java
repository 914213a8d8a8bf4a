package lianli.ocr.drawing.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.fiction.Draw;

/**
 * A sheet of paper measured in millimetres, and what is written on it so far: its pixels, and for
 * every field and every line of text where it stands.
 */
public final class Sheet {
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final int dpi;
  private final double width;
  private final double height;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Draw draw;
  private final List<Map<String, Field>> records = new ArrayList<>();
  private final WrittenLines lines = new WrittenLines();

  /**
   * One field as written.
   *
   * @param value its normal form
   * @param shown its characters on the page
   * @param place where they stand, in millimetres
   */
  public record Field(String value, String shown, Rectangle2D place) {}

  /**
   * One line of text as written.
   *
   * @param place where its ink is, in millimetres
   * @param isDown true for a column
   */
  public record Line(String text, Rectangle2D place, boolean isDown) {}

  /** An empty sheet. */
  public Sheet(double width, double height, int dpi, Color paper, Draw draw) {
    this.width = width;
    this.height = height;
    this.dpi = dpi;
    this.draw = draw;
    this.image =
        new BufferedImage(
            (int) Math.round(width * dpi / 25.4),
            (int) Math.round(height * dpi / 25.4),
            BufferedImage.TYPE_INT_RGB);
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(dpi / 25.4, dpi / 25.4);
    graphics.setColor(paper);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
  }

  /** Begins the next record. */
  public void beginRecord() {
    records.add(new LinkedHashMap<>());
  }

  /** Notes what the current record says in one field, and where. */
  public void note(String key, String value, String shown, Rectangle2D place) {
    records.getLast().put(key, new Field(value, shown, place));
  }

  /** Writes a line of text from its left end; returns the place of its ink. */
  public Rectangle2D write(String text, double left, double baseline, Pen pen) {
    double x = left;
    Rectangle2D place = null;
    double drift = pen.unsteadiness() * draw.between(-0.012, 0.012);
    for (int point : text.codePoints().toArray()) {
      double y = baseline + (x - left) * drift;
      if (pen.digits() != null && point >= '0' && point <= '9') {
        Rectangle2D digit = digit(pen.digits(), point - '0', x, y, pen);
        place = join(place, digit);
        x = digit.getMaxX() + (pen.tracking() + 0.05) * pen.size();
        continue;
      }
      GlyphVector glyph = glyph(point, pen);
      place = join(place, ink(glyph, x, y, pen));
      x += advance(glyph, pen);
    }
    if (place == null) {
      return new Rectangle2D.Double(left, baseline, 0, 0);
    }
    lines.across(text, new Line2D.Double(left, baseline, x, baseline), place);
    return place;
  }

  /** Writes a line of text around the middle of its baseline. */
  public Rectangle2D writeCentred(String text, double middle, double baseline, Pen pen) {
    double indent = (widthOf(text, pen) - pen.tracking() * pen.size()) / 2;
    return write(text, middle - indent, baseline, pen);
  }

  /** Writes a column of characters downwards; returns the place of its ink. */
  public Rectangle2D writeDown(String text, double middle, double top, Pen pen) {
    double y = top;
    Rectangle2D place = null;
    for (int point : text.codePoints().toArray()) {
      GlyphVector glyph = glyph(point, pen);
      boolean comma = point == '，' || point == '。' || point == '、';
      double aside = comma ? pen.size() * 0.45 : 0;
      Rectangle2D drawn =
          ink(
              glyph,
              middle - pen.size() / 2 + aside,
              y + pen.size() * 0.86 - (comma ? pen.size() * 0.5 : 0),
              pen);
      place = join(place, drawn);
      y += pen.size() * (comma ? 0.7 : 1 + pen.tracking());
    }
    if (place == null) {
      return new Rectangle2D.Double(middle, top, 0, 0);
    }
    lines.down(text, place);
    return place;
  }

  /** How long a line of text is. */
  public double widthOf(String text, Pen pen) {
    return text.codePoints().mapToDouble(point -> advance(glyph(point, pen), pen)).sum();
  }

  /** Draws a straight line. */
  public void line(double x1, double y1, double x2, double y2, double thickness, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Draws an outline. */
  public void outline(Shape shape, double thickness, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) thickness));
    graphics.draw(shape);
  }

  /** Fills an area. */
  public void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  /** Chooses for this sheet. */
  public Draw draw() {
    return draw;
  }

  /** Width in millimetres. */
  public double width() {
    return width;
  }

  /** Height in millimetres. */
  public double height() {
    return height;
  }

  /** Pixels per inch. */
  public int dpi() {
    return dpi;
  }

  /** The pixels, which go on changing as the sheet is written on. */
  public BufferedImage image() {
    return image;
  }

  /** What was written, record by record. */
  public List<Map<String, Field>> records() {
    return records;
  }

  /** Every line of text, those of the fields among them; seals are none. */
  public List<Line> lines() {
    return lines.all();
  }

  private GlyphVector glyph(int point, Pen pen) {
    String character = Character.toString(point);
    Font font = pen.face().font();
    // Rare characters of names are set from the largest face, as a typesetter would borrow them.
    if (!font.canDisplay(point)) {
      font = Typeface.MING.font();
    }
    return font.deriveFont((float) pen.size()).createGlyphVector(UNHINTED, character);
  }

  private static double advance(GlyphVector glyph, Pen pen) {
    return glyph.getGlyphMetrics(0).getAdvanceX() + pen.tracking() * pen.size();
  }

  private Rectangle2D digit(WrittenDigits digits, int digit, double x, double y, Pen pen) {
    AffineTransform foot = AffineTransform.getTranslateInstance(x, y);
    foot.translate(0, draw.between(-0.05, 0.03) * pen.size() * pen.unsteadiness());
    foot.shear(-pen.slant(), 0);
    foot.scale(draw.between(0.9, 1.08), draw.between(0.9, 1.08));
    return digits.draw(graphics, digit, foot, pen, draw);
  }

  private Rectangle2D ink(GlyphVector glyph, double x, double y, Pen pen) {
    double shake = pen.unsteadiness();
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    if (shake > 0) {
      double size = pen.size();
      place.translate(draw.between(-0.02, 0.02) * size, draw.between(-0.05, 0.05) * size * shake);
      place.rotate(draw.between(-0.05, 0.05) * shake, size / 2, -size / 2);
      place.shear(draw.between(-0.08, 0.02) * shake - pen.slant(), 0);
      place.scale(draw.between(0.93, 1.05), draw.between(0.93, 1.06));
    }
    Shape outline = place.createTransformedShape(glyph.getOutline());
    graphics.setColor(shake > 0 ? pressed(pen.ink()) : pen.ink());
    graphics.fill(outline);
    if (pen.weight() > 0) {
      graphics.setStroke(
          new BasicStroke((float) pen.weight(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(outline);
    }
    Rectangle2D bounds = outline.getBounds2D();
    return bounds.isEmpty() ? new Rectangle2D.Double(x, y, 0.01, 0.01) : bounds;
  }

  private Color pressed(Color ink) {
    int lighter = draw.between(0, 28);
    return new Color(
        Math.min(255, ink.getRed() + lighter),
        Math.min(255, ink.getGreen() + lighter),
        Math.min(255, ink.getBlue() + lighter));
  }

  private static Rectangle2D join(
      @org.jspecify.annotations.Nullable Rectangle2D whole, Rectangle2D part) {
    return whole == null ? part : whole.createUnion(part);
  }
}
