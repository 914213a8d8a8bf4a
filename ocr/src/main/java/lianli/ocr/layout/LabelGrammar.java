package lianli.ocr.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.layout.Meaning.Side;

/**
 * How labels are made, for those that no list holds: who, when or which of what. 该证发证日期 was on no
 * form that anybody saw, and still is the day on which that certificate was issued.
 */
final class LabelGrammar {
  private static final int LONGEST = 16;

  private static final Pattern PARTY =
      Pattern.compile(
          "(男方当事人|女方当事人|男申请人|女申请人|男当事人|女当事人|男方|女方|丈夫|妻子|新郎|新娘|夫方|妻方|男|女|夫|妻|本人|对方|配偶)的?(.{2,})");

  /** The older act that a page tells of. */
  private static final String OLDER = "(原|该|当初|先前|以前|前次|旧|所持|双方所持|遗失|损毁|丢失|被补)";

  private static final String DONE =
      "(登记|发证|办证|补证|领证|颁证|核准|批准|准予|办理|办结|填发|填证|补[发领办]|签发|审批|注册|发给|换证|制证)";

  /** The first that fits names the field; of those before others the more special ones. */
  private static final List<Rule> RULES =
      List.of(
          rule("none", "(.*(签名|签字|盖章|指印|指纹|手印|照片|相片|电话|手机|邮编|邮政编码|页[码次数号]|联系方式))"),
          rule("none", "(序|行|次|顺序|登记顺序|流水|项|户|册|卷|件|档|盒|全宗|目录|收据|介绍信|证明信|业务)号"),
          rule(
              "none",
              ".*(曾用名|原名|别名|血型|身高|健康|收入|血亲|近亲|体检|财产|债务|债权|住房|彩礼|嫁妆|介绍人|证婚人|主婚人|档号|档案号|存放位置).*"),
          rule("case_number", ".*(案号|判决书|调解书|裁定书).{0,3}(号|字号|编号)"),
          rule("court", ".*(审理|判决|调解|作出|受理|裁判).{0,3}法院(名称)?"),
          rule("judged_on", ".*(判决|裁判|调解|宣判|裁定|文书).{0,4}(日期|时间|年月日?|日)"),
          rule("effective_from", ".*生效.{0,3}(日期|时间|日)"),
          rule("applied_on", ".*(申请|声明|受理|填表|填写|填报).{0,3}(日期|时间|年月日?|日)"),
          rule(
              "birth_date",
              ".{0,4}(出生|诞生|(?<!发)生日|降生)(于|在)?(日期|时间|年月日?时?|年份|月日|日|年,月,日)?|.*何[年月]何[月日].{0,3}生|生于何时|何时出生|.{0,4}年月日?生"),
          rule("divorced_on", OLDER + ".*离婚.*(日期|时间|年月日?|日)"),
          rule("married_on", OLDER + ".*(日期|时间|年月日?|日)|.*(何时|何年何月|哪年).{0,4}(登记)?结婚.*"),
          rule(
              "registered_on",
              "业务(发生|办理|办结).{0,2}(日期|时间|日)|.*(" + DONE + "|结婚|离婚).{0,4}(日期|时间|年月日?|日)"),
          rule("id_number", ".*(身份|公民|居民).{0,4}(号码?|编号|编码|代码|号数)|(证件|统一)(上的?)?(号码?|编号|编码)"),
          rule("divorce_certificate_number", ".*" + OLDER + ".*离婚证?.{0,5}(字号|字第|编号|编码|号码|号|号数)"),
          rule(
              "previous_certificate_number",
              ".*" + OLDER + ".*(证|登记|证书|证件).{0,4}(字号|字第|编号|编码|号码|号|号数)|.*(领|持|有).{0,2}结婚证.{0,3}号"),
          rule(
              "certificate_number",
              "(?!.*(身份|居民|公民|护照|介绍|证明)).*(证|登记|证书|证件|发证|补证|新证|证书上).{0,3}(字号|字第|编号|编码|号码|号|号数)|编列|(编|字)列?号|字号"),
          rule("print_number", ".*(印制|印刷|工本|流水).{0,2}(号|编号|号码)"),
          rule(
              "previous_office",
              OLDER + ".*(机关|单位|机构|部门|处所?|地点?)(名称)?|.*(何处|何地|在哪).{0,4}(登记)?结婚.*"),
          rule(
              "office",
              "(由?何机关.{0,4})|.*(" + DONE + "|登记|承办|发生).{0,3}(机关|单位|机构|部门|处|地点)(名称|全称|公章|印章|章)?"),
          rule("opinion", ".*(意见|结论|批示|批语|审查结果|处理结果|审查情况)"),
          rule("divorce_reason", ".*离婚.{0,3}(原因|理由|事由|缘由)"),
          rule("reissue_reason", ".*(补[发领办证]|申请|换发).{0,3}(原因|理由|事由|缘由)"),
          rule(
              "children",
              "(双方|婚生|婚后|有无|所生|现有|有何)?子女(情况|姓名|人数|问题|怎样安排|如何安排|如何抚养|由谁抚养|(的|之)?(抚养|安排|归属|处理|抚育|教育).{0,4})?"),
          rule("marital_status", ".*(婚姻(状况|情况|状态|史|经历)|婚况|婚否|结过婚.{0,2})"),
          rule("ethnicity", ".{0,4}(民族|族别|族称|族属|何族)(成份|成分|名称)?"),
          rule("nationality", ".{0,4}(国籍|国别|所属国|何国)(地区|或地区)?"),
          rule("education", ".{0,4}(文化|学历|教育|读书|识字|学业|学位).{0,2}(程度|水平|情况|学历|层次)?"),
          rule(
              "occupation",
              ".{0,5}(职业|从业|工作|工种|行业|职务|职别|务何业).{0,2}(情况|单位|类别|性质|岗位|状况)?|(在|现)?(何处|做何|干何|从事何).{0,3}(工作|职业|业)"),
          rule("age", ".{0,4}(年龄|年岁|岁数|周岁|实岁|虚岁|足龄|几岁|多大)"),
          rule(
              "residence",
              ".{0,5}(住址|住所|住地|地址|户籍|户口|籍贯|居住|家住|原籍|家庭所在|住处|现住|常住|住何)"
                  + "(处|址|地|所|点|在地|何处|地点|地址|住址|详址|行政区|所在地|登记地|(所在)?(省|县|乡|镇|村|街|组|,){1,6}|所在(何处|乡村))?"),
          rule("id_type", ".{0,5}(证件|证照).{0,2}(名称|种类|类型|类别)|.{0,2}[持用]何.{0,2}证件"),
          rule("documents", ".*(提交|提供|交验|所持|查验|出具|出示|持有|所交).{0,4}(材料|证件|证明|文件).{0,4}"),
          rule("holder", ".{0,4}(持证人|持有人|执证人|领证人).{0,2}"),
          rule(
              "registrar",
              ".{0,4}(" + DONE + "|经办|承办|主办|经手|审核|审查|民政).{0,3}(人|员|人员|干部|助理|助理员|干事)(姓名|签章)?"),
          rule("sex", ".{0,2}性别"),
          rule("name", ".{0,4}(姓名|名字|本名|姓氏|真名)|何人姓名"),
          rule("remarks", ".{0,4}(备注|附注|备考|附记|说明事项|记事).{0,2}"));

