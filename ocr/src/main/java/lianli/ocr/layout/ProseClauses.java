package lianli.ocr.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.ClosedWords;
import lianli.ocr.value.FieldNormal;

/** What sentences say of one person: each clause by its own words, in whatever order. */
final class ProseClauses {
  static final String NUMERAL = "[0-9〇○O零一二三四五六七八九十廿卅元]";

  static final String DATE =
      "(?:公元)?" + NUMERAL + "{2,4}年" + NUMERAL + "{1,3}月" + NUMERAL + "{1,3}[日曰号]";

  private static final String TO_MONTH = "(?:公元)?" + NUMERAL + "{2,4}年" + NUMERAL + "{1,3}月";

  private static final Pattern BIRTH =
      Pattern.compile(
          "(?<value>"
              + DATE
              + "|"
              + TO_MONTH
              + ")(?=[，,a-zA-Z·._]{0,2}\\d?出?生)|(?:出生日期|出生年月日?|出生于|生于|出生)[：:为是]?(?<other>"
              + DATE
              + "|"
              + TO_MONTH
              + "(?![^，,。；;年]{1,4}[日曰号HB]))");

  private static final Pattern MARITAL =
      Pattern.compile(
          "(?:婚姻状况|婚姻情况|婚姻状态|婚况)(?:现?为|是|系)?[：:]?(?<value>\\p{IsHan}{2,5}?)(?=[，,、。；;（()）]|$)"
              + "|(?<=[，,。])(?:现|系)?(?<other>未婚|离异|离婚|丧偶|再婚|初婚|复婚|未婚单身)(?=[，,。；;])");

  private static final Pattern NATIONALITY =
      Pattern.compile(
          "国籍(?:为|是)?[：:]?(?<value>\\p{IsHan}{2,8}?)(?=[，,、。；;)）]|公民身份|居民身份|身份证|民族|文化|职业|出生|住|$)"
              + "|(?<=[，,、。；;系]|^)(?<other>\\p{IsHan}{2,8}?)(?:国籍|公民)(?=[，,、。；;)）])");

  private static final Pattern AGE =
      Pattern.compile(
          "(?<value>"
              + NUMERAL
              + "{1,3})(?=周?岁)|(?<![公民近去今本])(?:年龄|现年|时年|行年|(?<=[男女，,])年)(?<other>"
              + NUMERAL
              + "{2,4})(?![年月日\\-])");

  private static final Pattern ETHNICITY =
      Pattern.compile("民族(?:为|是)?[：:]?(?<other>\\p{IsHan}{1,4}族)|(?<value>\\p{IsHan}{1,4}族)");

  private static final Pattern RESIDENCE =
      Pattern.compile(
          "(?:(?:常住户口|户口|户籍)(?=[在于为是])|常住户口所在地|常住户口登记地|户籍所在地|户口所在地|户籍地址?|住所地|家庭住址|现住址|现住|现居|居住地?|家住|住址|住所|住|籍贯|原籍)(?:在|于|为|是|系)?[：:]?"
              + "(?<value>(?!同|址|户口|户籍|所在|[^，,。]{0,6}籍贯)\\p{IsHan}[\\p{IsHan}\\dA-Za-z\\-—]{2,44}?)(?=[，,。.；;（(）)、：:]|公民身份|居民身份|身份证|婚姻|文化程度|民族|职业|国籍|联系|电话|女方|男方|右列|左列|以上"
              + "|(?<=[县市区乡镇村街社组队])人(?!民)|$)"
              + "|系(?<other>\\p{IsHan}{2,24}?[县市区乡镇村队社组厂场校寨街])(?:村民|社员|职工|居民|人)");

  private static final Pattern ID_NUMBER =
      Pattern.compile("(?<![\\d])(?<value>\\d{17}[\\dXx×]|\\d{15})(?!\\d)");

