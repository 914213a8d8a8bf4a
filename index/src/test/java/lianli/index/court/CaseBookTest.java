package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lianli.registry.RegistryException;
import lianli.registry.court.CasePlace;
import lianli.registry.list.ListMapping;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of courts: which of their sheets hold cases. */
class CaseBookTest {
  private static final List<String> HEAD = List.of("案号", "原告", "被告", "裁判结果", "裁判日期");

  @TempDir private Path directory;
  private final HSSFWorkbook workbook = new HSSFWorkbook();

  private void sheet(String name, List<List<String>> rows) {
    Sheet sheet = workbook.createSheet(name);
    for (List<String> row : rows) {
      var line = sheet.createRow(rows.indexOf(row));
      for (int i = 0; i < row.size(); i++) {
        line.createCell(i).setCellValue(row.get(i));
      }
    }
  }

  private static List<String> row(int number) {
    return List.of("（2020）黔0121民初" + number + "号", "张三" + number, "李四", "准予离婚", "2020-06-01");
  }

  private CaseBook read() throws IOException {
    Path file = directory.resolve("2020.xls");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return CaseBook.read(
        file, new CasePlace("2020.xls", "", 0), ListMapping.none(), LocalDate.of(2026, 3, 2));
  }

  private static List<String> places(CaseBook book) {
    return CaseList.of(book.rows()).cases().stream()
        .map(each -> each.place().table() + ":" + each.line())
        .toList();
  }

  @Test
  void aSheetForEachMonthIsOneListInTheOrderOfMonths() throws IOException {
    sheet("1月", List.of(HEAD, row(1)));
    sheet("2月", List.of(List.of("2020年2月离婚案件"), HEAD, row(2), row(3)));
    sheet("10月", List.of(HEAD, row(4)));

    assertThat(places(read()))
        .containsExactly(
            "2020.xls [1月]:2", "2020.xls [2月]:3", "2020.xls [2月]:4", "2020.xls [10月]:2");
  }

  @Test
  void coversInstructionsAndSumsAreToldAndPassedOver() throws IOException {
    sheet("封面", List.of(List.of("示例县人民法院"), List.of("2020年度离婚案件名册")));
    sheet("填表说明", List.of(List.of("列名", "说明"), List.of("案号", "按裁判文书填写"), List.of("原告", "填写姓名")));
    sheet("名册", List.of(HEAD, row(1)));
    sheet("汇总", List.of(List.of("月份", "件数"), List.of("1月", "1"), List.of("合计", "1")));

    CaseBook book = read();

    assertThat(places(book)).containsExactly("2020.xls [名册]:2");
    assertThat(book.refused()).isEmpty();
    assertThat(book.remarks().toString()).contains("封面", "填表说明", "汇总");
  }

  @Test
  void aSheetOfCasesThatCannotBeReadIsRefusedAndTheOthersGoOn() throws IOException {
    sheet("1月", List.of(HEAD, row(1)));
    sheet("2月", List.of(row(2), row(3), row(4)));
    sheet("3月", List.of(List.of("案号", "裁判结果", "裁判日期"), List.of("1号", "准予离婚", "2020-01-01")));

    CaseBook book = read();

    assertThat(places(book)).containsExactly("2020.xls [1月]:2");
    assertThat(book.refused()).extracting(each -> each.place().sheet()).containsExactly("2月", "3月");
  }

  @Test
  void theOnlySheetWithSomethingInItHasNoName() throws IOException {
    sheet("名册", List.of(HEAD, row(1)));
    workbook.createSheet("Sheet2");
    workbook.createSheet("Sheet3");

    assertThat(places(read())).containsExactly("2020.xls:2");
  }

  @Test
  void aHiddenSheetIsToldAndNotRead() throws IOException {
    sheet("名册", List.of(HEAD, row(1)));
    sheet("二月", List.of(HEAD, row(2)));
    sheet("旧稿", List.of(HEAD, row(3)));
    workbook.setSheetHidden(2, true);

    CaseBook book = read();

    assertEquals(2, CaseList.of(book.rows()).cases().size());
    assertThat(book.remarks().toString()).contains("旧稿");
  }

  @Test
  void aWorkbookWithoutCasesIsRefused() {
    sheet("封面", List.of(List.of("示例县人民法院"), List.of("2020年度")));
    sheet("汇总", List.of(List.of("月份", "件数"), List.of("1月", "1")));

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused -> assertThat(refused.why().english()).contains("no sheet holds cases"));
  }
}
