package lianli.ocr.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.ocr.value.ClosedWords;
import lianli.ocr.value.OfficeWords;
import lianli.ocr.value.Surnames;
import lianli.registry.act.CitizenId;
import lianli.registry.act.HanNumeral;
import lianli.registry.act.Sex;

/**
 * How well a folded text suits a field, by itself: from -4, it cannot be one, to 4, it can be
 * nothing else. What has the right shape but was smudged stays just below 0, so that it takes its
 * label's place all the same.
 */
final class Fit {
  static final double IMPOSSIBLE = -4;
  static final double SURE = 3;
  private static final int MOST_KNOWN = 20_000;

  private static final Set<String> GROUPS =
      Set.of(
          ("汉 苗 布依 侗 土家 彝 仡佬 水 回 白 瑶 壮 畲 毛南 蒙古 仫佬 满 羌 藏 维吾尔 朝鲜 哈尼 哈萨克 傣 黎 傈僳 佤 高山 拉祜"
                  + " 东乡 纳西 景颇 柯尔克孜 土 达斡尔 布朗 撒拉 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安"
                  + " 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 穿青人 僮 民家 佧佤 僳僳 獠 侬 仲家 革家 蔡家")
              .split(" "));

  private static final Pattern SCHOOLING =
      Pattern.compile(
          "(半?文盲|初识|识字|不识字|略识字|扫盲|脱盲|私塾|[初高]小|[小初高中大]学|小学|初中|高中|中专|中技|技校|中师|职高|职中|职业高中|大专"
              + "|专科|本科|大学本科|大学专科|硕士|博士|研究生|[硕博]士研究生)(肄业|毕业|文化|程度|以上|以下)?");

  private static final Pattern MARITAL =
      Pattern.compile("未婚|离婚|离异|丧偶|再婚|初婚|复婚|已婚|有配偶|离|丧|未|未婚\\(.*|鳏|寡|否|未结过婚|未曾结婚|第?[一二]婚");

  private static final Pattern TRADE =
      Pattern.compile(
          "农民|务农|工人|职员|干部|教师|教员|医生|医师|护士|军人|学生|司机|驾驶员|职工|务工|个体|自由职业|无业|公务员|工程师|会计|经商|商人|店员|民警"
              + "|警察|厨师|技术员|技术人员|家务|待业|退休|社员|民工|经理|服务员|律师|技工|电工|木工|裁缝|渔民|牧民|营业员|贫农|中农|雇农|农业|务商"
              + "|打工|主任|书记|文书|[局科站乡镇区县村队社厂校院所处股组班排连营团]长|石匠|木匠|铁匠|矿工|保姆|店主|老板|管理员|采购员|售货员|炊事员|教授|专业技术|粮农|佃农|手工业|小贩|战士|保安|美容|销售|会计");

  private static final Pattern PLACE_OF_TWO =
      Pattern.compile("[省市县旗州].*[区镇乡村街路社组寨队号屯坝]|(公社|[镇乡区]).*([村组街路队寨屯坝号]|居委会|社区)|村.*组");

  private static final Pattern PLACE = Pattern.compile(".*\\p{IsHan}[省市县区镇乡村街路社组队寨屯坝湾院号楼室].*");

  private static final Pattern ENDS_LIKE_A_PLACE = Pattern.compile("[镇乡村街路组队寨屯坝号]$|居委会$");

  private static final Pattern NO_PLACE =
      Pattern.compile("\\d{6}|[年月]\\d|民政局|登记处|登记机关|人民政府$|委员会$|身份证|户口簿|介绍信|[结离]婚");

  private static final Pattern PAPERS =
      Pattern.compile("身份证|户口|照片|相片|声明书|介绍信|证明|协议书|判决书|调解书|离婚证|结婚证|护照|军官证|士兵证|体检");

  private static final Pattern ID_PAPER =
      Pattern.compile(".*(身份证|护照|军官证|通行证|士兵证|警官证|文职证|户口簿|户口册|居住证|回乡证).*");

  private static final Pattern ID_PAPERS_ALONE =
      Pattern.compile(
          "(中华人民共和国)?(居民|公民|第二代)?身份证|(外国|中国)?护照|军官证|士兵证|警官证|户口簿|.{2,8}通行证|文职干部证|港澳.{0,9}证");

  private static final Pattern COUNTRY =
      Pattern.compile("\\p{IsHan}{1,4}(国|亚|大|本|坡|南|宾|兰|尼|拿大|典|罗斯)|中国\\(?(香港|澳门|台湾)\\)?");

