package lianli.registry.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.registry.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsForCorrectionTest {
  @TempDir private Path directory;

  @Test
  void aRowComesBackUnderItsHeadingsWithMergedCellsWrittenOut() throws IOException {
    Path file =
        Sheet.write(
            directory.resolve("a.xlsx"),
            new Sheet()
                .row("登记类别", "男方姓名", "女方姓名", "登记日期", "序号")
                .row("离婚登记", "甲", "乙", "2008-03-08", "1")
                .row("", "丙", "丁", "很久以前", "2")
                .merge("A2:A3"));

    RowsForCorrection again = RowsForCorrection.of(file, ListMapping.none(), row -> row == 3);

    assertEquals(List.of("登记类别", "男方姓名", "女方姓名", "登记日期", "序号"), again.headings());
    assertThat(again.rows()).containsOnlyKeys(3);
    assertThat(again.rows().get(3)).containsEntry("登记类别", "离婚登记").containsEntry("登记日期", "很久以前");
  }

  @Test
  void aLineOfJsonComesBackUnderItsKeys() throws IOException {
    Path file = directory.resolve("a.jsonl");
    Files.writeString(
        file, "{\"act\":\"marriage\",\"man.name\":\"甲\"}\n{\"act\":\"x\",\"女方姓名\":\"乙\"}\n");

    RowsForCorrection again = RowsForCorrection.of(file, ListMapping.none(), row -> row == 2);

    assertThat(again.rows().get(2)).containsEntry("act", "x").containsEntry("女方姓名", "乙");
  }

  @Test
  void whatAnImportWroteBesideTheRowsIsNoColumnNobodyKnows() throws IOException {
    Path file = directory.resolve("r.csv");
    Files.writeString(
        file,
        "import.file,import.row,import.cell,import.why,登记类别,男方姓名,女方姓名,登记日期\n"
            + "a.xlsx,3,D3,不是日期,离婚登记,丙,丁,2008-03-09\n");

    try (ListReader source = ListReader.open(file, ListMapping.none())) {
      assertThat(source.unknownColumns()).isEmpty();
      assertThat(source.next()).isPresent();
    }
  }
}
