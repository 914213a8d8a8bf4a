package lianli.ocr.drawing.form;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/**
 * 介绍信: a village or work unit sends a couple to the registration office. It names both, with ages,
 * and speaks of marriage; it records none.
 */
final class IntroductionLetter implements FormDrawer {
  private boolean handwritten;

  @Override
  public boolean isHandwritten() {
    return handwritten;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    handwritten = draw.chance(0.6);
    boolean halfSheet = draw.chance(0.5);
    double width = halfSheet ? 190 : 195;
    double height = halfSheet ? 130 : 270;
    Sheet sheet = new Sheet(width, height, dpi, new Color(247, 244, draw.between(226, 240)), draw);
    Color print = draw.chance(0.3) ? new Color(150, 40, 40) : new Color(44, 42, 44);
    Pen label = Pen.print(draw.oneOf(List.of(Typeface.SONG, Typeface.MING)), 4.6, print);
    Pen hand =
        handwritten
            ? Pen.hand(Typeface.KAI, 5.1, new Color(34, 40, 84))
            : Pen.print(Typeface.SONG, 4.6, new Color(50, 50, 54));
    double y = draw.between(19.0, 24.0);
    sheet.writeCentred(
        draw.chance(0.8) ? "介绍信" : "婚姻介绍信",
        width / 2,
        y,
        label.sized(draw.between(7.5, 9.5)).bold().spread(draw.between(0.3, 1.0)));
    y += 9;
    sheet.write(draw.between(1980, 2003) + "字第" + draw.between(1, 400) + "号", width - 62, y, label);
    y += 11;
    for (String line : body(records.getFirst(), draw)) {
      if (halfSheet) {
        sheet.line(16, y + 2, width - 16, y + 2, 0.15, print);
      }
      sheet.write(line, line.startsWith("　") ? 18 : 16, y, hand);
      y += draw.between(9.4, 10.4);
    }
    sheet.write("此致", 28, y, label);
    sheet.write("敬礼", 18, y + 8.5, label);
    String unit = draw.word("青松村民委员会 石桥村村民委员会 开阳县磷矿厂 双流镇供销社 白沙生产大队");
    sheet.write(unit, width - 76, y + 11, hand);
    sheet.write(
        "%d年%d月%d日".formatted(draw.between(1980, 2003), draw.between(1, 12), draw.between(1, 28)),
        width - 70,
        y + 19,
        hand);
    Seal.round(sheet, width - 48, y + 13, draw.between(15.0, 18.0), unit, "");
    return sheet;
  }

  private static List<String> body(Map<String, String> couple, Draw draw) {
    String man = couple.get("man.name");
    String woman = couple.get("woman.name");
    int his = draw.between(22, 35);
    int hers = draw.between(20, 33);
    return draw.chance(0.5)
        ? List.of(
            draw.word("双流镇人民政府： 开阳县民政局： 婚姻登记处："),
            "　　兹介绍我村村民" + man + "，男，现年" + his + "岁，与" + woman + "，女，",
            "现年" + hers + "岁，自愿结婚，前来你处办理结婚登记手续，",
            "双方均系初婚，无直系血亲关系，请予接洽为荷。")
        : List.of(
            "民政办公室：",
            "　　兹有我单位职工" + man + "（男，" + his + "岁，未婚），要求与" + woman,
            "（女，" + hers + "岁，未婚）登记结婚，身份证号" + couple.get("man.id_number") + "，",
            "经审查情况属实，特介绍前来，请按婚姻法规定办理。");
  }
}