  private static final Pattern WORKPLACE =
      Pattern.compile(".*(公司|厂|学校|医院|局|所|院|部|站|队|商店|中心|小学|中学|银行|超市)");

  private static final Pattern HOLDER =
      Pattern.compile(".{0,4}(居民|军人|华侨|外国人|港澳.{0,5}|台湾.{0,5}|出国人员|公民|内地)");

  private static final Pattern MODERN_NUMBER = Pattern.compile("b?[jltil1]?\\d{6}-?\\d{4}-?\\d{6}");

  private static final Pattern LOCAL_NUMBER =
      Pattern.compile(
          "([(\\[]?(19|20)?\\d{2}[)\\]]?)?年?\\p{IsHan}{0,8}字[(\\[]?(\\d{2,4})?[)\\]]?第?"
              + "[0-9〇零一二三四五六七八九十百廿卅]{1,8}号?");

  /** 证字黄离字第53号, 发给结婚证鸡结字第136号: only what is behind it is the number. */
  private static final Pattern BEHIND_A_CERTIFICATE =
      Pattern.compile("\\p{IsHan}{0,5}(?:证字?|发给)\\p{IsHan}{2,6}字.*");

  private static final Pattern NUMBERED = Pattern.compile("第?[0-9〇零一二三四五六七八九十百廿卅]{1,6}号");
  private static final Pattern BARE_NUMBER =
      Pattern.compile("\\d{2,4}[-/]\\d{1,5}|\\d{2,8}|第\\d{1,6}");
  private static final Pattern CASE = Pattern.compile("[(\\[〔]?(19|20)?\\d{2}[)\\]〕]?年?.{2,14}号");

  private static final Pattern OFFICE =
      Pattern.compile(
          "\\p{IsHan}{2,22}(民政局|民政科|民政助理|婚姻登记处|婚姻登记中心|登记处|人民政府|人民委员会|革命委员会|管理委员会|办事处|人民公社|公社|公所"
              + "|政府|居民委员会|社区服务中心|管委会)[)(\\p{IsHan}]{0,3}");

  private static final Pattern NEAR_OFFICE = Pattern.compile("政府|民政|委员会|公社");

