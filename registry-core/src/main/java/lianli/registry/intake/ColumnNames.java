package lianli.registry.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which key a column heading means: the keys themselves, the Chinese words of the forms, or the
 * column names of the ministry's registry table (domain.md §3).
 */
final class ColumnNames {
  private static final Map<String, String> KEYS = new HashMap<>();

  private static final Map<String, String> OF_PARTY =
      Map.ofEntries(
          Map.entry("name", "姓名"),
          Map.entry("birth_date", "出生日期 出生年月日"),
          Map.entry("age", "年龄"),
          Map.entry("id_type", "证件类型 身份类别"),
          Map.entry("id_number", "身份证件号 身份证件号码 身份证号 身份证号码 证件号码 公民身份号码"),
          Map.entry("nationality", "国籍"),
          Map.entry("ethnicity", "民族"),
          Map.entry("occupation", "职业"),
          Map.entry("education", "文化程度"),
          Map.entry("marital_status", "婚姻状况 婚前婚姻状况"),
          Map.entry("residence", "常住户口所在地 户口所在地 住址"));

  private static final Map<String, String> OF_ACT =
      Map.ofEntries(
          Map.entry("act", "登记类别 业务类型 类别"),
          Map.entry("certificate_number", "结婚证字号 离婚证字号 证书字号 登记字号 证字号 字号"),
          Map.entry("registered_on", "登记日期 收到日期"),
          Map.entry("effective_from", "生效日期"),
          Map.entry("made_up", "补办"),
          Map.entry("office", "登记机关"),
          Map.entry("registrar", "登记员 婚姻登记员"),
          Map.entry("archive_ref", "档号"),
          Map.entry("remarks", "备注"),
          Map.entry("children", "子女 子女情况"),
          Map.entry("previous_certificate_number", "原结婚证字号 原证书字号 原离婚证字号"),
          Map.entry("married_on", "结婚登记日期 原登记日期"),
          Map.entry("previous_office", "原登记机关"),
          Map.entry("case_number", "案号"),
          Map.entry("court", "法院 审理法院"),
          Map.entry("judged_on", "裁判日期 文书日期"),
          Map.entry("decree_form", "文书类型 裁判方式"),
          Map.entry("died_on", "死亡日期"),
          Map.entry("death_source", "死亡依据 依据"));

  private static final String MINISTRY =
      "NAME name|BIRTH birth_date|CERT_NUM id_number|NATION nationality|FOLK ethnicity|JOB"
          + " occupation|DEGREE education|MARRY_STATUS marital_status|REG_DETAIL residence|ID_TYPE"
          + " id_type";

  private static final String MINISTRY_OF_ACT =
      "OP_TYPE act|CERT_NO certificate_number|OP_DATE registered_on|DEPT_NAME office|OPERATOR"
          + " registrar|OLD_CERT_NO previous_certificate_number|OLD_OP_DATE married_on|OLD_DEPT_NAME"
          + " previous_office|REMEDY_FLAG made_up|COHABIT_DATE effective_from|REMARK remarks|DOC_NO"
          + " archive_ref";

  static {
    OF_PARTY.forEach(
        (key, words) -> {
          for (String word : words.split(" ", -1)) {
            for (String prefix : new String[] {"男方", "男", "男方:", "丈夫"}) {
              KEYS.put(folded(prefix + word), "man." + key);
            }
            for (String prefix : new String[] {"女方", "女", "女方:", "妻子"}) {
              KEYS.put(folded(prefix + word), "woman." + key);
            }
            // A list of single persons has no prefix.
            KEYS.put(folded(word), "person." + key);
          }
          KEYS.put(folded("man." + key), "man." + key);
          KEYS.put(folded("woman." + key), "woman." + key);
          KEYS.put(folded("person." + key), "person." + key);
        });
    OF_ACT.forEach(
        (key, words) -> {
          KEYS.put(folded(key), key);
          for (String word : words.split(" ", -1)) {
            KEYS.put(folded(word), key);
          }
        });
    KEYS.put(folded("性别"), "person.sex");
    KEYS.put(folded("sex"), "person.sex");
    for (String pair : MINISTRY.split("\\|", -1)) {
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

  /** The key that a heading means, blanks, case and width aside. */
  static Optional<String> key(String heading) {
    String whole = KEYS.get(folded(heading));
    // 结婚证字号/离婚证字号: a heading that offers two words for one thing.
    int slash = heading.indexOf('/');
    return whole == null && slash > 0
        ? key(heading.substring(0, slash))
        : Optional.ofNullable(whole);
  }

  /** The Chinese heading that people would use for a key. */
  static String heading(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      String words = OF_ACT.get(key);
      return words == null ? key : words.split(" ", -1)[0];
    }
    String words = OF_PARTY.get(key.substring(dot + 1));
    String word = words == null ? key : words.split(" ", -1)[0];
    return key.startsWith("man.") ? "男方" + word : key.startsWith("woman.") ? "女方" + word : word;
  }

  private static String folded(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("[\\s*]", "")
        .toLowerCase(Locale.ROOT);
  }
}
