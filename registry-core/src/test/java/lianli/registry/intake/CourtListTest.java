package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.ActKind;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
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

/** A court's case list is no list of decrees: a line ends the one marriage that it surely means. */
class CourtListTest {
  private static final String REGISTRATIONS = "登记类别,男方姓名,男方身份证件号,女方姓名,女方身份证件号,登记日期,结婚证字号,原结婚证字号\n";
  private static final String CASES =
      "案号,法院,裁判日期,文书类型,生效日期,裁判结果,男方姓名,男方身份证件号,女方姓名,女方身份证件号,结婚证字号,结婚登记日期\n";

  private static final String MAN = "莫须有,520121198001010012";
  private static final String WOMAN = "乌有,520121198202020022";
  private static final String OTHER_WOMAN = "子虚,520121198303030043";
  private static final String MARRIAGE =
      "结婚,%s,%s,2010-03-18,J520121-2010-000550,\n".formatted(MAN, WOMAN);

  @TempDir private Path directory;
  private RegistryStore store;
  private List<BilingualText> remarks = List.of();

  @BeforeEach
  void makeRegistry() throws IOException {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    home.directory().toFile().mkdir();
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
    assertEquals(Result.ENTERED, only(run(REGISTRATIONS + MARRIAGE, Mode.ENTER)).result());
  }

  @Test
  void aDryRunNamesTheMarriageThatWouldEnd() throws IOException {
    RowOutcome row = only(run(CASES + line("准予离婚", MAN, WOMAN, ",2010-03-18"), Mode.DRY_RUN));

    EndedMarriage ends = row.ends().orElseThrow();
    assertEquals(1, ends.entry());
    assertEquals("J520121-2010-000550", ends.number().orElseThrow().text());
    assertEquals("2010-03-18", ends.since().text());
    assertThat(row.remarks()).isEmpty();
    assertEquals(1, all().size());
  }

