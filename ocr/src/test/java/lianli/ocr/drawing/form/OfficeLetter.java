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
 * 公函: one office writes to another about marriage archives, and may name a couple and the number of
 * their certificate.
 */
final class OfficeLetter implements FormDrawer {

  @Override
  public boolean isHandwritten() {
    return false;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    Sheet sheet = new Sheet(210, 297, dpi, new Color(251, 250, 246), draw);
    Pen text =
        Pen.print(
            draw.oneOf(List.of(Typeface.SONG, Typeface.MING)),
            draw.between(4.6, 5.1),
            new Color(44, 44, 46));
    Color red = new Color(200, 40, 40);
    String office = draw.word("开阳县民政局 开阳县档案局 息烽县民政局 开阳县人民法院");
    double y = draw.between(34.0, 42.0);
    sheet.writeCentred(
        office + (draw.chance(0.4) ? "文件" : ""),
        105,
        y,
        Pen.print(Typeface.MING, draw.between(10.0, 12.5), red).bold().spread(0.15));
    y += 13;
    String number = "开民函〔" + draw.between(2005, 2022) + "〕" + draw.between(1, 90) + "号";
    sheet.writeCentred(number, 105, y, text);
    sheet.line(24, y + 5, 186, y + 5, 0.7, red);
    y += 22;
    String title =
        draw.oneOf(
            List.of(
                "关于查阅婚姻登记档案的函",
                "关于协助核实婚姻登记情况的函",
                "关于婚姻登记档案移交的函",
                "关于补录婚姻登记数据的通知",
                "关于核查婚姻登记信息的复函"));
    sheet.writeCentred(title, 105, y, text.sized(6.6).bold());
    y += 15;
    for (String line : body(records.getFirst(), draw)) {
      sheet.write(line, 26, y, text);
      y += draw.between(9.2, 10.2);
    }
    y += 14;
    sheet.write(office, 132, y, text);
    sheet.write(
        "%d年%d月%d日".formatted(draw.between(2005, 2022), draw.between(1, 12), draw.between(1, 28)),
        130,
        y + 9,
        text);
    Seal.round(sheet, 150, y + 3, draw.between(18.0, 20.0), office, "");
    return sheet;
  }

  private static List<String> body(Map<String, String> couple, Draw draw) {
    String man = couple.get("man.name");
    String woman = couple.get("woman.name");
    return switch (draw.between(0, 2)) {
      case 0 ->
          List.of(
              draw.word("县档案馆： 各乡镇人民政府： 息烽县民政局："),
              "　　因工作需要，我局拟查阅" + man + "（男，身份证号",
              couple.get("man.id_number") + "）与" + woman + "（女，身份证号",
              couple.get("woman.id_number") + "）的结婚登记档案，结婚证",
              "字号" + couple.get("certificate_number") + "，请予协助为盼。");
      case 1 ->
          List.of(
              "各乡（镇）人民政府、街道办事处：",
              "　　为做好婚姻登记历史档案补录工作，请将本辖区一九八〇年",
              "以来的结婚登记簿、结婚证存根、离婚登记审查处理表整理",
              "造册，于月底前移交我局。男方、女方姓名、出生日期、登记",
              "日期及结婚证字号应当逐项核对，登记机关盖章确认。");
      default ->
          List.of(
              "县人民法院：",
              "　　来函收悉。经查，" + man + "与" + woman + "于" + couple.get("registered_on"),
              "在我局办理结婚登记，登记机关为开阳县民政局，结婚证字号为",
              couple.get("certificate_number") + "。特此函复。");
    };
  }
}
