package lianli.ocr.image;

import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap;
import lianli.ocr.Raster;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;

/**
 * A picture as a camera took it: sheets on a table, seen from wherever the camera was held. Scans
 * show no sheet with four sides, or one that is seen straight, and stay as they are.
 */
public final class Photograph {
  /** Of the picture, from which on a sheet is what was photographed. */
  private static final double MAIN_SHEET = 0.2;

  /** Degrees by which two sheets that a person laid side by side on a scanner may differ. */
  private static final double SIDE_BY_SIDE = 1;

  /** Of its longer side, left out around a sheet: the edge itself is no rule of a form. */
  private static final double EDGE = 0.004;

  private final List<Sheet> sheets;
  private final double area;

  private Photograph(List<Sheet> sheets, double area) {
    this.sheets = sheets;
    this.area = area;
  }

  /** The picture, its sheets looked for. */
  public static Photograph of(Raster picture) {
    return new Photograph(PaperSheets.in(picture), (double) picture.width() * picture.height());
  }

  /** What a person should know of it. */
  public List<ScanFinding> findings() {
    return liesAbout()
        ? List.of(
            ScanFinding.doubt(
                "several-sheets",
                BilingualText.of(
                    sheets.size()
                        + " sheets lie in this picture, not straight to each other; photograph or"
                        + " scan each by itself",
                    "这张图像上有 " + sheets.size() + " 张纸，摆放不齐；请逐张扫描或拍照")))
        : List.of();
  }

  private boolean liesAbout() {
    return sheets.size() > 1
        && sheets.stream()
            .anyMatch(
                sheet ->
                    sheet.isAslant()
                        || Math.abs(sheet.angle() - sheets.getFirst().angle()) > SIDE_BY_SIDE);
  }

  /** The one sheet on it as seen straight; the image itself if there is none or it is straight. */
  Rotate.Rotated straightened(GreyImage image) {
    return sheetAslant()
        .map(sheet -> straightened(image, sheet))
        .orElseGet(() -> new Rotate.Rotated(image, PixelMap.IDENTITY));
  }

  private Optional<Sheet> sheetAslant() {
    return sheets.size() == 1
        ? sheets.stream()
            .filter(sheet -> sheet.isAslant() && sheet.area() > MAIN_SHEET * area)
            .findFirst()
        : Optional.empty();
  }

  private static Rotate.Rotated straightened(GreyImage image, Sheet sheet) {
    int edge = (int) Math.ceil(EDGE * Math.max(sheet.width(), sheet.height()));
    int width = sheet.width() - 2 * edge;
    int height = sheet.height() - 2 * edge;
    PixelMap toPicture = sheet.toPicture().after(new PixelMap(1, 0, edge, 0, 1, edge));
    return new Rotate.Rotated(sample(image, toPicture, width, height), toPicture);
  }

  /** Each pixel from between the four around its place; what lies outside is paper. */
  private static GreyImage sample(GreyImage image, PixelMap toPicture, int width, int height) {
    byte[] source = image.pixels();
    byte[] target = new byte[width * height];
    int stride = image.width();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        PixelMap.Point place = toPicture.apply(x + 0.5, y + 0.5);
        int px = (int) Math.floor(place.x() - 0.5);
        int py = (int) Math.floor(place.y() - 0.5);
        int shade = 255;
        if (px >= 0 && py >= 0 && px < image.width() - 1 && py < image.height() - 1) {
          double fx = place.x() - 0.5 - px;
          double fy = place.y() - 0.5 - py;
          int at = py * stride + px;
          double upper = (source[at] & 0xff) * (1 - fx) + (source[at + 1] & 0xff) * fx;
          double lower =
              (source[at + stride] & 0xff) * (1 - fx) + (source[at + stride + 1] & 0xff) * fx;
          shade = (int) Math.round(upper * (1 - fy) + lower * fy);
        }
        target[y * width + x] = (byte) shade;
      }
    }
    return new GreyImage(width, height, target);
  }
}
