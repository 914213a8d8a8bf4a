package lianli.registry.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.table.Cell;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that no list had before, read by their parts, and those that must not be. */
class CourtHeadingsTest {
  private static Optional<String> key(String heading) {
    return ListMapping.none().headings().keys().apply(heading);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          原告名称 = plaintiff.name
          原告（起诉人） = plaintiff.name
          起诉方 = plaintiff.name
          起诉方姓名 = plaintiff.name
          上诉人（一审身份不限） = plaintiff.name
          申诉人姓名 = plaintiff.name
          申请执行人名称 = plaintiff.name
          姓名（原告） = plaintiff.name
          姓名【起诉人】 = plaintiff.name
          原审原告之姓名 = plaintiff.name
          一审原告姓名或名称 = plaintiff.name
          原告一方姓名 = plaintiff.name
          再审申请人名称 = plaintiff.name
          原告姓名（全称） = plaintiff.name
          申请方名字 = plaintiff.name
          原告/姓名 = plaintiff.name
          应诉方 = defendant.name
          应诉人姓名 = defendant.name
          被诉人 = defendant.name
          被诉方姓名 = defendant.name
          被告（应诉人） = defendant.name
          被告方名称 = defendant.name
          答辩人 = defendant.name
          被申诉人姓名 = defendant.name
          被上诉方 = defendant.name
          姓名（被告） = defendant.name
          一审被告姓名 = defendant.name
          被执行人名称 = defendant.name
          被起诉方名字 = defendant.name
          男方（甲方） = man.name
          男当事人 = man.name
          男性当事人姓名 = man.name
          夫方姓名 = man.name
          丈夫名字 = man.name
          姓名（男方） = man.name
          男方(原告)姓名 = man.name
          女方（乙方） = woman.name
          女方当事人名称 = woman.name
          妻方姓名 = woman.name
          女方（被告） = woman.name
          第一当事人 = first.name
          当事人甲姓名 = first.name
          第一方姓名 = first.name
          当事人1名称 = first.name
          当事人二姓名 = second.name
          第二当事人姓名 = second.name
          当事人2名称 = second.name
          对方当事人姓名 = second.name
          原告证件 = plaintiff.id_number
          原告证件号码（身份证） = plaintiff.id_number
          起诉人公民身份证件号 = plaintiff.id_number
          原告身份证件编号 = plaintiff.id_number
          证件号（起诉方） = plaintiff.id_number
          申请人居民身份证号码 = plaintiff.id_number
          起诉方身份证 = plaintiff.id_number
          原告之公民身份号码 = plaintiff.id_number
          上诉人证件号 = plaintiff.id_number
          原告护照号 = plaintiff.id_number
          原告身份证/护照号码 = plaintiff.id_number
          原告人身份号码 = plaintiff.id_number
          申请执行人证件号码 = plaintiff.id_number
          原审原告身份证号 = plaintiff.id_number
          原告证号 = plaintiff.id_number
          被诉人证件号 = defendant.id_number
          应诉方身份证号码 = defendant.id_number
          身份证号（被告） = defendant.id_number
          身份证号码（应诉人） = defendant.id_number
          被告有效证件号码 = defendant.id_number
          被上诉人公民身份号 = defendant.id_number
          被申请方身份证 = defendant.id_number
          被告方通行证号码 = defendant.id_number
          被告身份证号码（18位） = defendant.id_number
          男方证件 = man.id_number
          男身份证号 = man.id_number
          丈夫居民身份证号 = man.id_number
          男方之证件号码 = man.id_number
          证件号码（男方） = man.id_number
          男性身份证号码 = man.id_number
          女方公民身份证件号 = woman.id_number
          女身份证 = woman.id_number
          妻子证件编号 = woman.id_number
          女方护照号码 = woman.id_number
          甲方证件 = first.id_number
          当事人一公民身份号码 = first.id_number
          当事人乙证件号 = second.id_number
          第二当事人身份证号 = second.id_number
          公民身份证件号 = person.id_number
          起诉方族别 = plaintiff.ethnicity
          应诉方族别 = defendant.ethnicity
          起诉方年龄 = plaintiff.age
          应诉人岁数 = defendant.age
          起诉人性别 = plaintiff.sex
          应诉人性别 = defendant.sex
          性别（应诉方） = defendant.sex
          起诉方出生日期 = plaintiff.birth_date
          应诉方出生年月 = defendant.birth_date
          被诉人生日 = defendant.birth_date
          起诉方住址 = plaintiff.residence
          应诉方户籍所在地 = defendant.residence
          被告户籍地址 = defendant.residence
          婚姻登记证号 = certificate_number
          登记证书编号 = certificate_number
          结婚登记证字号 = certificate_number
          婚姻证字号 = certificate_number
          双方结婚证编号 = certificate_number
          婚姻登记字号 = certificate_number
          结婚证上的编号 = certificate_number
          领证日期 = married_on
          结婚年月 = married_on
          结婚证领取日期 = married_on
          双方登记结婚时间 = married_on
          办理结婚登记日期 = married_on
          婚姻登记时间 = married_on
          结婚证发证日期 = married_on
          文号 = case_number
          判决书文号 = case_number
          案件号 = case_number
          法律文书字号 = case_number
          裁判文书案号 = case_number
          民事案号 = case_number
          落款日期 = judged_on
          作成日 = judged_on
          判决书落款时间 = judged_on
          文书制作日期 = judged_on
          裁决日期 = judged_on
          判决作出时间 = judged_on
          确定日期 = effective_from
          判决确定日 = effective_from
          发生法律效力时间 = effective_from
          判决发生法律效力日期 = effective_from
          裁判文书生效时间 = effective_from
          调解书生效日期 = effective_from
          裁决内容 = outcome
          审理结论 = outcome
          如何判的 = outcome
          判项 = outcome
          法院处理意见 = outcome
          主文 = outcome
          案件审理结果 = outcome
          案件处理方式 = closed_by
          办结方式 = closed_by
          案件类型 = cause
          纠纷类型 = cause
          特别说明 = remarks
          备注（上诉、公告等） = remarks
          """)
  void aHeadingIsReadByItsParts(String heading, String key) {
    assertEquals(Optional.of(key), key(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "原告代理人",
        "原告代理人姓名",
        "代理人电话",
        "被告律师",
        "原告委托代理人身份证号",
        "法官姓名",
        "审判员",
        "书记员",
        "审判长姓名",
        "子女身份证",
        "原告子女姓名",
        "收费",
        "原告电话",
        "被告联系方式",
        "原告律师证号",
        "被告监护人姓名",
        "原告母亲姓名",
        "第三人",
        "第三人身份证号",
        "送达日期",
        "立案日期",
        "开庭日期",
        "归档日期",
        "上诉日期",
        "送达时间（生效）",
        "裁判（生效）日期",
        "离婚证发放日期",
        "分居时间",
        "原告被告证件号",
        "男女双方证件号",
        "反诉原告",
        "反诉被告姓名",
        "原告身份",
        "原告证件有效期",
        "档案号",
        "案卷号",
        "函号",
        "判决书送达日期",
        "婚生子出生日期",
        "原告（代理人）",
        "男方母亲身份证号",
        "原告姓名身份证号",
        "执行日期"
      })
  void whatIsOfSomebodyElseOrUnclearIsNotRead(String heading) {
    assertEquals(Optional.empty(), key(heading));
  }

  @Test
  void namesUnderBareSignsAreTheCouples() {
    assertEquals(
        keys("man.name", "woman.name", "case_number", "effective_from").toString(),
        CourtColumns.of(
                table(
                    List.of("男", "女", "案号", "生效"),
                    List.of("王建国", "李秀英", "（2006）黔0121民初12号", "2006-03-01"),
                    List.of("赵一", "钱二", "（2006）黔0121民初13号", "")),
                ListMapping.none())
            .toString()
            .replace("plaintiff", "man")
            .replace("defendant", "woman"));
  }

  @Test
  void ofTwoDaysThatMayBeOneThingNeitherIsRead() {
    TableFile table =
        table(
            List.of("案号", "原告", "被告", "文书制作日期", "落款日期"),
            List.of("（2006）黔0121民初12号", "王建国", "李秀英", "2006-02-01", "2006-03-01"));

    List<Optional<String>> keys = CourtColumns.of(table, ListMapping.none());

    assertEquals(List.of(Optional.empty(), Optional.empty()), keys.subList(3, 5));
    assertEquals(
        "以下列含义不明，未读取：文书制作日期、落款日期",
        CourtColumns.remark(table, keys, ListMapping.none()).orElseThrow().chinese());
  }

  @Test
  void aColumnOfRolesMakesEachRowAParty() {
    assertEquals(
        keys("case_number", "party_role", "person.name", "person.id_number"),
        CourtColumns.of(
            table(
                List.of("案号", "身份", "当事人", "证件号码"),
                List.of("（2006）黔0121民初12号", "原告", "王建国", "520121198003050034"),
                List.of("（2006）黔0121民初12号", "被告", "李秀英", "520121198207080024")),
            ListMapping.none()));
  }

  private static List<Optional<String>> keys(String... keys) {
    return List.of(keys).stream().map(Optional::of).toList();
  }

  @SafeVarargs
  private static TableFile table(List<String> header, List<String>... rows) {
    List<TableRow> told = new ArrayList<>();
    for (List<String> row : rows) {
      told.add(
          new TableRow(
              told.size() + 2,
              row.stream().map(text -> new Cell(text, "A1", Cell.Content.TEXT)).toList()));
    }
    return new TableFile(Path.of("cases.csv"), "", header, told);
  }
}
