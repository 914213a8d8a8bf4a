package lianli.registry.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianli.registry.act.WrittenText;
import lianli.registry.script.HanScript;

/**
 * Which key a column heading means: the keys themselves, the Chinese words of the forms, or the
 * column names of the ministry's registry table RC_MARRY (domain.md §3).
 */
public final class ColumnNames {
  /** Before keys that nothing here knows, so that exports keep them and slips do not pass. */
  static final String OTHER = "other.";

  /** Every row asks for the headings of its cells. */
  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private static final int MOST_FOLDED = 4_096;

  private static final Map<String, String> KEYS = new HashMap<>();

  /** Headings that mean a key only where no other one means it; marked by {@link #WEAK}. */
  private static final Map<String, String> WEAKLY = new HashMap<>();

  private static final String WEAK = "~";

  /** How headings call persons, before what they say of them. */
  private static final Map<String, String[]> PERSONS =
      Map.of(
          "man.",
          "男方 男 丈夫 新郎 夫 男子 男方当事人 男方申请人".split(" ", -1),
          "woman.",
          "女方 女 妻子 新娘 妻 女子 女方当事人 女方申请人".split(" ", -1),
          "person.",
          WhosePerson.DEAD,
          "plaintiff.",
          "原告 申请人".split(" ", -1),
          "defendant.",
          "被告 被申请人".split(" ", -1),
          "first.",
          "配偶一 配偶1 配偶甲 甲方 当事人一 当事人1 当事人甲 申请人一 申请人1 一方".split(" ", -1),
          "second.",
          "配偶二 配偶2 配偶乙 乙方 当事人二 当事人2 当事人乙 申请人二 申请人2 另一方".split(" ", -1));

  private static final Map<String, String> OF_PARTY =
      Map.ofEntries(
          Map.entry("name", "姓名 名字 本人姓名"),
          Map.entry("former_name", "曾用名 别名 又名 原名"),
          Map.entry("birth_date", "出生日期 出生年月日 出生 出生年月 出生时间 出生年,月,日 生日 生于"),
          Map.entry("age", "年龄 周岁 实足年龄 足岁 现年"),
          Map.entry("id_type", "身份类别 人员类别"),
          Map.entry("id_document", "证件类型 身份证件类型 证件名称 证件种类 有效证件名称 有效证件类型"),
          Map.entry(
              "id_number",
              "身份证件号 身份证件号码 身份证号 身份证号码 证件号 证件号码 公民身份号码 公民身份证号"
                  + " 公民身份证号码 居民身份证 居民身份证号 居民身份证号码 身份证 身份证件 身份证编号"
                  + " 身份证件编号 身份号 身份号码 证件编号 居民身份证编号 身份证明号码 有效身份证件号"
                  + " 有效身份证件号码 有效证件号 有效证件号码"),
          Map.entry("nationality", "国籍 国籍(地区) 国籍或地区"),
          Map.entry("ethnicity", "民族 族别 民族成份 民族成分"),
          Map.entry("occupation", "职业 ~职务 ~工作单位 ~工作单位及职务 ~单位及职业"),
          Map.entry("education", "文化程度 ~学历 ~文化 ~教育程度 ~文化水平"),
          Map.entry("marital_status", "婚姻状况 婚前婚姻状况 ~婚前状况 ~原婚姻状况 ~登记前婚姻状况 ~婚姻情况 ~婚否 ~初婚或再婚"),
          Map.entry(
              "residence", "常住户口所在地 户口所在地 住址 ~户籍地址 ~户籍所在地 ~户口住址 ~家庭住址 ~家庭地址 ~居住地址 ~住所 ~居住地 ~常住地址"),
          Map.entry("address_now", "现住址"),
          Map.entry("print_number", "印制号 证件印制号 证书印制号"),
          Map.entry("documents", "提供证件材料"));

