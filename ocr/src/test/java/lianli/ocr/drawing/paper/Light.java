package lianli.ocr.drawing.paper;

import java.awt.image.BufferedImage;
import lianli.registry.fiction.Draw;

/** The scanner's eye: uneven light, a shadow at the spine, a soft lens, noise, sometimes grey. */
final class Light {
  private final Draw draw;
  private final double noise;
  private final double blur;
  private final double fall;
  private final double fade;
  private final boolean grey;
  private final boolean spine;

  Light(Condition condition, Draw draw) {
    this.draw = draw;
    boolean clean = condition == Condition.CLEAN;
    boolean bad = condition == Condition.BAD;
    noise = clean ? 1.5 : bad ? draw.between(5, 9) : draw.between(2.5, 5);
    blur = clean ? 0.15 : bad ? draw.between(0.5, 0.9) : draw.between(0.25, 0.5);
    fall = clean ? 0.02 : bad ? draw.between(0.12, 0.25) : draw.between(0.04, 0.12);
    fade = clean ? 0 : bad ? draw.between(0.15, 0.3) : draw.between(0.03, 0.14);
    grey = draw.chance(clean ? 0.15 : 0.25);
    spine = bad && draw.chance(0.4);
  }

  void fall(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Speckle speckle = new Speckle(draw.seed());
    double angle = draw.between(0, 6.28);
    double towardX = Math.cos(angle);
    double towardY = Math.sin(angle);
    int[] above = new int[width];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        double u = (double) x / width - 0.5;
        double v = (double) y / height - 0.5;
        double light = 1 - fall * (0.5 + u * towardX + v * towardY);
        if (spine) {
          light *= 1 - 0.55 * Math.exp(-(double) x / width * 28);
        }
        row[x] = exposed(row[x], light, speckle.bell() * noise);
      }
      soften(row, above, y == 0);
      image.setRGB(0, y, width, 1, row, 0, width);
      System.arraycopy(row, 0, above, 0, width);
    }
  }

  private int exposed(int rgb, double light, double grain) {
    double r = faded((rgb >> 16) & 255) * light + grain;
    double g = faded((rgb >> 8) & 255) * light + grain;
    double b = faded(rgb & 255) * light + grain;
    if (grey) {
      double y = 0.3 * r + 0.59 * g + 0.11 * b;
      return Blend.pack(y, y, y);
    }
    return Blend.pack(r, g, b);
  }

  /** Old ink has lost some of its darkness; paper keeps its own. */
  private double faded(double channel) {
    return channel + (225 - Math.min(channel, 225)) * fade;
  }

  /** One recursive pass right and down: a cheap lens that also gives the noise its grain. */
  private void soften(int[] row, int[] above, boolean first) {
    for (int x = 1; x < row.length; x++) {
      int mixed = mix(row[x], row[x - 1], blur * 0.5);
      row[x] = first ? mixed : mix(mixed, above[x], blur * 0.5);
    }
  }

  private static int mix(int one, int other, double share) {
    return Blend.pack(
        ((one >> 16) & 255) * (1 - share) + ((other >> 16) & 255) * share,
        ((one >> 8) & 255) * (1 - share) + ((other >> 8) & 255) * share,
        (one & 255) * (1 - share) + (other & 255) * share);
  }
}
