package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever loses a row of a register, the page tells that there was one. */
class LostRowsTest {
  private static final List<String> MEN = List.of("何建国", "周大成", "吴学明", "孙德福", "赵国强");
  private static final List<String> WOMEN = List.of("李秀珍", "王玉兰", "陈小妹", "杨春花", "罗桂英");

  private final GeneralReader reader = new GeneralReader(Lexicon.standard());

  private static Sheet register(int slope) {
    Sheet sheet =
        new Sheet()
            .row(20, 600, "结婚登记簿", 1400, "1988年度")
            .row(140, 500, "男方", 1200, "女方")
            .row(200, 60, "字号", 300, "姓名", 560, "民族", 800, "住址", 1100, "姓名", 1350, "民族")
            .row(200, 1500, "登记日期");
    for (int i = 0; i < MEN.size(); i++) {
      int y = 290 + 80 * i;
      sheet.row(y, 60, "88-" + (i + 1));
      sheet.row(y + slope, 300, MEN.get(i), 560, "汉族", 760, "双流镇双山村");
      sheet.row(y + 2 * slope, 1100, WOMEN.get(i), 1350, "苗族");
      sheet.row(y + 3 * slope, 1500, "3月1" + i + "日");
    }
    return sheet;
  }

  private static Sheet twoLines() {
    Sheet sheet = new Sheet().row(100, 60, "证号", 300, "姓名", 560, "性别", 760, "住址", 1200, "登记日期");
    for (int i = 0; i < MEN.size(); i++) {
      int y = 180 + 120 * i;
      sheet.row(y, 300, MEN.get(i), 570, "男", 760, "双流镇双山村");
      sheet.row(y + 30, 60, (12 + i) + "号", 1200, "1988.3." + (i + 1));
      sheet.row(y + 60, 300, WOMEN.get(i), 570, "女", 760, "城关镇东风村");
    }
    return sheet;
  }

  private int lostWithout(Sheet sheet, int record) {
    List<List<FoundField>> records = new ArrayList<>(reader.records(sheet.text(), "marriage"));
    assertThat(records).hasSize(MEN.size());
    records.remove(record);
    return reader.lostRows(sheet.text(), records);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void aRowThatBecameNoRecord(int row) {
    assertThat(lostWithout(register(0), row)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void aRowOfAPageThatLiesAskew(int row) {
    assertThat(lostWithout(register(8), row)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void aRowOfTwoLines(int row) {
    assertThat(lostWithout(twoLines(), row)).isPositive();
  }

  @Test
  void whatStandsAroundTheRowsIsNoRow() {
    Sheet sheet =
        register(0)
            .row(780, 100, "合计", 400, "5对")
            .row(860, 100, "登记员：王明", 700, "1988年12月31日", 1300, "第3页")
            .row(940, 100, "填表说明：本簿一式两份，由登记机关保存。");

    assertThat(reader.lostRows(sheet.text(), reader.records(sheet.text(), "marriage"))).isZero();
  }

  @Test
  void remarksBehindOrUnderARowAreItsOwn() {
    Sheet sheet = register(0).row(370, 1750, "补办").row(410, 1750, "王明");

    assertThat(reader.lostRows(sheet.text(), reader.records(sheet.text(), "marriage"))).isZero();
  }

  @Test
  void aCardThatBecameNoRecord() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 3; i++) {
      int y = 100 + 800 * i;
      sheet
          .row(y, 600, "结婚证存根")
          .row(y + 80, 1000, "永结字第7" + i + "号")
          .row(y + 200, 100, "男方", 300, MEN.get(i), 700, "女方", 900, WOMEN.get(i))
          .row(y + 300, 100, "男方民族：汉族", 700, "女方民族：苗族")
          .row(y + 380, 100, "发证机关：永丰乡人民政府");
    }
    List<List<FoundField>> records = new ArrayList<>(reader.records(sheet.text(), "marriage"));
    assertThat(records).hasSize(3);
    assertThat(reader.lostRows(sheet.text(), records)).isZero();

    records.remove(1);
    assertThat(reader.lostRows(sheet.text(), records)).isEqualTo(1);
  }

  @Test
  void aRowThatNobodyReadIsToldByTheNumbersAroundIt() {
    Sheet sheet = numbered(List.of(12, 13, 15, 16, 17), List.of(0, 1, 3, 4, 5));

    assertThat(reader.lostRows(sheet.text(), reader.records(sheet.text(), "marriage")))
        .isEqualTo(1);
  }

  @Test
  void aListThatLeavesNumbersOutHasLostNoRow() {
    Sheet sheet = numbered(List.of(12, 13, 15, 16, 17), List.of(0, 1, 2, 3, 4));

    assertThat(reader.lostRows(sheet.text(), reader.records(sheet.text(), "marriage"))).isZero();
  }

  private static Sheet numbered(List<Integer> numbers, List<Integer> rows) {
    Sheet sheet = new Sheet().row(100, 60, "证号", 300, "男方姓名", 600, "女方姓名", 900, "登记日期", 1300, "备注");
    for (int i = 0; i < rows.size(); i++) {
      sheet.row(
          180 + 80 * rows.get(i),
          60,
          String.valueOf(numbers.get(i)),
          300,
          MEN.get(i),
          600,
          WOMEN.get(i),
          900,
          "1988.3." + (rows.get(i) + 1));
    }
    return sheet;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void aColumnOfAPageOfColumns(int record) {
    Sheet sheet =
        new Sheet()
            .down(1800, 100, "編號")
            .down(1800, 300, "男方姓名")
            .down(1800, 560, "年齡")
            .down(1800, 700, "女方姓名")
            .down(1800, 960, "年齡")
            .down(1800, 1100, "登記日期");
    for (int i = 0; i < MEN.size(); i++) {
      int x = 1650 - 150 * i;
      sheet
          .down(x, 100, "一二三四五".substring(i, i + 1))
          .down(x, 300, MEN.get(i))
          .down(x, 560, "二十四")
          .down(x, 700, WOMEN.get(i))
          .down(x, 960, "二十")
          .down(x, 1100, "一九五五年三月" + "一二三四五".charAt(i) + "日");
    }
    assertThat(reader.lostRows(sheet.text(), reader.records(sheet.text(), "marriage"))).isZero();
    assertThat(lostWithout(sheet, record)).isEqualTo(1);
  }

  @Test
  void theFirstCardOfASheetWhoseNamesNobodyRead() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 3; i++) {
      int y = 100 + 600 * i;
      sheet
          .row(y, 600, "结婚登记索引卡")
          .row(y + 80, 100, "证号", 300, "80-13" + i)
          .row(y + 160, 100, "新郎", 300, i == 0 ? "口" : MEN.get(i), 800, "出生年月", 1000, "1956.6")
          .row(y + 240, 100, "新娘", 300, i == 0 ? "口" : WOMEN.get(i), 800, "出生年月", 1000, "1960.2")
          .row(y + 320, 100, "登记日期", 400, "1980.10.2" + i)
          .row(y + 400, 100, "登记机关", 400, "石桥公社");
    }
    List<List<FoundField>> records = reader.records(sheet.text(), "marriage");

    assertThat(records).hasSize(2);
    assertThat(reader.lostRows(sheet.text(), records)).isEqualTo(1);
  }
}
