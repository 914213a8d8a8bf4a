package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Handwriting;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** The review forms of 2004 (审查处理表): a ruled table, both parties side by side. */
abstract class ReviewForm implements FormDrawer {
  private boolean handwritten;
  private County county = County.USUAL;
  private @org.jspecify.annotations.Nullable Handwriting writer;

  /**
   * A row of the table.
   *
   * @param key field, or party field where {@link Kind#PARTIES}
   */
  record Row(String label, String key, Kind kind, double height) {
    /** True if each party has a value of its own. */
    boolean isParted() {
      return kind == Kind.PARTIES || kind == Kind.PARTY_TEXTS;
    }
  }

  /** What a row holds. */
  enum Kind {
    /** One value per party. */
    PARTIES,
    /** One long value per party, at the left. */
    PARTY_TEXTS,
    /** One value over both columns. */
    JOINT,
    /** One long value over both columns. */
    JOINT_TEXT,
    /** The office's decision, above its seal. */
    OPINION,
    /** A signature. */
    SIGNATURE
  }

  abstract String title();

  abstract List<Row> rows(Draw draw);

  @Override
  public final FormDrawer of(County other) {
    county = other;
    return this;
  }

  @Override
  public final FormDrawer by(Handwriting somebody) {
    writer = somebody;
    return this;
  }

  private List<Row> rowsOfCounty(Draw draw) {
    List<Row> rows = county.exchanged(rows(draw), row -> row.kind() == Kind.PARTIES, draw);
    rows =
        county.without(
            rows,
            row -> List.of("nationality", "occupation", "education").contains(row.key()),
            draw);
    return county.reworded(rows, row -> reworded(row, draw));
  }

  private static Row reworded(Row row, Draw draw) {
    String label =
        switch (row.key()) {
          case "birth_date" -> draw.word("出生日期 出生年月日");
          case "id_number" -> draw.word("身份证号码 公民身份号码 身份证编号");
          case "residence" -> draw.word("住址 户口所在地 常住户口所在地");
          case "registrar" -> draw.word("登记员 婚姻登记员");
          default -> row.label();
        };
    return new Row(label, row.key(), row.kind(), row.height() * draw.between(0.94, 1.04));
  }

  @Override
  public boolean isHandwritten() {
    return handwritten;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    boolean isByHand = draw.chance(0.25);
    handwritten = isByHand || writer != null;
    int white = draw.between(236, 250);
    Sheet sheet =
        new Sheet(
            210,
            297,
            dpi,
            new Color(white, white - draw.between(1, 6), white - draw.between(4, 14)),
            draw);
    Color print = draw.chance(0.25) ? new Color(34, 36, 70) : new Color(34, 34, 36);
    Typeface labels = draw.oneOf(List.of(Typeface.SONG, Typeface.MING, Typeface.HEI));
    Pen label = Pen.print(labels, draw.between(4.0, 4.4), print);
    if (labels == Typeface.SONG) {
      label = new Pen(labels, label.size(), print, 0.08, 0, 0);
    }
    double top = draw.between(20.0, 27.0);
    Pen titlePen =
        Pen.print(
                draw.oneOf(List.of(Typeface.MING, Typeface.HEI, Typeface.KAI)),
                draw.between(7.0, 8.2),
                print)
            .bold()
            .spread(draw.between(0.04, 0.22));
    sheet.writeCentred(title(), 105, top, titlePen);
    sheet.beginRecord();
    table(sheet, records.getFirst(), label, top + draw.between(9.0, 14.0));
    return sheet;
  }