  private static final Map<String, String> OF_ACT =
      Map.ofEntries(
          Map.entry("act", "登记类别 业务类型 类别 登记种类 登记类型 登记事项 办理类别 办理事项 业务种类 业务类别"),
          Map.entry(
              "certificate_number",
              "结婚证字号 离婚证字号 证书字号 登记字号 证字号 字号 证书编号 证书号 证书号码 证号 证件编号"
                  + " 证件字号 结婚证号 结婚证号码 结婚证编号 结婚证书号 结婚证书编号 结婚证书字号 离婚证号"
                  + " 离婚证号码 离婚证编号 离婚证书号 离婚证书编号 离婚证书字号 登记证号 登记证字号 登记证编号"
                  + " 结婚登记字号 离婚登记字号 婚姻登记字号 结婚证证号 离婚证证号 发证字号 登记号 登记编号"
                  + " 补领结婚证字号 补发结婚证字号 补领离婚证字号 补发离婚证字号 补领证字号 补发证字号 补领字号"
                  + " 补发字号 新证字号 新结婚证字号 新离婚证字号"),
          Map.entry("registered_on", "登记日期 收到日期"),
          Map.entry("applied_on", "申请日期 受理日期"),
          Map.entry("effective_from", "生效日期 文书生效日期 生效时间 文书生效时间 法律文书生效日期 判决生效日期 裁判生效日期 发生法律效力日期"),
          Map.entry("made_up", "补办 是否补办 补办结婚登记 是否补办登记 补登记"),
          Map.entry("office", "登记机关 婚姻登记机关 ~发证机关 ~签发机关 ~填发机关 ~颁发机关 ~登记处 ~婚姻登记处 ~承办机关 ~登记单位 ~发证单位"),
          Map.entry("office_code", "登记机关代码"),
          Map.entry("registrar", "登记员 婚姻登记员 ~经办人 ~承办人 ~办理人 ~填发人 ~民政助理员 ~助理员"),
          Map.entry("holder", "持证人 持证人姓名 持证者 ~领证人"),
          Map.entry("archive_ref", "档号"),
          Map.entry("documents", "证件材料 ~提交证件 ~所持证件 ~证明材料 ~证件情况 ~附件 ~证明信 ~交验证件"),
          Map.entry("opinion", "审查意见"),
          Map.entry("remarks", "备注 其他备注 ~附注 ~附记 ~说明 ~其他"),
          Map.entry("certificate_remarks", "证书备注"),
          Map.entry("children", "子女 子女情况 ~有无子女 ~子女姓名 ~子女抚养 ~子女安排 ~生育情况"),
          Map.entry("divorce_reason", "离婚原因 离婚理由"),
          Map.entry("reissue_reason", "补领原因 补发原因"),
          Map.entry(
              "previous_certificate_number",
              "原结婚证字号 原证书字号 原离婚证字号 原登记字号 原结婚证号 原离婚证号 原证号 原证书编号"
                  + " 原结婚登记字号 原登记证号 原结婚证编号 原离婚证编号 旧证字号"),
          Map.entry("married_on", "结婚登记日期 原登记日期 结婚日期 原结婚登记日期 原结婚日期 登记结婚日期"),
          Map.entry("divorce_certificate_number", "原离婚证书字号"),
          Map.entry("divorced_on", "原离婚登记日期 原离婚日期"),
          Map.entry("previous_office", "原登记机关 原结婚登记机关 原婚姻登记机关 原发证机关"),
          Map.entry("case_number", "案号 案件编号 案件字号 文书案号 文书字号 判决书号 调解书号 法律文书号 裁判文书号"),
          Map.entry(
              "related_case_number",
              "原审案号 一审案号 原一审案号 原案号 原判案号 原生效案号 前案案号 二审案号 上诉案号 再审案号 关联案号 相关案号"),
          Map.entry("court", "法院 审理法院 法院名称 裁判法院 判决法院 受理法院 承办法院 裁判机关"),
          Map.entry("judged_on", "裁判日期 文书日期 判决日期 裁判时间 判决时间 ~结案日期 ~宣判日期 ~调解日期 ~作出日期"),
          Map.entry("decree_form", "文书类型 裁判方式 文书种类 裁判文书类型"),
          Map.entry("outcome", "裁判结果 结果 判决结果 处理结果 判决主文 裁判主文"),
          Map.entry("closed_by", "结案方式 结案情况"),
          Map.entry("cause", "案由"),
          Map.entry("freed", "被冒名方"),
          Map.entry("country", "国家或地区 缔结地"),
          Map.entry("recognition", "承认方式"),
          Map.entry("refused", "书面声明不愿恢复 书面拒绝恢复"),
          Map.entry("died_on", "死亡日期 死亡时间 去世日期 去世时间 逝世日期 逝世时间 死亡年月日 亡故日期"),
          Map.entry("death_source", "死亡依据 依据"),
          Map.entry("entry", "条目"),
          Map.entry("source_key", "来源标识"),
          Map.entry("source", "来源"),
          Map.entry("scan_file", "扫描件"),
          Map.entry("scan_page", "扫描件页码"),
          Map.entry("scan_sha256", "扫描件摘要值"),
          Map.entry("capture", "采集等级"),
          Map.entry("authority", "证据等级"));

  private static final String MINISTRY_OF_PARTY =
      "NAME name|BIRTH birth_date|CERT_NUM id_number|CERT_TYPE id_document|NATION nationality"
          + "|FOLK ethnicity|JOB occupation|DEGREE education|MARRY_STATUS marital_status"
          + "|REG_SJ residence|REG_DS residence|REG_QX residence|REG_JX residence"
          + "|REG_DETAIL residence|ID_TYPE id_type|PRINT_NUM print_number|CERT_PROOF documents"
          + "|ADDRESS_NOW address_now";

  private static final String MINISTRY_OF_ACT =
      "OP_TYPE act|REDO_TYPE redo_type|CERT_NO certificate_number|OP_DATE registered_on"
          + "|DEPT_NAME office|DEPT_CODE office_code|OPERATOR registrar"
          + "|OLD_CERT_NO previous_certificate_number|OLD_OP_DATE married_on"
          + "|OLD_DEPT_NAME previous_office|REMEDY_FLAG made_up|COHABIT_DATE effective_from"
          + "|REMARK remarks|PRINT_REMARK certificate_remarks|DOC_CODE archive_ref"
          + "|DOC_YEAR archive_ref|DOC_NO archive_ref|CHECK_CODE check_code|CHECK_DATA opinion"
          + "|VALID_FLAG valid_flag|DIVORCE_REASON divorce_reason|REDO_REASON reissue_reason"
          + "|APPLY_DATE applied_on|CANCEL_PROOF documents";

