package lianli.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings of courts' lists put together from what happened and what of it is told: 婚姻登记证号, 文书落款日期,
 * 裁决内容. They count only where no plainer heading of the list means the same. Of days only clear
 * words count: one taken for another would divorce people on a wrong day.
 */
final class CaseHeading {
  private static final String DAY = "(?:之?年月日|年月|之?日期?|时间|时点)";
  private static final String PAPER =
      "(?:民事|法律|裁判|判决|调解|裁定|裁决|审判|司法|离婚|本案|案件|原?生效)*(?:文书|判决书|调解书|裁定书|裁决书|判决|裁判|裁定|裁决|调解|判)";
  private static final String MARRIAGE = "(?:男女双方|双方|当事人|夫妻|原、?被告)?";

  /** The first that matches counts. */
  private static final List<Map.Entry<String, Pattern>> WORDS =
      List.of(
          word(
              "effective_from",
              "(?:"
                  + PAPER
                  + "|离婚)?(?:的|已)?(?:(?:发生|产生|具有)?(?:法律)?效力|生效|确定)(?:发生)?的?"
                  + DAY
                  + "|"
                  + PAPER
                  + "(?:的|已)?生效"),
          word(
              "judged_on",
              "(?:"
                  + PAPER
                  + ")(?:的)?(?:签发|签署|落款|作出|作成|制作|形成|出具|制发|下达|所署|签章|盖章|宣告)?的?"
                  + DAY
                  + "|(?:落款|作成|宣判|审结|结案|下判|审判|宣告判决)的?"
                  + DAY),
          word(
              "married_on",
              MARRIAGE
                  + "(?:的)?(?:办理|领取|申领|初次|何时)*(?:结婚|婚姻登记|登记结婚|结婚登记|婚姻缔结|缔结婚姻|婚姻关系?建立|成婚|领证|领结婚证|结婚领证|结婚证"
                  + "|婚姻登记证)(?:的)?(?:办理|登记|领取|颁发|发证|领证|签发|填发)*的?"
                  + DAY),
          word(
              "certificate_number",
              MARRIAGE
                  + "(?:的)?(?:原)?(?:结婚证|结婚证书|婚姻证|婚姻证书|登记证|登记证书|(?:婚姻|结婚)登记|(?:婚姻|结婚)登记证书?|结婚|婚书|婚姻登记簿)"
                  + "(?:上?的)?(?:证|证书|证件|登记|字)?(?:号|号码|字号|编号|文号|证号|编码|序号|字第号)"),
          word(
              "related_case_number",
              "(?:原审|一审|原一审|前诉|前案|关联|相关|原|下级法院)(?:的)?(?:案件|裁判|判决|文书|判决书)?(?:案号|字号|文号|编号|号)"),
          word(
              "case_number",
              "(?:本案)?(?:民事|法律|裁判|判决|调解|裁定|审判|离婚)*(?:案件|案|文书|判决书|调解书|裁定书|判决|裁判|裁定|文|书)(?:的)?(?:案号|字号|文号|编号|号码|号|案件号|字第号)|字号|案字"),
          word("closed_by", "(?:结案|审结|案件处理|处理|案件办结|办结|审理|案件审结|了结)的?(?:方式|形式|方法|类型|途径|种类)"),
          word(
              "decree_form",
              "(?:裁判|法律|审判|结案|民事)?(?:文书)的?(?:种类|类型|类别|名称|性质|形式)|(?:裁判|裁决)(?:方式|形式|类型)"),
          word(
              "outcome",
              "(?:本案|案件|法院|最终|一审|二审|终审|原审|本院)?(?:的)?(?:判决|裁判|裁决|裁定|调解|审理|处理|审判|结案|判处|诉讼|办理|审结|终审)*(?:书)?(?:的)?(?:主要)?"
                  + "(?:结果|内容|结论|主文|判项|意见|要旨|摘要|要点|决定|事项|主文内容|文书主文|结果摘要|内容摘要|情况)|如何判决?的?|怎么判的?|如何处理的?"),
          word("cause", "(?:案件|纠纷|诉讼|民事)(?:的)?(?:案由|类型|类别|性质|种类|名目)|诉由"),
          word(
              "court",
              "(?:作出|判决|裁判|审理|审判|承办|受理|裁定|调解|制作|出具|管辖|一审|二审|终审)?(?:文书)?(?:的)?(?:人民)?法院(?:名称|全称)?|(?:作出|裁判|审判|判决|出具|制作)(?:文书)?(?:机关|单位)"),
          word(
              "remarks",
              "(?:特别|其他|其它|补充|另行|有关|附加)?(?:备注|说明|附注|备考|注释|注|附记|注明|需说明)(?:事项|情况|栏|信息|说明)?"));

  private static final Pattern NOTE = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)]");

  /** A note with such words says that the column is about something else, or about two things. */
  private static final Pattern TURNS =
      Pattern.compile(
          "生效|送达|签收|立案|收案|受理|起诉|上诉|判决|裁判|裁定|调解|宣判|结案|作出|落款|离婚|结婚|登记|原|男|女|被告|代理|领证|执行|确定|开庭");

  private CaseHeading() {}

  private static Map.Entry<String, Pattern> word(String key, String words) {
    return Map.entry(key, Pattern.compile(words));
  }

  /** The key that a folded heading means in a court's list. */
  static Optional<String> key(String folded) {
    if (folded.length() > 40) {
      return Optional.empty();
    }
    Matcher note = NOTE.matcher(folded);
    boolean turns = false;
    StringBuilder outside = new StringBuilder();
    while (note.find()) {
      turns = turns || TURNS.matcher(note.group()).find();
      note.appendReplacement(outside, "");
    }
    note.appendTail(outside);
    String plain = outside.toString().replaceAll("[-_.·|\\\\\"“”'、,;:]", "");
    Optional<String> key =
        WORDS.stream()
            .filter(word -> word.getValue().matcher(plain).matches())
            .map(Map.Entry::getKey)
            .findFirst();
    return turns ? key.filter("remarks"::equals) : key;
  }
}