  @Test
  void aDecreeThatFindsItsMarriageEnters() throws IOException {
    RowOutcome row = only(run(CASES + line("准予离婚", MAN, WOMAN, ","), Mode.ENTER));

    assertEquals(Result.ENTERED, row.result());
    assertEquals(1, row.ends().orElseThrow().entry());
    assertEquals(ActKind.COURT_DIVORCE, all().getLast().act().kind());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          当事人 | 原告：莫须有；被告：乌有
          双方当事人 | 莫须有、乌有
          当事人（原告/被告） | 乌有/莫须有
          """)
  void bothPartiesMayStandInOneCell(String heading, String parties) throws IOException {
    boolean isManFirst = parties.indexOf("莫须有") < parties.indexOf("乌有");
    String man = MAN.substring(MAN.indexOf(',') + 1);
    String woman = WOMAN.substring(WOMAN.indexOf(',') + 1);
    String numbers = isManFirst ? man + "/" + woman : woman + "/" + man;

    RowOutcome row =
        only(
            run(
                "案号,法院,%s,身份证号,裁判结果,文书类型,裁判日期,生效日期\n".formatted(heading)
                    + "(2019)黔0199民初400号,示例县人民法院,%s,%s,准予离婚,判决书,2019-06-01,2019-06-20\n"
                        .formatted(parties, numbers),
                Mode.ENTER));

    assertEquals(Result.ENTERED, row.result(), row.toString());
    assertEquals(1, row.ends().orElseThrow().entry());
  }

  @Test
  void aCellThatIsNotOfTwoPersonsRejectsItsRow() throws IOException {
    RowOutcome row =
        only(
            run(
                "案号,法院,当事人,裁判结果,文书类型,裁判日期,生效日期\n"
                    + "(2019)黔0199民初400号,示例县人民法院,张三,准予离婚,判决书,2019-06-01,2019-06-20\n",
                Mode.ENTER));

    assertEquals(Result.REJECTED, row.result());
    assertEquals("C2", row.cell());
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "'判决离婚，被告上诉'",
    "'一审准予离婚，二审发回重审'",
    "准许原告撤回起诉",
    "按撤诉处理",
    "判令不离",
    "不许离婚",
    "驳回离婚请求",
    "未准予离婚",
    "移送管辖（离婚纠纷）",
    "发回重审",
    "离婚后财产纠纷",
    "可以离婚",
    "''"
  })
  void nothingElseEndsIt(String outcome) throws IOException {
    RowOutcome row = only(run(CASES + line("\"" + outcome + "\"", MAN, WOMAN, ","), Mode.ENTER));

    assertEquals(Result.REJECTED, row.result());
    assertThat(row.cell()).isIn("F2", "D2");
    assertEquals(1, all().size());
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          莫须有,520121198001010012 | 子虚,520121198303030043 | ,                              | SPOUSE-MISMATCH | another spouse
          莫须有,520121198001010012 | 乌有,520121198404040021 | J520121-2010-000550,           | SPOUSE-MISMATCH | another number of the spouse
          莫子虚,520121198505050050 | 子虚,520121198303030043 | ,                              | NOT-FOUND       | strangers
          莫须有,                   | 乌有,                   | ,2010-03-18                    | NOT-FOUND       | names alone
          莫须有,                   | 子虚,                   | J520121-2010-000550,           | NO-MARRIAGE     | the certificate of others
          莫须有,520121198001010012 | 乌有,                   | J520121-2010-000551,           | CERT-MISMATCH   | one number and another certificate
          莫须有,520121198001010012 | 乌有,                   | ,2009-03-18                    | MARRIAGE-DATE   | one number and another date
          """)
  void aLineThatDoesNotFindItsMarriageSaysWhyAndHow(
      String man, String woman, String marriage, String code, String story) throws IOException {
    RowOutcome row = only(run(CASES + line("准予离婚", man, woman, marriage), Mode.ENTER));

    assertEquals(Result.REJECTED, row.result(), story);
    assertThat(row.remarks().getFirst().english()).as(story).startsWith(code);
    assertThat(remarks.getFirst().english()).contains("--marriage").contains("--without");
    assertEquals(1, all().size());
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          莫须有,520121198001010012 | 乌有,520121198202020022 | J520121-2010-000551, | CERT-MISMATCH
          莫须有,520121198001010012 | 乌有,520121198202020022 | ,2009-03-18          | MARRIAGE-DATE
          莫須有,520121198001010012 | 乌 有,                  | ,                    | -
          莫须有,                   | 乌有,                   | J520121-2010-000550, | -
          莫须有,520121*********012 | 乌有,520121198202020022 | ,                    | -
          """)
  void aCoupleIsKnownByNumbersOrBySurerThings(
      String man, String woman, String marriage, String remark) throws IOException {
    RowOutcome row = only(run(CASES + line("准予离婚", man, woman, marriage), Mode.ENTER));

    assertEquals(1, row.ends().orElseThrow().entry(), row.remarks().toString());
    if (!remark.equals("-")) {
      assertThat(row.remarks().getFirst().english()).startsWith(remark);
    }
  }

  @Test
  void theSameDecreeInOtherWordsIsAlreadyThere() throws IOException {
    String first = line("准予离婚", MAN, WOMAN, ",");
    run(CASES + first, Mode.ENTER);

    RowOutcome again =
        only(run(CASES + first.replace("准予离婚", "判决离婚").replace("判决书", "民事判决书"), Mode.ENTER));
    RowOutcome more =
        only(run(CASES + line("准予离婚", MAN, WOMAN, "J520121-2010-000550,"), Mode.ENTER));

    assertEquals(Result.ALREADY_THERE, again.result());
    assertEquals(Result.ALREADY_THERE, more.result());
    assertThat(more.remarks().getFirst().english()).contains("entry 2");
    assertEquals(2, all().size());
  }

  @Test
  void aSecondEndOfAMarriageIsAskedAbout() throws IOException {
    run(CASES + line("准予离婚", MAN, WOMAN, ","), Mode.ENTER);

    RowOutcome row =
        only(run(CASES + line("准予离婚", MAN, WOMAN, ",").replace("400", "512"), Mode.ENTER));

    assertEquals(Result.REJECTED, row.result());
    assertThat(row.remarks().getFirst().english()).startsWith("DATE-CONFLICT").contains("entry 2");
  }

  @Test
  void marriedToEachOtherAgainTheDecreeEndsTheMarriageThatStands() throws IOException {
    run(
        REGISTRATIONS
            + "离婚,%s,%s,2012-05-01,L520121-2012-000007,J520121-2010-000550\n".formatted(MAN, WOMAN)
            + "结婚,%s,%s,2015-05-04,J520121-2015-000091,\n".formatted(MAN, WOMAN),
        Mode.ENTER);

    RowOutcome row = only(run(CASES + line("准予离婚", MAN, WOMAN, ","), Mode.ENTER));

    assertEquals(3, row.ends().orElseThrow().entry());
  }

  @Test
  void twoMarriagesWithoutAnEndAreAmbiguousUntilTheLineNamesOne() throws IOException {
    run(REGISTRATIONS + MARRIAGE.replace("2010", "2012"), Mode.ENTER);

    RowOutcome row = only(run(CASES + line("准予离婚", MAN, WOMAN, ","), Mode.ENTER));
    RowOutcome named =
        only(run(CASES + line("准予离婚", MAN, WOMAN, "J520121-2012-000550,"), Mode.ENTER));

    assertThat(row.remarks().getFirst().english()).startsWith("AMBIGUOUS").contains("entry 1");
    assertEquals(2, named.ends().orElseThrow().entry());
  }

  @Test
  void aDecreeOlderThanTheMarriageEndsNothing() throws IOException {
    String old = line("准予离婚", MAN, WOMAN, ",").replace("2019", "2009");

    RowOutcome row = only(run(CASES + old, Mode.ENTER));

    assertThat(row.remarks().getFirst().english()).startsWith("JUDGMENT-BEFORE-MARRIAGE");
  }

  @Test
  void aPersonMayNameTheMarriageAndItIsWrittenDown() throws IOException {
    String list = CASES + line("准予离婚", "莫须有,", "乌有,", ",");

    RowOutcome row = only(run(list, Mode.ENTER, new ChosenMarriages(Map.of(2, 1L), Set.of())));

    assertEquals(Result.ENTERED, row.result());
    LedgerEntry entry = all().getLast();
    assertEquals(
        "J520121-2010-000550",
        ((CourtDivorce) entry.act()).marriage().number().orElseThrow().text());
    assertThat(entry.provenance().place()).contains("entry 1").contains("by hand");
    assertEquals(Result.ALREADY_THERE, only(run(list, Mode.ENTER)).result());
  }

  @Test
  void aPersonCannotNameTheMarriageOfStrangersOrWhatIsNone() throws IOException {
    String list = CASES + line("准予离婚", "莫子虚,520121198505050050", OTHER_WOMAN, ",");

    RowOutcome strangers =
        only(run(list, Mode.ENTER, new ChosenMarriages(Map.of(2, 1L), Set.of())));
    RowOutcome none = only(run(list, Mode.ENTER, new ChosenMarriages(Map.of(2, 99L), Set.of())));

    assertThat(strangers.remarks().getFirst().english()).contains("names neither party");
    assertThat(none.remarks().getFirst().english()).isEqualTo("entry 99 is no marriage");
  }

  @Test
  void aMarriageRegisteredElsewhereIsSaidByRow() throws IOException {
    String list =
        CASES
            + line("准予离婚", "莫子虚,520121198505050050", OTHER_WOMAN, ",")
            + line("不准离婚", MAN, WOMAN, ",").replace("400", "401");

    List<RowOutcome> rows = run(list, Mode.ENTER, new ChosenMarriages(Map.of(), Set.of(2, 3)));

    assertThat(rows)
        .extracting(RowOutcome::result)
        .containsExactly(Result.ENTERED, Result.REJECTED);
    assertThat(all().getLast().provenance().place()).contains("not on file, said by hand");
  }

  @Test
  void aListThatDoesNotSayWhatWasDecidedEntersNothing() throws IOException {
    RowOutcome row =
        only(
            run(
                "案号,法院,裁判日期,文书类型,生效日期,男方姓名,男方身份证件号,女方姓名,女方身份证件号\n"
                    + "(2019)黔0121民初514号,开阳县人民法院,2019-08-30,判决书,2019-09-20,%s,%s\n"
                        .formatted(MAN, WOMAN),
                Mode.ENTER));

    assertEquals(Result.REJECTED, row.result());
    assertThat(row.remarks().getFirst().chinese()).contains("裁判结果");
  }

  @Test
  void theWayOfClosingAloneRefusesWhatItRefuses() throws IOException {
    RowOutcome row =
        only(
            run(
                "案号,审理法院,原告,原告身份证号,被告,被告身份证号,结案方式,裁判日期,生效日期,结婚登记日期\n"
                    + "(2015)开民初字第12号,贵州省开阳县人民法院,%s,%s,判决不准离婚,2015-03-02,,2010-03-18\n"
                        .formatted(MAN, WOMAN),
                Mode.ENTER));

    assertEquals(Result.REJECTED, row.result());
    assertEquals("G2", row.cell());
  }

  private static String line(String outcome, String man, String woman, String marriage) {
    return "(2019)黔0121民初400号,开阳县人民法院,2019-08-30,判决书,2019-09-20,%s,%s,%s,%s\n"
        .formatted(outcome, man.strip(), woman.strip(), marriage.strip());
  }

  private static RowOutcome only(List<RowOutcome> rows) {
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private List<RowOutcome> run(String list, Mode mode) throws IOException {
    return run(list, mode, ChosenMarriages.nothing());
  }

  private List<RowOutcome> run(String list, Mode mode, ChosenMarriages said) throws IOException {
    Path file = Files.writeString(directory.resolve("list.csv"), list);
    List<RowOutcome> rows = new ArrayList<>();
    try (Ledger ledger = store.openForWriting()) {
      remarks =
          new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester")
              .run(file, ListMapping.none(), mode, said, rows::add)
              .remarks();
    }
    return rows;
  }

  private List<LedgerEntry> all() {
    try (LedgerReader ledger = store.openForReading();
        var entries = ledger.entriesAfter(0)) {
      return entries.toList();
    }
  }
}
