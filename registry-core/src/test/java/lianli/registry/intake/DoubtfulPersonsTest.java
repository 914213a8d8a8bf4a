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
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Death;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.status.StatusAnswer;
import lianli.registry.status.StatusLookup;
import lianli.registry.status.StatusQuestion;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the paper says enters; a doubt about a person is told and costs nobody a record. */
class DoubtfulPersonsTest {
  private static final String HEADER = "男方姓名,男方证件类型,男方身份证件号,女方姓名,女方身份证件号,登记日期,结婚证字号\n";
  private static final String WOMAN = "520121198202020022";

  @TempDir private Path directory;
  private RegistryStore store;

  @BeforeEach
  void makeRegistry() {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    home.directory().toFile().mkdir();
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
  }

  @ParameterizedTest
  @CsvSource({
    "补办结婚登记, , 2012-03-02, true",
    "结婚登记, 补办结婚登记, 2012-03-02, true",
    "结婚登记, , , false",
    "补发结婚证, , , false"
  })
  void aMakeUpRegistrationIsKnownByItsKindOrItsRemarks(
      String kind, String remarks, String since, boolean isMadeUp) throws IOException {
    run(
        "登记类别,男方姓名,女方姓名,女方身份证件号,登记日期,生效日期,备注,结婚证字号\n"
            + "%s,莫须有,乌有,%s,2014-03-02,%s,%s,J520121-2014-000001\n"
                .formatted(
                    kind, WOMAN, since == null ? "" : since, remarks == null ? "" : remarks));

    try (LedgerReader ledger = store.openForReading()) {
      Act act = ledger.entry(1).orElseThrow().act();
      assertEquals(isMadeUp, act instanceof Act.Marriage marriage && marriage.isMadeUp());
    }
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -          | 520121198001010011  | the man's identity number has a check digit (place 18) that does not fit the others
          -          | 520121198098010012  | the man's identity number has no month at places 11 and 12
          -          | 520121198002300012  | the man's identity number has no day of that month at places 13 and 14
          -          | 5201211980010100    | the man's identity number has a length of 16 instead of 18
          -          | 52012119800101O012  | the man's identity number has no digit at place 15
          -          | 520121********0012  | the man's identity number is masked at places 7 to 14
          -          | 520121980512999     | the man's identity number ends as those kept for people born before 1900 (996 to 999): whose it is stays open
          台胞证      | T1                  | the man's number has not the form of such a document
          """)
  void aMarriageEntersAndTheWifeIsMarried(String document, String number, String remark)
      throws IOException {
    RowOutcome row =
        only(
            run(
                HEADER
                    + "莫须有,%s,%s,乌有,%s,2012-03-02,J520121-2012-000001\n"
                        .formatted(document.equals("-") ? "" : document, number, WOMAN)));

    assertEquals(Result.ENTERED, row.result());
    assertThat(row.remarks().toString()).contains(remark).doesNotContain(number);
    assertThat(status(WOMAN)).isInstanceOf(StatusAnswer.Married.class);
  }

  @ParameterizedTest
  @CsvSource({
    "港澳居民来往内地通行证, H12345678",
    "护照, 123456789",
    "台湾居民来往大陆通行证, 12345678",
    "军官证, 南字第12345号",
    "外国人永久居留身份证, CAN110198001010"
  })
  void otherDocumentsEnterWithoutAWord(String document, String number) throws IOException {
    RowOutcome row =
        only(
            run(
                HEADER
                    + "莫须有,%s,%s,乌有,%s,2012-03-02,J520121-2012-000001\n"
                        .formatted(document, number, WOMAN)));

    assertThat(row.remarks()).isEmpty();
    assertThat(status(WOMAN)).isInstanceOf(StatusAnswer.Married.class);
  }

  @ParameterizedTest
  @CsvSource({"J520121-2011-000001", "J522522-2018-000001", "黔开结字010600159", "L520121-2018-000001"})
  void aWrongCertificateNumberLosesNoMarriage(String certificate) throws IOException {
    RowOutcome row =
        only(
            run(
                "登记类别,"
                    + HEADER
                    + "结婚,莫须有,,520121198001010012,乌有,%s,2018-03-02,%s\n"
                        .formatted(WOMAN, certificate)));

    assertEquals(Result.ENTERED, row.result());
    assertThat(row.remarks()).isNotEmpty();
    assertThat(status(WOMAN)).isInstanceOf(StatusAnswer.Married.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,id_number,birth_date,died_on   | 莫须有,520121198001010012,1980-01-01,2020-03-02 | MALE
          name,id_number,birth_date,died_on   | 莫须有,,1980-01-01,2020-03-02                   | UNKNOWN
          Name,ID_Number,Gender,Died_On       | 莫须有,,女,2020-03-02                           | FEMALE
          姓名,身份证件号,出生日期,死亡日期   | 莫须有,,1980-01-01,2020-03                      | UNKNOWN
          姓名,出生日期,死亡日期              | 莫须有,1980-01-01,2020-03-02                    | UNKNOWN
          姓名,性别,死亡日期                  | 莫须有,男,2020-03-02                            | MALE
          身份证号,死亡日期                   | 520121198001010012,2020-03-02                   | MALE
          姓名,身份证号,死亡日期              | 莫须有,520121198001010011,2020-03-02            | UNKNOWN
          """)
  void aDeathEntersWithWhatIsKnown(String header, String row, Sex sex) throws IOException {
    RowOutcome outcome = only(run(header + "\n" + row + "\n"));

    assertEquals(Result.ENTERED, outcome.result(), outcome.remarks().toString());
    Act act = all().getLast().act();
    assertEquals(sex, ((Death) act).deceased().sex());
    assertEquals(act, ActCodec.decode(ActCodec.encode(act)));
  }

