package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.text.PageText;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;
import org.junit.jupiter.api.Test;

/** Sentences of courts, registries, archives and notaries. */
class ProseLayoutTest {
  private final RecordFinder finder = new RecordFinder(FormCatalogue.standard());

  @Test
  void aJudgmentTellsBothPartiesTheSuitAndTheMarriageThatEnds() {
    Map<String, String> read =
        read(
            "四川省昭觉县人民法院",
            "民事判决书",
            "（1997）昭民初字第732号",
            "原告易梅霞，女，1966年4月8日出生，彝族，司机，住长乐镇上河村8组。",
            "被告唐跃进，男，1966年4月9日出生，汉族，干部，住长乐乡大湾村2组。",
            "原告易梅霞与被告唐跃进离婚纠纷一案，本院受理后，现已审理终结。",
            "经审理查明，原、被告于1988年5月9日在昭觉县青山乡人民政府登记结婚，",
            "婚后生育一女。判决如下：准予原告易梅霞与被告唐跃进离婚。",
            "一九九七年一月二十七日");

    assertThat(read)
        .containsEntry("act", "court_divorce")
        .containsEntry("court", "四川省昭觉县人民法院")
        .containsEntry("case_number", "（1997）昭民初字第732号")
        .containsEntry("decree_form", "judgment")
        .containsEntry("woman.name", "易梅霞")
        .containsEntry("woman.birth_date", "1966-04-08")
        .containsEntry("woman.ethnicity", "彝族")
        .containsEntry("woman.occupation", "司机")
        .containsEntry("woman.residence", "长乐镇上河村8组")
        .containsEntry("man.name", "唐跃进")
        .containsEntry("man.birth_date", "1966-04-09")
        .containsEntry("man.occupation", "干部")
        .containsEntry("married_on", "1988-05-09")
        .containsEntry("previous_office", "昭觉县青山乡人民政府")
        .containsEntry("judged_on", "1997-01-27");
  }

  @Test
  void aCourtsCertificateTellsWhenItsPaperTookEffect() {
    Map<String, String> read =
        read(
            "永登县人民法院",
            "离婚证明书",
            "起诉方：曹发元，男，1971年10月1日生，汉族，居民身份证",
            "620121197110014855，住甘肃省永登县城关镇解放街250号。",
            "应诉方：姜国贞，女，1973年7月18日生，汉族，居民身份证",
            "620121197307185105，住甘肃省永登县白马镇大坪村7组。",
            "上列双方因婚姻纠纷诉至本院，本院立案为（2010）永民初字第802",
            "号，并于2010年3月13日依法判决准予双方离婚。该判决书已于2010年4",
            "月22日生效，双方的夫妻关系自该日起解除。",
            "2010年5月6日");

    assertThat(read)
        .containsEntry("act", "court_divorce")
        .containsEntry("man.id_number", "620121197110014855")
        .containsEntry("woman.residence", "甘肃省永登县白马镇大坪村7组")
        .containsEntry("case_number", "（2010）永民初字第802号")
        .containsEntry("judged_on", "2010-03-13")
        .containsEntry("effective_from", "2010-04-22");
  }

  @Test
  void anArchivesExtractTellsTheMarriageWhereverItsLinesBreak() {
    Map<String, String> read =
        read(
            "婚姻登记档案证明",
            "应当事人申请，经查阅本馆馆藏婚姻登记档案，记载如下：",
            "顾平永先生（男，登记时27岁）与廖香",
            "娟女士（女，登记时26岁）于1988年11月10日在麟游县黄土乡人民政府办理结婚登记，结",
            "婚证字号为黄结字第51号。",
            "麟游县档案馆",
            "2023年2月20日");

    assertThat(read)
        .containsEntry("act", "marriage")
        .containsEntry("man.name", "顾平永")
        .containsEntry("man.age", "27")
        .containsEntry("woman.name", "廖香娟")
        .containsEntry("woman.age", "26")
        .containsEntry("registered_on", "1988-11-10")
        .containsEntry("office", "麟游县黄土乡人民政府")
        .containsEntry("certificate_number", "黄结字第51号");
  }

  @Test
  void theDayOfALaterPaperIsNotThatOfTheActWhoseDayWasNotRead() {
    Map<String, String> read =
        read(
            "婚姻登记档案证明",
            "经查阅馆藏婚姻登记档案，顾平永先生（男，1961年3月2日出生）与廖香娟女士（女，1962年5月6日出生）",
            "于1988年月10日在麟游县黄土乡人民政府办理结婚登记，结婚证字号为黄结字第51号。",
            "麟游县人民政府",
            "2023年2月20日");

    assertThat(read)
        .containsEntry("woman.birth_date", "1962-05-06")
        .doesNotContainKey("registered_on")
        .doesNotContainKey("office");
  }

