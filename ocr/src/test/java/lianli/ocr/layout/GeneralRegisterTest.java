package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers of layouts that no form describes. */
class GeneralRegisterTest {

  private static Sheet womenFirst() {
    return new Sheet()
        .row(20, 600, "结婚登记簿", 1400, "1988年度")
        .row(80, 100, "金中镇人民政府")
        .row(140, 500, "女方", 1200, "男方")
        .row(200, 60, "字号", 300, "姓名", 560, "民族", 800, "住址", 1100, "姓名", 1350, "民族", 1500, "登记日期");
  }

  @Test
  void womensColumnsMayComeFirst() {
    assertThat(
            womenFirst()
                .row(
                    280, 60, "88-1", 300, "李秀珍", 560, "苗族", 760, "双流镇双山村", 1100, "何建国", 1350, "汉族",
                    1500, "3月13日")
                .row(
                    360, 60, "88-2", 300, "王玉兰", 560, "汉族", 760, "城关镇东风村", 1100, "周大成", 1350, "侗族",
                    1500, "3月15日")
                .row(
                    440, 60, "88-3", 300, "陈小妹", 560, "彝族", 760, "金中镇水口村", 1100, "吴学明", 1350, "汉族",
                    1500, "4月2日")
                .records("marriage"))
        .hasSize(3)
        .last()
        .satisfies(
            record ->
                assertThat(record)
                    .contains(
                        entry("certificate_number", "88-3"),
                        entry("woman.name", "陈小妹"),
                        entry("woman.ethnicity", "彝族"),
                        entry("woman.residence", "金中镇水口村"),
                        entry("man.name", "吴学明"),
                        entry("registered_on", "1988年4月2日"),
                        entry("office", "金中镇人民政府")));
  }

  private static Sheet handedOver() {
    return new Sheet()
        .row(20, 600, "富锦市新民镇婚姻登记档案移交清册")
        .row(80, 100, "类别：结婚登记", 900, "年度：1994")
        .row(200, 60, "编号", 300, "证书字号", 700, "男方姓名", 1000, "女方姓名", 1300, "登记日期", 1700, "页数")
        .row(280, 60, "26", 300, "富结字第26号", 700, "马华", 1000, "周红群", 1300, "1994.01.07", 1700, "5")
        .row(360, 60, "27", 300, "富结字第27号", 700, "郑成国", 1000, "贾凤兰", 1300, "1994.01.11", 1700, "6")
        .row(440, 60, "28", 300, "富结字第28号", 700, "张平", 1000, "潘霞", 1300, "1994.01.20", 1700, "4")
        .row(520, 60, "29", 300, "富结字第29号", 700, "李超", 1000, "马冬群", 1300, "1994.01.23", 1700, "8");
  }

  @Test
  void whoSignedBelowTheRowsDidNotMarry() {
    assertThat(
            handedOver()
                .row(620, 60, "移交人：金爱群", 700, "接收人：谢红霞", 1200, "移交日期：2006年12月13日")
                .records("marriage"))
        .hasSize(4);
  }

  @Test
  void aWholeNumberIsNotSplitAndTheCountOfRowsIsNoNumber() {
    assertThat(handedOver().records("marriage"))
        .extracting(record -> record.get("certificate_number"))
        .containsExactly("富结字第26号", "富结字第27号", "富结字第28号", "富结字第29号");
  }

  @Test
  void namesUnderHeadingsThatNobodyReadsAreNotBelieved() {
    Sheet register =
        new Sheet()
            .row(20, 600, "结婚登记簿", 1400, "1988年度")
            .row(200, 60, "字号", 300, "甲某", 560, "男方住址", 1000, "乙某", 1250, "女方住址", 1600, "登记日期");
    List<String> names = List.of("李秀珍", "王玉兰", "陈小妹", "赵国强", "何建国", "周大成", "吴学明", "孙德福");
    for (int i = 0; i < 4; i++) {
      register.row(
          280 + 80 * i,
          60,
          "88-" + (i + 1),
          300,
          names.get(i + 4),
          520,
          "双流镇双山村",
          1000,
          names.get(i),
          1220,
          "城关镇东风村",
          1600,
          "3月1" + i + "日");
    }

    assertThat(register.records("marriage")).hasSize(4);
    assertThat(register.believed("marriage"))
        .containsKeys("certificate_number", "registered_on")
        .doesNotContainKeys("man.name", "woman.name");
  }

  @Test
  void twoLinesARecordTheWomanAboveInOne() {
    assertThat(
            new Sheet()
                .row(100, 60, "证号", 300, "姓名", 560, "性别", 760, "住址", 1200, "登记日期")
                .row(180, 300, "何建国", 570, "男", 760, "双流镇双山村")
                .row(210, 60, "12号", 1200, "1988.3.1")
                .row(240, 300, "李秀珍", 570, "女", 760, "城关镇东风村")
                .row(300, 300, "王玉兰", 570, "女", 760, "金中镇水口村")
                .row(330, 60, "13号", 1200, "1988.3.4")
                .row(360, 300, "周大成", 570, "男", 760, "永温镇新山村")
                .records("marriage"))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        entry("certificate_number", "12号"),
                        entry("man.name", "何建国"),
                        entry("woman.residence", "城关镇东风村")),
            second ->
                assertThat(second)
                    .contains(
                        entry("certificate_number", "13号"),
                        entry("woman.name", "王玉兰"),
                        entry("man.name", "周大成"),
                        entry("registered_on", "1988.3.4")));
  }

  @Test
  void marksForAsAboveAreNoReadings() {
    Sheet sheet =
        womenFirst()
            .row(
                280, 60, "88-1", 300, "李秀珍", 560, "苗族", 760, "双流镇双山村", 1100, "何建国", 1350, "汉族",
                1500, "3月13日")
            .row(360, 60, "88-2", 300, "王玉兰", 760, "城关镇东风村", 1100, "周大成", 1350, "侗族")
            .row(440, 60, "88-3", 300, "陈小妹", 760, "金中镇水口村", 1100, "吴学明", 1350, "汉族", 1500, "4月2日")
            .ditto(570, 360)
            .ditto(570, 440)
            .ditto(1540, 360);

    assertThat(new GeneralReader(Lexicon.standard()).records(sheet.text(), "marriage"))
        .hasSize(3)
        .last()
        .satisfies(
            record ->
                assertThat(record)
                    .filteredOn(FoundField::ditto)
                    .extracting(FoundField::key)
                    .containsExactly("woman.ethnicity"));
  }

  @ParameterizedTest
  @CsvSource({"11, false", "1, false", "同, false", "八, false", "〃, true", "同上, true"})
  void whatOnlyLooksLikeAMarkForAsAboveIsNotBelieved(String mark, boolean isBelieved) {
    Sheet sheet = womenFirst();
    List<String> names = List.of("李秀珍", "王玉兰", "陈小妹", "杨春花");
    for (int i = 0; i < names.size(); i++) {
      sheet.row(
          280 + 80 * i,
          60,
          "88-" + (i + 1),
          300,
          names.get(i),
          560,
          i == 2 ? mark : "苗族",
          760,
          "双流镇双山村",
          1100,
          "何建国",
          1350,
          "汉族",
          1500,
          "3月1" + i + "日");
    }

    assertThat(new GeneralReader().records(sheet.text(), "marriage").get(2))
        .filteredOn(field -> field.key().equals("woman.ethnicity"))
        .allSatisfy(
            field -> assertThat(field.place() == FoundField.Place.CERTAIN).isEqualTo(isBelieved));
  }
}
