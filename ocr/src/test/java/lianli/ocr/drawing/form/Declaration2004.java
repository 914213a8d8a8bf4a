package lianli.ocr.drawing.form;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** 申请结婚登记声明书 and 申请离婚登记声明书: what one party declares before an oath witness. */
final class Declaration2004 implements FormDrawer {
  private boolean handwritten;
  private Pen label = Pen.print(Typeface.SONG, 4.5, Color.BLACK);
  private Pen filled = label;
  private WrittenDates dates = WrittenDates.WORDS;

  @Override
  public boolean isHandwritten() {
    return handwritten;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    handwritten = draw.chance(0.5);
    dates = WrittenDates.printed(draw);
    Sheet sheet = new Sheet(210, 297, dpi, new Color(251, 250, draw.between(238, 248)), draw);
    Color print = new Color(40, 40, 42);
    label =
        Pen.print(draw.oneOf(List.of(Typeface.SONG, Typeface.MING)), draw.between(4.3, 4.8), print);
    filled =
        handwritten
            ? Pen.hand(Typeface.KAI, 5.0, new Color(34, 38, 74))
            : new Pen(Typeface.SONG, 4.5, new Color(60, 60, 64), 0.05, 0, 0);
    boolean marriage = draw.chance(0.6);
    String party = draw.chance(0.5) ? "man" : "woman";
    sheet.writeCentred(
        marriage ? "申请结婚登记声明书" : "申请离婚登记声明书",
        105,
        draw.between(24.0, 30.0),
        label.sized(7.6).bold().spread(draw.between(0.05, 0.2)));
    sheet.beginRecord();
    fields(sheet, records.getFirst(), party, marriage);
    return sheet;
  }

  private void fields(Sheet sheet, Map<String, String> record, String party, boolean marriage) {
    double y = sheet.draw().between(44.0, 50.0);
    double step = sheet.draw().between(12.0, 14.0);
    sheet.write("本人申请" + (marriage ? "结婚" : "离婚") + "登记，谨此声明：", 34, y, label);
    String own = party + ".";
    String other = party.equals("man") ? "woman." : "man.";
    y += step;
    entry(sheet, "姓名", own + "name", record, new Place(25, 60, y));
    entry(sheet, "性别", own + "sex", record, new Place(88, 22, y));
    entry(sheet, "国籍", own + "nationality", record, new Place(130, 40, y));
    y += step;
    entry(sheet, "出生日期", own + "birth_date", record, new Place(25, 70, y));
    entry(sheet, "民族", own + "ethnicity", record, new Place(130, 40, y));
    y += step;
    entry(sheet, "身份证件号", own + "id_number", record, new Place(25, 110, y));
    y += step;
    entry(sheet, "职业", own + "occupation", record, new Place(25, 45, y));
    entry(sheet, "文化程度", own + "education", record, new Place(88, 60, y));
    y += step;
    entry(sheet, "常住户口所在地", own + "residence", record, new Place(25, 140, y));
    y += step;
    sheet.write(marriage ? "对方姓名" : "配偶姓名", 25, y, label);
    String name = record.getOrDefault(other + "name", "");
    sheet.note("other_party", name, name, sheet.write(name, 50, y - 0.2, filled));
    y += step;
    for (String line : sentences(marriage)) {
      sheet.write(line, line.startsWith("　") ? 34 : 25, y, label);
      y += 9;
    }
    foot(sheet, record, own, y + 8);
  }

  private static List<String> sentences(boolean marriage) {
    return marriage
        ? List.of(
            "　本人与对方均无配偶，没有直系血亲和三代以内", "旁系血亲关系，了解对方的身体健康状况，自愿结为夫妻。", "　本人上述声明完全真实，如有虚假，愿承担法律责任。")
        : List.of("　双方自愿离婚，对子女抚养、财产、债务等事项已", "协商一致，均具有完全民事行为能力。", "　本人上述声明完全真实，如有虚假，愿承担法律责任。");
  }

  private void foot(Sheet sheet, Map<String, String> record, String own, double y) {
    Pen signature = Pen.hand(Typeface.KAI, 5.6, new Color(26, 28, 54));
    sheet.write("声明人：", 105, y, label);
    sheet.write(record.getOrDefault(own + "name", ""), 126, y, signature);
    sheet.write("监誓人：", 105, y + 13, label);
    sheet.write(record.getOrDefault("registrar", ""), 126, y + 13, signature);
    String day = record.getOrDefault("registered_on", "");
    sheet.write("声明日期：", 105, y + 26, label);
    String shown = dates.write(day);
    sheet.note("declared_on", day, shown, sheet.write(shown, 130, y + 26, filled));
  }

  /** Where an entry stands, and how long its line is. */
  private record Place(double x, double line, double y) {}

  private void entry(
      Sheet sheet, String text, String key, Map<String, String> record, Place place) {
    double end = sheet.write(text, place.x(), place.y(), label).getMaxX() + 2;
    sheet.line(
        end, place.y() + 1.6, place.x() + place.line() + 8, place.y() + 1.6, 0.2, label.ink());
    String value = record.getOrDefault(key, "");
    if (!value.isEmpty()) {
      String shown = key.endsWith("_date") ? dates.write(value) : value;
      sheet.note(key, value, shown, sheet.write(shown, end + 1.5, place.y() - 0.2, filled));
    }
  }
}
