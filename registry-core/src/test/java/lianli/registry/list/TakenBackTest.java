package lianli.registry.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list takes back, and what its title does not say. */
class TakenBackTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "备注, 该登记已撤销, MARRIAGE",
    "其他备注, 误登，见下行, MARRIAGE",
    "备注, 已于2015年离婚, MARRIAGE",
    "备注, 男方已故, MARRIAGE",
    "婚姻状态, 丧偶, MARRIAGE",
    "婚姻状态, 离婚, MARRIAGE",
    "有效标志, 0, MARRIAGE",
    "是否有效, 否, DIVORCE",
    "审查意见, 不符合条件，不予登记, MARRIAGE",
    "审查结果, 不予登记, DIVORCE",
    "办理结果, 撤回申请, DIVORCE",
    "状态, 冷静期内，未发证, DIVORCE",
    "备注, 登记撤销（冒名）, DIVORCE",
    "是否生效, 否, DECREE",
    "文书状态, 未生效, DECREE",
    "上诉情况, 被告已上诉, DECREE",
    "备注, 二审改判不准离婚, DECREE",
    "备注, 撤销原判, UNDOING",
    "状态, 失踪, DEATH",
    "备注, 误报，人健在, DEATH",
    "备注, 系同名同姓, DEATH",
    "注销类别, 迁往市外, DEATH",
    "注销原因, 参军, DEATH"
  })
  void whatTakesTheRowBackIsTold(String heading, String text, TakenBack.About about) {
    assertThat(TakenBack.objection(heading, text, about))
        .hasValueSatisfying(said -> assertThat(said.chinese()).contains(text));
  }

  @ParameterizedTest
  @CsvSource({
    "备注, 原件存档, MARRIAGE",
    "备注, 初婚, MARRIAGE",
    "备注, 补办结婚登记, MARRIAGE",
    "备注, 女方再婚，前夫已故, MARRIAGE",
    "备注, 父母健在, MARRIAGE",
    "备注, 双方出国定居, MARRIAGE",
    "备注, 核对无误, MARRIAGE",
    "婚姻状态, 已婚, MARRIAGE",
    "备注, 结婚证已收回作废, DIVORCE",
    "婚姻状态, 已离婚, DIVORCE",
    "审查意见, 符合离婚条件，准予登记, DIVORCE",
    "状态, 已发证, DIVORCE",
    "是否有效, 是, DIVORCE",
    "上诉情况, 未上诉, DECREE",
    "备注, 双方均未上诉, DECREE",
    "备注, 被告上诉，二审维持原判, DECREE",
    "是否生效, 1, DECREE",
    "备注, 因胁迫撤销婚姻, UNDOING",
    "注销类别, 死亡, DEATH",
    "备注, 因病死亡, DEATH",
    "备注, '', DEATH"
  })
  void whatIsPlainOrOrdinaryPasses(String heading, String text, TakenBack.About about) {
    assertThat(TakenBack.objection(heading, text, about)).isEmpty();
  }

  @Test
  void aRowIsStoppedUnderAColumnThatIsNotReadUnlessAPersonSaysSo() throws IOException {
    Path list =
        csv(
            "姓名,身份证件号,死亡日期,状态",
            "甲,520121194003054017,2020-02-03,查无此人",
            "乙,520121194003054033,2020-02-04,死亡");
    Path mapping = Files.writeString(directory.resolve("m.map"), "状态 = ignore\n");

    try (ListReader source = ListReader.open(list, ListMapping.none())) {
      assertThat(source.next())
          .hasValueSatisfying(
              row ->
                  assertThat(row)
                      .isInstanceOfSatisfying(
                          ListRow.Unreadable.class, it -> assertEquals("D2", it.cell())));
      assertThat(source.next().orElseThrow()).isInstanceOf(ListRow.Told.class);
    }
    try (ListReader source = ListReader.open(list, ListMapping.read(mapping))) {
      assertThat(source.next().orElseThrow()).isInstanceOf(ListRow.Told.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "离婚证字号,男方姓名,女方姓名,离婚登记日期,原结婚登记日期",
        "离婚证号,男方姓名,女方姓名,离婚日期,结婚日期",
        "离婚证编号,男方姓名,女方姓名,离婚时间,原结婚证字号"
      })
  void aDateOfDivorcesDatesAListWhoseNumbersAreOfDivorces(String header) throws IOException {
    Path list = csv(header, "L520121-2008-000012,甲,乙,2008-03-08,1999-01-02");

    try (ListReader source = ListReader.open(list, ListMapping.none())) {
      assertThat(source.next().orElseThrow())
          .isInstanceOfSatisfying(
              ListRow.Told.class,
              row -> {
                assertEquals("2008-03-08", row.cells().get("registered_on").text());
                assertEquals("divorce", row.cells().get("act").text());
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "证书字号,男方姓名,女方姓名,离婚日期,结婚日期",
        "结婚证字号,男方姓名,女方姓名,离婚日期,备注",
        "证书字号,男方姓名,女方姓名,离婚日期,婚前婚姻状况"
      })
  void aDateOfDivorcesAloneMakesNone(String header) throws IOException {
    Path list = csv(header, "L520121-2008-000012,甲,乙,2008-03-08,x");

    assertThatThrownBy(() -> ListReader.open(list, ListMapping.none()))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("registered_on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不予离婚登记告知名单",
        "离婚登记预约名单",
        "离婚冷静期届满未领证名单",
        "终止离婚登记程序告知书发放表",
        "离婚登记申请表（汇总）",
        "2022年离婚登记申请受理台账",
        "离婚登记撤回申请登记表",
        "离婚人员名单",
        "离婚后财产协议登记台账",
        "拟离婚夫妻花名册"
      })
  void aTitleAloneMakesNoDivorce(String title) throws IOException {
    Path list = csv(title, "男方姓名,女方姓名,登记日期", "甲,乙,2022-03-08");

    assertThatThrownBy(() -> ListReader.open(list, ListMapping.none()))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("Cannot import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010年离婚登记花名册",
        "开阳县民政局2012年度离婚登记台账",
        "离婚登记簿",
        "贵州省开阳县离婚登记档案目录（2009年）",
        "二〇〇八年离婚登记汇总表"
      })
  void theTitleOfARegisterOfDivorcesDoes(String title) throws IOException {
    assertThat(acts(csv(title, "男方姓名,女方姓名,登记日期", "甲,乙,2012-03-08"))).containsExactly("divorce");
  }

  @ParameterizedTest
  @CsvSource({
    "结婚登记花名册, 字号, L520121-2008-000129, -",
    "'', 结婚证字号, L520121-2008-000129, -",
    "'', 结婚证字号, BL520121-2008-000129, -",
    "'', 离婚证字号, J520121-2008-000129, -",
    "离婚登记花名册, 字号, BJ520121-2008-000129, -",
    "'', 离婚证字号, L520121-2008-000129, divorce",
    "'', 离婚证字号, 开字第7号, divorce",
    "'', 离婚证字号, BL520121-2008-000129, divorce_reissue",
    "'', 结婚证字号, BJ520121-2008-000129, marriage_reissue",
    "'', 结婚证字号, J520121-2008-000129, marriage"
  })
  void theNumberMustBeOfTheCertificateThatIsNamed(
      String title, String heading, String number, String act) throws IOException {
    assertThat(acts(csv(title, "男方姓名,女方姓名,登记日期," + heading, "甲,乙,2008-03-08," + number)))
        .containsExactly(act);
  }

  @ParameterizedTest
  @ValueSource(strings = {"字号", "证书字号", "登记字号", "结婚证字号/离婚证字号"})
  void aNeutralHeadingLetsTheNumberDecide(String heading) throws IOException {
    Path list = csv("男方姓名,女方姓名,登记日期," + heading, "甲,乙,2008-03-08,L520121-2008-000129");

    assertThat(acts(list)).containsExactly("read by its number");
    assertEquals("divorce", NumberedAct.of("L520121-2008-000129").code());
  }

  private static List<String> acts(Path list) {
    List<String> acts = new ArrayList<>();
    try (ListReader source = ListReader.open(list, ListMapping.none())) {
      for (Optional<ListRow> row = source.next(); row.isPresent(); row = source.next()) {
        acts.add(
            row.get() instanceof ListRow.Told told
                ? Optional.ofNullable(told.cells().get("act"))
                    .map(cell -> cell.text())
                    .orElse("read by its number")
                : "-");
      }
    }
    return acts;
  }

  private Path csv(String... lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    return Files.writeString(directory.resolve("list.csv"), text.stripLeading());
  }
}
