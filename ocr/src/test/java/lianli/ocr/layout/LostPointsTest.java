package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days of a register's column whose points no reader saw. */
class LostPointsTest {
  private static List<String> days(String head, String... written) {
    Sheet sheet =
        new Sheet()
            .row(40, 600, "结婚登记簿", 1300, head)
            .row(140, 60, "编号", 300, "男方姓名", 620, "女方姓名", 940, "登记日期", 1300, "登记员");
    for (int i = 0; i < written.length; i++) {
      sheet.row(
          230 + 80 * i, 60, "00" + (i + 1), 300, "何建国", 620, "李秀珍", 940, written[i], 1300, "王明");
    }
    return sheet.records("marriage").stream()
        .map((Map<String, String> record) -> record.getOrDefault("registered_on", ""))
        .toList();
  }

  @Test
  void thePointsStandWhereTheFiguresAllowADay() {
    assertThat(days("1999年度", "99219", "9935", "99310", "991021"))
        .containsExactly("99.2.19", "99.3.5", "99.3.10", "99.10.21");
  }

  @Test
  void theRowsAboveAndBelowTellOneOfTwoDays() {
    assertThat(days("1999年度", "99.1.3", "99111", "99.2.5")).contains("99.1.11");
    assertThat(days("1999年度", "99.10.30", "99111", "99.11.5")).contains("99.11.1");
  }

  @Test
  void whereNothingTellsItStaysAsItWasRead() {
    assertThat(days("1999年度", "99111", "99112", "99113"))
        .containsExactly("99111", "99112", "99113");
  }

  @Test
  void figuresOfAnotherYearAreNoDay() {
    assertThat(days("1999年度", "52119", "52120", "99.3.1"))
        .containsExactly("52119", "52120", "99.3.1");
  }

  @Test
  void whatGotItsPointsIsNotBelieved() {
    Sheet sheet =
        new Sheet()
            .row(40, 600, "结婚登记簿", 1300, "1999年度")
            .row(140, 60, "编号", 300, "男方姓名", 620, "女方姓名", 940, "登记日期", 1300, "登记员");
    for (int i = 0; i < 3; i++) {
      sheet.row(
          230 + 80 * i, 60, "00" + (i + 1), 300, "何建国", 620, "李秀珍", 940, "9921" + i, 1300, "王明");
    }

    assertThat(sheet.believed("marriage"))
        .containsKey("man.name")
        .doesNotContainKey("registered_on");
  }
}
