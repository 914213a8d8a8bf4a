package lianli.ocr.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import lianli.ocr.GreyImage;
import lianli.ocr.image.Resize;
import lianli.registry.fiction.Draw;

/**
 * A line of text as a page's cut-out looks: of some size, set more or less wide, thick or thin,
 * askew, blurred, on grey paper with grain; each by chance.
 *
 * @param middles where each character's middle is, in pixels of the image
 */
public record DrawnLine(GreyImage image, double[] middles) {
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  /**
   * Draws a line.
   *
   * @param codePoints characters that the face has
   */
  public static DrawnLine of(int[] codePoints, OpenFace face, Draw draw) {
    double size = draw.between(26.0, 56.0);
    double pitch = size * (draw.chance(0.3) ? draw.between(1.0, 1.6) : draw.between(1.0, 1.08));
    double side = size * draw.between(0.1, 0.5);
    double above = size * draw.between(0.06, 0.3);
    double below = size * draw.between(0.06, 0.3);
    int width = (int) Math.ceil(2 * side + size + pitch * (codePoints.length - 1));
    int height = (int) Math.ceil(above + size + below);
    int paper = draw.chance(0.5) ? 255 : draw.between(205, 250);
    int ink = draw.chance(0.5) ? draw.between(0, 40) : draw.between(40, 120);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(new Color(paper, paper, paper));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(ink, ink, ink));
    double turn = draw.chance(0.4) ? draw.between(-0.02, 0.02) : 0;
    double weight = draw.chance(0.35) ? size * draw.between(0.005, 0.03) : 0;
    double[] middles = new double[codePoints.length];
    for (int i = 0; i < codePoints.length; i++) {
      middles[i] = side + size / 2 + pitch * i;
      AffineTransform place =
          AffineTransform.getTranslateInstance(
              middles[i] - size / 2, above + size * 0.86 + (middles[i] - width / 2.0) * turn);
      place.rotate(turn);
      Font font = face.font(codePoints[i]).deriveFont((float) size);
      Shape outline =
          font.createGlyphVector(UNHINTED, Character.toString(codePoints[i])).getOutline();
      pen.fill(place.createTransformedShape(outline));
      if (weight > 0) {
        pen.setStroke(
            new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(place.createTransformedShape(outline));
      }
    }
    pen.dispose();
    return new DrawnLine(worn(image, draw), middles);
  }

  private static GreyImage worn(BufferedImage image, Draw draw) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    GreyImage drawn = new GreyImage(image.getWidth(), image.getHeight(), pixels);
    if (draw.chance(0.4)) {
      double smaller = draw.between(0.5, 0.9);
      drawn = Resize.to(Resize.by(drawn, smaller), drawn.width(), drawn.height());
    }
    if (draw.chance(0.4)) {
      byte[] grainy = Arrays.copyOf(drawn.pixels(), drawn.pixels().length);
      int grain = draw.between(4, 24);
      for (int i = 0; i < grainy.length; i++) {
        int shade = (grainy[i] & 0xff) + draw.between(-grain, grain);
        grainy[i] = (byte) Math.clamp(shade, 0, 255);
      }
      drawn = new GreyImage(drawn.width(), drawn.height(), grainy);
    }
    return drawn;
  }
}
