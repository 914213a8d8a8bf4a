package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Typeface;

/** Papers that lie in marriage files, or were scanned with them, and are no records. */
final class Papers {
  private Papers() {}

  private static void plain(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.3, Page.BLACK), Pen.print(Typeface.KAI, 4.6, Page.BLACK));
    page.wording().dates("plain");
    page.next();
  }

  private static void signed(Page page, String office, double y) {
    double wide = page.sheet().widthOf(office, page.label());
    page.text(office, 180 - wide, y);
    page.text(page.shown("registered_on"), 180 - Math.max(wide, 36), y + 10);
    Seal.round(page.sheet(), 158, y + 3, 19, office, "");
  }

  /** One person's page of a household booklet. */
  static void householdPage(Page page) {
    plain(page);
    page.title("常住人口登记卡", 24, 6.4, 0.3);
    String[][] lines = {
      {"姓名", "man.name", "户主或与/户主关系", "户主"},
      {"性别", "man.sex", "曾用名", "——"},
      {"出生日期", "man.birth_date", "民族", "man.ethnicity"},
      {"籍贯", page.county().name(), "出生地", page.county().name()},
      {"公民身份/号码", "man.id_number", "文化程度", "man.education"},
      {"职业", "man.occupation", "婚姻状况", "已婚"},
    };
    double y = 34;
    for (String[] line : lines) {
      cells(page, page.row(20, y, 15, 30, 58, 30, 52), line);
      y += 15;
    }
    cells(page, page.row(20, y, 15, 30, 140), "本市（县）/其他住址", "man.residence");
    cells(page, page.row(20, y + 15, 15, 30, 140), "何时由何地/迁来本址", "出生入户");
    page.text("承办人签章：", 22, y + 42);
    page.text("登记日期：" + page.shown("registered_on"), 120, y + 42);
    Seal.round(page.sheet(), 92, y + 40, 15, page.county().name() + "公安局户口专用章", "");
  }

  private static void cells(Page page, List<Rectangle2D> cells, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (page.has(words[i])) {
        page.fieldIn(cells.get(i), words[i]);
      } else if (i % 2 == 0) {
        page.labelIn(cells.get(i), words[i]);
      } else {
        page.shownIn(cells.get(i), words[i]);
      }
    }
  }

  /** A village certifies that somebody is single. */
  static void singleProof(Page page) {
    plain(page);
    page.title("证　　明", 40, 9, 0.2);
    Prose prose = new Prose(page, 28, 66, 156, 10);
    prose.flush(page.county().name() + "民政局：");
    prose.paragraph(
        "我村村民{woman.name}，{woman.sex}，{woman.birth_date}出生，居民身份证号{woman.id_number}，"
            + "至今未办理过结婚登记，系未婚。现欲与{man.name}（{man.birth_date}出生）恋爱结婚，请予办理。");
    prose.paragraph("特此证明。");
    signed(page, page.county().name() + "白马镇上湾村民委员会", prose.baseline() + 24);
  }

  /** An application for a divorce was taken in; nothing is registered yet. */
  static void divorceReceipt(Page page) {
    plain(page);
    page.title("离婚登记申请受理回执单", 34, 7, 0.1);
    Prose prose = new Prose(page, 28, 54, 156, 10);
    prose.flush("{_man.name}、{_woman.name}：");
    prose.paragraph(
        "你们于{_registered_on}共同提出的离婚登记申请，经初审符合受理条件，我机关予以受理。自收到申请之日起三十日内，"
            + "任何一方不愿意离婚的，可以向我机关撤回离婚登记申请。期满后三十日内，双方应当亲自到我机关申请发给离婚证；未申请的，视为撤回。");
    prose.paragraph("男方身份证号：{man.id_number}");
    prose.paragraph("女方身份证号：{woman.id_number}");
    signed(page, page.of("office"), prose.baseline() + 22);
  }

  /** How many couples each township registered in a year. */
  static void statistics(Page page) {
    plain(page);
    page.title(page.county().name() + page.year() + "年婚姻登记情况统计表", 26, 6.4, 0.05);
    page.text("填报单位：" + page.county().name() + "民政局", 18, 38);
    page.text("单位：对", 172, 38);
    double[] widths = {44, 26, 26, 26, 26, 26};
    cellsOfLabels(
        page, page.row(18, 42, 13, widths), "乡　镇", "结婚登记", "其中/复婚", "离婚登记", "补发/结婚证", "补发/离婚证");
    double y = 55;
    for (String town : "城关镇 东山乡 白马镇 石门乡 南坪镇 太平乡 新民乡 龙泉镇 大桥镇 清水镇 合　计".split(" ")) {
      List<Rectangle2D> cells = page.row(18, y, 11, widths);
      page.labelIn(cells.getFirst(), town);
      int most = town.startsWith("合") ? 2600 : 320;
      for (int i = 1; i < 6; i++) {
        page.shownIn(
            cells.get(i),
            String.valueOf(page.draw().between(i == 1 ? most / 3 : 2, i == 1 ? most : most / 6)));
      }
      y += 11;
    }
    page.text("单位负责人：", 18, y + 12);
    page.text("填表人：" + page.of("registrar"), 80, y + 12);
    page.text("填报日期：" + page.shown("registered_on"), 132, y + 12);
  }

  private static void cellsOfLabels(Page page, List<Rectangle2D> cells, String... words) {
    for (int i = 0; i < words.length; i++) {
      page.labelIn(cells.get(i), words[i]);
    }
  }

  /** A permit to have a child: it names a couple, and their wedding, but registers neither. */
  static void birthPermit(Page page) {
    plain(page);
    page.title("生育服务登记表", 26, 7.4, 0.3);
    cells(
        page,
        page.row(18, 38, 13, 24, 42, 22, 40, 46),
        "妻子姓名",
        "woman.name",
        "出生",
        "woman.birth_date",
        "");
    cells(page, page.row(18, 51, 13, 44, 130), "妻子身份证号码", "woman.id_number");
    cells(
        page,
        page.row(18, 64, 13, 24, 42, 22, 40, 46),
        "丈夫姓名",
        "man.name",
        "出生",
        "man.birth_date",
        "");
    cells(page, page.row(18, 77, 13, 44, 130), "丈夫身份证号码", "man.id_number");
    cells(page, page.row(18, 90, 13, 44, 130), "现居住地", "woman.residence");
    cells(page, page.row(18, 103, 13, 44, 44, 42, 44), "现有子女数", "无", "本次申请孩次", "第一孩");
    cells(
        page,
        page.row(18, 116, 13, 44, 44, 42, 44),
        "末次月经",
        "——",
        "预产期",
        page.shown("registered_on"));
    cells(page, page.row(18, 129, 26, 44, 130), "村（居）委会/意见", "情况属实。");
    cells(page, page.row(18, 155, 26, 44, 130), "计生办意见", "同意登记，发给生育服务证。");
    signed(page, page.county().name() + "计划生育服务站", 200);
  }

  /** A doctor's slip before a wedding. */
  static void healthCheck(Page page) {
    plain(page);
    page.title("婚前医学检查证明", 36, 7.6, 0.25);
    double y = 54;
    for (String who : new String[] {"man", "woman"}) {
      String side = who.equals("man") ? "男" : "女";
      page.text(side + "方姓名", 26, y);
      page.ruled(who + ".name", 46, y, 44);
      page.text("出生日期", 100, y);
      page.ruled(who + ".birth_date", 120, y, 60);
      page.text("身份证号", 26, y + 12);
      page.ruled(who + ".id_number", 46, y + 12, 84);
      page.text("检查结果：", 26, y + 24);
      page.sheet().write("未发现医学上不宜结婚的情形。", 50, y + 24, page.value());
      y += 42;
    }
    page.text("主检医师：" + page.of("registrar"), 26, y + 6);
    signed(page, page.county().name() + "妇幼保健院", y + 22);
  }

  /** A court leaves a marriage as it is. */
  static void refusedDivorce(Page page) {
    plain(page);
    String court = page.county().name() + "人民法院";
    page.title(court, 30, 6.2, 0.2);
    page.title("民 事 判 决 书", 42, 8, 0.2);
    page.text(
        "（%d）%s民初字第%d号"
            .formatted(
                page.year(), page.county().name().substring(0, 1), page.draw().between(40, 900)),
        122,
        54);
    Prose prose = new Prose(page, 27, 66, 158, 8.6);
    prose.paragraph("原告{woman.name}，女，{woman.birth_date}出生，{woman.ethnicity}，住{woman.residence}。");
    prose.paragraph("被告{man.name}，男，{man.birth_date}出生，{man.ethnicity}，住{man.residence}。");
    prose.paragraph("原告诉称，婚后被告不顾家庭，请求判令离婚。被告辩称，夫妻感情尚好，不同意离婚。");
    prose.paragraph("本院认为，双方婚后建立了一定的夫妻感情，只要互相体谅，尚有和好可能。原告未能举证证明夫妻感情确已破裂，其请求本院不予支持。判决如下：");
    prose.paragraph("不准原告{woman.name}与被告{man.name}离婚。");
    prose.paragraph("案件受理费由原告负担。");
    signed(page, court, prose.baseline() + 20);
  }

  /** A time at the counter, no more. */
  static void appointment(Page page) {
    plain(page);
    page.title("婚姻登记预约回单", 36, 7.4, 0.2);
    double y = 56;
    String[][] lines = {
      {"预约编号", "YY" + page.county().code() + page.draw().between(10000, 99999)},
      {"预约事项", "结婚登记"},
      {"预约时间", page.shown("registered_on") + " 09:30"},
      {"预约地点", page.county().name() + "民政局婚姻登记处"},
      {"男方姓名", page.of("man.name")},
      {"女方姓名", page.of("woman.name")},
      {"联系电话", "138****" + page.draw().between(1000, 9999)},
    };
    for (String[] line : lines) {
      page.text(line[0] + "：", 34, y);
      page.sheet().write(line[1], 62, y, page.value());
      y += 12;
    }
    Prose prose = new Prose(page, 30, y + 10, 150, 9);
    prose.paragraph("温馨提示：请双方携带身份证原件及近期合影照片按时到场办理，逾期本预约自动取消。本回单不作为婚姻状况的凭证。");
  }

  /** A couple adopts a child. */
  static void adoption(Page page) {
    plain(page);
    page.title("收养登记申请书", 28, 7.6, 0.3);
    cells(page, page.row(18, 40, 13, 34, 53, 34, 53), "收养人（夫）", "man.name", "收养人（妻）", "woman.name");
    cells(
        page,
        page.row(18, 53, 13, 34, 53, 34, 53),
        "出生日期",
        "man.birth_date",
        "出生日期",
        "woman.birth_date");
    cells(
        page,
        page.row(18, 66, 13, 34, 53, 34, 53),
        "职业",
        "man.occupation",
        "职业",
        "woman.occupation");
    cells(page, page.row(18, 79, 13, 34, 140), "住址", "man.residence");
    cells(page, page.row(18, 92, 13, 34, 53, 34, 53), "被收养人姓名", "小宝", "性别", "女");
    cells(page, page.row(18, 105, 30, 34, 140), "收养目的", "婚后多年无子女，愿收养孤儿并抚养成人。");
    cells(page, page.row(18, 135, 30, 34, 140), "被收养人/来源", "本县社会福利院");
    signed(page, page.county().name() + "民政局", 200);
  }

  /** The last leaf of a file. */
  static void fileNote(Page page) {
    plain(page);
    page.title("卷　内　备　考　表", 40, 7.6, 0);
    page.row(24, 52, 160, 162);
    page.text("本卷情况说明：", 30, 64);
    Prose prose = new Prose(page, 30, 78, 150, 10);
    prose.paragraph(
        "本卷共"
            + page.draw().between(8, 190)
            + "页，内有结婚登记材料"
            + page.draw().between(3, 30)
            + "份，离婚登记材料"
            + page.draw().between(1, 9)
            + "份，整理时未发现缺损。");
    page.text("立卷人：" + page.of("registrar"), 112, 170);
    page.text("检查人：" + page.of("man.name"), 112, 184);
    page.text("立卷时间：" + page.shown("registered_on"), 112, 198);
  }

  /** People of a village, in a table like a register's. */
  static void roster(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.9, Page.BLACK), Pen.print(Typeface.KAI, 4.2, Page.BLACK));
    page.wording().dates("points");
    page.next();
    page.title(page.county().name() + "上湾村村民花名册", 24, 6.4, 0.1);
    double[] widths = {12, 26, 12, 32, 22, 46, 26};
    cellsOfLabels(page, page.row(17, 34, 11, widths), "序号", "姓名", "性别", "出生日期", "民族", "身份证号", "备注");
    double y = 45;
    for (int i = 0; i < 16; i++) {
      page.next();
      String who = page.draw().chance(0.5) ? "man" : "woman";
      cells(
          page,
          page.row(17, y, 10, widths).subList(1, 7),
          who + ".name",
          who + ".sex",
          who + ".birth_date",
          who + ".ethnicity",
          who + ".id_number",
          page.draw().word("党员 低保户 外出务工 —— —— ——"));
      page.text(String.valueOf(i + 1), 21, y + 6.8);
      y += 10;
    }
  }

  /** Nine yuan for a certificate. */
  static void feeReceipt(Page page) {
    plain(page);
    page.title(page.county().province() + "行政事业性收费收据", 22, 6, 0.1);
    page.text("No. 00" + page.draw().between(100000, 999999), 150, 34);
    page.text(page.shown("registered_on"), 20, 34);
    page.text("交款人：" + page.of("man.name"), 20, 44);
    double[] widths = {70, 30, 30, 40};
    cellsOfLabels(page, page.row(20, 48, 11, widths), "收　费　项　目", "数　量", "标　准", "金　额（元）");
    List<Rectangle2D> line = page.row(20, 59, 12, widths);
    page.shownIn(line.get(0), "婚姻登记证书工本费");
    page.shownIn(line.get(1), "1对");
    page.shownIn(line.get(2), "9.00");
    page.shownIn(line.get(3), "9.00");
    page.row(20, 71, 12, widths);
    page.text("合计（大写）玖元整", 24, 92);
    page.text("收款人：" + page.of("registrar"), 20, 108);
    page.text("收款单位（章）：" + page.county().name() + "民政局", 90, 108);
    Seal.round(page.sheet(), 156, 108, 15, page.county().name() + "民政局财务专用章", "");
  }
}
