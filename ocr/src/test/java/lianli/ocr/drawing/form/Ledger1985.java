package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Handwriting;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** A page of a township's ledger of the 1980s: a couple a line, ditto marks and all. */
final class Ledger1985 implements FormDrawer {
  private static final String DITTO = "〃";
  private static final int BEFORE_PARTIES = 2;

  private County county = County.USUAL;
  private @org.jspecify.annotations.Nullable Handwriting writer;

  /** A column: its heading, its field, its width. */
  private record Column(String heading, String key, double width) {}

  @Override
  public FormDrawer by(Handwriting somebody) {
    writer = somebody;
    return this;
  }

  @Override
  public boolean isHandwritten() {
    return true;
  }

  @Override
  public FormDrawer of(County other) {
    county = other;
    return this;
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
    if (writer != null) {
      hand = writer.pen(hand.size());
    }
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
    List<Column> columns = columns(draw);
    List<Double> edges = head(sheet, columns, print, rule, new Point2D.Double(left, top));
    double y = top + 17;
    double step = draw.between(0.97, 1.0) * (199 - y) / Math.max(records.size(), 10);
    Hand writer = new Hand(sheet, hand, columns, WrittenDates.inLedgers(draw), draw.chance(0.5));
    Map<String, String> above = Map.of();
    for (Map<String, String> record : records) {
      sheet.beginRecord();
      sheet.note("office", office, office, officePlace);
      writer.line(record, above, edges, y, y + step);
      above = record;
      y += step;
    }
    for (int i = 0; i < edges.size(); i++) {
      boolean spansHead =
          i <= BEFORE_PARTIES || i == middle(columns) || i >= behindParties(columns);
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

  private static int behindParties(List<Column> columns) {
    return BEFORE_PARTIES + (int) columns.stream().filter(c -> c.key().contains(".")).count();
  }

  private static int middle(List<Column> columns) {
    return (BEFORE_PARTIES + behindParties(columns)) / 2;
  }

  private List<Column> columns(Draw draw) {
    List<Column> party =
        List.of(
            new Column("姓名", "name", 20),
            new Column("出生年月", "birth_date", 21),
            new Column("民族", "ethnicity", 15),
            new Column("住址", "residence", 43));
    party = county.exchanged(party, column -> !column.key().equals("name"), draw);
    party =
        county.without(party, column -> column.key().equals("ethnicity") && draw.chance(0.4), draw);
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("字号", "certificate_number", 18),
                new Column("登记日期", "registered_on", 28)));
    columns = new ArrayList<>(county.exchanged(columns, column -> draw.chance(0.6), draw));
    for (String prefix : List.of("man.", "woman.")) {
      for (Column column : party) {
        columns.add(new Column(column.heading(), prefix + column.key(), column.width()));
      }
    }
    columns.add(new Column("备注", "remarks", 21));
    return county.without(
        columns, column -> column.key().equals("remarks") && draw.chance(0.4), draw);
  }

  private static List<Double> head(
      Sheet sheet, List<Column> columns, Pen print, Color rule, Point2D corner) {
    double left = corner.getX();
    double top = corner.getY();
    List<Double> edges = new ArrayList<>(List.of(left));
    for (Column column : columns) {
      edges.add(edges.getLast() + column.width() * sheet.draw().between(0.97, 1.03));
    }
    int middle = middle(columns);
    int behind = behindParties(columns);
    Grid grid = new Grid(sheet, rule);
    sheet.line(left, top, edges.getLast(), top, 0.6, rule);
    sheet.line(edges.get(BEFORE_PARTIES), top + 8.5, edges.get(behind), top + 8.5, 0.28, rule);
    for (int i = 0; i < columns.size(); i++) {
      boolean tall = i < BEFORE_PARTIES || i >= behind;
      Rectangle2D cell =
          ReviewForm.box(edges.get(i), tall ? top : top + 8.5, edges.get(i + 1), top + 17);
      grid.label(cell, columns.get(i).heading(), print);
    }
    Pen wide = print.spread(1);
    double line = top + 5.8;
    sheet.writeCentred("男方", (edges.get(BEFORE_PARTIES) + edges.get(middle)) / 2, line, wide);
    sheet.writeCentred("女方", (edges.get(middle) + edges.get(behind)) / 2, line, wide);
    return edges;
  }

  /** The clerk, who does not write what stands above already. */
  private record Hand(
      Sheet sheet, Pen pen, List<Column> columns, WrittenDates dates, boolean dittoes) {

    void line(
        Map<String, String> record,
        Map<String, String> above,
        List<Double> edges,
        double top,
        double bottom) {
      Grid grid = new Grid(sheet, pen.ink());
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
