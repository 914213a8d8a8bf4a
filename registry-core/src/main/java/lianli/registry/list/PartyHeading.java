package lianli.registry.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings put together from whose a column is and what of a person it tells, in either order:
 * 起诉方族别, 证件号（应诉人）, 女方（乙方）之公民身份证件号. Every part of a heading has to be known, so that what is said of
 * a representative, a judge or a child is never taken for a party's.
 */
final class PartyHeading {
  private static final String SERIAL_ONE = "[一甲1①ａa]";
  private static final String SERIAL_TWO = "[二乙2②ｂb]";

  /** Whose: the longest word comes first. */
  private static final List<Map.Entry<String, Pattern>> ROLES =
      List.of(
          role("defendant.", "被(?:告|诉|上诉|申请|申诉|起诉|请求|申请执行|执行|反诉)(?:人|方|一方)?|(?:应诉|答辩)(?:人|方|一方)"),
          role(
              "plaintiff.",
              "原告(?:人|方|一方)?|(?:起诉|上诉|申诉|申请执行|请求|提起诉讼)(?:人|方|一方)|申请(?:人|方)(?!"
                  + SERIAL_ONE
                  + "|"
                  + SERIAL_TWO
                  + ")"),
          role("man.", "男性?当事人|男方|男性|男子|丈夫|夫方|新郎|男|夫(?!妻)"),
          role("woman.", "女性?当事人|女方|女性|女子|妻子|妻方|新娘|女(?!儿)|妻"),
          role(
              "first.",
              "(?:当事人|配偶|申请人)" + SERIAL_ONE + "|第[一1](?:当事人|配偶|方)|甲方|" + "(?<!另)一方(?:当事人)?"),
          role(
              "second.",
              "(?:当事人|配偶|申请人)" + SERIAL_TWO + "|第[二2](?:当事人|配偶|方)|乙方|(?:另一|相对|对)方(?:当事人)?"));

  /** What of a person; those that nobody reads are here so that their headings are known. */
  private static final List<Map.Entry<String, Pattern>> FIELDS =
      List.of(
          field("id_document", "(?:有效)?(?:身份)?证件(?:类型|种类|名称|类别)|证照类型"),
          field(
              "residence",
              "身份证上?(?:住址|地址)|(?:户籍|户口|家庭|常住|居住|现|经常|身份证)*(?:所在)?(?:住址|地址|住所地?|居住地|所在地)|户籍地?|户口地?"),
          field(
              "id_number",
              "(?:有效|个人|公民|居民|法定|本人)*(?:身份证件?|身份证明|证件|护照|通行证|居留证)(?:文件)?(?:证?[编代]?号码?|代码|号)?"
                  + "|(?:公民|居民|个人)?身份(?:证?[编代]?号码?|识别码|识别号|代码)|证号码?|证照号码?|(?<=.)id(?:no|number)?"),
          field("former_name", "曾用名|别名|又名"),
          field("name", "姓名|名称|名字|全名|姓名全称|姓氏名字"),
          field("sex", "性别"),
          field("birth_date", "出生(?:日期|年月日?|时间|日)?|生日|生于"),
          field("age", "年龄|岁数|年岁|周岁|实足年龄"),
          field("ethnicity", "民族(?:成[份分])?|族别|族属|族"),
          field("nationality", "国籍(?:或?地区)?"),
          field("occupation", "职业|职务|工作单位"),
          field("education", "文化程度|学历"));

  /** Parts that change nothing. */
  private static final Pattern FILLER =
      Pattern.compile(
          "原审|一审|二审|再审|初审|终审|本诉|当事人|自然人|本人|的|之|(?:18|15)位(?:数字?|号码)?|[-_.·|\\\\/、,;:\"“”'()\\[\\]]|或|及");

  /** A list of registrations may hold papers under it and no number. */
  private static final Pattern PAPERS = Pattern.compile(".*证件\\)?");

  /** These alone do not make a name's heading of a role. */
  private static final Pattern ABOUT = Pattern.compile("基本|个人|详细|信息|情况|资料");

