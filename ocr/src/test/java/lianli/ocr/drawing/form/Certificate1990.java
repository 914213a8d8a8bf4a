package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Handwriting;
import lianli.ocr.drawing.paper.Ornament;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** The townships' certificate of 1986 to 2003: printed sentences with blanks, filled in by hand. */
final class Certificate1990 implements FormDrawer {
  private static final double BODY = 4.6;

  private Pen print = Pen.print(Typeface.SONG, BODY, Color.BLACK);
  private Pen hand = print;
  private boolean arabic;
  private County county = County.USUAL;
  private Words words = Words.USUAL;
  private @org.jspecify.annotations.Nullable Handwriting writer;

  /** What another county prints otherwise. */
  private record Words(
      String residence,
      String idNumber,
      boolean withEthnicity,
      boolean idFirst,
      boolean leftNumber) {
    static final Words USUAL = new Words("住址", "身份证号码", true, false, false);

    static Words of(County county, Draw draw) {
      return county == County.USUAL
          ? USUAL
          : new Words(
              draw.word("住址 住所 现住址 家庭住址"),
              draw.word("身份证编号 居民身份证号码 身份证号"),
              draw.chance(0.7),
              draw.chance(0.5),
              draw.chance(0.5));
    }
  }

  @Override
  public FormDrawer of(County other) {
    county = other;
    return this;
  }

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
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    Color ink = draw.chance(0.5) ? new Color(36, 44, 96) : new Color(34, 36, 44);
    print =
        new Pen(
            draw.oneOf(List.of(Typeface.MING, Typeface.SONG)),
            BODY,
            new Color(52, 42, 38),
            0.05,
            0,
            0);
    hand = writer == null ? Pen.hand(Typeface.KAI, 5.2, ink) : writer.pen(5.2);
    arabic = draw.chance(0.35);
    Sheet sheet =
        new Sheet(
            186, 130, dpi, new Color(245, draw.between(230, 238), draw.between(206, 220)), draw);
    Color border =
        draw.oneOf(
            List.of(new Color(196, 70, 62), new Color(176, 140, 80), new Color(84, 128, 84)));
    Ornament.border(sheet, ReviewForm.box(5, 5, 181, 125), draw.between(5.5, 6.8), border);
    Ornament.waves(sheet, ReviewForm.box(13, 13, 173, 117), new Color(236, 222, 196));
    Typeface title = draw.oneOf(List.of(Typeface.KAI, Typeface.MING));
    sheet.writeCentred(
        "结婚证",
        93,
        draw.between(24.5, 27.0),
        Pen.print(title, draw.between(9.0, 10.5), new Color(192, 36, 40)).bold().spread(0.75));
    Map<String, String> record = records.getFirst();
    sheet.beginRecord();
    words = Words.of(county, draw);
    number(sheet, record);
    double y = draw.between(42.5, 43.5);
    double step = draw.between(8.0, 8.5);
    if (county == County.DISTANT) {
      List<String> parties = draw.chance(0.5) ? List.of("man", "woman") : List.of("woman", "man");
      besideEachOther(sheet, record, parties, y - 1);
      y += 6 * step;
    } else {
      for (String party : List.of("man", "woman")) {
        party(sheet, record, party + ".", y, step);
        y += 3 * step;
      }
    }
    closing(sheet, record, y + 1);
    return sheet;
  }

  private void number(Sheet sheet, Map<String, String> record) {
    String number = record.getOrDefault("certificate_number", "");
    int digits = number.replaceAll("\\d.*", "").length();
    String before = number.substring(0, digits);
    String serial = number.substring(digits).replace("号", "");
    double x = words.leftNumber() ? 18 : 124;
    Rectangle2D place = sheet.write(before, x, 34.5, print);
    double slot = place.getMaxX() + 1;
    Rectangle2D written = blank(sheet, serial, slot, 15, 34.5);
    Rectangle2D end = sheet.write("号", slot + 16, 34.5, print);
    sheet.note("certificate_number", number, number, place.createUnion(written).createUnion(end));
  }

  private void party(
      Sheet sheet, Map<String, String> record, String prefix, double y, double step) {
    double x = 18;
    double end = sheet.write("姓名", x, y, print).getMaxX() + 1;
    value(sheet, prefix + "name", record, end, 25, y);
    end = sheet.write("性别", end + 26, y, print).getMaxX() + 1;
    value(sheet, prefix + "sex", record, end, 9, y);
    born(sheet, prefix + "birth_date", record, end + 10.5, y);
    double second = y + (words.idFirst() ? 2 : 1) * step;
    if (words.withEthnicity()) {
      end = sheet.write("民族", x, second, print).getMaxX() + 1;
      value(sheet, prefix + "ethnicity", record, end, 16, second);
      x = end + 17;
    }
    end = sheet.write(words.residence(), x, second, print).getMaxX() + 1;
    value(
        sheet,
        prefix + "residence",
        record,
        end,
        words.equals(Words.USUAL) ? 104 : 168 - end,
        second);
    double third = y + (words.idFirst() ? 1 : 2) * step;
    end = sheet.write(words.idNumber(), 18, third, print).getMaxX() + 1;
    value(sheet, prefix + "id_number", record, end, 66, third);
  }

  /** Each in a block of its own, with or without a heading that says whose it is. */
  private void besideEachOther(
      Sheet sheet, Map<String, String> record, List<String> parties, double top) {
    boolean isHeaded = sheet.draw().chance(0.5);
    double[] edges = {18, 95};
    for (int i = 0; i < 2; i++) {
      String prefix = parties.get(i) + ".";
      double x = edges[i];
      double y = top;
      if (isHeaded) {
        sheet.write(prefix.equals("man.") ? "男方" : "女方", x + 28, y - 1, print);
        y += 7;
      }
      double end = sheet.write("姓名", x, y, print).getMaxX() + 1;
      value(sheet, prefix + "name", record, end, 25, y);
      end = sheet.write("性别", end + 27, y, print).getMaxX() + 1;
      value(sheet, prefix + "sex", record, end, 9, y);
      y += 8.3;
      end = sheet.write("出生日期", x, y, print).getMaxX() + 1;
      date(
          sheet,
          prefix + "birth_date",
          record.getOrDefault(prefix + "birth_date", ""),
          new double[] {end, 20, 9, 9},
          y,
          "日");
      y += 8.3;
      end = sheet.write("民族", x, y, print).getMaxX() + 1;
      value(sheet, prefix + "ethnicity", record, end, 20, y);
      y += 8.3;
      end = sheet.write(words.residence(), x, y, print).getMaxX() + 1;
      value(sheet, prefix + "residence", record, end, x + 73 - end, y);
      y += 8.3;
      end = sheet.write(words.idNumber(), x, y, print).getMaxX() + 1;
      value(sheet, prefix + "id_number", record, end, x + 73 - end, y);
    }
  }

  private void born(Sheet sheet, String key, Map<String, String> record, double x, double y) {
    String value = record.getOrDefault(key, "");
    date(sheet, key, value, new double[] {x, 21, 10.5, 12.5}, y, "日生");
  }

  /** Year, month and day in three blanks of these widths. */
  private void date(Sheet sheet, String key, String value, double[] slots, double y, String last) {
    String[] parts = value.split("-");
    int[] numbers = {
      Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])
    };
    String[] units = {"年", "月", last};
    double x = slots[0];
    StringBuilder shown = new StringBuilder();
    Rectangle2D place = null;
    for (int i = 0; i < 3; i++) {
      String text =
          arabic
              ? String.valueOf(numbers[i])
              : i == 0 ? HanDigits.year(numbers[0]) : HanDigits.number(numbers[i]);
      Rectangle2D written = blank(sheet, text, x, slots[i + 1], y);
      x += slots[i + 1] + 1;
      Rectangle2D unit = sheet.write(units[i], x, y, print);
      Rectangle2D whole = i < 2 || last.length() == 1 ? written.createUnion(unit) : written;
      place = place == null ? whole : place.createUnion(whole);
      shown.append(text).append(units[i].charAt(0));
      x = unit.getMaxX() + 1;
    }
    sheet.note(key, value, shown.toString(), java.util.Objects.requireNonNull(place));
  }

  private void closing(Sheet sheet, Map<String, String> record, double y) {
    Draw draw = sheet.draw();
    sheet.write("自愿结婚，经审查符合《中华人民共和国婚姻法》关于结婚的", 27, y, print);
    sheet.write("规定，准予登记，发给此证。", 18, y + 7.2, print);
    String office = record.getOrDefault("office", "");
    Pen stamp = hand.sized(4.4);
    double right = 164;
    double start = right - sheet.widthOf(office, stamp);
    sheet.note("office", office, office, sheet.write(office, start, y + 12.2, stamp));
    double x = 104;
    date(
        sheet,
        "registered_on",
        record.getOrDefault("registered_on", ""),
        new double[] {x, 22, 11, 13},
        y + 20,
        "日");
    Seal.round(
        sheet,
        draw.between(134.0, 150.0),
        y + draw.between(5.0, 8.0),
        draw.between(18.0, 19.5),
        "开阳县" + office,
        "");
  }

  private void value(
      Sheet sheet, String key, Map<String, String> record, double x, double width, double y) {
    String value = record.getOrDefault(key, "");
    Rectangle2D place = blank(sheet, value, x, width, y);
    if (!value.isEmpty()) {
      sheet.note(key, value, value, place);
    }
  }

  private Rectangle2D blank(Sheet sheet, String text, double x, double width, double y) {
    sheet.line(x, y + 1.3, x + width, y + 1.3, 0.2, print.ink());
    double fit = Math.min(1, width * 0.97 / Math.max(1, sheet.widthOf(text, hand)));
    double baseline = y - 0.2 + sheet.draw().between(-0.4, 0.4);
    return sheet.writeCentred(text, x + width / 2, baseline, hand.sized(hand.size() * fit));
  }
}