  @Test
  void aCertificateWrittenAsOneSentence() {
    Map<String, String> read =
        read(
            "结婚证",
            "(1973)大革结字第140号",
            "兹有熊长山同志（男，现年21岁，系",
            "前进大队人）与方莲月同志（女，现年25岁，",
            "系官塘大队人）双方自愿结婚，经审查符合婚姻法关于结婚的规定，准予登记，发给此证。",
            "大田县前进公社革命委员会",
            "一九七三年十一月三日");

    assertThat(read)
        .containsEntry("act", "marriage")
        .containsEntry("certificate_number", "(1973)大革结字第140号")
        .containsEntry("man.name", "熊长山")
        .containsEntry("man.age", "21")
        .containsEntry("man.residence", "前进大队")
        .containsEntry("woman.name", "方莲月")
        .containsEntry("woman.residence", "官塘大队")
        .containsEntry("office", "大田县前进公社革命委员会")
        .containsEntry("registered_on", "1973-11-03");
  }

  @Test
  void namesThatHoldAJoiningWordAndAChildAndALawyerBesides() {
    Map<String, String> read =
        read(
            "开阳县人民法院民事调解书",
            "（2003）开民初字第40号",
            "原告（反诉被告）：李和平，男，一九七〇年三月二日生，布依族，务农，住开阳县双流镇。",
            "委托代理人周建国，男，开阳县法律服务所工作者。",
            "被告：欧阳同芳，女，一九七二年五月六日生，汉族，初中文化，教师，住址同上。",
            "婚生子李小明，男，1995年1月1日生。原告李和平与被告欧阳同芳离婚一案，",
            "双方达成如下协议：李和平与欧阳同芳自愿离婚。",
            "二〇〇三年六月二日");

    assertThat(read)
        .containsEntry("man.name", "李和平")
        .containsEntry("man.occupation", "务农")
        .containsEntry("woman.name", "欧阳同芳")
        .containsEntry("woman.education", "初中")
        .containsEntry("woman.occupation", "教师")
        .containsEntry("woman.birth_date", "1972-05-06")
        .containsEntry("judged_on", "2003-06-02")
        .doesNotContainKey("woman.residence");
  }

  @Test
  void partiesWithoutASexAreDoubted() {
    PageText page =
        page(
            "开阳县人民法院民事判决书",
            "（1987）开法民字第12号",
            "原告赵芳，一九五五年三月二日生，汉族，住双流公社。",
            "被告王明，一九五三年五月六日生，汉族，住双流公社。",
            "原告赵芳诉被告王明离婚一案，判决如下：准予离婚。",
            "一九八七年六月二日");

    List<FoundField> record = finder.in(page).orElseThrow().records().getFirst();

    assertThat(record)
        .filteredOn(field -> field.party().isPresent())
        .isNotEmpty()
        .allMatch(field -> field.place() == FoundField.Place.DOUBTED);
    assertThat(record).extracting(field -> field.value().text()).contains("赵芳", "王明");
  }

  @Test
  void wordsBeforeTheNamesTellTheSexWhereNothingBehindThemDoes() {
    Map<String, String> read =
        read(
            "离婚证",
            "开离字第12号",
            "男方王明，现年三十二岁，系双流公社社员；女方赵芳，现年三十岁，系南江公社社员。",
            "双方自愿离婚，经审查符合婚姻法规定，准予离婚，发给此证。",
            "双流公社革命委员会",
            "一九七六年六月二日");

    assertThat(read)
        .containsEntry("act", "divorce")
        .containsEntry("man.name", "王明")
        .containsEntry("man.age", "32")
        .containsEntry("woman.name", "赵芳")
        .containsEntry("woman.residence", "南江公社")
        .containsEntry("registered_on", "1976-06-02");
  }

  @Test
  void aReissueTellsTheActBeforeIt() {
    Map<String, String> read =
        read(
            "夫妻关系证明书",
            "开夫证字第12号",
            "王明，男，1955年3月2日出生，汉族；赵芳，女，1957年4月5日出生，苗族。双方于1979年3月",
            "5日在双流公社革命委员会登记结婚。原结婚证遗失，特此证明。",
            "开阳县民政局",
            "1996年3月4日");

    assertThat(read)
        .containsEntry("act", "marriage_reissue")
        .containsEntry("married_on", "1979-03-05")
        .containsEntry("previous_office", "双流公社革命委员会")
        .containsEntry("registered_on", "1996-03-04");
  }

  @Test
  void aPageOfLabelsIsNoRunningText() {
    assertThat(ProseLayout.isOf(page("结婚证", "姓名 王明", "性别 男", "姓名 赵芳", "性别 女"))).isFalse();
  }

  private Map<String, String> read(String... lines) {
    RecordFinder.Found found = finder.in(page(lines)).orElseThrow();
    Map<String, String> read = new LinkedHashMap<>();
    read.put("act", found.kind().act());
    for (FoundField field : found.records().getFirst()) {
      Optional<String> value = FieldNormal.of(field.definition().kind(), field.value().text());
      value.ifPresent(text -> read.putIfAbsent(field.key(), text));
    }
    return read;
  }

  private static PageText page(String... lines) {
    List<TextRun> runs = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      runs.add(PrintedLine.at(60, 60 + 90 * i, lines[i].replace(" ", "")));
    }
    return new PageText(runs, new Region(0, 0, 2400, 2000));
  }
}
