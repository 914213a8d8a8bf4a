package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.store.RegistryStore;
import lianli.registry.table.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as offices send them: what is not certain does not enter, and what is, does. */
class UncertainListsTest {
  private static final String MAN = "520121198003050034";
  private static final String WOMAN = "520121198207080024";
  private static final String[] HEADER = {
    "登记类别", "男方姓名", "男方身份证件号", "女方姓名", "女方身份证件号", "登记日期", "证书字号"
  };

  @TempDir private Path directory;
  private RegistryStore store;
  private final List<RowOutcome> told = new ArrayList<>();

  @BeforeEach
  void makeRegistry() {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    home.directory().toFile().mkdir();
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
  }

  @ParameterizedTest(name = "{0}, number {1} → {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          08.3.8,   -,                    2008-03-08
          19.9.20,  -,                    2019-09-20
          88.3.10,  -,                    rejected
          03.3.10,  -,                    2003-03-10
          30.3.10,  -,                    rejected
          08/3/10,  J520121-2008-000001,  rejected
          """)
  void aYearOfTwoDigitsIsReadWhereOneCenturyIsLeft(String date, String number, String expected)
      throws IOException {
    run(
        csv(
            "男方姓名,男方身份证件号,女方姓名,女方身份证件号,登记日期,结婚证字号",
            "甲,%s,乙,%s,%s,%s".formatted(MAN, WOMAN, date, number == null ? "" : number)));

    // Both were children in 1988, and 1930 was before the law, 2030 is to come.
    if (expected.equals("rejected")) {
      assertEquals(Result.REJECTED, told.getFirst().result());
      assertEquals("E2", told.getFirst().cell());
    } else {
      assertEquals(expected, acts().getFirst().get("registered_on"));
      assertThat(said())
          .contains("the year of two digits in E2 is read as " + expected.substring(0, 4));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          # birth,  number of the person, registered, expected
          80.3.5,   520121198003050034,   2008-03-08, 1980-03-05
          80.3.5,   '',                   2008-03-08, 1980-03-05
          01.3.5,   '',                   2024-03-08, 2001-03-05
          01.3.5,   '',                   1950-06-08, 1901-03-05
          20.3.5,   '',                   2024-03-08, 1920-03-05
          """)
  void aBirthOfTwoDigitsIsReadByTheNumberOrTheAgeAtTheAct(
      String birth, String number, String registered, String expected) throws IOException {
    run(csv("男方姓名,男方出生日期,男方身份证件号,女方姓名,登记日期", "甲,%s,%s,乙,%s".formatted(birth, number, registered)));

    assertEquals(expected, acts().getFirst().get("man.birth_date"));
  }

  @ParameterizedTest(name = "{0}, dead {1}")
  @CsvSource({"05.1.15, 2019-01-01", "01.3.5, 2020-03-08", "03.10.10, 2026-01-01"})
  void aBirthThatMayBeOfEitherCenturyIsNotGuessedOfTheDead(String birth, String died)
      throws IOException {
    run(csv("死者姓名,出生日期,死亡日期", "甲,%s,%s".formatted(birth, died)));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertThat(acts()).isEmpty();
  }

  @Test
  void aMergedCellSpeaksForAllItsRows() throws IOException {
    run(
        Sheet.write(
            directory.resolve("m.xlsx"),
            new Sheet()
                .row(HEADER)
                .row(rowOf("离婚登记", 1))
                .row(rowOf("", 2))
                .row(rowOf("", 3))
                .row(rowOf("结婚登记", 4))
                .merge("A2:A3")));

    assertThat(acts())
        .extracting(act -> act.get("act"))
        .containsExactly("divorce", "divorce", "marriage");
    assertEquals(Result.REJECTED, told.get(2).result());
    assertEquals("A4", told.get(2).cell());
  }

  @Test
  void whatLiesUnseenUnderAMergedCellIsNotTakenForIt() throws IOException {
    run(
        Sheet.write(
            directory.resolve("m.xlsx"),
            new Sheet().row(HEADER).row(rowOf("离婚登记", 1)).row(rowOf("结婚登记", 2)).merge("A2:A3")));

    assertEquals(1, acts().size());
    assertEquals("A3", told.get(1).cell());
  }

