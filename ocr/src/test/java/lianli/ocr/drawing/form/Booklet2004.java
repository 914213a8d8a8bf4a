package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Ornament;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** The red booklet since 2004, opened flat: the couple's photograph left, both parties right. */
final class Booklet2004 implements FormDrawer {
  private static final double LEAF = 89.5;

  private final String number;
  private boolean handwritten;
  private Pen label = Pen.print(Typeface.SONG, 4.3, Color.BLACK);
  private Pen filled = label;
  private WrittenDates dates = WrittenDates.WORDS;
  private County county = County.USUAL;

  private Booklet2004(String number) {
    this.number = number;
  }

  static Booklet2004 ofMarriage() {
    return new Booklet2004("结婚证字号");
  }

  static Booklet2004 ofDivorce() {
    return new Booklet2004("离婚证字号");
  }

  @Override
  public FormDrawer of(County other) {
    county = other;
    return this;
  }

  @Override
  public boolean isHandwritten() {
    return handwritten;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    handwritten = draw.chance(0.2);
    dates = draw.chance(0.5) ? WrittenDates.WORDS : WrittenDates.PADDED_WORDS;
    Color print = new Color(draw.between(80, 104), 30, 34);
    Typeface face = draw.oneOf(List.of(Typeface.MING, Typeface.SONG));
    label = new Pen(face, draw.between(4.0, 4.5), print, face == Typeface.SONG ? 0.05 : 0, 0, 0);
    filled =
        handwritten
            ? Pen.hand(Typeface.KAI, 4.8, new Color(32, 32, 44))
            : new Pen(
                draw.oneOf(List.of(Typeface.SONG, Typeface.MING)),
                draw.between(4.1, 4.5),
                new Color(44, 40, 44),
                0.06,
                0,
                0);
    Sheet sheet = new Sheet(184, 130, dpi, new Color(250, 247, 243), draw);
    Map<String, String> record = records.getFirst();
    Rectangle2D left = ReviewForm.box(5, 5, 89.5, 125);
    Rectangle2D right = ReviewForm.box(94.5, 5, 179, 125);
    Color wash = new Color(249, draw.between(224, 233), draw.between(222, 230));
    Color line = new Color(232, draw.between(160, 185), draw.between(164, 180));
    for (Rectangle2D page : List.of(left, right)) {
      sheet.fill(page, wash);
      Ornament.waves(sheet, page, line);
      Ornament.rosette(sheet, page.getCenterX(), page.getCenterY() + 6, 36, line);
      Ornament.frames(sheet, page, 1.4, new Color(112, 26, 36));
    }
    sheet.line(92, 0, 92, 130, 0.5, new Color(210, 198, 196));
    sheet.beginRecord();
    // Other ways to open it: the parties left, the couple's photograph right.
    boolean isTurned = county == County.DISTANT;
    ownLeaf(sheet, record, isTurned ? LEAF : 0);
    partiesLeaf(sheet, record, isTurned ? -LEAF : 0);
    Seal.round(
        sheet,
        draw.between(48.0, 66.0) + (isTurned ? LEAF : 0),
        draw.between(98.0, 104.0),
        draw.between(18.5, 20.5),
        "开阳县民政局",
        "婚姻登记专用章");
    return sheet;
  }

  private void ownLeaf(Sheet sheet, Map<String, String> record, double moved) {
    Draw draw = sheet.draw();
    double photo = draw.between(50.0, 56.0);
    double edge = 47 + moved - photo / 2;
    Ornament.portrait(sheet, new Rectangle2D.Double(edge, draw.between(10.0, 13.0), photo, 35));
    double x = draw.between(11.0, 13.5) + moved;
    double indent = x + draw.between(24.0, 26.5);
    double y = draw.between(57.0, 59.0);
    double step = draw.between(10.4, 11.2);
    Map<String, String> rows = new java.util.LinkedHashMap<>();
    rows.put("holder", "持证人");
    rows.put("registered_on", "登记日期");
    rows.put("certificate_number", number);
    rows.put("remarks", "备注");
    for (Map.Entry<String, String> row : rows.entrySet()) {
      entry(sheet, row.getValue(), row.getKey(), record, new Slot(x, indent, 84 + moved, y));
      y += step;
    }
    y += 3.5;
    write(sheet, "登记机关", x, y);
    value(sheet, "office", record, indent + 1.5, y, filled);
    y += step;
    write(sheet, "婚姻登记员", x, y);
    value(
        sheet,
        "registrar",
        record,
        indent + 1.5,
        y,
        Pen.hand(Typeface.KAI, 5.2, new Color(30, 30, 44)));
  }

  private void partiesLeaf(Sheet sheet, Map<String, String> record, double moved) {
    Draw draw = sheet.draw();
    List<String> parties =
        record.getOrDefault("holder", "").equals(record.get("woman.name"))
            ? List.of("woman", "man")
            : List.of("man", "woman");
    double x = draw.between(99.0, 101.0) + moved;
    double step = draw.between(11.2, 12.4);
    double y = draw.between(21.0, 24.5);
    for (String party : parties) {
      String prefix = party + ".";
      entry(sheet, "姓名", prefix + "name", record, new Slot(x, x + 16, x + 35, y));
      entry(sheet, "性别", prefix + "sex", record, new Slot(x + 41, x + 57, x + 74, y));
      y += step;
      entry(sheet, "国籍", prefix + "nationality", record, new Slot(x, x + 16, x + 35, y));
      y += step;
      entry(sheet, "出生日期", prefix + "birth_date", record, new Slot(x, x + 21, x + 74, y));
      y += step;
      entry(sheet, "身份证件号", prefix + "id_number", record, new Slot(x, x + 23, x + 74, y));
      y += step + 5;
    }
  }

  /** Where an entry stands: its label, its value, the end of its line, its baseline. */
  private record Slot(double label, double value, double end, double baseline) {}

  private void entry(Sheet sheet, String text, String key, Map<String, String> record, Slot slot) {
    write(sheet, text, slot.label(), slot.baseline());
    sheet.line(
        slot.value() - 0.5,
        slot.baseline() + 1.7,
        slot.end(),
        slot.baseline() + 1.7,
        0.18,
        new Color(126, 70, 74));
    value(sheet, key, record, slot.value() + 1.2, slot.baseline(), filled);
  }

  private void write(Sheet sheet, String text, double x, double y) {
    double spread = text.length() == 2 ? 0.9 : text.length() == 3 ? 0.3 : 0;
    sheet.write(text, x, y, label.spread(spread));
  }

  private void value(
      Sheet sheet, String key, Map<String, String> record, double x, double y, Pen pen) {
    String value = record.getOrDefault(key, "");
    if (value.isEmpty()) {
      return;
    }
    boolean date = key.endsWith("_date") || key.endsWith("_on");
    String shown = date ? dates.write(value) : value;
    sheet.note(key, value, shown, sheet.write(shown, x, y - 0.2, pen));
  }
}
