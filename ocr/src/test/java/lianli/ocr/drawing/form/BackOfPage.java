package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Sheet;
import lianli.registry.fiction.Draw;

/** The blank back of a form whose front shines through, mirrored. */
final class BackOfPage implements FormDrawer {

  @Override
  public boolean isHandwritten() {
    return false;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    FormDrawer front =
        draw.oneOf(
            List.<FormDrawer>of(
                new MarriageReviewForm(), new IntroductionLetter(), new OfficeLetter()));
    Sheet written = front.draw(records, dpi, draw);
    Sheet back =
        new Sheet(
            written.width(),
            written.height(),
            dpi,
            new Color(246, 244, draw.between(226, 240)),
            draw);
    shine(written.image(), back.image(), draw.between(0.06, 0.42));
    return back;
  }

  /**
   * What is black in front darkens the back by this share.
   *
   * @param share 0.06 is what good paper lets through, 0.4 is thin paper written on with a brush
   */
  static void shine(BufferedImage front, BufferedImage back, double share) {
    int width = back.getWidth();
    for (int y = 0; y < back.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int ink = 255 - ((front.getRGB(width - 1 - x, y) >> 8) & 255);
        double light = 1 - share * Math.max(0, ink - 20) / 235;
        back.setRGB(x, y, dimmed(back.getRGB(x, y), light));
      }
    }
  }

  private static int dimmed(int rgb, double light) {
    int red = (int) (((rgb >> 16) & 255) * light);
    int green = (int) (((rgb >> 8) & 255) * light);
    int blue = (int) ((rgb & 255) * light);
    return red << 16 | green << 8 | blue;
  }
}
