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
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as any office or program heads them: read right, or refused whole. */
class HeadingsOfAnyOfficeTest {
  private static final String MAN = "520121198003050034";
  private static final String WOMAN = "520121198207080024";

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

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Husband Name,Husband ID Number,Wife Name,Wife ID Number,Marriage Date,Certificate No.",
        "Groom Name,Groom ID No,Bride Name,Bride ID No,Date of Marriage,Marriage Certificate No",
        "husband_name,husband_id,wife_name,wife_id,registration_date,cert_no",
        "Name of Husband,ID Card No. of Husband,Name of Wife,ID Card No. of Wife,Marriage"
            + " Date,Certificate",
        "Husband's Name,Husband's ID,Wife's Name,Wife's ID,Registration Date,Registration No",
        "Name (Husband),ID (Husband),Name (Wife),ID (Wife),Marriage Registration Date,CertNo",
        "Male Name,Male ID,Female Name,Female ID,Date,Marriage Certificate Number",
        "HUSBAND,HUSBAND ID CARD NUMBER,WIFE,WIFE ID CARD NUMBER,MARRIAGE DATE,CERTIFICATE NUMBER",
        "Spouse 1 Name,Spouse 1 ID,Spouse 2 Name,Spouse 2 ID,Marriage Date,Certificate No",
        "Party A,Party A ID Number,Party B,Party B ID Number,Marriage Date,Certificate No",
        "配偶一姓名,配偶一身份证号,配偶二姓名,配偶二身份证号,登记日期,结婚证字号",
        "甲方姓名,甲方身份证号,乙方姓名,乙方身份证号,结婚登记日期,结婚证字号",
        "甲方,甲方证件号码,乙方,乙方证件号码,登记日期,证书编号",
        "当事人1姓名,当事人1身份证号码,当事人2姓名,当事人2身份证号码,领证日期,结婚证字号",
        "男方,身份证号,女方,身份证号,登记日期,结婚证字号",
        "新郎,新郎身份证号,新娘,新娘身份证号,结婚日期,结婚证字号",
        "姓名_男,身份证号_男,姓名_女,身份证号_女,登记日期,结婚证字号",
        "男方-姓名,男方-有效身份证件号,女方-姓名,女方-有效身份证件号,颁证日期,发证字号",
        "男方姓名,男方身份证号,女方姓名,女方身份证号,日期,结婚证字号",
        "夫姓名,夫身份证号,妻姓名,妻身份证号,登记日期,登记证号",
      })
  void aListOfMarriagesIsRead(String headings) throws IOException {
    run(headings + "\n甲,%s,乙,%s,2008-03-08,J520121-2008-000123\n".formatted(MAN, WOMAN));

    assertMarriage();
  }

  @Test
  void spousesMayStandInEitherOrder() throws IOException {
    run(
        "甲方姓名,甲方身份证号,乙方姓名,乙方身份证号,登记日期,结婚证字号\n乙,%s,甲,%s,2008-03-08,J520121-2008-000123\n"
            .formatted(WOMAN, MAN));

    assertMarriage();
  }

  private void assertMarriage() {
    assertThat(acts())
        .singleElement()
        .satisfies(
            act -> {
              assertEquals("marriage", act.get("act"));
              assertEquals("甲", act.get("man.name"));
              assertEquals(MAN, act.get("man.id_number"));
              assertEquals("乙", act.get("woman.name"));
              assertEquals(WOMAN, act.get("woman.id_number"));
              assertEquals("2008-03-08", act.get("registered_on"));
              assertEquals("J520121-2008-000123", act.get("certificate_number"));
            });
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"甲,,乙,,2008-03-08,", "甲,%1$s,乙,%1$s,2008-03-08,"})
  void spousesOfWhomNobodyKnowsWhoIsTheManAreRejected(String row) throws IOException {
    run("配偶一姓名,配偶一身份证号,配偶二姓名,配偶二身份证号,登记日期,结婚证字号\n" + row.formatted(MAN) + "\n");

    assertThat(acts()).isEmpty();
    assertEquals(Result.REJECTED, told.getFirst().result());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Husband Name,Wife Name,Divorce Date,Divorce Certificate No        | 甲,乙,2008-03-08,L520121-2008-000001 | divorce
          Husband Name,Wife Name,Divorce Date,Divorce Certificate No        | 甲,乙,2008-03-08,2008-12             | divorce
          男方姓名,女方姓名,日期,离婚证字号                                 | 甲,乙,2008-03-08,L520121-2008-000001 | divorce
          男方姓名,女方姓名,原结婚证字号,补领日期,补领结婚证字号            | 甲,乙,J520121-2001-000001,2008-03-08,BJ520121-2008-000001 | marriage_reissue
          男方姓名,女方姓名,原结婚证字号,补领日期                           | 甲,乙,J520121-2001-000001,2008-03-08 | marriage_reissue
          男方姓名,女方姓名,原离婚证字号,补发日期                           | 甲,乙,L520121-2005-000001,2008-03-08 | divorce_reissue
          男方姓名,女方姓名,补发日期,补发字号                               | 甲,乙,2008-03-08,BL520121-2008-000001 | divorce_reissue
          Husband Name,Wife Name,Type,Date                                  | 甲,乙,divorce,2008-03-08             | divorce
          男方姓名,女方姓名,登记事项,办理日期                               | 甲,乙,离婚,2008-03-08                | divorce
          """)
  void theActIsThatOfTheHeadings(String headings, String row, String act) throws IOException {
    run(headings + "\n" + row + "\n");

    assertThat(acts()).as(told.toString()).hasSize(1);
    assertEquals(act, acts().getFirst().get("act"));
    assertEquals("2008-03-08", acts().getFirst().get("registered_on"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          男方姓名,女方姓名,撤销日期                       | 甲,乙,2008-03-08
          Husband Name,Wife Name,Cancellation Date         | 甲,乙,2008-03-08
          男方姓名,女方姓名,日期                           | 甲,乙,2008-03-08
          Husband Name,Wife Name,Date                      | 甲,乙,2008-03-08
          姓名,身份证号,日期                               | 甲,520121198003050034,2008-03-08
          男方姓名,女方姓名,日期,审批日期,结婚证字号       | 甲,乙,2008-03-08,2008-03-09,J520121-2008-000123
          案号,法院,原告,被告,裁判结果,日期                | 1,2,甲,乙,准予离婚,2008-03-08
          男方姓名,女方姓名,身份证号,登记日期              | 甲,乙,520121198003050034,2008-03-08
          姓名,身份证号,姓名,身份证号,登记日期             | 甲,520121198003050034,乙,520121198207080024,2008-03-08
          男方姓名,女方姓名,预约日期                       | 甲,乙,2008-03-08
          """)
  void whatIsNotCertainStopsTheListAndSaysHow(String headings, String row) {
    assertThatThrownBy(() -> run(headings + "\n" + row + "\n"))
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused -> {
              assertThat(refused.why().english()).isNotBlank();
              assertThat(refused.next().english()).containsAnyOf("Name", "Say", "add", "column");
            });
    assertThat(acts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          男方姓名,女方姓名,登记日期,业务 | 甲,乙,2008-03-08,离婚
          男方姓名,女方姓名,登记日期,事由 | 甲,乙,2008-03-08,补领结婚证
          男方姓名,女方姓名,登记日期,办理内容 | 甲,乙,2008-03-08,撤销婚姻
          男方姓名,女方姓名,登记日期,撤销日期 | 甲,乙,2008-03-08,2010-01-02
          男方姓名,女方姓名,登记日期,离婚日期 | 甲,乙,2008-03-08,2010-01-02
          男方姓名,女方姓名,登记日期,男方性别 | 甲,乙,2008-03-08,女
          男方姓名,女方姓名,登记日期,处理结果 | 甲,乙,2008-03-08,不予登记
          Husband Name,Wife Name,Registration Date,Status | 甲,乙,2008-03-08,cancelled
          Husband Name,Wife Name,Registration Date,Remarks | 甲,乙,2008-03-08,annulled in 2010
          男方姓名,女方姓名,原结婚证字号,补领日期,证书字号 | 甲,乙,,2008-03-08,J520121-2008-000001
          男方姓名,女方姓名,补领日期 | 甲,乙,2008-03-08
          """)
  void aRowThatTellsAnotherActIsRejected(String headings, String row) throws IOException {
    run(headings + "\n" + row + "\n");

    assertThat(acts()).isEmpty();
    assertEquals(Result.REJECTED, told.getFirst().result());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "案号,裁判日期,裁判结果,案由,申请人,申请人身份证号,被申请人,被申请人身份证号",
        "案号,判决日期,裁判结果,案由,申请人姓名,申请人身份证号,被申请人姓名,被申请人身份证号",
        "案号,裁判日期,裁判结果,案由,申请人,申请人证件号码,被宣告死亡人姓名,被宣告死亡人身份证号"
      })
  void whoIsDeclaredDeadIsTheOneWhomTheApplicationIsAbout(String headings) throws IOException {
    run(headings + "\n(2019)黔0121民特5号,2019-05-06,宣告死亡,申请宣告自然人死亡,乙,%s,甲,%s\n".formatted(WOMAN, MAN));

    assertThat(acts()).as(told.toString()).hasSize(1);
    Map<String, String> act = acts().getFirst();
    assertEquals("declared_death", act.get("act"));
    assertEquals("甲", act.get("man.name"));
    assertEquals(MAN, act.get("man.id_number"));
    assertThat(act.toString()).doesNotContain(WOMAN);
  }

  @Test
  void aTitleMayTellWhichDateABareOneIs() throws IOException {
    run("2020年死亡人员名单,,\n姓名,身份证号,日期\n甲,%s,2020-02-03\n".formatted(MAN));

    assertEquals("2020-02-03", acts().getFirst().get("died_on"));
  }

  private void run(String list) throws IOException {
    Path file = directory.resolve("list.csv");
    Files.writeString(file, list);
    told.clear();
    try (Ledger ledger = store.openForWriting()) {
      new ListImport(ledger, LocalDate.of(2026, 11, 1), "test")
          .run(file, ListMapping.none(), Mode.ENTER, told::add);
    }
  }

  private List<Map<String, String>> acts() {
    try (Ledger ledger = store.openForWriting();
        var entries = ledger.entriesAfter(0)) {
      return entries.map(entry -> ActCodec.encode(entry.act())).toList();
    }
  }
}