  private record Rule(String field, Pattern form) {}

  private LabelGrammar() {}

  private static Rule rule(String field, String form) {
    return new Rule(field, Pattern.compile(form));
  }

  /** What a word means that is made like a label. */
  static Optional<Meaning> meaning(String word) {
    if (word.length() < 2 || word.length() > LONGEST || Fit.hasDigits(word)) {
      return Optional.empty();
    }
    String plain = word.replaceAll("\\([^)]{0,8}\\)$", "");
    Matcher party = PARTY.matcher(plain);
    if (party.matches()) {
      Optional<Meaning> rest = ofPage(party.group(2)).filter(Meaning::isOfParty);
      if (rest.isPresent()) {
        return rest.map(meaning -> meaning.of(side(party.group(1))));
      }
    }
    return ofPage(plain);
  }

  private static Optional<Meaning> ofPage(String word) {
    return RULES.stream()
        .filter(rule -> rule.form().matcher(word).matches())
        .findFirst()
        .map(rule -> new Meaning(rule.field(), Side.UNTOLD));
  }

  private static Side side(String party) {
    return switch (party.charAt(0)) {
      case '男', '丈', '夫' -> Side.MAN;
      case '本' -> Side.SELF;
      case '对', '配' -> Side.OTHER;
      default -> party.equals("新郎") ? Side.MAN : Side.WOMAN;
    };
  }
}