  private static final Pattern NOTE = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)]");

  /** A note with such words may turn the column into another one. */
  private static final Pattern OTHER =
      Pattern.compile(
          "代理|律师|委托|法定|子女|孩子|父|母|家属|亲属|监护|联系|经办|电话|手机|法官|审判|反诉|第三人|证人|担保|继承|类型|种类"
              + "|期限|有效期|签发|单位|与|和|号|日期|时间|地|关系|曾用|别名|生|死|是否|可否|提供|旧|原(?!审|告)|新(?!郎|娘)|曾|变更|更正|前|结婚|离婚");

  private static final Set<String> ALONE = Set.of("id_number", "sex", "birth_date", "name");

  private PartyHeading() {}

  private static Map.Entry<String, Pattern> role(String key, String words) {
    return Map.entry(key, Pattern.compile(words));
  }

  private static Map.Entry<String, Pattern> field(String key, String words) {
    return Map.entry(key, Pattern.compile(words));
  }

  /** As {@link #key(String)}, of any list: 男方证件 may hold the papers that he brought. */
  static Optional<String> ofAnyList(String folded) {
    return PAPERS.matcher(folded).matches() ? Optional.empty() : key(folded);
  }

  /** The key that a folded heading means; empty if a part of it is not known, or two contradict. */
  static Optional<String> key(String folded) {
    if (folded.isEmpty() || folded.length() > 40) {
      return Optional.empty();
    }
    Optional<String> whole = parsed(folded).flatMap(PartyHeading::key);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher note = NOTE.matcher(folded);
    StringBuilder outside = new StringBuilder();
    while (note.find()) {
      String told = note.group(1) == null ? note.group(2) : note.group(1);
      boolean isParty = parsed(told).filter(parts -> !parts.isEmpty()).isPresent();
      if (!isParty && OTHER.matcher(told).find()) {
        return Optional.empty();
      }
      note.appendReplacement(outside, "");
    }
    note.appendTail(outside);
    return outside.length() == folded.length()
        ? Optional.empty()
        : parsed(outside.toString())
            .filter(parts -> !parts.roles.isEmpty())
            .flatMap(PartyHeading::key);
  }

  private record Parts(Set<String> roles, Set<String> fields, boolean isAbout) {
    boolean isEmpty() {
      return roles.isEmpty() && fields.isEmpty();
    }
  }

  private static Optional<Parts> parsed(String text) {
    Parts parts = new Parts(new HashSet<>(), new HashSet<>(), false);
    boolean isAbout = false;
    int at = 0;
    while (at < text.length()) {
      int role = longest(ROLES, text, at, parts.roles);
      int field = role > 0 ? 0 : longest(FIELDS, text, at, parts.fields);
      int length = Math.max(role, field);
      for (Pattern filler : new Pattern[] {FILLER, ABOUT}) {
        Matcher next = filler.matcher(text).region(at, text.length());
        if (length == 0 && next.lookingAt()) {
          length = next.end() - at;
          isAbout = isAbout || filler.equals(ABOUT);
        }
      }
      if (length == 0) {
        return Optional.empty();
      }
      at += length;
    }
    return Optional.of(new Parts(parts.roles, parts.fields, isAbout));
  }

  private static int longest(
      List<Map.Entry<String, Pattern>> words, String text, int at, Set<String> found) {
    int most = 0;
    String key = "";
    for (Map.Entry<String, Pattern> word : words) {
      Matcher next =
          word.getValue().matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (next.lookingAt() && next.end() - at > most) {
        most = next.end() - at;
        key = word.getKey();
      }
    }
    if (most > 0) {
      found.add(key);
    }
    return most;
  }

  private static Optional<String> key(Parts parts) {
    Set<String> roles = new HashSet<>(parts.roles);
    // Husband and wife are told apart for good; who asked the court besides says nothing more.
    boolean isBySex = roles.contains("man.") || roles.contains("woman.");
    if (isBySex) {
      roles.removeIf(role -> !role.equals("man.") && !role.equals("woman."));
    } else if (roles.contains("plaintiff.") || roles.contains("defendant.")) {
      boolean isSwapped =
          (roles.contains("plaintiff.") && roles.contains("second."))
              || (roles.contains("defendant.") && roles.contains("first."));
      if (isSwapped) {
        return Optional.empty();
      }
      roles.removeIf(role -> role.equals("first.") || role.equals("second."));
    }
    if (roles.size() > 1 || parts.fields.size() > 1) {
      return Optional.empty();
    }
    if (roles.isEmpty() && parts.isAbout) {
      return Optional.empty();
    }
    if (roles.isEmpty()) {
      return parts.fields.stream().filter(ALONE::contains).findFirst().map(f -> "person." + f);
    }
    boolean isUnsaid = parts.fields.isEmpty() && parts.isAbout;
    String field = parts.fields.isEmpty() ? "name" : parts.fields.iterator().next();
    return isUnsaid ? Optional.empty() : Optional.of(roles.iterator().next() + field);
  }
}