  @Test
  void deathsWithoutANumberAreFoundByName() throws IOException {
    run(
        "姓名,身份证号,出生日期,死亡日期\n"
            + "莫須有,,1980-01-01,2020-03-02\n"
            + "莫须有,520121198001010012,1980-01-01,2020-03-02\n"
            + "莫须有,520121198001010011,1980-01-01,2020-03-03\n"
            + "子虚,,1980-01-01,2020-03-02\n");

    try (LedgerReader ledger = store.openForReading()) {
      assertThat(ledger.deathsUnderName(new PersonName("莫 须有")))
          .extracting(LedgerEntry::sequence)
          .containsExactly(1L, 3L);
      assertThat(ledger.asOf(2).deathsUnderName(new PersonName("莫须有"))).hasSize(1);
      assertThat(ledger.deathsUnderName(new PersonName("乌有"))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          '莫须有,,1980-01-01,2020-03', true
          '莫须有,,1980,2020-03-02', true
          '莫须有,520121198001010011,1980-01-01,2020-03-02', true
          '莫须有,,1981-01-01,2020-03', false
          '子虚,,1980-01-01,2020-03', false
          """)
  void aDeathWithoutANumberSuspendsWhomItFits(String death, boolean suspends) throws IOException {
    run(HEADER + "莫须有,,520121198001010012,乌有," + WOMAN + ",2012-03-02,J520121-2012-000001\n");

    run("姓名,身份证号,出生日期,死亡日期\n" + death + "\n");

    Class<?> answer = suspends ? StatusAnswer.Undetermined.class : StatusAnswer.Married.class;
    assertThat(status(WOMAN)).isInstanceOf(answer);
    assertThat(status("520121198001010012")).isInstanceOf(answer);
  }

  @Test
  void aDeathOfNobodyIsNone() throws IOException {
    assertEquals(Result.REJECTED, only(run("姓名,身份证号,死亡日期\n,,2020-03-02\n")).result());
  }

  private StatusAnswer status(String number) {
    try (LedgerReader ledger = store.openForReading()) {
      return new StatusLookup(ledger)
          .answer(
              new StatusQuestion(
                  CitizenId.parse(number).orElseThrow(),
                  LocalDate.of(2026, 3, 2),
                  ledger.head().sequence()));
    }
  }

  private static RowOutcome only(List<RowOutcome> rows) {
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private List<RowOutcome> run(String list) throws IOException {
    Path file = Files.writeString(directory.resolve("list.csv"), list);
    List<RowOutcome> rows = new ArrayList<>();
    try (Ledger ledger = store.openForWriting()) {
      new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester")
          .run(file, ListMapping.none(), Mode.ENTER, rows::add);
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
