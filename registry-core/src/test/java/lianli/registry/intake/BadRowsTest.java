package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as they come: each row that cannot be entered says which cell and why, exactly. */
class BadRowsTest {
  private static final String HEADER =
      "act,man.name,man.id_number,woman.name,woman.id_number,registered_on,certificate_number";
  private static final String GOOD =
      "结婚,莫须有,520121198001010012,乌有,520121198202020022,2012-03-02,J520121-2012-000001";

  @TempDir private Path directory;
  private RegistryStore store;

  @BeforeEach
  void makeRegistry() {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    home.directory().toFile().mkdir();
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is wrong             | with                 | cell | message
          2012-03-02                  | 2012-02-30           | F3   | this is no date
          2012-03-02                  | ''                   | F3   | the cell is empty
          莫须有                       | ''                   | B3   | the cell is empty
          结婚                         | 订婚                 | A3   | act: not a kind of act; the kinds are marriage, marriage_reissue, divorce, divorce_reissue, court_divorce, annulment, court_void, revocation, foreign_marriage, foreign_divorce, death, declared_death, declared_death_revoked
          结婚                         | IC                   | A3   | it does not say which certificate was reissued
          2012-000001                 | 2012-000001,x        | H3   | there is no heading over this cell
          """)
  void aBadRowOfATableSaysItsCellAndWhy(String good, String bad, String cell, String message)
      throws IOException {
    ImportReport report =
        run(file("a.csv", HEADER + "\n" + GOOD + "\n" + GOOD.replace(good, bad) + "\n"));

    RowOutcome row = report.notable().getFirst();
    assertEquals(Result.REJECTED, row.result());
    assertEquals(3, row.row());
    assertEquals(cell, row.cell());
    assertEquals(message, row.remarks().getFirst().english());
    assertEquals(1, report.count(Result.ENTERED));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # line                                                | cell          | message
          {"act":"marriage","man.name":["甲"]}                   | man.name      | the value is a list; records in it must stand on lines of their own, as objects
          {"act":"marriage",                                    | ``            | the line is no JSON object
          ["act"]                                               | ``            | the line is a JSON array; write each record on a line of its own, as an object
          {"act":"marriage","结婚登记日期":"x"}                    | 结婚登记日期  | this is no date
          {"act":"marriage","registered_on":"2012-13"}          | registered_on | this is no date
          {"name_man":"甲","NAME_MAN":"乙"}                       | NAME_MAN      | this key and another mean the same: man.name
          {"man.name":"甲"}                                      | ``            | woman.name is missing
          {"case_number":"1","judged_on":"2001","outcome":"离婚","原告":"甲","被告":"乙"} | `` | neither sex nor a valid number tells who it is
          {"act":{"act":"marriage"},"provenance":{"source_key":"1"}} | source_key | source_key: must be 64 hexadecimal digits
          """)
  void aBadLineOfJsonSaysItsKeyAndWhy(String line, String cell, String message) throws IOException {
    ImportReport report = run(file("a.jsonl", "{}\n".replace("{}", json()) + line + "\n"));

    RowOutcome row = report.notable().getFirst();
    assertEquals(message, row.remarks().getFirst().english());
    assertEquals(cell, row.cell());
    assertEquals(2, row.row());
    assertEquals(1, report.count(Result.ENTERED));
  }

  @Test
  void aHugeCellIsRefusedAndTheOthersGoOn() throws IOException {
    String huge = "长".repeat(40_000);

    ImportReport report =
        run(file("a.csv", HEADER + "\n" + GOOD.replace("莫须有", huge) + "\n" + GOOD + "\n"));

    assertEquals("B2", report.notable().getFirst().cell());
    assertEquals(
        "the cell holds 40,000 characters, where at most 120 fit; look for a missing quote",
        report.notable().getFirst().remarks().getFirst().english());
    assertEquals(1, report.count(Result.ENTERED));
  }

  @Test
  void aHugeLineOfJsonIsRefusedAndTheOthersGoOn() throws IOException {
    String huge = "{\"act\":\"" + "x".repeat(3 << 20) + "\"}";

    ImportReport report = run(file("a.jsonl", json() + "\n" + huge + "\n" + json(2) + "\n"));

    assertEquals(2, report.count(Result.ENTERED));
    assertEquals(
        "the line is longer than 1 MiB",
        report.notable().getFirst().remarks().getFirst().english());
  }

