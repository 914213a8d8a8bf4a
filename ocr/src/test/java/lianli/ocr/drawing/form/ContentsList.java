package lianli.ocr.drawing.form;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/**
 * 卷内目录: what lies in a volume, page by page or couple by couple. It holds names, certificate
 * numbers and dates in ruled columns, as a ledger does, and records nothing.
 */
final class ContentsList implements FormDrawer {
  private boolean handwritten;

  /** A column: its heading and its share of the width. */
  private record Column(String heading, double width) {}

  private static final List<Column> BY_PAPER =
      List.of(
          new Column("顺序号", 14),
          new Column("文号", 40),
          new Column("责任者", 26),
          new Column("题名", 56),
          new Column("日期", 24),
          new Column("页号", 12),
          new Column("备注", 14));

  private static final List<Column> BY_COUPLE =
      List.of(
          new Column("序号", 12),
          new Column("结婚证字号", 48),
          new Column("男方姓名", 26),
          new Column("女方姓名", 26),
          new Column("登记日期", 30),
          new Column("页号", 20),
          new Column("备注", 22));

  private static final List<String> PAPERS =
      List.of(
          "结婚登记审查处理表", "申请结婚登记声明书", "居民身份证复印件", "户口簿复印件", "单身证明", "结婚登记照片", "离婚登记审查处理表", "离婚协议书");

  @Override
  public boolean isHandwritten() {
    return handwritten;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    handwritten = draw.chance(0.4);
    Sheet sheet = new Sheet(210, 297, dpi, new Color(249, 247, 240), draw);
    Color print = new Color(40, 40, 44);
    Pen label = Pen.print(draw.oneOf(List.of(Typeface.SONG, Typeface.HEI)), 3.9, print);
    Pen filled =
        handwritten ? Pen.hand(Typeface.KAI, 4.2, new Color(36, 40, 80)) : label.sized(3.7);
    boolean byPaper = draw.chance(0.5);
    String title = byPaper ? draw.word("卷内目录 卷内文件目录 卷内目录") : draw.word("卷内目录 结婚登记档案目录 婚姻登记档案目录");
    sheet.writeCentred(
        title,
        105,
        draw.between(21.0, 27.0),
        label.sized(7.6).bold().spread(draw.between(0.1, 0.8)));
    List<List<String>> rows = new ArrayList<>();
    int page = 1;
    for (int i = 1; i <= draw.between(9, 16); i++) {
      Map<String, String> couple = records.get((i - 1) % records.size());
      rows.add(byPaper ? paper(i, page, couple, draw) : couple(i, page, couple));
      page += draw.between(1, 5);
    }
    table(sheet, byPaper ? BY_PAPER : BY_COUPLE, rows, label, filled);
    return sheet;
  }

  private static List<String> paper(int i, int page, Map<String, String> couple, Draw draw) {
    return List.of(
        String.valueOf(i),
        couple.getOrDefault("certificate_number", ""),
        draw.chance(0.5) ? couple.get("man.name") : couple.get("woman.name"),
        PAPERS.get((i - 1) % PAPERS.size()),
        couple.getOrDefault("registered_on", "").replace("-", ""),
        String.valueOf(page),
        "");
  }

  private static List<String> couple(int i, int page, Map<String, String> couple) {
    return List.of(
        String.valueOf(i),
        couple.getOrDefault("certificate_number", ""),
        couple.getOrDefault("man.name", ""),
        couple.getOrDefault("woman.name", ""),
        couple.getOrDefault("registered_on", ""),
        page + "-" + (page + 3),
        "");
  }

  private static void table(
      Sheet sheet, List<Column> columns, List<List<String>> rows, Pen label, Pen filled) {
    Draw draw = sheet.draw();
    Grid grid = new Grid(sheet, label.ink());
    double height = draw.between(11.0, 13.5);
    double top = draw.between(34.0, 40.0);
    double x = 12;
    for (int c = 0; c < columns.size(); c++) {
      double right = x + columns.get(c).width();
      double y = top;
      var head = ReviewForm.box(x, y, right, y + height);
      grid.cell(head, 0.3);
      grid.centred(head, columns.get(c).heading(), label);
      for (List<String> row : rows) {
        y += height;
        var cell = ReviewForm.box(x, y, right, y + height);
        grid.cell(cell, 0.25);
        if (!row.get(c).isEmpty()) {
          grid.centred(cell, row.get(c), filled);
        }
      }
      x = right;
    }
  }
}
