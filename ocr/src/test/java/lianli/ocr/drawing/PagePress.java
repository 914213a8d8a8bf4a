package lianli.ocr.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.form.County;
import lianli.ocr.drawing.form.FormDrawer;
import lianli.ocr.drawing.paper.Handwriting;
import lianli.ocr.drawing.paper.Scan;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.ocr.drawing.paper.Wear;
import lianli.ocr.drawing.paper.WrittenDigits;
import lianli.registry.act.Act;
import lianli.registry.fiction.Draw;

/** Draws a page, wears it, scans it, and says what stands on it. */
public final class PagePress {
  private PagePress() {}

  /** The page that was ordered, as a JPEG would be named. */
  public static DrawnPage draw(PageOrder order) {
    return draw(order, County.USUAL);
  }

  /** The same on a form of this county. */
  public static DrawnPage draw(PageOrder order, County county) {
    return draw(order, order.form().drawer().of(county), county);
  }

  /** The same filled in by somebody whose hand looks like this face. */
  public static DrawnPage draw(
      PageOrder order, County county, Typeface hand, WrittenDigits.Half digits) {
    FormDrawer drawer = order.form().drawer().of(county);
    return draw(order, drawer.by(Handwriting.of(hand, digits, new Draw(~order.seed()))), county);
  }

  private static DrawnPage draw(PageOrder order, FormDrawer drawer, County county) {
    Draw draw = new Draw(order.seed());
    List<Map<String, String>> records = new ArrayList<>();
    for (Act act : order.acts()) {
      records.add(PageFields.of(act, order.holder(), draw));
    }
    // Ledgers are written small: 200 dpi would not hold them (DA/T 31 asks 300 for dense text).
    int dpi = order.acts().size() == 1 && draw.chance(0.4) ? 200 : 300;
    Sheet sheet = drawer.draw(records, dpi, draw);
    Scan scan = new Wear(order.condition(), draw).scan(sheet);
    List<Map<String, PageTruth.Field>> told = new ArrayList<>();
    for (Map<String, Sheet.Field> record : sheet.records()) {
      told.add(located(record, scan));
    }
    PageTruth truth =
        new PageTruth(
            order.name() + ".jpg",
            0,
            order,
            county,
            dpi,
            scan.rotatedClockwise(),
            drawer.isHandwritten(),
            told,
            sheet.lines().stream().map(line -> located(line, scan)).toList());
    return new DrawnPage(scan.image(), truth);
  }

  private static Map<String, PageTruth.Field> located(Map<String, Sheet.Field> record, Scan scan) {
    Map<String, PageTruth.Field> fields = new LinkedHashMap<>();
    record.forEach(
        (key, field) ->
            fields.put(
                key,
                new PageTruth.Field(field.value(), field.shown(), scan.corners(field.place()))));
    return fields;
  }

  private static PageTruth.Line located(Sheet.Line line, Scan scan) {
    return new PageTruth.Line(line.text(), line.isDown(), scan.corners(line.place()));
  }
}
