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

/** Headings as offices write them: each number goes to its person, and none is left out. */
class WhoseColumnsTest {
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
        "死者姓名,死亡日期,死者身份证号,家属姓名,身份证号",
        "死者,去世日期,死者公民身份号码,经办人,证件号码",
        "姓名,死亡日期,身份证号,家属姓名,家属身份证号",
        "逝者姓名,死亡日期,逝者身份证号码,联系人,身份证号码",
        "死亡人员姓名,死亡日期,身份证号,与死者关系,姓名",
        "姓名（死者）,死亡日期,身份证号（死者）,申报人,身份证号"
      })
  void theNumberOfTheDeadIsReadAndTheRelativesIsNot(String headings) throws IOException {
    run(csv(headings, "甲,2020-02-03,%s,乙,%s".formatted(MAN, WOMAN)));

    assertThat(acts())
        .singleElement()
        .satisfies(
            act -> {
              assertEquals("甲", act.get("man.name"));
              assertEquals(MAN, act.get("man.id_number"));
            });
    assertThat(acts().toString()).doesNotContain(WOMAN);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"死者姓名,死亡日期,家属姓名,家属身份证号", "死者,死亡日期,经办人,经办人身份证号", "逝者,死亡日期,申报人,申报人证件号码"})
  void aDeathWithoutANumberNeverTakesAnothersNumber(String headings) throws IOException {
    run(csv(headings, "甲,2020-02-03,乙,%s".formatted(WOMAN)));

    assertThat(acts())
        .singleElement()
        .satisfies(
            act -> {
              assertEquals("甲", act.get("person.name"));
              assertThat(act.values()).doesNotContain(WOMAN, "乙");
            });
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "姓名,死亡日期,家属姓名,身份证号",
        "经办人,死亡日期,姓名,身份证号",
        "死者姓名,家属姓名,死亡日期,身份证号",
        "死者姓名,死亡日期,家属姓名,身份证号",
        "死者,死亡日期,经办人,身份证号",
        "逝者,申报人,身份证号,死亡日期",
        "逝者,死亡日期,配偶姓名,证件号码"
      })
  void aNumberThatMayBeAnothersStopsTheList(String headings) throws IOException {
    Path list = csv(headings, "甲,乙,丙,%s".formatted(WOMAN));

    assertThatThrownBy(() -> run(list))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("not certain whose")
        .hasMessageContaining("身份证号");
    assertThat(acts()).isEmpty();
  }

  @ParameterizedTest(name = "男方{0}")
  @ValueSource(
      strings = {
        "身份证号：",
        "证件号",
        "身份证",
        "公民身份证号码",
        "居民身份证号码",
        "身份号",
        "ID",
        "身份证号(18位)",
        " 身份证 号码 ：",
        "身份證號",
        "身份证号（必填）"
      })
  void theUsualHeadingsOfANumberAreRead(String heading) throws IOException {
    run(csv("男方姓名,男方%s,女方姓名,登记日期".formatted(heading), "甲,%s,乙,2008-03-08".formatted(MAN)));

    assertEquals(MAN, acts().getFirst().get("man.id_number"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"证书编号", "证号", "结婚证号", "证件编号", "结婚证编号", "结婚证书字号", "证件字号", "登记证字号"})
  void theUsualHeadingsOfACertificateAreRead(String heading) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期," + heading, "甲,乙,2008-03-08,J520121-2008-000123"));

    assertEquals("J520121-2008-000123", acts().getFirst().get("certificate_number"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "男方证,anything",
    "新郎证件,520121198003050034",
    "证号,520121198003050034",
    "男方身份证号（旧）,anything",
    "身份证号2,anything"
  })
  void aNumberThatWouldBeLeftOutStopsTheList(String heading, String cell) throws IOException {
    Path list = csv("男方姓名,女方姓名,登记日期," + heading, "甲,乙,2008-03-08," + cell);

    assertThatThrownBy(() -> run(list))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(heading);
    assertThat(acts()).isEmpty();
  }

  /** A table's own key is no identity number where others hold those. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ID,男方姓名,男方身份证号,女方姓名,登记日期 | 101,甲,520121198003050034,乙,2008-03-08",
        "id,死者姓名,死者身份证号,死亡日期 | 7,甲,520121198003050034,2020-02-03",
        "Id,姓名,身份证号,死亡日期 | 0007,甲,520121198003050034,2020-02-03"
      })
  void aRunningNumberIsLeftOut(String headings, String row) throws IOException {
    run(csv(headings, row));

    assertEquals(MAN, acts().getFirst().get("man.id_number"));
  }

  @Test
  void aColumnIdWithIdentityNumbersIsAskedAbout() throws IOException {
    Path list = csv("ID,男方姓名,女方姓名,登记日期", WOMAN + ",甲,乙,2008-03-08");

    assertThatThrownBy(() -> run(list)).isInstanceOf(RegistryException.class);
  }

  @Test
  void aPersonMayLeaveAColumnOut() throws IOException {
    Path mapping = Files.writeString(directory.resolve("m.txt"), "男方证 = ignore\n");
    Path list = csv("男方姓名,女方姓名,登记日期,男方证", "甲,乙,2008-03-08,x");
    try (Ledger ledger = store.openForWriting()) {
      new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester")
          .run(list, ListMapping.read(mapping), Mode.ENTER, told::add);
    }

    assertEquals(1, acts().size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "结婚登记日期,marriage",
    "结婚日期,marriage",
    "领证日期,marriage",
    "登记时间,marriage",
    "发证日期,marriage",
    "登記日期,marriage",
    "登记日期（年/月/日）,marriage",
    "離婚登記日期,divorce"
  })
  void theUsualHeadingsDateARegistration(String heading, String act) throws IOException {
    run(csv("男方姓名,女方姓名," + heading, "甲,乙,2008-03-08"));

    assertEquals("2008-03-08", acts().getFirst().get("registered_on"));
    assertEquals(act, acts().getFirst().get("act"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"结婚登记日期,离婚证字号", "结婚日期,离婚日期", "结婚登记日期,补发原因", "领证日期,发证日期"})
  void aDateThatMayBeOfAnotherActDatesNone(String headings) throws IOException {
    Path list = csv("男方姓名,女方姓名," + headings, "甲,乙,2008-03-08,x");

    assertThatThrownBy(() -> run(list)).isInstanceOf(RegistryException.class);
  }

  @Test
  void theDateOfTheMarriageStaysThatBesideTheDateOfTheDivorce() throws IOException {
    run(csv("男方姓名,女方姓名,结婚登记日期,登记日期,离婚证字号", "甲,乙,2008-03-08,2012-05-06,L520121-2012-000001"));

    assertEquals("2012-05-06", acts().getFirst().get("registered_on"));
    assertEquals("2008-03-08", acts().getFirst().get("married_on"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '"',
      value = {"'520121198003050034", "’520121198003050034", "`520121198003050034"})
  void theMarkThatKeepsFiguresIsNoPartOfTheNumber(String number) throws IOException {
    run(csv("男方姓名,男方身份证号,女方姓名,登记日期", "甲,%s,乙,2008-03-08".formatted(number)));

    assertEquals(MAN, acts().getFirst().get("man.id_number"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"无", "/", "-", "不详", "无证件", "—", "／", "遗失", "证件丢失", "（未带）"})
  void wordsForNothingAreNoNumbers(String word) throws IOException {
    run(csv("男方姓名,男方身份证号,女方姓名,登记日期,结婚证字号", "甲,%s,乙,2008-03-08,%s".formatted(word, word)));

    assertThat(acts().getFirst()).doesNotContainKeys("man.id_number", "certificate_number");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"护照, 遗失", "护照, ''", "护照, 无", "军官证, 不详", "居民身份证, 护照遗失"})
  void aDocumentWithoutItsNumberRejectsItsRow(String document, String number) throws IOException {
    run(csv("男方姓名,男方证件类型,男方身份证件号,女方姓名,登记日期", "甲,%s,%s,乙,2008-03-08".formatted(document, number)));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertEquals("C2", told.getFirst().cell());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"居民身份证, ''", "居民身份证, 无", "'', 遗失", "无, 遗失", "护照, E12345678", "军官证, 军字第0123号"})
  void anEmptyNumberOfACitizenIsNoDocumentWithoutOne(String document, String number)
      throws IOException {
    run(csv("男方姓名,男方证件类型,男方身份证件号,女方姓名,登记日期", "甲,%s,%s,乙,2008-03-08".formatted(document, number)));

    assertEquals(Result.ENTERED, told.getFirst().result());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "\"woman.name\": \"乙\"",
        "\"woman.id_number\": \"520121198207080024\"",
        "\"man.name\": \"甲\", \"woman.birth_date\": \"1982-07-08\""
      })
  void aMarriageOfOnePartyRejectsItsRow(String party) throws IOException {
    run(
        Files.writeString(
            directory.resolve("a.jsonl"),
            "{\"act\": \"marriage\", \"registered_on\": \"2008-03-08\", %s}\n".formatted(party)));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertThat(acts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"5.20121E+17", "5.2e17", "５.20121E+17"})
  void whatIsLeftOfANumberRejectsItsRow(String number) throws IOException {
    run(csv("男方姓名,男方身份证号,女方姓名,登记日期", "甲,%s,乙,2008-03-08".formatted(number)));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertEquals("B2", told.getFirst().cell());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "520121198003050034;520121198207080024 | 1",
        "520121198003050034/520121198207080024 | 1",
        "520121198003050034 520121198207080024 | 1",
        "520121800305003、520121820708002 | 1",
        "J520121-2008-000123、J520121-2008-000124 | 4"
      })
  void twoNumbersInOneCellRejectTheirRow(String numbers, int column) throws IOException {
    List<String> row = new ArrayList<>(List.of("甲", "", "乙", "2008-03-08", ""));
    row.set(column, numbers);
    run(csv("男方姓名,男方身份证号,女方姓名,登记日期,结婚证字号", String.join(",", row)));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertEquals("ABCDE".charAt(column) + "2", told.getFirst().cell());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"*", "？", "123", "（ ）"})
  void aNameWithoutALetterRejectsItsRow(String name) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期", name + ",乙,2008-03-08"));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertEquals("A2", told.getFirst().cell());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "钱70",
        "？明",
        "张*",
        "（未填）",
        "不详",
        "无名氏",
        "佚名",
        "待查",
        "王某",
        "左某某",
        "李XX",
        "张□",
        "王○○",
        "XX",
        "Z.S.",
        "W",
        "张w",
        "王建国之妻",
        "李秀英的儿子",
        "张氏",
        "王先生",
        "欧阳?",
        "N/A",
        "男方姓名",
        "死者姓名",
        "身份证号码",
        "新郎",
        "王【由页】",
        "李[金监]",
        "陈{火华}",
        "赵+页",
        "王（由页）",
        "李明（左日右月）",
        "张(三点水加干)"
      })
  void aNameThatIsNoneOrNotWholeRejectsItsRow(String name) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期", name + ",乙,2008-03-08"));

    assertEquals(Result.REJECTED, told.getFirst().result());
    assertEquals("A2", told.getFirst().cell());
    assertThat(acts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "王建国、李秀英",
        "王建国，李秀英",
        "王建国/李秀英",
        "王建国;李秀英",
        "王建国和李秀英",
        "欧阳明与陈静",
        "周芳及其夫赵强、赵刚",
        "王建国 李秀英",
        "王建国李秀英",
        "王建国夫妇",
        "赵敏等2人",
        "男：王建国 女：李秀英",
        "王建国&李秀英",
        "王建国（前妻李秀英）",
        "王建国(李秀英)",
        "王建国（其女王芳）",
        "王建国（代办人：李强）"
      })
  void twoPersonsInOneCellRejectTheirRow(String names) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期", "\"" + names + "\",乙,2008-03-08"));
    run(csv("男方姓名,女方姓名,登记日期", "甲,\"" + names + "\",2008-03-08"));
    run(csv("死者姓名,死亡日期", "\"" + names + "\",2008-03-08"));

    assertThat(told).extracting(RowOutcome::result).containsOnly(Result.REJECTED);
    assertThat(told).extracting(RowOutcome::cell).containsExactly("A2", "B2", "A2");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "周和平",
        "周与时",
        "欧阳建国",
        "王 芳",
        "欧 阳 明",
        "欧阳 建国",
        "买买提·艾力",
        "阿依古丽",
        "王张氏",
        "John Smith",
        "SMITH, JOHN",
        "NGUYEN THI HOA",
        "余及第",
        "石木香",
        "吉克曲布",
        "José Álvarez",
        "林子女",
        "王建国（曾用名李建国）",
        "李秀英(原名陈秀英)",
        "王建国（回族）",
        "王建国（王建军）"
      })
  void aNameOfOnePersonEnters(String name) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期", "\"" + name + "\",乙,2008-03-08"));

    assertEquals(Result.ENTERED, told.getFirst().result());
    assertThat(acts()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "锟斤拷锟斤拷",
        "王\uFFFD",
        "å¼ ä¸‰",
        "å¼\u00a0ä¸\u0089",
        "ÕÅÈý",
        "烫烫烫",
        "屯屯屯屯",
        "寮犱笁",
        "鐜嬪缓鍥?",
        "???",
        "王??"
      })
  void aNameWithSpoiltCharactersRejectsItsRow(String name) throws IOException {
    run(csv("男方姓名,女方姓名,登记日期", name + ",乙,2008-03-08", "丙,丁,2008-03-09", "戊,己,2008-03-10"));

    assertThat(told)
        .extracting(RowOutcome::result)
        .containsExactly(Result.REJECTED, Result.ENTERED, Result.ENTERED);
    assertEquals("A2", told.getFirst().cell());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"锟斤拷", "寮犱笁", "王\uFFFD", "ÀîËÄ", "??"})
  void aFileWithSpoiltCharactersInMostRowsIsRefused(String name) throws IOException {
    Path list = csv("男方姓名,女方姓名,登记日期", name + ",乙,2008-03-08", name + ",丁,2008-03-09");

    assertThatThrownBy(() -> run(list))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("encoding");
    assertThat(acts()).isEmpty();
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
