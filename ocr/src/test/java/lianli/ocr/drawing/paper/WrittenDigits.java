package lianli.ocr.drawing.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import lianli.ocr.GreyImage;
import lianli.ocr.image.Resize;
import lianli.registry.fiction.Draw;

/**
 * Digits that people wrote (MNIST; fetched by {@code scripts/handwriting-faces.sh}). One half is to
 * fit on and the other to measure with.
 */
public final class WrittenDigits {
  private static final int SIDE = 28;
  private static final int FINER = 4;

  /** A digit is 20 pixels high; so many millimetres is a pixel, for each of the pen's size. */
  private static final double PIXEL = 0.038;

  private final byte[][][] digits;
  private final Half half;

  /** Which of them. */
  public enum Half {
    FIT(0),
    REPORT(1);

    private final int first;

    Half(int first) {
      this.first = first;
    }
  }

  private WrittenDigits(byte[][][] digits, Half half) {
    this.digits = digits;
    this.half = half;
  }

  private static final class Fetched {
    private static final Optional<byte[][][]> ALL = all(Typeface.fetched().resolve("digits"));
  }

  /** One half of the digits; empty if they were never fetched. */
  public static Optional<WrittenDigits> of(Half half) {
    return Fetched.ALL.map(digits -> new WrittenDigits(digits, half));
  }

  private static Optional<byte[][][]> all(Path folder) {
    if (!Files.exists(folder.resolve("9.json"))) {
      return Optional.empty();
    }
    byte[][][] digits = new byte[10][][];
    for (int digit = 0; digit < 10; digit++) {
      digits[digit] = read(folder.resolve(digit + ".json"));
    }
    return Optional.of(digits);
  }

  /** Shares of ink, 784 a digit: {"data":[0,0,0.1,...]}. */
  private static byte[][] read(Path file) {
    try {
      String text = Files.readString(file);
      StringTokenizer numbers =
          new StringTokenizer(text.substring(text.indexOf('[') + 1, text.lastIndexOf(']')), ",");
      byte[][] images = new byte[numbers.countTokens() / (SIDE * SIDE)][SIDE * SIDE];
      for (byte[] image : images) {
        for (int i = 0; i < image.length; i++) {
          String share = numbers.nextToken();
          image[i] = share.equals("0") ? 0 : (byte) Math.round(255 * Double.parseDouble(share));
        }
      }
      return images;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of one digit in this half, black on white, as they are drawn. */
  public List<GreyImage> images(int digit) {
    List<GreyImage> images = new ArrayList<>();
    byte[][] all = digits[digit];
    for (int i = half.first; i < all.length; i += 2) {
      BufferedImage ink = tinted(all[i], Color.BLACK);
      byte[] pixels = new byte[ink.getWidth() * ink.getHeight()];
      for (int at = 0; at < pixels.length; at++) {
        pixels[at] = (byte) (255 - (ink.getRGB(at % ink.getWidth(), at / ink.getWidth()) >>> 24));
      }
      images.add(Resize.by(new GreyImage(ink.getWidth(), ink.getHeight(), pixels), 0.5));
    }
    return images;
  }

  /** Draws a digit with its left foot here; returns the place of its ink. */
  Rectangle2D draw(Graphics2D graphics, int digit, AffineTransform foot, Pen pen, Draw draw) {
    byte[][] all = digits[digit];
    int chosen = draw.between(0, all.length / 2 - 1) * 2 + half.first;
    BufferedImage ink = tinted(all[chosen], pen.ink());
    Rectangle2D box = inkOf(all[chosen]);
    AffineTransform place = new AffineTransform(foot);
    place.scale(PIXEL * pen.size(), PIXEL * pen.size());
    place.translate(-box.getMinX(), -box.getMaxY());
    Rectangle2D drawn = place.createTransformedShape(box).getBounds2D();
    place.scale(1.0 / FINER, 1.0 / FINER);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(ink, place, null);
    return drawn;
  }

  private static Rectangle2D inkOf(byte[] image) {
    Rectangle2D box = null;
    for (int i = 0; i < image.length; i++) {
      if ((image[i] & 0xff) > 60) {
        Rectangle2D pixel = new Rectangle2D.Double(i % SIDE, i / SIDE, 1, 1);
        box = box == null ? pixel : box.createUnion(pixel);
      }
    }
    return java.util.Objects.requireNonNull(box);
  }

  /** Finer, with an edge as sharp as a pen's. */
  private static BufferedImage tinted(byte[] image, Color colour) {
    BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setDataElements(0, 0, SIDE, SIDE, image);
    int side = SIDE * FINER;
    BufferedImage finer = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = finer.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(grey, 0, 0, side, side, null);
    g.dispose();
    BufferedImage ink = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int share = finer.getRaster().getSample(x, y, 0);
        int alpha = Math.clamp((share - 80) * 255L / 90, 0, 255);
        ink.setRGB(x, y, alpha << 24 | colour.getRGB() & 0xffffff);
      }
    }
    return ink;
  }
}