  @ParameterizedTest(name = "{0} below {1} → {2}")
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          同上,    离婚登记, divorce
          〃,      离婚登记, divorce
          ″,      结婚登记, marriage
          ditto,  离婚登记, divorce
          ``,     离婚登记, -
          同左,    离婚登记, -
          ↓,      离婚登记, -
          同上,    ``,      -
          〃,      〃,      -
          """)
  void aMarkRepeatsTheRowAboveOnlyWhereThatIsCertain(String mark, String above, String expected)
      throws IOException {
    run(
        Sheet.write(
            directory.resolve("d.xlsx"),
            new Sheet().row(HEADER).row(rowOf(above, 1)).row(rowOf(mark, 2))));

    if (expected == null) {
      assertEquals(Result.REJECTED, told.get(1).result());
      assertEquals("A3", told.get(1).cell());
    } else {
      assertEquals(expected, acts().get(1).get("act"));
    }
  }

  @Test
  void aMarkNeverRepeatsANameANumberOrARowFurtherUp() throws IOException {
    String[] name = rowOf("结婚登记", 2);
    name[1] = "同上";
    String[] number = rowOf("结婚登记", 3);
    number[6] = "〃";
    run(
        Sheet.write(
            directory.resolve("d.xlsx"),
            new Sheet()
                .row(HEADER)
                .row(rowOf("结婚登记", 1))
                .row(name)
                .row(number)
                .row()
                .row(rowOf("同上", 4))));

    assertThat(told).extracting(RowOutcome::cell).containsExactly("", "B3", "G4", "A6");
    assertEquals(1, acts().size());
  }

  @Test
  void aListOfDivorcesWithoutAColumnForTheActIsNoListOfMarriages() throws IOException {
    run(csv("2010年离婚登记花名册", "男方姓名,女方姓名,登记日期,证字号", "甲,乙,2010-03-08,开字第7号"));

    assertEquals("divorce", acts().getFirst().get("act"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"离婚证字号", "离婚证字号 "})
  void itsHeadingSaysSoToo(String heading) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期," + heading, "甲,乙,2010-03-08,开字第7号"));

    assertEquals("divorce", acts().getFirst().get("act"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010年补发结婚证登记表", "结婚、离婚登记花名册", "撤销婚姻登记名册"})
  void aTitleThatNamesOtherActsIsAsked(String title) throws IOException {
    Path file = csv(title, "男方姓名,女方姓名,登记日期", "甲,乙,2010-03-08");

    assertThatThrownBy(() -> run(file))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("which act");
  }

  @Test
  void whatOneFormulaFillsIsNoValue() throws IOException {
    String[] first = rowOf("结婚登记", 1);
    first[6] = "<c t=\"str\"><f t=\"array\" ref=\"G2:G3\">X1:X2</f><v>开字第1号</v></c>";
    String[] second = rowOf("结婚登记", 2);
    second[6] = "<c t=\"str\"><v>开字第2号</v></c>";
    run(Sheet.write(directory.resolve("f.xlsx"), new Sheet().row(HEADER).row(first).row(second)));

    assertThat(told).extracting(RowOutcome::cell).containsExactly("G2", "G3");
  }

  @Test
  void whatASpreadsheetMadeADateOfIsNoNumberOfACertificate() throws IOException {
    String[] row = rowOf("结婚登记", 1);
    row[6] = Sheet.number("32203", 1);
    run(Sheet.write(directory.resolve("f.xlsx"), new Sheet().row(HEADER).row(row)));

    assertEquals("G2", told.getFirst().cell());
  }

  @Test
  void aMonthThatIsShownIsAMonth() throws IOException {
    String[] row = rowOf("结婚登记", 1);
    row[5] = Sheet.number("39508", 2);
    run(Sheet.write(directory.resolve("f.xlsx"), new Sheet().row(HEADER).row(row)));

    assertEquals("2008-03", acts().getFirst().get("registered_on"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<c t=\"e\"><v>#N/A</v></c>", "#REF!", "####", "<c><v>1e999999999</v></c>"})
  void anErrorRejectsItsRowAlone(String cell) throws IOException {
    String[] bad = rowOf("结婚登记", 1);
    bad[1] = cell;
    run(
        Sheet.write(
            directory.resolve("e.xlsx"), new Sheet().row(HEADER).row(bad).row(rowOf("结婚登记", 2))));

    assertEquals("B2", told.getFirst().cell());
    assertEquals(1, acts().size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "520121-19800305-0034",
        "５２０１２１１９８００３０５００３４",
        "520121 198003050034",
        "520121\u200b198003050034"
      })
  void aNumberIsReadWhateverStandsBetweenItsFiguresAndKeptAsItWasWritten(String number)
      throws IOException {
    run(csv("男方姓名,男方身份证件号,女方姓名,登记日期", "甲,%s,乙,2008-03-08".formatted(number)));

    assertEquals(MAN, acts().getFirst().get("man.id_number"));
    try (LedgerReader ledger = store.openForReading()) {
      assertEquals(
          "row 2; B2 as written: " + number, ledger.entry(1).orElseThrow().provenance().place());
    }
  }

  @Test
  void theSameRowWithAndWithoutHyphensEntersOnce() throws IOException {
    run(
        csv(
            "男方姓名,男方身份证件号,女方姓名,登记日期",
            "甲,520121-19800305-0034,乙,2008-03-08",
            "甲,520121198003050034,乙,2008-03-08"));

    assertThat(told)
        .extracting(RowOutcome::result)
        .containsExactly(Result.ENTERED, Result.ALREADY_THERE);
  }

  private static String[] rowOf(String act, int number) {
    return new String[] {
      act,
      "甲" + "一二三四五六".charAt(number),
      "",
      "乙" + "一二三四五六".charAt(number),
      "",
      "2010-05-0" + number,
      "开字第" + number + "号"
    };
  }

  private List<String> said() {
    return told.stream()
        .flatMap(row -> row.remarks().stream())
        .map(BilingualText::english)
        .toList();
  }

  private void run(Path file) {
    try (Ledger ledger = store.openForWriting()) {
      new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester")
          .run(file, ListMapping.none(), Mode.ENTER, told::add);
    }
  }

  private List<Map<String, String>> acts() {
    try (LedgerReader ledger = store.openForReading();
        var entries = ledger.entriesAfter(0)) {
      return entries.map(entry -> ActCodec.encode(entry.act())).toList();
    }
  }

  private Path csv(String... lines) throws IOException {
    return Files.writeString(directory.resolve("a.csv"), String.join("\n", lines) + "\n");
  }
}
