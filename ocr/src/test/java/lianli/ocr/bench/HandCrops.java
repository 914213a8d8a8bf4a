package lianli.ocr.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.drawing.form.HanDigits;
import lianli.ocr.drawing.form.WrittenDates;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.drawing.paper.Handwriting;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Scan;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.ocr.drawing.paper.Wear;
import lianli.ocr.drawing.paper.WrittenDigits;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.image.Flatten;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.fiction.Draw;
import lianli.registry.fiction.PaperRecords;

/**
 * Fields filled in by hand or by a printer, each on a slip of paper of its own and cut out by its
 * true box: what is wrong with them is the reading alone.
 */
public final class HandCrops {
  private static final List<String> FORMS =
      List.of(
          "unknown",
          "marriage-certificate-1990",
          "marriage-ledger-1985",
          "marriage-review-form-2004");

  /** Paper beside the ink, in millimetres. */
  private static final double ROUND = 6;

  private static final double INCH = 25.4;

  private static final double[] SIZES = {3.9, 4.4, 4.8, 5.2};

  private HandCrops() {}

  /**
   * A field cut out.
   *
   * @param record which of the records it belongs to
   * @param box its ink in the image
   */
  public record Crop(
      int record,
      FieldKind kind,
      String key,
      String value,
      String shown,
      String condition,
      GreyImage image,
      Region box) {

    /** The line with so much paper around its ink, as shares of its height. */
    public GreyImage with(double beside, double above) {
      int x = (int) (beside * box.height());
      int y = (int) (above * box.height());
      return image.crop(
          Region.between(box.x() - x, box.y() - y, box.right() + x, box.bottom() + y));
    }
  }

  /** Fields of so many records as somebody writes them whose hand looks like this face. */
  public static List<Crop> written(
      Typeface face, WrittenDigits.Half digits, int records, long seed) {
    return crops(
        records,
        seed,
        draw -> {
          Handwriting hand = Handwriting.of(face, digits, draw);
          return hand.pen(SIZES[draw.between(0, 3)]);
        });
  }

  /** The same as printers print them. */
  public static List<Crop> printed(int records, long seed) {
    return crops(
        records,
        seed,
        draw -> {
          Typeface face = draw.oneOf(List.of(Typeface.SONG, Typeface.MING, Typeface.HEI));
          int ink = draw.between(34, 74);
          return new Pen(
              face,
              SIZES[draw.between(0, 3)],
              new Color(ink, ink, ink + 4),
              face == Typeface.SONG ? 0.05 : 0,
              0,
              0);
        });
  }

  /**
   * The same in the brush face of the forms with a steady hand, which readers of print can read.
   */
  public static List<Crop> writtenClearly(int records, long seed) {
    return crops(
        records,
        seed,
        draw -> Pen.hand(Typeface.KAI, SIZES[draw.between(0, 3)], new Color(36, 40, 80)));
  }

  private interface Pens {
    Pen of(Draw draw);
  }

  private static List<Crop> crops(int records, long seed, Pens pens) {
    Draw draw = new Draw(seed);
    PaperRecords people = new PaperRecords(draw.seed());
    List<Crop> crops = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      Draw own = new Draw(draw.seed());
      Pen pen = pens.of(own);
      Condition condition = Condition.values()[i % 3];
      Slip slip = new Slip(i, pen, condition, own, own.chance(0.4) ? 200 : 300);
      Set<String> texts = new HashSet<>();
      Act act = own.oneOf(people.page(FORMS.get(i % FORMS.size())));
      Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(act));
      int style = own.between(0, 4);
      fields.forEach(
          (key, value) -> {
            FieldKind kind = kind(key);
            if (kind != null && !value.isEmpty() && texts.add(kind + value)) {
              crops.add(slip.crop(kind, key, value, shown(kind, value, style)));
            }
          });
    }
    return crops;
  }

  private static String shown(FieldKind kind, String value, int style) {
    if (kind != FieldKind.DATE) {
      return value;
    }
    String[] parts = value.split("-");
    if (style == 4 && parts.length == 3) {
      return HanDigits.year(Integer.parseInt(parts[0]))
          + "年"
          + HanDigits.number(Integer.parseInt(parts[1]))
          + "月"
          + HanDigits.number(Integer.parseInt(parts[2]))
          + "日";
    }
    WrittenDates[] styles = {WrittenDates.WORDS, WrittenDates.DOTS, WrittenDates.DASHES};
    return styles[style % styles.length].write(value);
  }

  private static @org.jspecify.annotations.Nullable FieldKind kind(String key) {
    String field = key.replaceAll("^(man|woman)\\.", "");
    return FormCatalogue.standard().forms().stream()
        .flatMap(form -> form.field(field).stream())
        .map(FieldDefinition::kind)
        .findFirst()
        .orElse(null);
  }

  /** Slips of paper of one record. */
  private record Slip(int record, Pen pen, Condition condition, Draw draw, int dpi) {
    Crop crop(FieldKind kind, String key, String value, String shown) {
      int white = draw.between(232, 250);
      Sheet sheet =
          new Sheet(
              shown.length() * pen.size() * 1.25 + 2 * ROUND + 4,
              pen.size() * 2 + 2 * ROUND,
              dpi,
              new Color(white, white - draw.between(1, 6), white - draw.between(4, 14)),
              draw);
      double baseline = ROUND + pen.size() * 1.4;
      Rectangle2D place = sheet.write(shown, ROUND + 2, baseline, pen);
      if (draw.chance(0.4)) {
        double under = place.getMaxY() + draw.between(-0.2, 1.2);
        sheet.line(ROUND, under, place.getMaxX() + 2, under, 0.2, new Color(60, 56, 54));
      }
      Scan scan = new Wear(condition, draw).scan(sheet);
      return new Crop(
          record,
          kind,
          key,
          value,
          shown,
          condition.code(),
          Flatten.apply(red(straight(scan, sheet)), dpi),
          box(place));
    }

    /** As the preparation of a page leaves it. */
    private BufferedImage straight(Scan scan, Sheet sheet) {
      BufferedImage straight =
          new BufferedImage(
              sheet.image().getWidth(), sheet.image().getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = straight.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      try {
        AffineTransform toSheet = AffineTransform.getScaleInstance(dpi / INCH, dpi / INCH);
        toSheet.concatenate(scan.fromSheet().createInverse());
        graphics.drawImage(scan.image(), toSheet, null);
      } catch (NoninvertibleTransformException e) {
        throw new IllegalStateException(e);
      }
      graphics.dispose();
      return straight;
    }

    private Region box(Rectangle2D place) {
      double scale = dpi / INCH;
      return Region.between(
          (int) (place.getMinX() * scale),
          (int) (place.getMinY() * scale),
          (int) Math.ceil(place.getMaxX() * scale),
          (int) Math.ceil(place.getMaxY() * scale));
    }

    private static GreyImage red(BufferedImage image) {
      int[] row = new int[image.getWidth()];
      byte[] red = new byte[image.getWidth() * image.getHeight()];
      int at = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRaster().getDataElements(0, y, row.length, 1, row);
        for (int pixel : row) {
          red[at++] = (byte) (pixel >> 16);
        }
      }
      return new GreyImage(image.getWidth(), image.getHeight(), red);
    }
  }
}
