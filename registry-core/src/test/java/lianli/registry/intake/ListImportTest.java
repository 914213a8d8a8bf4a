package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActKind;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.store.RegistryStore;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListImportTest {
  private static final String HEADER = "男方姓名,男方身份证件号,女方姓名,女方身份证件号,登记日期,结婚证字号";
  private static final String ROW =
      "莫须有,520121198001010012,乌有,520121198202020022,2012年3月2日,J520121-2012-%06d";

  @TempDir private Path directory;
  private RegistryStore store;

  @BeforeEach
  void makeRegistry() {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    directory.resolve("home").toFile().mkdir();
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
  }

  @Test
  void entersWhatTheListTellsInNormalForm() throws IOException {
    ImportReport report = run(csv("a.csv", HEADER, ROW.formatted(1)));

    assertEquals(1, report.count(Result.ENTERED));
    Act act = all().getFirst().act();
    assertEquals(ActKind.MARRIAGE, act.kind());
    assertEquals("2012-03-02", act.filing().registeredOn().text());
    assertEquals("row 2", all().getFirst().provenance().place());
  }

  @Test
  void theSameRowsInAnyOrderEnterOnce() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      rows.add(ROW.formatted(i));
    }
    run(csv("a.csv", HEADER, String.join("\n", rows.subList(0, 200))));
    Collections.shuffle(rows, new Random(7));

    ImportReport report = run(csv("b.csv", HEADER, String.join("\n", rows)));

    assertEquals(100, report.count(Result.ENTERED));
    assertEquals(200, report.count(Result.ALREADY_THERE));
    assertEquals(300, all().size());
  }

  /** Groups of 2,000 rows are written while the next is judged: no row may fall between them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 1_999, 2_000, 2_001, 3_999, 4_000, 4_001})
  void aRowIsJudgedAmongTheRowsBeforeItHoweverFarTheyAre(int distance) throws IOException {
    String[] lines = new String[distance + 3];
    Arrays.fill(lines, ROW.formatted(1));
    lines[0] = HEADER;
    lines[distance + 1] = ROW.formatted(1).replace("莫须有", "莫无有");
    lines[distance + 2] = ROW.formatted(1);

    List<RowOutcome> told = new ArrayList<>();
    runTelling(csv("far.csv", lines), told);

    assertThat(told.getFirst().result()).isEqualTo(Result.ENTERED);
    assertThat(told.get(distance).remarks())
        .extracting(BilingualText::english)
        .contains("the identity number is on file with another name");
    assertThat(told.getLast().result()).isEqualTo(Result.ALREADY_THERE);
    assertThat(told).extracting(RowOutcome::row).isSorted().hasSize(distance + 2);
  }

  /** Whether the marriage of the others is on file before, or in the same list. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDivorceThatNamesTheMarriageOfOthersIsRemarkedOn(boolean isBefore) throws IOException {
    String header = "act," + HEADER + ",previous_certificate_number";
    String marriage = "结婚," + ROW.formatted(7) + ",";
    String divorce =
        "离婚,子虚,520121197901010013,亡是,520121197902020029,2015年3月2日,L520121-2015-000001,"
            + "J520121-2012-000007";
    if (isBefore) {
      run(csv("before.csv", header, marriage));
    }

    List<RowOutcome> told = new ArrayList<>();
    runTelling(csv("both.csv", header, marriage, divorce), told);

    assertThat(told.getLast().result()).isEqualTo(Result.ENTERED);
    assertThat(told.getLast().remarks())
        .extracting(BilingualText::english)
        .contains("the registration it names by number is on file for other parties");
  }

  @Test
  void aDryRunEntersNothing() throws IOException {
    Path file = csv("a.csv", HEADER, ROW.formatted(1));

    try (Ledger ledger = store.openForWriting()) {
      ImportReport report = importInto(ledger).run(file, Mode.DRY_RUN);

      assertEquals(1, report.count(Result.ENTERED));
      assertEquals(0, ledger.head().sequence());
    }
  }

  @Test
  void aRowThatMakesNoActIsRejectedWithItsCellAndTheOthersGoOn() throws IOException {
    ImportReport report =
        run(csv("a.csv", HEADER, ROW.formatted(1).replace("2012年3月2日", "很久以前"), ROW.formatted(2)));

    assertEquals(1, report.count(Result.REJECTED));
    assertEquals(1, report.count(Result.ENTERED));
    assertEquals("E2", report.notable().getFirst().cell());
  }

  @Test
  void readsTheMinistrysColumnNames() throws IOException {
    run(
        csv(
            "a.csv",
            "NAME_MAN,CERT_NUM_MAN,NAME_WOMAN,CERT_NUM_WOMAN,OP_DATE,CERT_NO,OP_TYPE",
            ROW.formatted(3) + ",IA"));

    assertEquals(
        "J520121-2012-000003", all().getFirst().act().filing().number().orElseThrow().text());
  }

  @Test
  void readsGb18030AndSaysSo() throws IOException {
    Path file = directory.resolve("g.csv");
    Files.write(file, (HEADER + "\n" + ROW.formatted(1)).getBytes(Charset.forName("GB18030")));

    ImportReport report = run(file);

    assertEquals("GB18030", report.encoding());
    assertEquals(1, report.count(Result.ENTERED));
  }

  @Test
  void aWrongHeaderNamesWhatIsMissing() throws IOException {
    Path file = csv("a.csv", "甲,乙,丙", "1,2,3");

    assertThatThrownBy(() -> run(file))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.BAD_INPUT, failure.code());
              assertThat(failure.why().english()).contains("man.name").contains("registered_on");
              assertThat(failure.why().chinese()).contains("男方姓名").contains("登记日期");
            });
    assertThat(all()).isEmpty();
  }

  @Test
  void aFormulaInAnIdCellIsRefusedWithItsAddress() throws IOException {
    Path file = directory.resolve("f.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("x");
      String[] header = HEADER.split(",", -1);
      String[] row = ROW.formatted(1).split(",", -1);
      for (int column = 0; column < header.length; column++) {
        sheet.value(0, column, header[column]);
        sheet.value(1, column, row[column]);
      }
      sheet.formula(1, 1, "CONCATENATE(A9)");
    }

    RowOutcome outcome = run(file).notable().getFirst();

    assertEquals(Result.REJECTED, outcome.result());
    assertEquals("B2", outcome.cell());
    assertThat(outcome.remarks().getFirst().english()).contains("formula");
  }

  @Test
  void aSecondSheetWithRowsIsNamedAndAnEmptyOneIsNot() throws IOException {
    Path file = directory.resolve("years.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet first = workbook.newWorksheet("2024");
      String[] header = HEADER.split(",", -1);
      String[] row = ROW.formatted(1).split(",", -1);
      for (int column = 0; column < header.length; column++) {
        first.value(0, column, header[column]);
        first.value(1, column, row[column]);
      }
      workbook.newWorksheet("2025").value(0, 0, header[0]);
      workbook.newWorksheet("Sheet3");
    }

    ImportReport report = run(file);

    assertEquals(1, report.count(Result.ENTERED));
    assertThat(report.remarks()).hasSize(1);
    assertThat(report.remarks().getFirst().english()).endsWith(": 2025");
  }

  @Test
  void aDeathIsOfTheSexTheListOrTheNumberTells() throws IOException {
    run(csv("d.csv", "姓名,身份证件号,死亡日期,死亡依据", "莫须有,11010519491231002X,2020-01-02,死亡证明"));

    Act.Death death = (Act.Death) all().getFirst().act();
    assertEquals("woman", death.deceased().sex().partyKey());
    assertEquals(Act.DeathSource.CERTIFICATE, death.source());
  }

  @Test
  void noMessageRepeatsANameOrANumber() throws IOException {
    ImportReport report =
        run(
            csv(
                "a.csv",
                HEADER,
                ROW.formatted(1).replace("520121198001010012", "520121198001010011")));

    assertThat(report.notable().getFirst().remarks())
        .isNotEmpty()
        .allSatisfy(
            remark ->
                assertThat(remark.english() + remark.chinese())
                    .doesNotContain("莫须有")
                    .doesNotContain("5201211980"));
  }

  private void runTelling(Path file, List<RowOutcome> told) {
    try (Ledger ledger = store.openForWriting()) {
      importInto(ledger).run(file, ListMapping.none(), Mode.ENTER, told::add);
    }
  }

  private ImportReport run(Path file) {
    try (Ledger ledger = store.openForWriting()) {
      return importInto(ledger).run(file, Mode.ENTER);
    }
  }

  private static ListImport importInto(Ledger ledger) {
    return new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester");
  }

  private List<LedgerEntry> all() {
    try (LedgerReader ledger = store.openForReading();
        var entries = ledger.entriesAfter(0)) {
      return entries.toList();
    }
  }

  private Path csv(String name, String... lines) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
  }
}