  static {
    OF_PARTY.forEach(
        (key, words) -> {
          for (String word : words.split(" ", -1)) {
            PERSONS.forEach((person, names) -> prefixed(word, person + key, names));
            // A list of single persons has no prefix.
            if (!word.startsWith(WEAK)) {
              KEYS.putIfAbsent(folded(word), "person." + key);
            }
          }
          PERSONS.keySet().forEach(person -> KEYS.put(folded(person + key), person + key));
        });
    OF_ACT.forEach(
        (key, words) -> {
          KEYS.put(folded(key), key);
          for (String word : words.split(" ", -1)) {
            prefixed(word, key, "");
          }
        });
    PERSONS.forEach(
        (person, names) -> {
          KEYS.put(folded(person + "sex"), person + "sex");
          prefixed("性别", person + "sex", names);
          prefixed("", person + "name", names);
        });
    // Signs between rows and columns; names only where a party's word is no word of its own.
    List.of("男", "女", "夫", "妻").forEach(KEYS::remove);
    // A list of single persons may use the keys themselves.
    OF_PARTY.keySet().forEach(key -> KEYS.putIfAbsent(folded(key), "person." + key));

    prefixed("id", "man.id_number", "男方", "男");
    prefixed("id", "woman.id_number", "女方", "女");
    KEYS.put(folded("性别"), "person.sex");
    KEYS.put(folded("sex"), "person.sex");
    for (String pair : MINISTRY_OF_PARTY.split("\\|", -1)) {
      String[] names = pair.split(" ", -1);
      KEYS.put(folded(names[0] + "_MAN"), "man." + names[1]);
      KEYS.put(folded(names[0] + "_WOMAN"), "woman." + names[1]);
    }
    for (String pair : MINISTRY_OF_ACT.split("\\|", -1)) {
      String[] names = pair.split(" ", -1);
      KEYS.put(folded(names[0]), names[1]);
    }
  }

  private ColumnNames() {}

  private static void prefixed(String word, String key, String... prefixes) {
    boolean isWeak = word.startsWith(WEAK);
    for (String prefix : prefixes) {
      (isWeak ? WEAKLY : KEYS).put(folded(prefix + word.replace(WEAK, "")), key);
    }
  }

  /** The key that a heading means if no other one of the list does. */
  static Optional<String> weakKey(String heading) {
    String folded = folded(heading);
    String key = WEAKLY.get(folded);
    return Optional.ofNullable(key == null ? WEAKLY.get(HeadingNotes.put(folded)) : key);
  }

  /**
   * The key that a heading means, blanks, colons, case, width, traditional characters and notes in
   * brackets aside.
   */
  static Optional<String> key(String heading) {
    if (heading.startsWith(OTHER)) {
      return Optional.of(heading.substring(OTHER.length())).filter(key -> !key.isBlank());
    }
    String folded = folded(heading);
    String whole = KEYS.get(folded);
    if (whole == null) {
      whole = KEYS.get(HeadingNotes.put(folded));
    }
    // 结婚证字号/离婚证字号: a heading that offers two words for one thing.
    int slash = heading.indexOf('/');
    return whole == null && slash > 0
        ? key(heading.substring(0, slash))
        : Optional.ofNullable(whole);
  }

  /** All keys that headings mean. */
  static Set<String> keys() {
    return Set.copyOf(KEYS.values());
  }

  /** True if a heading that is the key itself is known. */
  static boolean isKey(String key) {
    return key.equals(KEYS.get(folded(key)));
  }

  /** The heading under which a key is exported, so that {@link #key} gives the key back. */
  public static String exported(String key) {
    return isKey(key) ? key : OTHER + key;
  }

  /** The Chinese heading that people would use for a key. */
  public static String heading(String key) {
    int dot = key.indexOf('.');
    String words = dot < 0 ? OF_ACT.get(key) : OF_PARTY.get(key.substring(dot + 1));
    String word = words == null ? FieldNames.of(key.substring(dot + 1)) : words.split(" ", -1)[0];
    return dot < 0 ? word : FieldNames.party(key.substring(0, dot)) + word;
  }

  /** A heading as it is compared. */
  public static String folded(String heading) {
    String known = FOLDED.get(heading);
    if (known != null) {
      return known;
    }
    String folded = fold(heading);
    if (FOLDED.size() < MOST_FOLDED) {
      FOLDED.put(heading, folded);
    }
    return folded;
  }

  private static String fold(String heading) {
    String plain =
        HanScript.toSimplified(WrittenText.word(heading)).replace("*", "").replace(":", "");
    return OF_ACT.containsKey(plain) ? plain : EnglishHeadings.inChinese(plain);
  }
}
