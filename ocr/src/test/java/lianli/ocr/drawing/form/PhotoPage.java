package lianli.ocr.drawing.form;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Ornament;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/**
 * A page to which the couple's photographs are stuck, with a heading, with names, or with neither.
 */
final class PhotoPage implements FormDrawer {
  private boolean handwritten;

  @Override
  public boolean isHandwritten() {
    return handwritten;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    handwritten = draw.chance(0.5);
    Sheet sheet = new Sheet(210, 297, dpi, new Color(250, 249, 244), draw);
    Pen label = Pen.print(Typeface.SONG, 4.6, new Color(44, 44, 48));
    Pen pen = handwritten ? Pen.hand(Typeface.KAI, 5.2, new Color(34, 38, 80)) : label;
    int heading = draw.between(0, 2);
    if (heading > 0) {
      sheet.writeCentred(
          draw.word("照片粘贴页 结婚登记照片 登记照片粘贴处 结婚登记当事人照片"),
          105,
          draw.between(24.0, 32.0),
          label.sized(7.2).bold().spread(draw.between(0.05, 0.5)));
    }
    double y = draw.between(48.0, 70.0);
    for (int i = draw.between(1, 2); i > 0; i--) {
      Ornament.portrait(sheet, ReviewForm.box(75, y, 135, y + 42));
      y += 62;
    }
    if (heading != 1) {
      Map<String, String> couple = records.getFirst();
      sheet.write("男方：" + couple.get("man.name"), 62, y, pen);
      sheet.write("女方：" + couple.get("woman.name"), 118, y, pen);
    }
    return sheet;
  }
}
