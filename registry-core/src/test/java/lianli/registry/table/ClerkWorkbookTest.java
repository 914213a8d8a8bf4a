package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import lianli.registry.table.PlannedSheet.Column;
import lianli.registry.table.PlannedSheet.Kind;
import lianli.registry.table.PlannedSheet.PlannedCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClerkWorkbookTest {
  private static final List<PlannedSheet> SHEETS =
      List.of(
          new PlannedSheet(
              "婚姻登记仍有效",
              List.of(
                  new Column("案号", Kind.STATED, 24),
                  new Column("处理意见", Kind.ASKED, 16, List.of("录入", "不录入", "待查")),
                  new Column("依据", Kind.HIDDEN, 10)),
              List.of(
                  List.of(
                      PlannedCell.plain("（2025）黔0121民初1号"),
                      PlannedCell.plain(""),
                      PlannedCell.plain("{\"line\":2}")),
                  List.of(
                      new PlannedCell("=1+1", true),
                      PlannedCell.plain(""),
                      PlannedCell.plain("  "))),
              1),
          new PlannedSheet("空", List.of(new Column("行", Kind.TOLD, 6)), List.of(), 0));

  @TempDir private Path directory;

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClerkWorkbook.write(out, "比对", SHEETS);
    return out.toByteArray();
  }

  @Test
  void theSameSheetsGiveTheSameBytesWheneverTheyAreWritten() throws Exception {
    byte[] first = written();
    Thread.sleep(2_100); // archives keep times of two seconds

    assertArrayEquals(first, written());
  }

  @Test
  void everySheetIsReadBackAsItStands() throws IOException {
    Path file = Files.write(directory.resolve("a.xlsx"), written());

    List<SheetTexts> sheets = SheetTexts.read(file);

    assertThat(sheets).extracting(SheetTexts::name).containsExactly("婚姻登记仍有效", "空");
    List<TableRow> rows = sheets.getFirst().rows();
    assertEquals(3, rows.size());
    assertEquals("{\"line\":2}", rows.get(1).cells().get(2).text());
    assertEquals("=1+1", rows.get(2).cells().getFirst().text());
    assertEquals(Cell.Content.TEXT, rows.get(2).cells().getFirst().content());
  }

  @Test
  void itHasWhatAClerkNeeds() throws IOException {
    Path file = Files.write(directory.resolve("a.xlsx"), written());
    String sheet;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(sheet)
        .contains("录入,不录入,待查")
        .contains("<dataValidation ")
        .contains("<autoFilter ref=\"A1:C3\"")
        .contains("state=\"frozen\"")
        .containsPattern("<col min=\"3\" [^>]*hidden=\"true\"");
  }

  @Test
  void aCsvFileIsOneSheetWithoutAName() throws IOException {
    Path file = directory.resolve("a.csv");
    Files.writeString(file, "行,处理意见\n2,录入\n3,同上\n");

    SheetTexts sheet = SheetTexts.read(file).getFirst();

    assertEquals("", sheet.name());
    assertEquals("同上", sheet.rows().get(2).cells().get(1).text());
  }
}