  private static final Pattern EDUCATION =
      Pattern.compile(
          "(?:(?<=[，,、。])|(?:文化程度|学历|文化)(?:为|是)?[：:]?)(?<value>文盲|半文盲|小学|初中|高中|中专|大专|大学|本科|大学本科|大学专科|专科|研究生|硕士研究生|博士研究生|硕士|博士|中技|技校|职高|高职|初小|高小|初识字|识字|不识字|扫盲|私塾)(?:文化|毕业|学历|程度)*(?=[，,、。；;）)]|职业|户籍|户口|住|民族|现|身份|公民)");

  /** 职业公务员户籍地: its own word tells where it begins, and the next where it ends. */
  private static final Pattern LABELLED_OCCUPATION =
      Pattern.compile(
          "(?:职业|工作单位|从事(?!的?职业))(?:为|是|系|于)?[：:]?(?<value>(?!为|是|状况|户籍|住)\\p{IsHan}{2,9}?)"
              + "(?=(?:职业|行业|的?工作)?[，,、。；;）)（(]|户籍|户口|住[址所在]?|现[住居]|文化|学历|民族|身份|公民|婚姻|国籍|籍贯|联系|电话|$)");

  /** Between whose people and where they live stands what they do. */
  private static final Pattern OCCUPATION =
      Pattern.compile(
          "(?<=[，,、。]|^)(?:(?:从事)?职业(?:为|是)?[：:]?|系|无固定)?(?<value>(?![^，,、。；;）)]*(?:族|岁|出生|[年月日]生|婚|籍|证件|无配偶|本人|对方|文化|毕业|学历|住|现年|性别|同上|[县市省乡镇村区]人[，,、。；;）)]))\\p{IsHan}{2,7})(?=[，,、。；;）)])");

  private static final Map<String, Pattern> CLAUSES = clauses();

  private ProseClauses() {}

  private static Map<String, Pattern> clauses() {
    Map<String, Pattern> clauses = new LinkedHashMap<>();
    clauses.put("birth_date", BIRTH);
    clauses.put("age", AGE);
    clauses.put("marital_status", MARITAL);
    clauses.put("nationality", NATIONALITY);
    clauses.put("ethnicity", ETHNICITY);
    clauses.put("residence", RESIDENCE);
    clauses.put("id_number", ID_NUMBER);
    clauses.put("education", EDUCATION);
    return clauses;
  }

  /** Where each value stands, from and to, by its field. */
  static Map<String, int[]> in(RunningText text, int from, int to) {
    String said = text.words().substring(from, to);
    Map<String, int[]> values = new LinkedHashMap<>();
    CLAUSES.forEach(
        (key, pattern) -> {
          Matcher clause = pattern.matcher(said);
          // 出生汉族: what begins too early may hold one that begins later.
          for (int at = 0; at < said.length() && clause.find(at); at = clause.start() + 1) {
            String group = clause.group("value") != null ? "value" : "other";
            if (isOne(key, clause.group(group))) {
              values.put(key, new int[] {from + clause.start(group), from + clause.end(group)});
              return;
            }
          }
        });
    Matcher labelled = LABELLED_OCCUPATION.matcher(said);
    if (labelled.find()) {
      values.put(
          "occupation", new int[] {from + labelled.start("value"), from + labelled.end("value")});
    } else {
      occupation(said, from, values);
    }
    return values;
  }

  private static boolean isOne(String key, String value) {
    return key.equals("ethnicity")
        ? FieldNormal.of(FieldKind.ETHNICITY, value).filter(value::equals).isPresent()
        : !ClosedWords.lack(key, value);
  }

  private static void occupation(String said, int from, Map<String, int[]> values) {
    Matcher clause = OCCUPATION.matcher(said);
    int end = values.containsKey("residence") ? values.get("residence")[0] - from : said.length();
    while (clause.find() && clause.start("value") < end) {
      int[] place = {from + clause.start("value"), from + clause.end("value")};
      boolean isTaken =
          values.values().stream().anyMatch(value -> value[0] < place[1] && place[0] < value[1]);
      if (!isTaken) {
        values.put("occupation", place);
        return;
      }
    }
  }
}