  @Test
  void anOpenQuoteIsToldWithItsPlaceAndNothingIsEntered() throws IOException {
    String rest = ("\n" + GOOD).repeat(30_000);
    Path file = file("a.csv", HEADER + "\n" + GOOD + "\n结婚,\"莫须有" + rest);

    assertThatThrownBy(() -> run(file))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure ->
                assertEquals(
                    "the quote in line 3, character 4 is never closed", failure.why().english()));
    assertThat(all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void theSeparatorIsFoundInTheHeadings(String separator) throws IOException {
    ImportReport report = run(file("a.csv", (HEADER + "\n" + GOOD + "\n").replace(",", separator)));

    assertEquals(1, report.count(Result.ENTERED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void everyEncodingGivesTheSameAct(String encoding) throws IOException {
    Path file = directory.resolve("a.csv");
    Files.write(file, (HEADER + "\n" + GOOD + "\n").getBytes(Charset.forName(encoding)));

    ImportReport report = run(file);

    assertEquals(encoding, report.encoding());
    assertEquals("莫须有", fields().get("man.name"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
    assertEquals(
        1, run(file("a.csv", "\uFEFF" + HEADER + "\n" + GOOD + "\n")).count(Result.ENTERED));
    assertEquals(1, run(file("a.jsonl", "\uFEFF" + json(2) + "\n")).count(Result.ENTERED));
  }

  @Test
  void twoColumnsForOneThingAreRefused() throws IOException {
    Path file = file("a.csv", HEADER + ",登记日期\n" + GOOD + ",2013-01-01\n");

    assertThatThrownBy(() -> run(file))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("two columns mean registered_on");
  }

  @Test
  void theMinistrysTableIsReadWithItsCodesAndFlags() throws IOException {
    String header =
        "OP_TYPE,REDO_TYPE,CERT_NO,OP_DATE,DEPT_NAME,NAME_MAN,CERT_NUM_MAN,FOLK_MAN,MARRY_STATUS_MAN,"
            + "REG_SJ_MAN,REG_QX_MAN,REG_DETAIL_MAN,NAME_WOMAN,CERT_NUM_WOMAN,NATION_WOMAN,"
            + "DOC_CODE,DOC_YEAR,DOC_NO,CHECK_CODE,VALID_FLAG,PIC_ID";
    String row =
        "IA,,J520121-2012-000001,2012-03-02 10:15:00,开阳县民政局,莫须有, 520121198001010012 ,09,10,"
            + "贵州省,开阳县,双流镇1号,乌有,520121198202020022,156,0045,2012,0123,1,1,77";

    ImportReport report =
        run(
            file(
                "a.csv",
                header
                    + "\n"
                    + row
                    + "\n"
                    + row.replace(",1,1,77", ",2,1,77")
                    + "\n"
                    + row.replace(",1,1,77", ",1,0,77")
                    + "\n"));

    assertThat(fields())
        .containsEntry("act", "marriage")
        .containsEntry("registered_on", "2012-03-02")
        .containsEntry("man.ethnicity", "布依族")
        .containsEntry("man.marital_status", "未婚")
        .containsEntry("man.residence", "贵州省开阳县双流镇1号")
        .containsEntry("woman.nationality", "中国")
        .containsEntry("archive_ref", "0045-2012-0123")
        .containsEntry("man.id_number", "520121198001010012");
    assertEquals(List.of("PIC_ID"), report.unknownColumns());
    assertThat(report.notable())
        .filteredOn(outcome -> outcome.result() == Result.REJECTED)
        .extracting(outcome -> outcome.cell() + " " + outcome.remarks().getFirst().english())
        .containsExactly(
            "S3 the registration was refused or is pending",
            "T4 the source marks the row as not valid");
  }

  @Test
  void aReissueOfTheMinistrysTableIsOfTheCertificateItNames() throws IOException {
    run(
        file(
            "a.csv",
            HEADER.replace("act", "OP_TYPE,REDO_TYPE")
                + "\n"
                + GOOD.replace("结婚", "IC,2").replace("J520121", "BL520121")
                + "\n"));

    assertEquals("divorce_reissue", fields().get("act"));
  }

  @Test
  void aCourtsListNamesRolesAndOutcomes() throws IOException {
    run(file("a.csv", HEADER + "\n" + GOOD + "\n"));

    ImportReport report =
        run(
            file(
                "c.csv",
                """
                案号,法院,原告,原告身份证号,被告,被告身份证号,结婚证字号,裁判结果,判决日期,生效日期
                （2020）黔0121民初1号,开阳县人民法院,乌有,520121198202020022,莫须有,520121198001010012,J520121-2012-000001,调解离婚,2020-05-06,2020-05-06
                （2020）黔0121民初2号,开阳县人民法院,乌有,520121198202020022,莫须有,520121198001010012,,判决不准离婚,2020-06-06,
                """));

    assertThat(ActCodec.encode(all().getLast().act()))
        .containsEntry("act", "court_divorce")
        .containsEntry("man.name", "莫须有")
        .containsEntry("decree_form", "mediation")
        .containsEntry("previous_certificate_number", "J520121-2012-000001");
    assertEquals("H3", report.notable().getFirst().cell());
    assertEquals(
        "the outcome changed no marital status; nothing is to be entered",
        report.notable().getFirst().remarks().getFirst().english());
  }

  @ParameterizedTest(name = "stated {0}, row says {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 死亡证明, A2",
        "-, -, A3",
        "-, 公安名单, A3",
        "A2, -, A2",
        "A2, 公安名单, A3",
        "A3, 死亡证明, A3"
      })
  void aListOfDeathsIsA3UnlessItStatesMore(String stated, String paper, AuthorityGrade expected)
      throws IOException {
    Path file =
        file(
            "d.csv",
            "姓名,身份证件号,死亡日期,死亡依据\n乌有,11010519491231002X,2020-01-02,"
                + Optional.ofNullable(paper).orElse("")
                + "\n");
    ListMapping mapping =
        stated == null
            ? ListMapping.none()
            : ListMapping.none().stating(AuthorityGrade.valueOf(stated));

    run(file, mapping);

    LedgerEntry entry = all().getFirst();
    assertEquals(Optional.of(expected), entry.provenance().authority());
    assertEquals(
        expected == AuthorityGrade.A2 ? Act.DeathSource.CERTIFICATE : Act.DeathSource.AGENCY_LIST,
        ((Act.Death) entry.act()).source());
  }

  @Test
  void aMappingFileSaysWhatOtherHeadingsMean() throws IOException {
    Path mapping =
        file(
            "m.txt",
            """
            # 旧系统
            新郎 = man.name
            新娘 = 女方姓名
            领证日 = registered_on
            @constant office = 开阳县民政局
            @word act 领证 = marriage
            @authority = A2
            """);

    ImportReport report =
        run(file("a.csv", "act,新郎,新娘,领证日,备用\n领证,莫须有,乌有,2012年3月2日,x\n"), ListMapping.read(mapping));

    assertEquals(List.of("备用"), report.unknownColumns());
    assertThat(fields())
        .containsEntry("act", "marriage")
        .containsEntry("woman.name", "乌有")
        .containsEntry("registered_on", "2012-03-02")
        .containsEntry("office", "开阳县民政局");
    assertEquals(Optional.of(AuthorityGrade.A2), all().getFirst().provenance().authority());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新郎                 | it is not `heading = key`
          新郎 = best man         | nothing is known by this key
          @authority = B1      | a grade is A1, A2, A3, A4 or A5
          @encoding = UTF-8    | it is none of @authority, @constant KEY, @word KEY WORD
          """)
  void aMappingFileThatMakesNoSenseNamesTheLine(String line, String message) throws IOException {
    Path mapping = file("m.txt", "# x\n" + line + "\n");

    assertThatThrownBy(() -> ListMapping.read(mapping))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(message, failure.why().english());
              assertThat(failure.what().english()).startsWith("Cannot use line 2 of ");
            });
  }

  @Test
  void everyRowIsAccountedForInOrder() throws IOException {
    List<RowOutcome> rows = new ArrayList<>();
    Path file =
        file("a.csv", HEADER + "\n" + GOOD + "\n" + GOOD + "\n" + GOOD.replace("结婚", "x") + "\n");

    try (Ledger ledger = store.openForWriting()) {
      new ListImport(ledger, LocalDate.of(2026, 3, 2), "t")
          .run(file, ListMapping.none(), Mode.ENTER, rows::add);
    }

    assertThat(rows)
        .extracting(row -> row.row() + " " + row.result())
        .containsExactly("2 ENTERED", "3 ALREADY_THERE", "4 REJECTED");
  }

  @Test
  void aDryRunForetellsWhatTheImportDoes() throws IOException {
    Path first = file("a.csv", HEADER + "\n" + GOOD + "\n");
    run(first);
    Path second =
        file(
            "b.csv",
            HEADER
                + "\n"
                + GOOD
                + "\n"
                + GOOD.replace("0001", "0002")
                + "\n"
                + GOOD.replace("0001", "0002")
                + "\n");

    ImportReport foretold;
    try (Ledger ledger = store.openForWriting()) {
      foretold = new ListImport(ledger, LocalDate.of(2026, 3, 2), "t").run(second, Mode.DRY_RUN);
    }

    assertEquals(foretold.tally().counts(), run(second).tally().counts());
    assertEquals(Map.of(Result.ENTERED, 1L, Result.ALREADY_THERE, 2L), foretold.tally().counts());
  }

  private static String json() {
    return json(1);
  }

  private static String json(int serial) {
    return "{\"act\":\"marriage\",\"man.name\":\"莫须有\",\"woman.name\":\"乌有\","
        + "\"registered_on\":\"2012-03-02\",\"certificate_number\":\"J520121-2012-00000"
        + serial
        + "\"}";
  }

  private ImportReport run(Path file) {
    return run(file, ListMapping.none());
  }

  private ImportReport run(Path file, ListMapping mapping) {
    try (Ledger ledger = store.openForWriting()) {
      return new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester")
          .run(file, mapping, Mode.ENTER, outcome -> {});
    }
  }

  private Map<String, String> fields() {
    return ActCodec.encode(all().getFirst().act());
  }

  private List<LedgerEntry> all() {
    try (LedgerReader ledger = store.openForReading();
        var entries = ledger.entriesAfter(0)) {
      return entries.toList();
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }
}
