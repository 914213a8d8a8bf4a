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

/** The award-like certificate of the 1950s: columns from right to left, in traditional forms. */
final class Certificate1955 implements FormDrawer {
  private Pen print = Pen.print(Typeface.SONG_OLD, 4.6, Color.BLACK);
  private Pen brush = print;
  private double x;
  private County county = County.USUAL;
  private Words words = Words.USUAL;

  /** What another county prints otherwise. */
  private record Words(String home, String office, boolean homeFirst, boolean numberLast) {
    static final Words USUAL = new Words("籍貫", "鄉長", false, false);

    static Words of(County county, Draw draw) {
      return county == County.USUAL
          ? USUAL
          : new Words(draw.word("籍貫 住址"), draw.word("鄉長 區長"), draw.chance(0.5), draw.chance(0.5));
    }
  }

  @Override
  public FormDrawer of(County other) {
    county = other;
    return this;
  }

  @Override
  public boolean isHandwritten() {
    return true;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    Sheet sheet =
        new Sheet(
            250, 180, dpi, new Color(242, draw.between(226, 236), draw.between(190, 210)), draw);
    Color border =
        draw.oneOf(
            List.of(new Color(178, 126, 70), new Color(96, 132, 84), new Color(190, 80, 70)));
    Ornament.border(sheet, ReviewForm.box(6, 6, 244, 174), draw.between(7.0, 8.6), border);
    print =
        new Pen(
            draw.oneOf(List.of(Typeface.MING, Typeface.SONG_OLD)),
            draw.between(5.8, 6.3),
            new Color(58, 50, 44),
            0.06,
            0,
            0.02);
    brush = Pen.hand(Typeface.KAI_OLD, 6.5, new Color(34, 32, 32)).spread(0.02);
    sheet.writeCentred(
        "結婚證",
        125,
        draw.between(35.0, 38.0),
        Pen.print(Typeface.KAI_OLD, draw.between(12.0, 13.5), new Color(188, 44, 44))
            .bold()
            .spread(draw.between(0.6, 0.8)));
    Map<String, String> record = records.getFirst();
    sheet.beginRecord();
    x = draw.between(224.0, 229.0);
    double step = draw.between(16.4, 17.6);
    words = Words.of(county, draw);
    if (words.numberLast()) {
      x += step;
    } else {
      number(sheet, record);
    }
    for (String party : List.of("man.", "woman.")) {
      x -= step;
      name(sheet, record, party);
      if (words.homeFirst()) {
        origin(sheet, record, party, 75);
        x -= step;
        sexAndAge(sheet, record, party, 53);
      } else {
        sexAndAge(sheet, record, party, draw.between(73.0, 77.0));
        x -= step;
        origin(sheet, record, party, 53);
      }
    }
    x -= step * 0.98;
    sheet.writeDown("自願結婚，經審查合於中華人民", x, 47, print);
    x -= step * 0.87;
    sheet.writeDown("共和國婚姻法關於結婚之規定，", x, 47, print);
    x -= step * 0.87;
    sheet.writeDown("發給此證。", x, 47, print);
    x -= step;
    closing(sheet, record, step);
    if (words.numberLast()) {
      x -= step * 0.9;
      number(sheet, record);
    }
    return sheet;
  }

  private void number(Sheet sheet, Map<String, String> record) {
    String value = record.getOrDefault("certificate_number", "");
    String shown = Traditional.of(value);
    int slot = shown.indexOf('第') + 1;
    double top = sheet.draw().between(64.0, 72.0);
    Rectangle2D place = sheet.writeDown(shown.substring(0, slot), x, top, print);
    Rectangle2D serial =
        sheet.writeDown(shown.substring(slot, shown.length() - 1), x, place.getMaxY() + 1.5, brush);
    Rectangle2D end = sheet.writeDown("號", x, serial.getMaxY() + 1, print);
    sheet.note("certificate_number", value, shown, place.createUnion(serial).createUnion(end));
  }

  private void sexAndAge(Sheet sheet, Map<String, String> record, String prefix, double top) {
    double y = sheet.writeDown("性別", x, top, print).getMaxY() + 1.5;
    String sex = record.getOrDefault(prefix + "sex", "");
    Rectangle2D place = sheet.writeDown(sex, x, y, brush);
    sheet.note(prefix + "sex", sex, sex, place);
    y = sheet.writeDown("年齡", x, place.getMaxY() + 2.5, print).getMaxY() + 1.5;
    String age = record.getOrDefault(prefix + "age", "");
    String shown = HanDigits.number(Integer.parseInt(age));
    place = sheet.writeDown(shown, x, y, brush);
    sheet.note(prefix + "age", age, shown, place);
    sheet.writeDown("歲", x, place.getMaxY() + 2, print);
  }

  private void name(Sheet sheet, Map<String, String> record, String prefix) {
    String name = record.getOrDefault(prefix + "name", "");
    String shown = Traditional.of(name);
    sheet.note(prefix + "name", name, shown, sheet.writeDown(shown, x, 47, brush.sized(6.9)));
  }

  private void origin(Sheet sheet, Map<String, String> record, String prefix, double top) {
    double y = sheet.writeDown(words.home(), x, top, print).getMaxY() + 1.5;
    String home = record.getOrDefault(prefix + "residence", "");
    String shown = Traditional.of(home);
    Rectangle2D place = sheet.writeDown(shown, x, y, brush);
    sheet.note(prefix + "residence", home, shown, place);
    sheet.writeDown("人", x, place.getMaxY() + 1.5, print);
  }

  private void closing(Sheet sheet, Map<String, String> record, double step) {
    Draw draw = sheet.draw();
    String office = record.getOrDefault("office", "");
    String shown = Traditional.of(office);
    Rectangle2D place = sheet.writeDown(shown, x, 58, print.spread(-0.02));
    sheet.note("office", office, shown, place);
    double officeAt = x;
    x -= step * 0.95;
    double y = sheet.writeDown(words.office(), x, draw.between(76.0, 82.0), print).getMaxY() + 2;
    String registrar = record.getOrDefault("registrar", "");
    String signed = Traditional.of(registrar);
    // A signature is kept as written: the samples' truth does not fold it either.
    sheet.note("registrar", signed, signed, sheet.writeDown(signed, x, y, brush));
    x -= step;
    date(sheet, record.getOrDefault("registered_on", ""), draw.between(54.0, 62.0));
    Seal.square(
        sheet,
        officeAt - draw.between(-2.0, 8.0),
        draw.between(112.0, 122.0),
        draw.between(34.0, 38.0),
        shown);
  }

  private void date(Sheet sheet, String value, double top) {
    String[] parts = value.split("-");
    String year = HanDigits.year(Integer.parseInt(parts[0]));
    Rectangle2D place = sheet.writeDown(year.substring(0, 3), x, top, print);
    String[] texts = {
      year.substring(3),
      HanDigits.number(Integer.parseInt(parts[1])),
      HanDigits.number(Integer.parseInt(parts[2]))
    };
    String units = "年月日";
    for (int i = 0; i < 3; i++) {
      place = place.createUnion(sheet.writeDown(texts[i], x, place.getMaxY() + 1.2, brush));
      place =
          place.createUnion(
              sheet.writeDown(units.substring(i, i + 1), x, place.getMaxY() + 1.2, print));
    }
    String shown = year + "年" + texts[1] + "月" + texts[2] + "日";
    sheet.note("registered_on", value, shown, place);
  }
}
