package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsCsvInBothEncodingsAndSaysWhich(String encoding) throws IOException {
    Path file = directory.resolve("a.csv");
    Files.write(file, "姓名,备注\n张三,䶮字\n".getBytes(Charset.forName(encoding)));

    TableFile table = TableFile.read(file);

    assertEquals(encoding, table.encoding());
    assertEquals(List.of("姓名", "备注"), table.header());
    assertEquals("䶮字", table.rows().getFirst().cells().get(1).text());
    assertEquals("B2", table.rows().getFirst().cells().get(1).address());
  }

  @Test
  void dropsTheByteOrderMarkAndKeepsQuotedLineBreaks() throws IOException {
    Path file = directory.resolve("a.csv");
    Files.writeString(file, "\uFEFFa,b\n\"x\ny\",2\nz\n");

    TableFile table = TableFile.read(file);

    assertEquals(List.of("a", "b"), table.header());
    assertEquals("x\ny", table.rows().get(0).cells().get(0).text());
    assertEquals("", table.rows().get(1).cells().get(1).text());
    assertEquals(3, table.rows().get(1).number());
  }

  @Test
  void tellsFormulasAndBareNumbersFromText() throws IOException {
    Path file = directory.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("x");
      sheet.value(0, 0, "id");
      sheet.value(0, 1, "n");
      sheet.value(0, 2, "f");
      sheet.value(1, 0, "52012119800101001X");
      sheet.value(1, 1, 12);
      sheet.formula(1, 2, "CONCATENATE(A2)");
    }

    List<Cell> cells = TableFile.read(file).rows().getFirst().cells();

    assertThat(cells)
        .extracting(Cell::content)
        .containsExactly(Cell.Content.TEXT, Cell.Content.NUMBER, Cell.Content.FORMULA);
    assertThat(cells).extracting(Cell::address).containsExactly("A2", "B2", "C2");
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    Path csv = directory.resolve("w.csv");
    Path xlsx = directory.resolve("w.xlsx");
    List<List<String>> rows = List.of(List.of("520121198001010010", "a,\"b\""));
    try (OutputStream out = Files.newOutputStream(csv)) {
      TableWriter.csv(out, List.of("号", "x"), rows);
    }
    try (OutputStream out = Files.newOutputStream(xlsx)) {
      TableWriter.xlsx(out, "表", List.of("号", "x"), rows);
    }

    for (Path file : List.of(csv, xlsx)) {
      assertThat(TableFile.read(file).rows().getFirst().cells())
          .extracting(Cell::text)
          .containsExactlyElementsOf(rows.getFirst());
    }
  }

  @Test
  void aCellThatWouldRunAsAFormulaIsWrittenAsText() throws IOException {
    Path csv = directory.resolve("w.csv");
    try (OutputStream out = Files.newOutputStream(csv)) {
      TableWriter.csv(out, List.of("x"), List.of(List.of("=HYPERLINK(\"x\")")));
    }

    assertThat(Files.readString(csv, StandardCharsets.UTF_8)).contains("'=HYPERLINK");
  }

  /** Parsers of the JDK stop after a hundred thousand of them. */
  @Test
  void aLargeWorkbookMayBeFullOfEscapedCharacters() throws IOException {
    Sheet sheet = new Sheet();
    for (int row = 0; row < 1_100; row++) {
      sheet.row("&<".repeat(60), "x" + row);
    }

    assertThat(TableFile.read(Sheet.write(directory.resolve("a.xlsx"), sheet)).rows())
        .hasSize(1_099)
        .allMatch(row -> row.cells().getFirst().text().length() == 120);
  }

  @Test
  void aPartThatDefinesEntitiesIsNoWorkbook() throws IOException {
    Path file = directory.resolve("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>"
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }

    assertThatThrownBy(() -> TableFile.read(file)).isInstanceOf(RegistryException.class);
  }

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.csv"));
    Path binary = directory.resolve("b.csv");
    Files.write(binary, new byte[] {(byte) 0xFF, 0, 1, 2});
    Path torn = directory.resolve("torn.xlsx");
    Files.write(torn, new byte[] {'P', 'K', 3, 4, 0, 0, 0});

    for (Path file : List.of(directory.resolve("none.csv"), empty, binary, torn)) {
      assertThatThrownBy(() -> TableFile.read(file))
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.BAD_INPUT, failure.code());
                assertThat(failure.what().english()).contains(file.getFileName().toString());
              });
    }
  }
}