  private static final Pattern NO_NAME_END = Pattern.compile("[省市县区镇乡村街路局厅处所证号年月日第族方岁组社户册表簿章栏页]$");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "[结离登]婚|登记|政府|人民|公社|中国|未婚|丧偶|身份|户口|监制|盖章|专用|审查|意见|签名|签字|农民|工人|自愿|准予|同意|证明|申请|声明|备注|婚姻"
              + "|委员|民政|居民|日期|公章|照片|双方|夫妻|子女|初中|高中|小学|大专|中专|本科|文盲|填写|存根|派出所|公安|^[同仝]上$");

  private static final Pattern HAN_NAME = Pattern.compile("[\\p{IsHan}·]+");

  private static final Pattern SMUDGED_DATE =
      Pattern.compile(".*" + DateSpan.NUMERAL + ".*[年月日].*|.*[年月日].*" + DateSpan.NUMERAL + ".*");

  private static final Map<String, Double> FREE_TEXT =
      Map.of("opinion", 1.5, "children", 1.0, "divorce_reason", 1.0, "reissue_reason", 1.0);

  /** The same texts are asked about again and again while a page is read. */
  private static final Map<String, Double> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  private Fit() {}

  /** True of a number of a certificate with the words that its office prints around it. */
  static boolean isWholeNumber(String text) {
    return text.endsWith("号")
        && LOCAL_NUMBER.matcher(text).matches()
        && !BEHIND_A_CERTIFICATE.matcher(text).matches();
  }

  static double of(String field, String text) {
    return text.isEmpty()
        ? IMPOSSIBLE
        : KNOWN.computeIfAbsent(field + ' ' + text, asked -> weighed(field, text));
  }

  private static double weighed(String field, String text) {
    if (FieldKeys.DATES.contains(field)) {
      return date(field, text);
    }
    return switch (field) {
      case "id_number" -> idNumber(text);
      case "sex" -> sex(text);
      case "age" -> age(text);
      case "ethnicity" -> ethnicity(text);
      case "nationality" -> nationality(text);
      case "education" -> word(field, text, SCHOOLING, 5, MARITAL);
      case "marital_status" -> word(field, text, MARITAL, 4, SCHOOLING);
      case "occupation" -> occupation(text);
      case "residence" -> place(text);
      case "documents" -> documents(text);
      case "id_type" -> idType(text);
      case "holder_type" -> HOLDER.matcher(text).matches() ? 2.5 : -1;
      case "print_number" -> printNumber(text);
      case "name", "holder", "registrar" -> name(text);
      case "certificate_number", "previous_certificate_number", "divorce_certificate_number" ->
          certificate(text);
      case "case_number" -> CASE.matcher(text).matches() ? 3.5 : -3;
      case "office", "previous_office" -> office(text);
      case "court" -> text.endsWith("法院") ? 3.5 : -3;
      case "remarks" -> remarks(text);
      case Meaning.NONE -> 0.2;
      default ->
          text.length() >= 6
              ? FREE_TEXT.getOrDefault(field, 0.0)
              : text.length() > 1 && !hasDigits(text) ? 0.2 : -0.5;
    };
  }

  private static double date(String field, String text) {
    Optional<DateSpan> found = DateSpan.in(text);
    if (found.isEmpty()) {
      if (DateSpan.lacksYear(text)) {
        return field.equals("birth_date") ? 0.5 : 2;
      }
      if (text.matches("[\\d.,]{4,8}")) {
        return -0.2;
      }
      return text.length() < 15 && SMUDGED_DATE.matcher(text).matches() && !text.contains("第")
          ? 0.3
          : IMPOSSIBLE;
    }
    DateSpan span = found.get();
    double fit = span.hasDay() ? 3 : 2;
    if (span.isBirth(text)) {
      fit += field.equals("birth_date") ? 1 : -3;
    }
    return text.length() > span.to() - span.from() + 6 ? fit - 2 : fit;
  }

  private static double idNumber(String text) {
    String digits = digits(text);
    if (digits.length() < text.length() - 2) {
      return IMPOSSIBLE;
    }
    if (digits.length() == 18 && CitizenId.parse(digits).isPresent()) {
      return 4;
    }
    if (digits.length() == 15 || digits.length() == 18) {
      return DateSpan.in(text).isPresent() ? 1 : 3;
    }
    return digits.length() >= 12 && digits.length() <= 20 ? 2 : IMPOSSIBLE;
  }

  /** Digits and a final X as they were read. */
  static String digits(String text) {
    return text.replace('o', '0')
        .replace('l', '1')
        .replace('i', '1')
        .replace('x', 'X')
        .replaceAll("[^0-9X]", "");
  }

  /** Whose number it is, by its last figure but one; of 15 by its last. */
  static Optional<Sex> sexOf(String idNumber) {
    String digits = digits(idNumber);
    int at = digits.length() == 18 ? 16 : digits.length() == 15 ? 14 : -1;
    return at < 0 || !Character.isDigit(digits.charAt(at))
        ? Optional.empty()
        : Optional.of((digits.charAt(at) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
  }

  private static double sex(String text) {
    if ("男女".indexOf(text.charAt(0)) < 0) {
      return IMPOSSIBLE;
    }
    return text.length() == 1 ? 4 : text.length() == 2 && !text.endsWith("方") ? 1.5 : IMPOSSIBLE;
  }

  private static double age(String text) {
    boolean isSaid = text.endsWith("岁");
    String plain = isSaid ? text.replaceAll("^[现今]?年(龄)?|[周虚]?岁$", "") : text;
    if (!isSaid && plain.length() > 3) {
      return IMPOSSIBLE;
    }
    int years = HanNumeral.parse(plain).orElse(0);
    return years >= 14 && years <= 110 ? (isSaid ? 3.5 : 2.5) : IMPOSSIBLE;
  }

  private static double ethnicity(String text) {
    boolean isWhole = text.endsWith("族") && text.length() > 1;
    String group = isWhole ? text.substring(0, text.length() - 1) : text;
    if (GROUPS.contains(group)) {
      return isWhole ? 4 : group.length() > 1 ? 3.5 : 3;
    }
    return isWhole && text.length() <= 5 ? 2.5 : -3;
  }

  private static double nationality(String text) {
    if (Set.of("中国", "中华人民共和国", "中").contains(text)) {
      return 4;
    }
    return COUNTRY.matcher(text).matches() || !ClosedWords.lack("nationality", text) ? 1.5 : -2.5;
  }

  /** A word of a short list; any other short word may be one that the list lacks. */
  private static double word(
      String field, String text, Pattern known, int longest, Pattern others) {
    if (known.matcher(text).matches() || !ClosedWords.lack(field, text)) {
      return 3.5;
    }
    boolean mayBe =
        text.length() <= longest
            && !hasDigits(text)
            && !others.matcher(text).matches()
            && !TRADE.matcher(text).matches()
            && ethnicity(text) < 0
            && nationality(text) < SURE;
    return mayBe ? 0.1 : -3;
  }

  private static double occupation(String text) {
    if (text.length() < 14 && TRADE.matcher(text).find() && !endsLikeAPlace(text)) {
      return 3;
    }
    boolean isOther =
        SCHOOLING.matcher(text).matches()
            || MARITAL.matcher(text).matches()
            || ethnicity(text) > 0
            || nationality(text) >= SURE
            || ID_PAPERS_ALONE.matcher(text).matches();
    if (isOther) {
      return -2;
    }
    if (WORKPLACE.matcher(text).matches()) {
      return 1.5;
    }
    return hasDigits(text) ? -1 : text.length() < 14 && text.length() > 1 ? 0.3 : -1;
  }

  /** 宁国县长岭镇光明村12组 has no 县长 in it. */
  private static boolean endsLikeAPlace(String text) {
    return PLACE_OF_TWO.matcher(text).find() && ENDS_LIKE_A_PLACE.matcher(text).find();
  }

  private static double place(String text) {
    if (text.length() < 3 || NO_PLACE.matcher(text).find()) {
      return text.length() > 1 ? -2.5 : IMPOSSIBLE;
    }
    if (PLACE_OF_TWO.matcher(text).find()) {
      return 3;
    }
    return PLACE.matcher(text).matches() ? 2.2 : text.matches(".*\\d{3}.*") ? -2.5 : -0.8;
  }

  private static double documents(String text) {
    if (!PAPERS.matcher(text).find() || text.matches(".*\\d{10}.*")) {
      return -1.5;
    }
    return text.length() > 34 ? 1 : 3;
  }

  private static double idType(String text) {
    if (ID_PAPERS_ALONE.matcher(text).matches()) {
      return 3.5;
    }
    boolean isPaper = ID_PAPER.matcher(text).matches() && !text.contains(",");
    return isPaper && text.length() < 13 && !text.matches(".*\\d{6}.*") ? 2 : -2;
  }

  private static double printNumber(String text) {
    return text.matches("[a-z]{0,2}\\d{6,14}") ? 3 : -3;
  }

  private static double name(String text) {
    String han = text.replaceAll("[^\\p{IsHan}·]", "");
    int strange = text.length() - han.length();
    if (han.isEmpty() || strange > 1) {
      return -3;
    }
    boolean isOther =
        NO_NAME.matcher(han).find()
            || (ethnicity(han) >= SURE && han.length() > 1)
            || SCHOOLING.matcher(han).matches()
            || MARITAL.matcher(han).matches()
            || TRADE.matcher(han).matches();
    if (isOther) {
      return -3;
    }
    boolean isListed = Surnames.begins(han);
    if (NO_NAME_END.matcher(han).find()) {
      return isListed && han.length() == 3 ? 0.3 : isListed && han.length() == 2 ? -0.5 : -3;
    }
    if (han.length() == 1) {
      return -1.5;
    }
    double smudge = strange * 1.5;
    if (han.contains("·")) {
      return han.length() < 16 ? SURE - smudge : -1.5;
    }
    if (han.length() <= 3 || (han.length() == 4 && isListed)) {
      return (isListed && han.length() < 4 ? SURE : 1.8) - smudge;
    }
    return han.length() == 4 ? 0.8 - smudge : -2;
  }

  private static double certificate(String text) {
    String plain = text.replaceAll("[.,。](?=\\d)", "").replace(" ", "");
    if (MODERN_NUMBER.matcher(plain).find()) {
      return plain.length() > 26 ? 2 : idNumber(plain) == 4 ? -2 : 4;
    }
    if (LOCAL_NUMBER.matcher(plain).matches()) {
      return 3.5;
    }
    if (LOCAL_NUMBER.matcher(plain).find() && plain.length() < 22) {
      return 2.5;
    }
    if (DateSpan.in(text).isPresent() || idNumber(text) == 4) {
      return -2;
    }
    if (NUMBERED.matcher(plain).matches()) {
      return 2;
    }
    if (BARE_NUMBER.matcher(plain).matches()) {
      return 1.2;
    }
    return hasDigits(plain) && plain.contains("号") && plain.length() < 22 ? 1 : -3;
  }

  private static double office(String text) {
    if (OFFICE.matcher(text).matches() || OfficeWords.endsLikeOne(text)) {
      return 3.2;
    }
    boolean isNear = text.length() < 22 && NEAR_OFFICE.matcher(text).find();
    return isNear ? 1 : -2.5;
  }

  private static double remarks(String text) {
    return text.matches(".*\\d{6}.*") || DateSpan.in(text).isPresent() ? -0.5 : 0.4;
  }

  static boolean hasDigits(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  static boolean isHanName(String text) {
    return HAN_NAME.matcher(text).matches();
  }
}
