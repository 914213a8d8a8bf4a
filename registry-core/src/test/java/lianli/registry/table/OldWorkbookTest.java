package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianli.registry.RegistryException;
import lianli.registry.act.PartialDate;
import lianli.registry.table.Cell.Content;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of Excel 97 to 2003, by the same rules as new ones. */
class OldWorkbookTest {
  @TempDir private Path directory;

  private Path written(Consumer<HSSFWorkbook> made) throws IOException {
    Path file = directory.resolve("list.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      made.accept(workbook);
      workbook.write(out);
    }
    return file;
  }

  private static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number - 1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private TableFile read(Consumer<HSSFWorkbook> made) throws IOException {
    return TableFile.read(written(made));
  }

  private static Cell last(TableFile table) {
    return table.rows().getLast().cells().getLast();
  }

  @Test
  void textsStayAsTheyAre() throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet("名单");
              row(sheet, 1, "案号", "原告", "身份证号");
              row(sheet, 3, "（2009）开民初字第1号", "𠮷文", "520121198001010018");
            });

    assertEquals(List.of("案号", "原告", "身份证号"), table.header());
    assertThat(table.rows().getFirst().cells())
        .extracting(Cell::text)
        .containsExactly("（2009）开民初字第1号", "𠮷文", "520121198001010018");
    assertEquals(3, table.rows().getFirst().number());
    assertEquals("C3", last(table).address());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "yyyy-mm-dd, 2008-05-16, DATE",
    "yyyy\"年\"m\"月\", 2008-05, DATE",
    "yyyy\"年\", 2008, DATE",
    "m\"月\"d\"日\", 39584, DATE",
    "General, 39584, NUMBER",
    "0.00, 39584, NUMBER"
  })
  void aNumberIsADateWhereItsFormatShowsOne(String format, String shown, Content content)
      throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet();
              row(sheet, 1, "裁判日期");
              CellStyle style = workbook.createCellStyle();
              style.setDataFormat(workbook.createDataFormat().getFormat(format));
              sheet.createRow(1).createCell(0).setCellValue(39584);
              sheet.getRow(1).getCell(0).setCellStyle(style);
            });

    assertEquals(shown, last(table).text());
    assertEquals(content, last(table).content());
    assertThat(last(table).serial())
        .isEqualTo(
            content == Content.NUMBER ? PartialDate.parse("2008-05-16") : last(table).serial());
  }

  @ParameterizedTest
  @ValueSource(shorts = {14, 31, 57})
  void theFormatsThatEveryChineseWorkbookHasAreKnown(short format) throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet();
              row(sheet, 1, "裁判日期");
              CellStyle style = workbook.createCellStyle();
              style.setDataFormat(format);
              sheet.createRow(1).createCell(0).setCellValue(39584);
              sheet.getRow(1).getCell(0).setCellStyle(style);
            });

    assertEquals(format == 57 ? "2008-05" : "2008-05-16", last(table).text());
  }

  @Test
  void anIdentityNumberThatWasTypedAsAFigureHasLostDigits() throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet();
              row(sheet, 1, "身份证号");
              sheet.createRow(1).createCell(0).setCellValue(520121198001010018d);
            });

    assertEquals(Content.NUMBER, last(table).content());
    assertThat(CellCheck.objection("plaintiff.id_number", last(table), false)).isPresent();
  }

  @Test
  void formulasAndTheirFailuresAreKnownAsSuch() throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet();
              row(sheet, 1, "a", "b", "c", "d");
              Row row = sheet.createRow(1);
              row.createCell(0).setCellFormula("\"张\"&\"三\"");
              row.getCell(0).setCellValue("张三");
              row.createCell(1).setCellFormula("1+1");
              row.getCell(1).setCellValue(2);
              row.createCell(2).setCellErrorValue((byte) 42);
              row.createCell(3).setCellValue(true);
            });

    assertThat(table.rows().getFirst().cells())
        .extracting(Cell::content)
        .containsExactly(Content.FORMULA, Content.FORMULA, Content.ERROR, Content.TEXT);
    assertThat(table.rows().getFirst().cells())
        .extracting(Cell::text)
        .containsExactly("张三", "2.0", "#N/A", "TRUE");
  }

  @Test
  void rowsThatAreHiddenStruckThroughOrUnseenAreMarked() throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet();
              row(sheet, 1, "案号", "原告");
              for (int i = 2; i <= 6; i++) {
                row(sheet, i, "案" + i, "张三");
              }
              sheet.getRow(1).setZeroHeight(true);
              sheet.getRow(2).getCell(0).setCellStyle(style(workbook, true, false));
              sheet.getRow(3).getCell(1).setCellStyle(style(workbook, false, true));
              HSSFFont struck = workbook.createFont();
              struck.setStrikeout(true);
              HSSFRichTextString text = new HSSFRichTextString("案五");
              text.applyFont(1, 2, struck);
              sheet.getRow(4).getCell(0).setCellValue(text);
            });

    assertThat(table.rows())
        .extracting(TableRow::kind)
        .containsExactly(
            TableRow.Kind.HIDDEN,
            TableRow.Kind.STRUCK,
            TableRow.Kind.UNSEEN,
            TableRow.Kind.STRUCK,
            TableRow.Kind.DATA);
  }

  private static CellStyle style(HSSFWorkbook workbook, boolean isStruck, boolean isWhite) {
    Font font = workbook.createFont();
    font.setStrikeout(isStruck);
    if (isWhite) {
      font.setColor(IndexedColors.WHITE.getIndex());
    }
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  @Test
  void aMergedCellSaysTheSameOfEachOfItsRows() throws IOException {
    TableFile table =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet();
              row(sheet, 1, "法院", "案号");
              row(sheet, 2, "示例法院", "1号");
              row(sheet, 3, "", "2号");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });

    assertEquals("示例法院", table.rows().getLast().cells().getFirst().text());
  }

  @Test
  void hiddenSheetsAndColumnsAreTold() throws IOException {
    TableFile table =
        read(
            workbook -> {
              row(workbook.createSheet("码表"), 1, "甲", "乙");
              Sheet sheet = workbook.createSheet("名单");
              row(sheet, 1, "案号", "原告");
              row(sheet, 2, "1号", "张三");
              sheet.setColumnHidden(1, true);
              workbook.setActiveSheet(1);
              workbook.setSheetHidden(0, true);
            });

    assertThat(table.remarks().toString()).contains("码表").contains("B");
    assertEquals("张三", last(table).text());
  }

  @Test
  void aWorkbookSaysTheSameUnderAnyName() throws IOException {
    Path file =
        written(
            workbook -> {
              row(workbook.createSheet(), 1, "案号");
              row(workbook.getSheetAt(0), 2, "1号");
            });

    Path other = Files.copy(file, directory.resolve("list.et"));

    assertEquals(TableFile.read(file).rows(), TableFile.read(other).rows());
    assertEquals(
        TableFile.read(file).rows(), SheetTexts.read(file).getFirst().rows().subList(1, 2));
  }

  @Test
  void aTornOrAlteredWorkbookIsRefusedAndNeverMore() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            written(
                workbook -> {
                  Sheet sheet = workbook.createSheet();
                  row(sheet, 1, "案号", "原告");
                  for (int i = 2; i < 200; i++) {
                    row(sheet, i, "（2009）开民初字第" + i + "号", "张三" + i);
                  }
                }));
    Random random = new Random(7);
    Path file = directory.resolve("torn.xls");
    for (int length : new int[] {9, 512, 600, 4_096, whole.length / 2, whole.length - 5_000}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> TableFile.read(file)).isInstanceOf(RegistryException.class);
    }
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] altered = whole.clone();
      for (int j = 0; j < 40; j++) {
        altered[8 + random.nextInt(altered.length - 8)] = (byte) random.nextInt();
      }
      Files.write(file, altered);
      refused += refusal(file).isPresent() ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  private static Optional<RegistryException> refusal(Path file) {
    try {
      TableFile.read(file);
      return Optional.empty();
    } catch (RegistryException refused) {
      return Optional.of(refused);
    }
  }

  @Test
  void aPasswordIsNamed() throws IOException {
    Path file;
    try {
      Biff8EncryptionKey.setCurrentUserPassword("geheim");
      file = written(workbook -> row(workbook.createSheet(), 1, "案号", "原告"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertThat(refusal(file).orElseThrow().why().english()).contains("password");
  }

  static Stream<List<String>> otherContainers() {
    return Stream.of(
        List.of("Book", "1997"), List.of("WordDocument", "Word"), List.of("PowerPoint", "Office"));
  }

  @ParameterizedTest
  @MethodSource("otherContainers")
  void whatIsNoWorkbookIsNamed(List<String> stream) throws IOException {
    Path file = directory.resolve("list.xls");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream.getFirst());
      files.writeFilesystem(out);
    }

    assertThat(refusal(file).orElseThrow().why().english()).contains(stream.getLast());
  }
}
