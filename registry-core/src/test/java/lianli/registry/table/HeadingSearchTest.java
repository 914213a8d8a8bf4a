package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingSearchTest {
  private static final Map<String, String> KEYS =
      Map.of(
          "男方姓名", "man.name",
          "男方身份证号", "man.id_number",
          "女方姓名", "woman.name",
          "女方身份证号", "woman.id_number",
          "姓名", "person.name",
          "身份证号", "person.id_number",
          "登记日期", "registered_on",
          "结婚日期", "married_on",
          "登记机关", "office");
  private static final Headings HEADINGS =
      new Headings(heading -> Optional.ofNullable(KEYS.get(heading)));

  @TempDir private Path directory;

  @Test
  void titlesAboveTheHeadingsArePassedOver() throws IOException {
    Path file = csv("2008年结婚登记花名册", "", "填报单位：某局,,2008年", "男方姓名,女方姓名,登记日期", "甲,乙,2008-03-08");

    try (TableReader table = TableReader.open(file, HEADINGS)) {
      assertEquals(4, table.headingRow());
      assertEquals(List.of("2008年结婚登记花名册", "填报单位：某局", "2008年"), table.titles());
      assertEquals(5, table.next().orElseThrow().number());
    }
  }

  @Test
  void aHeadMaySayAgainWhatStandsBelowIt() throws IOException {
    Path file = csv("花名册", "男方,,女方,,结婚登记,", "姓名,身份证号,姓名,身份证号,结婚日期,登记机关", "甲,1,乙,2,2008-03-08,丙");

    try (TableReader table = TableReader.open(file, HEADINGS)) {
      assertEquals("结婚日期", table.header().get(4));
      assertEquals(4, table.next().orElseThrow().number());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "男方,,女方,,登记日期\n姓名,身份证号,姓名,身份证号,",
        "男方姓名,,女方姓名,,登记日期\n姓名,身份证号,姓名,身份证号,",
        "男方,男方,女方,女方,登记日期\n姓名,身份证号,姓名,身份证号,登记日期"
      })
  void headingsOverTwoRowsAreJoinedWhereThatIsCertain(String headings) throws IOException {
    Path file = csv("花名册", headings, "甲,1,乙,2,2008-03-08");

    try (TableReader table = TableReader.open(file, HEADINGS)) {
      assertEquals(List.of("男方姓名", "男方身份证号", "女方姓名", "女方身份证号", "登记日期"), table.header());
      assertEquals(4, table.next().orElseThrow().number());
    }
  }

  /** Groups, merged or not, beside columns of one heading, known here or not. */
  @Test
  void groupsOfHeadingsStandBesideOthersOfOneRowOrTwo() throws IOException {
    Path merged =
        Sheet.write(
            directory.resolve("m.xlsx"),
            new Sheet()
                .row("登记日期", "何种案由", "男方", "", "女方基本情况", "", "登记机关")
                .row("", "", "姓名", "身份证号", "姓名", "身份证号", "")
                .row("2008-03-08", "x", "甲", "1", "乙", "2", "某局")
                .merge("A1:A2")
                .merge("B1:B2")
                .merge("C1:D1")
                .merge("E1:F1")
                .merge("G1:G2"));
    Path below = csv(",男方,,女方,,,", "何种案由,姓名,身份证号,姓名,身份证号,登记日期,登记机关", "x,甲,1,乙,2,2008-03-08,某局");

    try (TableReader table = TableReader.open(merged, HEADINGS)) {
      assertEquals(
          List.of("登记日期", "何种案由", "男方姓名", "男方身份证号", "女方姓名", "女方身份证号", "登记机关"), table.header());
      assertEquals(3, table.next().orElseThrow().number());
    }
    try (TableReader table = TableReader.open(below, HEADINGS)) {
      assertEquals(
          List.of("何种案由", "男方姓名", "男方身份证号", "女方姓名", "女方身份证号", "登记日期", "登记机关"), table.header());
    }
  }

  /** 登记信息 says nothing that the headings below it do not. */
  @Test
  void groupsOfWhatAnActTellsLeaveTheHeadingsBelowAsTheyAre() throws IOException {
    Path merged =
        Sheet.write(
            directory.resolve("m.xlsx"),
            new Sheet()
                .row("男方", "", "女方", "", "婚姻登记信息", "")
                .row("姓名", "身份证号", "姓名", "身份证号", "登记日期", "何处")
                .row("甲", "1", "乙", "2", "2008-03-08", "x")
                .merge("A1:B1")
                .merge("C1:D1")
                .merge("E1:F1"));

    try (TableReader table = TableReader.open(merged, HEADINGS)) {
      assertEquals(List.of("男方姓名", "男方身份证号", "女方姓名", "女方身份证号", "登记日期", "何处"), table.header());
    }
  }

  @Test
  void whatTwoRowsMeanTogetherIsAskedWhereItIsNotCertain() throws IOException {
    Path file = csv("登记机关,男方姓名,女方姓名,登记日期", "登记日期,姓名,姓名,登记机关", "甲,1,乙,2");

    assertThatThrownBy(() -> TableReader.open(file, HEADINGS))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.next().english()).contains("--heading-row"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲,乙,2008-03-08,某局", "甲,520121198003050034"})
  void rowsOfTheListAboveTheHeadingsAreNoTitles(String row) throws IOException {
    Path file = csv(row, "男方姓名,女方姓名,登记日期,登记机关", "丙,丁,2008-03-09,某局");

    assertThatThrownBy(() -> TableReader.open(file, HEADINGS))
        .hasMessageContaining("row 2 looks like the headings");
  }

  @Test
  void aPersonMaySayWhichRowItIs() throws IOException {
    Path file = csv("男方姓名,女方姓名,登记日期", "新郎,新娘,日期", "甲,乙,2008-03-08");

    try (TableReader table =
        TableReader.open(file, new Headings(HEADINGS.keys(), OptionalInt.of(2)))) {
      assertEquals(List.of("新郎", "新娘", "日期"), table.header());
    }
  }

  @Test
  void headingsAndFeetBetweenTheRowsAreNoRows() throws IOException {
    Path file =
        csv(
            "男方姓名,男方身份证号,女方姓名,登记日期,备注",
            "甲,520121198003050034,乙,2008-03-08,以下空白",
            "男方姓名,男方身份证号,女方姓名,登记日期,备注",
            "丙,,丁,2008-03-09,",
            "合计：2对,,,,",
            "制表人：某,,审核人：某,2009-01-05,",
            "第 1 页 共 3 页,,,,",
            ",,,,7",
            "共建国,,丁,2008-03-09,");

    List<TableRow.Kind> kinds = new ArrayList<>();
    try (TableReader table = TableReader.open(file, HEADINGS)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        kinds.add(row.get().kind());
      }
    }

    assertThat(kinds)
        .containsExactly(
            TableRow.Kind.DATA,
            TableRow.Kind.HEADING,
            TableRow.Kind.DATA,
            TableRow.Kind.FOOT,
            TableRow.Kind.FOOT,
            TableRow.Kind.FOOT,
            TableRow.Kind.NOTHING,
            TableRow.Kind.DATA);
  }

  @Test
  void columnsWithContentAndNoHeadingRefuseTheFile() throws IOException {
    Path file = csv("男方姓名,,女方姓名,,登记日期", "甲,1,乙,2,2008-03-08", "丙,3,丁,4,2008-03-09");

    assertThatThrownBy(() -> TableReader.open(file, HEADINGS)).hasMessageContaining("B, D");
  }

  @Test
  void theFirstSheetThatIsShownIsReadAndTheOthersAreNamed() throws IOException {
    Path file =
        Sheet.write(
            directory.resolve("a.xlsx"),
            new Sheet().row("男方姓名", "女方姓名").row("旧", "旧").named("旧", "hidden"),
            new Sheet().row("男方姓名", "女方姓名").row("旧", "旧").named("更旧", "veryHidden"),
            new Sheet().named("空", "visible"),
            new Sheet()
                .row("男方姓名", "女方姓名")
                .row("新", "新")
                .hiddenRow("藏", "藏")
                .columns("<col min=\"2\" max=\"2\" hidden=\"1\"/>")
                .named("新", "visible"),
            new Sheet().row("x").named("另", "visible"));

    try (TableReader table = TableReader.open(file, HEADINGS)) {
      assertEquals("新", table.next().orElseThrow().cells().getFirst().text());
      assertEquals(TableRow.Kind.HIDDEN, table.next().orElseThrow().kind());
      assertEquals(new Sheets("新", List.of("另"), List.of("旧", "更旧"), List.of("B")), table.sheets());
    }
  }

  private Path csv(String... lines) throws IOException {
    return Files.writeString(directory.resolve("a.csv"), String.join("\n", lines) + "\n");
  }
}
