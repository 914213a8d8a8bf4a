package lianli.ocr.drawing.elsewhere;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import lianli.ocr.drawing.form.Traditional;
import lianli.ocr.drawing.paper.Ornament;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Typeface;

/** Certificates the size of an award, to hang on the wall. */
final class Awards {
  private Awards() {}

  /** Columns from the right, in the old characters. */
  static void vertical1953(Page page) {
    page.pens(
        Pen.print(Typeface.SONG_OLD, 6, Page.RED), Pen.print(Typeface.KAI_OLD, 6.6, Page.BLACK));
    page.wording().traditional();
    page.next();
    Ornament.border(page.sheet(), Page.cell(9, 9, 242, 172), 5, new Color(190, 60, 50));
    String[] columns = {
      "{certificate_number}",
      "結婚人男　{man.name}　現年{man.age}歲",
      "住{man.residence}",
      "結婚人女　{woman.name}　現年{woman.age}歲",
      "住{woman.residence}",
      "以上兩人自願結為夫婦，查與婚姻法相合，",
      "應予登記，特給此證以資證明。",
      "{office}",
      "主管人　{registrar}",
      "公元{registered_on}",
    };
    Rectangle2D title = page.sheet().writeDown("結婚證書", 232, 34, page.label().sized(13).spread(0.9));
    double x = title.getMinX() - 13;
    for (String column : columns) {
      down(page, column, x, column.startsWith("主") ? 70 : column.startsWith("公") ? 40 : 24);
      x -= 20;
    }
    Seal.square(page.sheet(), 62, 128, 26, Traditional.of(page.of("office")) + "印");
  }

  private static void down(Page page, String column, double x, double top) {
    double y = top;
    for (String piece : Prose.pieces(column)) {
      boolean isKey = piece.startsWith("{");
      String text = isKey ? page.shown(piece.substring(1, piece.length() - 1)) : piece;
      Pen pen = isKey ? page.value() : page.label();
      double room = page.sheet().height() - 18 - y;
      if (text.length() * pen.size() > room) {
        pen = pen.sized(Math.max(pen.size() * 0.7, room / text.length()));
      }
      Rectangle2D place = page.sheet().writeDown(text, x, y, pen);
      if (isKey) {
        page.note(piece.substring(1, piece.length() - 1), text, place);
      }
      y += text.length() * pen.size() * 1.02 + 1;
    }
  }

  /** One sentence in large type, with blanks. */
  static void award1982(Page page) {
    page.pens(Pen.print(Typeface.SONG, 5.6, Page.RED), Pen.print(Typeface.KAI, 6.2, Page.BLACK));
    page.wording().dates("words");
    page.next();
    Ornament.border(page.sheet(), Page.cell(9, 9, 242, 172), 5, new Color(196, 70, 56));
    page.title("结　婚　证", 42, 14, 0.1);
    page.ruled("certificate_number", 166, 56, 68);
    Prose prose = new Prose(page, 28, 74, 206, 13.5);
    prose.paragraph(
        "{_man.name}，{man.sex}，现年{_man.age}岁，系{_man.residence}人；{_woman.name}，{woman.sex}，现年{_woman.age}岁，系{_woman.residence}人。"
            + "双方自愿结为夫妇，合于《中华人民共和国婚姻法》，特发此证。");
    double y = 150;
    page.field("office", 132, y, 100);
    page.field("registered_on", 132, y + 14, 100);
    page.seal("office", 172, y + 2, 19);
  }

  /** A quotation above, he on the left and she on the right. */
  static void quotation1969(Page page) {
    page.pens(Pen.print(Typeface.SONG, 5, Page.RED), Pen.print(Typeface.KAI, 5.6, Page.BLACK));
    page.wording().dates("plain");
    page.next();
    Ornament.frames(page.sheet(), Page.cell(9, 9, 242, 172), 3, Page.RED);
    page.title("最 高 指 示", 26, 6.4, 0.2);
    page.title("我们都是来自五湖四海，为了一个共同的革命目标，走到一起来了。", 36, 4.8, 0.05);
    page.title("结　婚　证", 56, 12, 0.1);
    page.text("编号", 176, 66);
    page.ruled("certificate_number", 188, 66, 52);
    double x = 26;
    for (String who : new String[] {"man", "woman"}) {
      page.text(who.equals("man") ? "男同志" : "女同志", x, 80);
      page.ruled(who + ".name", x + 20, 80, 44);
      page.text("现年", x, 93);
      page.ruled(who + ".age", x + 20, 93, 22);
      page.text("岁", x + 44, 93);
      page.text("民族", x + 52, 93);
      page.ruled(who + ".ethnicity", x + 66, 93, 28);
      page.text("居住", x, 106);
      page.ruled(who + ".residence", x + 20, 106, 76);
      x += 112;
    }
    Prose prose = new Prose(page, 26, 122, 208, 10);
    prose.paragraph("上列二人自愿结为革命伴侣，经审核合于婚姻法，发给此证。");
    page.field("office", 130, 146, 104);
    page.field("registered_on", 144, 160, 80);
    page.seal("office", 176, 150, 19);
  }

  /** A sheet folded once: labels above their values, what was agreed below. */
  static void divorce1987(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.5, Page.BLACK), Pen.print(Typeface.KAI, 4.2, Page.BLACK));
    page.wording().dates(page.draw().word("plain words"));
    page.next();
    Ornament.frames(page.sheet(), Page.cell(6, 6, 116, 168), 2, Page.BLACK);
    page.title("离　婚　证", 22, 9, 0.05);
    page.text("证字", 46, 31);
    page.ruled("certificate_number", 56, 31, 60);
    double y = 36;
    for (String who : new String[] {"man", "woman"}) {
      String side = who.equals("man") ? "男" : "女";
      page.fill(page.row(12, y, 8, 30, 24, 50), side + "方本名", "族别", "何年何月何日生");
      page.fill(
          page.row(12, y + 8, 12, 30, 24, 50),
          who + ".name",
          who + ".ethnicity",
          who + ".birth_date");
      page.fill(page.row(12, y + 20, 8, 104), side + "方居住地点");
      page.fill(page.row(12, y + 28, 12, 104), who + ".residence");
      y += 42;
    }
    page.fill(page.row(12, y, 12, 30, 74), "子女如何抚养", "children");
    Prose prose = new Prose(page, 12, y + 20, 104, 6.5);
    prose.paragraph("上列双方自愿离婚，对子女、财产已作处理，准予离婚，发给此证。");
    page.text("发证机关", 14, y + 39);
    page.field("office", 32, y + 39, 82);
    page.text("发证时间", 14, y + 47);
    page.field("registered_on", 32, y + 47, 70);
    page.seal("office", 96, y + 40, 12);
  }
}
