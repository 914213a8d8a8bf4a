package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** A page of a township's ledger of the 1980s: a couple a line, ditto marks and all. */
final class Ledger1985 implements FormDrawer {
  private static final String DITTO = "〃";

  /** A column: its heading, its field, its width. */
  private record Column(String heading, String key, double width) {}

  @Override
  public boolean isHandwritten() {
    return true;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    Sheet sheet =
        new Sheet(
            297, 210, dpi, new Color(245, draw.between(236, 242), draw.between(216, 232)), draw);
    Color rule =
        draw.oneOf(List.of(new Color(56, 50, 46), new Color(70, 86, 110), new Color(86, 106, 82)));
    Pen print =
        new Pen(
            draw.oneOf(List.of(Typeface.MING, Typeface.SONG)),
            draw.between(3.7, 4.1),
            rule.darker(),
            0.04,
            0,
            0);
    Pen hand =
        Pen.hand(
            Typeface.KAI,
            draw.between(4.4, 4.9),
            draw.chance(0.5) ? new Color(34, 40, 84) : new Color(36, 36, 38));
    sheet.writeCentred(
        "结婚登记簿",
        148,
        draw.between(20.0, 23.0),
        Pen.print(
                draw.oneOf(List.of(Typeface.KAI, Typeface.HEI, Typeface.MING)),
                draw.between(7.4, 8.4),
                rule.darker())
            .bold()
            .spread(draw.between(0.35, 0.6)));
    Map<String, String> first = records.getFirst();
    double left = draw.between(15.0, 18.0);
    double top = draw.between(34.0, 36.5);
    String office = first.getOrDefault("office", "");
    Rectangle2D officePlace = sheet.write(office, left + 2, top - 3, hand.sized(5));
    String year = first.getOrDefault("registered_on", "1985").substring(0, 4);
    sheet.write(year + "年度", 262, top - 3, print);
    List<Double> edges = head(sheet, print, rule, left, top);
    double y = top + 17;
    double step = draw.between(0.97, 1.0) * (199 - y) / Math.max(records.size(), 10);
    Hand writer = new Hand(sheet, hand, WrittenDates.inLedgers(draw), draw.chance(0.5));
    Map<String, String> above = Map.of();
    for (Map<String, String> record : records) {
      sheet.beginRecord();
      sheet.note("office", office, office, officePlace);
      writer.line(record, above, edges, y, y + step);
      above = record;
      y += step;
    }
    for (int i = 0; i < edges.size(); i++) {
      boolean spansHead = i == 0 || i == 1 || i == 2 || i == 6 || i >= 10;
      sheet.line(
          edges.get(i),
          spansHead ? top : top + 8.5,
          edges.get(i),
          y,
          i == 0 || i == edges.size() - 1 ? 0.6 : 0.28,
          rule);
    }
    for (int i = 0; i <= records.size(); i++) {
      double at = top + 17 + step * i;
      sheet.line(edges.getFirst(), at, edges.getLast(), at, i == records.size() ? 0.6 : 0.28, rule);
    }
    Seal.round(
        sheet,
        draw.between(225.0, 260.0),
        top + draw.between(8.0, 26.0),
        draw.between(18.5, 20.5),
        "开阳县" + office,
        "");
    return sheet;
  }

  private static List<Column> columns() {
    return List.of(
        new Column("字号", "certificate_number", 18),
        new Column("登记日期", "registered_on", 28),
        new Column("姓名", "man.name", 20),
        new Column("出生年月", "man.birth_date", 21),
        new Column("民族", "man.ethnicity", 15),
        new Column("住址", "man.residence", 43),
        new Column("姓名", "woman.name", 20),
        new Column("出生年月", "woman.birth_date", 21),
        new Column("民族", "woman.ethnicity", 15),
        new Column("住址", "woman.residence", 43),
        new Column("备注", "remarks", 21));
  }

  private static List<Double> head(Sheet sheet, Pen print, Color rule, double left, double top) {
    List<Double> edges = new ArrayList<>(List.of(left));
    for (Column column : columns()) {
      edges.add(edges.getLast() + column.width() * sheet.draw().between(0.97, 1.03));
    }
    Grid grid = new Grid(sheet, rule);
    sheet.line(left, top, edges.getLast(), top, 0.6, rule);
    sheet.line(edges.get(2), top + 8.5, edges.get(10), top + 8.5, 0.28, rule);
    for (int i = 0; i < columns().size(); i++) {
      boolean tall = i < 2 || i == 10;
      Rectangle2D cell =
          ReviewForm.box(edges.get(i), tall ? top : top + 8.5, edges.get(i + 1), top + 17);
      grid.label(cell, columns().get(i).heading(), print);
    }
    sheet.writeCentred("男方", (edges.get(2) + edges.get(6)) / 2, top + 5.8, print.spread(1));
    sheet.writeCentred("女方", (edges.get(6) + edges.get(10)) / 2, top + 5.8, print.spread(1));
    return edges;
  }

  /** The clerk, who does not write what stands above already. */
  private record Hand(Sheet sheet, Pen pen, WrittenDates dates, boolean dittoes) {

    void line(
        Map<String, String> record,
        Map<String, String> above,
        List<Double> edges,
        double top,
        double bottom) {
      Grid grid = new Grid(sheet, pen.ink());
      List<Column> columns = columns();
      for (int i = 0; i < columns.size(); i++) {
        String key = columns.get(i).key();
        String value = record.getOrDefault(key, "");
        if (value.isEmpty()) {
          continue;
        }
        boolean same = value.equals(above.getOrDefault(key, ""));
        boolean repeatable =
            key.endsWith("ethnicity") || key.endsWith("_on") || key.endsWith("residence");
        boolean ditto = dittoes && same && repeatable && sheet.draw().chance(0.8);
        String shown = ditto ? DITTO : written(key, value);
        double drift = sheet.draw().between(-0.7, 0.7);
        Rectangle2D cell =
            ReviewForm.box(edges.get(i), top + drift, edges.get(i + 1), bottom + drift);
        Pen size =
            key.endsWith("residence")
                ? pen.sized(pen.size() * 0.8)
                : key.endsWith("name")
                    ? pen.sized(pen.size() * 1.05)
                    : pen.sized(pen.size() * 0.88);
        sheet.note(key, value, shown, grid.centred(cell, shown, size));
      }
    }

    private String written(String key, String value) {
      if (key.endsWith("_on") || key.endsWith("_date")) {
        return dates.write(value);
      }
      return value;
    }
  }
}