  private void table(Sheet sheet, Map<String, String> record, Pen label, double top) {
    Draw draw = sheet.draw();
    Grid grid = new Grid(sheet, label.ink());
    Writing writing = new Writing(filling(draw), WrittenDates.printed(draw), signing(draw));
    double left = draw.between(19.0, 25.0);
    double right = 210 - draw.between(19.0, 25.0);
    double first = left + draw.between(31.0, 37.0);
    double middle = first + (right - first) / 2;
    double stretch = draw.between(0.94, 1.06);
    double y = top;
    List<Row> rows = rowsOfCounty(draw);
    if (county == County.DISTANT) {
      PersonBoxes boxes =
          new PersonBoxes(
              grid,
              label,
              (place, row, key) -> fill(sheet, grid, place, row, key, record, writing));
      List<String> parties = draw.chance(0.5) ? List.of("man", "woman") : List.of("woman", "man");
      y = boxes.below(box(left, y, right, y), parties, rows);
      rows = rows.stream().filter(row -> !row.isParted()).toList();
    } else {
      Rectangle2D head = box(left, y, right, y + 8.5 * stretch);
      grid.cell(box(left, y, first, head.getMaxY()), 0.35);
      Rectangle2D his = box(first, y, middle, head.getMaxY());
      Rectangle2D hers = box(middle, y, right, head.getMaxY());
      grid.cell(his, 0.35);
      grid.cell(hers, 0.35);
      sheet.writeCentred("男方", his.getCenterX(), his.getCenterY() + 1.5, label.spread(1.2));
      sheet.writeCentred("女方", hers.getCenterX(), hers.getCenterY() + 1.5, label.spread(1.2));
      y = head.getMaxY();
    }
    for (Row row : rows) {
      double bottom = y + row.height() * stretch;
      Rectangle2D name = box(left, y, first, bottom);
      grid.cell(name, 0.35);
      grid.label(name, row.label(), label);
      if (row.isParted()) {
        fill(sheet, grid, box(first, y, middle, bottom), row, "man." + row.key(), record, writing);
        fill(
            sheet, grid, box(middle, y, right, bottom), row, "woman." + row.key(), record, writing);
      } else {
        Rectangle2D cell = box(first, y, right, bottom);
        fill(sheet, grid, cell, row, row.key(), record, writing);
        if (row.kind() == Kind.OPINION && draw.chance(0.6)) {
          Pen small = label.sized(3.6);
          sheet.write("（婚姻登记机关盖章）", right - 40, bottom - 2.5, small);
        }
      }
      y = bottom;
    }
    grid.cell(box(left, top, right, y), 0.8);
    Seal.round(
        sheet,
        right - draw.between(28.0, 55.0),
        y - draw.between(45.0, 78.0),
        draw.between(18.5, 21.0),
        "开阳县民政局",
        "婚姻登记专用章");
  }

  /** What the page is filled in with. */
  private record Writing(Pen pen, WrittenDates dates, Pen signature) {}

  private Pen filling(Draw draw) {
    if (writer != null) {
      return writer.pen(draw.between(4.3, 4.8));
    }
    if (handwritten) {
      return Pen.hand(Typeface.KAI, draw.between(4.3, 4.8), new Color(38, 40, 72));
    }
    Color toner = new Color(70, 70, 74);
    Typeface face = draw.oneOf(List.of(Typeface.SONG, Typeface.MING, Typeface.SONG));
    return new Pen(face, draw.between(3.8, 4.3), toner, face == Typeface.SONG ? 0.05 : 0, 0, 0);
  }

  private Pen signing(Draw draw) {
    if (writer != null) {
      return writer.pen(draw.between(4.8, 5.4));
    }
    return Pen.hand(Typeface.KAI, draw.between(5.0, 5.8), new Color(26, 28, 54));
  }

  private void fill(
      Sheet sheet,
      Grid grid,
      Rectangle2D cell,
      Row row,
      String key,
      Map<String, String> record,
      Writing writing) {
    grid.cell(cell, 0.35);
    String value = record.getOrDefault(key, "");
    if (value.isEmpty()) {
      return;
    }
    boolean date = key.endsWith("_date") || key.endsWith("_on");
    String shown = date ? writing.dates().write(value) : value;
    Pen pen =
        row.key().equals("name") ? writing.pen().sized(writing.pen().size() * 1.12) : writing.pen();
    Rectangle2D place =
        switch (row.kind()) {
          case PARTIES, JOINT -> grid.centred(cell, shown, pen);
          case PARTY_TEXTS ->
              grid.leftAt(cell, shown, pen.sized(pen.size() * 0.95), cell.getCenterY());
          case JOINT_TEXT -> grid.leftAt(cell, shown, pen, cell.getCenterY());
          case OPINION -> grid.leftAt(cell, shown, pen, cell.getMinY() + cell.getHeight() * 0.34);
          case SIGNATURE -> grid.centred(cell, shown, writing.signature());
        };
    sheet.note(key.equals("documents") ? "docs" : key, value, shown, place);
  }

  static Rectangle2D box(double left, double top, double right, double bottom) {
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }
}
