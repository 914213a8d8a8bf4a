package lianli.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;

/** Draws small pages for tests. */
public final class Drawing {
  private final BufferedImage image;
  private final Graphics2D pen;

  private Drawing(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
  }

  /** White paper. */
  public static Drawing paper(int width, int height) {
    return new Drawing(width, height);
  }

  /** What is drawn from now on is turned clockwise about the middle. */
  public Drawing turned(double degrees) {
    pen.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
    return this;
  }

  /** A straight line. */
  public Drawing line(int fromX, int fromY, int toX, int toY, float thickness) {
    pen.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    pen.drawLine(fromX, fromY, toX, toY);
    return this;
  }

  /** A filled box. */
  public Drawing box(int x, int y, int width, int height, int shade) {
    pen.setColor(new Color(shade, shade, shade));
    pen.fillRect(x, y, width, height);
    pen.setColor(Color.BLACK);
    return this;
  }

  /** A circle's line. */
  public Drawing ring(int x, int y, int radius, float thickness) {
    pen.setStroke(new BasicStroke(thickness));
    pen.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
    return this;
  }

  /** Text on a baseline. */
  public Drawing text(String text, int x, int baseline, int size) {
    return text(text, x, baseline, new Font(chineseFont(), Font.PLAIN, size));
  }

  /** Text on a baseline in this face. */
  public Drawing text(String text, int x, int baseline, Font font) {
    pen.setFont(font);
    pen.drawString(text, x, baseline);
    return this;
  }

  private static String chineseFont() {
    List<String> installed =
        Arrays.asList(
            java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames());
    return List.of("AR PL UMing CN", "WenQuanYi Zen Hei", "AR PL UKai CN").stream()
        .filter(installed::contains)
        .findFirst()
        .orElse(Font.SERIF);
  }

  /** The drawing for the JDK's writers. */
  public BufferedImage image() {
    return image;
  }

  /** The drawing for our steps. */
  public GreyImage grey() {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone();
    return new GreyImage(image.getWidth(), image.getHeight(), pixels);
  }
}
