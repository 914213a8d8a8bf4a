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
}
