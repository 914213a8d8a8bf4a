package lianli.ocr.drawing.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import lianli.registry.fiction.Draw;

/** Ages a sheet and lays it on a scanner, the worse the condition the less carefully. */
public final class Wear {
  private final Condition condition;
  private final Draw draw;
  private final Color lid;

  /** Wear of this condition, chosen by {@code draw}. */
  public Wear(Condition condition, Draw draw) {
    this.condition = condition;
    this.draw = draw;
    this.lid =
        draw.chance(0.4)
            ? new Color(40, 40, 43)
            : draw.chance(0.5) ? new Color(232, 231, 226) : new Color(246, 246, 246);
  }

  /** The scan of a sheet. The sheet itself is worn by this. */
  public Scan scan(Sheet sheet) {
    age(sheet);
    Scan laid = lay(sheet);
    new Light(condition, draw).fall(laid.image());
    int turn =
        condition == Condition.BAD && draw.chance(0.35)
            ? draw.oneOf(java.util.List.of(90, 180))
            : 0;
    return turned(laid, turn);
  }

  private void age(Sheet sheet) {
    if (condition == Condition.CLEAN) {
      return;
    }
    boolean bad = condition == Condition.BAD;
    Stains stains = new Stains(sheet);
    BufferedImage back = copy(sheet.image());
    stains.bleedThrough(back, bad ? draw.between(0.12, 0.22) : draw.between(0.03, 0.1));
    for (int i = draw.between(bad ? 2 : 1, bad ? 4 : 2); i > 0; i--) {
      stains.water(bad ? draw.between(0.35, 0.6) : draw.between(0.2, 0.4));
    }
    for (int i = draw.between(bad ? 1 : 0, 2); i > 0; i--) {
      stains.fold(bad ? draw.between(0.12, 0.2) : draw.between(0.05, 0.12));
    }
    if (draw.chance(0.4)) {
      stains.holes(lid);
    }
    if (bad && draw.chance(0.4)) {
      stains.tornCorner(lid);
    }
  }

  private Scan lay(Sheet sheet) {
    double most = condition == Condition.CLEAN ? 0.4 : condition == Condition.WORN ? 1.3 : 2.8;
    double skew = Math.toRadians(draw.between(-most, most));
    double margin = condition == Condition.CLEAN ? 0.004 : draw.between(0.01, 0.03);
    BufferedImage page = sheet.image();
    int width = (int) (page.getWidth() * (1 + 2 * margin));
    int height = (int) (page.getHeight() * (1 + 2 * margin));
    BufferedImage bed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    AffineTransform place =
        AffineTransform.getTranslateInstance(page.getWidth() * margin, page.getHeight() * margin);
    place.rotate(skew, page.getWidth() / 2.0, page.getHeight() / 2.0);
    Graphics2D g = bed.createGraphics();
    g.setColor(lid);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.drawImage(page, place, null);
    g.dispose();
    place.scale(sheet.dpi() / 25.4, sheet.dpi() / 25.4);
    return new Scan(bed, place, 0);
  }

  private static Scan turned(Scan scan, int degrees) {
    if (degrees == 0) {
      return scan;
    }
    BufferedImage from = scan.image();
    boolean quarter = degrees == 90;
    BufferedImage to =
        new BufferedImage(
            quarter ? from.getHeight() : from.getWidth(),
            quarter ? from.getWidth() : from.getHeight(),
            BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = new AffineTransform();
    turn.translate(to.getWidth(), quarter ? 0 : to.getHeight());
    turn.quadrantRotate(degrees / 90);
    Graphics2D g = to.createGraphics();
    g.drawImage(from, turn, null);
    g.dispose();
    AffineTransform place = new AffineTransform(turn);
    place.concatenate(scan.fromSheet());
    return new Scan(to, place, degrees);
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = copy.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return copy;
  }
}
