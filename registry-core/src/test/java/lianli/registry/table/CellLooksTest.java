package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line goes through, or what nobody sees, is not taken for what the list tells. */
class CellLooksTest {
  private static final Headings HEADINGS =
      new Headings(
          text -> Optional.of(text).filter(each -> each.endsWith("姓名")), OptionalInt.empty());

  @TempDir private Path directory;

  @ParameterizedTest(name = "style {0}: {1}")
  @CsvSource({"0, DATA", "4, STRUCK", "5, UNSEEN", "6, DATA", "7, UNSEEN", "8, UNSEEN", "9, DATA"})
  void aStyleSaysWhetherARowCounts(int style, TableRow.Kind kind) throws IOException {
    assertEquals(kind, kind("乙", Sheet.text("丙", style)));
  }

  @Test
  void aRunThatIsStruckMarksTheRow() throws IOException {
    String part =
        "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>丙</t></r><r><t>丁</t></r></is></c>";

    assertEquals(TableRow.Kind.STRUCK, kind("乙", part));
  }

  @Test
  void anEmptyCellUnderALineIsNothing() throws IOException {
    assertEquals(TableRow.Kind.DATA, kind("乙", Sheet.text("", 4)));
  }

  @Test
  void suchRowsAreToldWithTheirReason() throws IOException {
    assertThat(CellCheck.objection(new TableRow(2, List.of(), TableRow.Kind.STRUCK), List.of()))
        .hasValueSatisfying(it -> assertThat(it.why().english()).contains("struck through"));
    assertThat(CellCheck.objection(new TableRow(2, List.of(), TableRow.Kind.UNSEEN), List.of()))
        .hasValueSatisfying(it -> assertThat(it.why().english()).contains("cannot be seen"));
  }

  private TableRow.Kind kind(String one, String other) throws IOException {
    Path file =
        Sheet.write(directory.resolve("a.xlsx"), new Sheet().row("男方姓名", "女方姓名").row(one, other));
    try (TableReader table = TableReader.open(file, HEADINGS)) {
      return table.next().orElseThrow().kind();
    }
  }
}
