package lianli.ocr.kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.NonRecordPageCatalogue;
import lianli.ocr.form.NonRecordPageDefinition;

/**
 * Knows titles. They are not a list but have a grammar: before them place and year, then what they
 * are about, then the noun of the paper, which decides: 结婚登记审查处理表, 开阳县一九八五年离婚登记簿, 申请结婚登记声明书.
 */
final class TitleReader {
  private static final int LONGEST = 34;

  private static final String APPLICATION = "application";

  private static final Pattern COURT =
      Pattern.compile(
          ".{0,24}(民事|刑事|行政|离婚)(附带民事)?(判决|调解|裁定|制裁)书?.{0,3}|.{0,16}人民法院(民事)?(判决|调解|裁定)书?.{0,2}"
              + "|.{0,20}(法律|裁判|判决书?|调解书?).{0,4}(生效|发生法律效力)(的)?证明书?.{0,2}"
              + "|(判决|调解|裁定)书|民事(判决|调解|裁定)");

  private static final Pattern CANCELLATION =
      Pattern.compile(
          ".{0,24}(撤销|宣告|确认).{0,10}(婚姻|结婚|离婚).{0,8}(决定书?|无效|通知书)|.{0,18}婚姻(登记)?无效.{0,8}");

  private static final Pattern DECLARATION =
      Pattern.compile("(?!.*(遗失|挂失|作废|材料|提供))[\\p{IsHan}\\d()]{0,22}声明书?[^\\p{IsHan}]{0,3}");

  private static final Pattern PROOF =
      Pattern.compile(
          "[\\p{IsHan}\\d()]{0,16}?(夫妻关系|婚姻关系|解除夫妻关系|解除婚姻关系|结婚|结婚登记|离婚|离婚登记|婚姻登记|婚姻登记档案|婚姻登记记录|婚姻档案)"
              + "(?:摘[抄录])?证明[书信单]?(存根)?[^\\p{IsHan}]{0,8}"
              + "|[\\p{IsHan}\\d()]{0,16}?((?:查档|档案(?:查询|查阅|摘[抄录]))(?:结果)?)证明[书信单]?(存根)?[^\\p{IsHan}]{0,8}");

  /**
   * Where a noun of a paper stands, it is one that asks or promises: never a record by its title.
   */
  private static final Pattern ASKED =
      Pattern.compile(
          "[\\p{IsHan}\\d()]{0,16}?(结婚|离婚|复婚|婚姻|补[发领办])[\\p{IsHan}]{0,12}(申请|请求|申报)(书|表|单|报告|登记表)?(\\(.{1,12}\\))?(存根)?"
              + "[^\\p{IsHan}]{0,6}.?|[\\p{IsHan}\\d()]{0,12}?申请(补[领发办]|办理|登记)?(结婚|离婚|复婚|婚姻)(登记)?(证)?[书表单]?[^\\p{IsHan}]{0,6}"
              + "|[\\p{IsHan}\\d()]{0,12}?(结婚|离婚|复婚|婚姻)(登记)?报告[书表]?");

  private static final Pattern RECORD =
      Pattern.compile(
          "(?!.*(?:兹|前来|前往|介绍|你处|贵处|要求|二人|同志|自愿|请予|我们|双方))(?<before>(?!.*(?:到|于|请|证件|材料|附件?|提供|出示|交验|原|持|凭|交|领取|收回|有无|有|无|与|和|及|未|已|不|声明|准予|同意|自愿)$)"
              + "[\\p{IsHan}\\d()〔〕·○-]{0,22}?)(?<issue>申请|补发|补领|换发|换领|补换|补证|补办|遗失补领|遗失补办)?"
              + "(?<subject>恢复结婚|结婚|复婚|离婚|解除婚姻|婚姻)"
              + "(?<noun>(?:登记|当事人|人员|关系|申请|申报|证书?|补[领发办]|换[领发]|审查|审核|处理|审批|批准|核准|情况|呈报|呈批|备案|存根|底|工作|颁|发|底稿"
              + "|注册|记录|业务|办理|档案|证件|总|流水|发放|颁发|编号|花名|人名|分户|逐日)*"
              + "(?:证书?|表|卡|卡片|簿|薄|册|本|台账|台帐|存根|名册|花名册|一览表|明细表|汇总表|清册|清单|记录|底册|单|注册|凭证|名单|名录|名簿|底簿|登记))"
              + "(?<behind>\\([^)]{1,14}\\)|[(（].{1,10}|存根|副本|正本|底联?|续页|续表|附页|留存|式样|.{0,2}联"
              + "|\\p{IsHan}{0,8}字?第.{0,14}[号页册卷]|[\\d年月度份〇一二三四五六七八九十○-]*|[^\\p{IsHan}A-Za-z\\d]{1,6}){0,3}");

  /** Whole titles of which one character may be misread, but not the one that tells the act. */
  private static final List<String> KNOWN =
      List.of(
          "结婚登记审查处理表",
          "离婚登记审查处理表",
          "结婚登记审批表",
          "离婚登记审批表",
          "补发婚姻登记证审查处理表",
          "补领婚姻登记证审查处理表",
          "补发结婚证审查处理表",
          "补发离婚证审查处理表",
          "结婚登记簿",
          "离婚登记簿",
          "结婚登记册",
          "离婚登记册",
          "结婚登记表",
          "离婚登记表",
          "结婚证存根",
          "离婚证存根",
          "结婚证书",
          "离婚证书");

  /** 结婚登记处 and 结婚登记数 are words of their own: only what looks like 簿, 册 or 表 is one misread. */
  private static final Pattern OTHER_WORD =
      Pattern.compile("[结离]婚(登记[^簿册表薄溥傅博游蒲簟著籍冊删舟母麦衷袁裘丧]|证[^书]|[^证]书)");

  /** What stands before the noun of a title: 金山人民公社一九六一年度. */
  private static final Pattern PLACE_AND_YEAR =
      Pattern.compile("[\\p{IsHan}\\d〇○]{0,22}(?:[省市县区乡镇社道府会局处部村]|\\d年度?|[一二三四五六七八九〇○零]年度?|年[分份])");

  /** Of a certificate's three large characters one may be lost in its ornament. */
  private static final Pattern ORNAMENTAL = Pattern.compile("[结离](婚.|[^婚]证)");

  /** What stands between the spread characters of a title: 结婚——证书. */
  private static final Pattern ORNAMENT =
      Pattern.compile("(?<=\\p{IsHan})[-.·'`~_*]+(?=\\p{IsHan})");

  private static final double LARGE = 1.5;
  private static final double RAISED = 1.2;

  private static final Pattern BARE = Pattern.compile(".*[结离复]婚登记[^\\p{IsHan}]*");

  /** A misread title is believed only where titles stand. */
  private static final int FIRST_LINES = 3;

  private final NonRecordPageCatalogue papers;

  TitleReader(NonRecordPageCatalogue papers) {
    this.papers = papers;
  }

  /** What the line is the title of, if it is one, read from either end. */
  Optional<Title> of(PageWords.Line line) {
    // In small letters these words are a heading of a column, what was registered, or a sentence's.
    if (line.size() < RAISED && BARE.matcher(line.text()).matches()) {
      return Optional.empty();
    }
    Optional<Title> forward =
        whole(line.text()).or(() -> whole(ORNAMENT.matcher(line.text()).replaceAll("")));
    if (forward.isPresent()) {
      return forward;
    }
    String reversed = new StringBuilder(line.text()).reverse().toString();
    boolean mayRunLeft = reversed.codePoints().allMatch(Character::isIdeographic);
    return (mayRunLeft ? record(reversed).or(() -> whole(reversed)) : Optional.<Title>empty())
        .or(() -> misread(line));
  }

  private Optional<Title> whole(String line) {
    if (line.length() > LONGEST + 10 || line.length() < 2) {
      return Optional.empty();
    }
    if (COURT.matcher(line).matches()) {
      return Optional.of(new Title.OfCourt());
    }
    if (line.length() <= LONGEST && DECLARATION.matcher(line).matches()) {
      return Optional.of(new Title.OfDeclaration());
    }
    if (CANCELLATION.matcher(line).matches()) {
      return Optional.of(new Title.OfCancellation());
    }
    return proof(line)
        .or(() -> specialPaper(line))
        .or(() -> application(line))
        .or(() -> record(line))
        .or(() -> paper(line));
  }

  private static Optional<Title> proof(String line) {
    Matcher proof = PROOF.matcher(line);
    return proof.matches()
        ? Optional.of(new Title.OfProof(Optional.ofNullable(proof.group(1)).flatMap(Subject::of)))
        : Optional.empty();
  }

  private Optional<Title> specialPaper(String line) {
    return papers.papers().stream()
        .filter(paper -> !paper.key().equals(APPLICATION) && paper.isTitle(line))
        .findFirst()
        .map(Title.OfPaper::new);
  }

  private Optional<Title> application(String line) {
    return ASKED.matcher(line).matches()
        ? Optional.of(new Title.OfApplication(papers.paper(APPLICATION), Subject.of(line)))
        : Optional.empty();
  }

  private Optional<Title> paper(String line) {
    NonRecordPageDefinition application = papers.paper(APPLICATION);
    return application.isTitle(line)
        ? Optional.of(new Title.OfApplication(application, Subject.of(line)))
        : Optional.empty();
  }

  private static Optional<Title> record(String line) {
    Matcher record = RECORD.matcher(line);
    if (!record.matches() || line.length() > LONGEST) {
      return Optional.empty();
    }
    String issue = record.group("issue") == null ? "" : record.group("issue");
    String noun = record.group("noun");
    // 补办结婚登记 makes up for a registration that was never made; 补办结婚证 replaces a lost paper.
    boolean isMadeUp = issue.endsWith("补办") && noun.startsWith("登记");
    boolean isReissue = !isMadeUp && (issue.matches(".*[补换].*") || noun.matches(".*[补换].*"));
    Optional<Subject> subject =
        Subject.of(record.group("subject")).or(() -> Subject.of(inBrackets(line)));
    return Optional.of(new Title.OfRecord(subject, isReissue));
  }

  /** 婚姻登记业务办理清单（结婚） says behind its title which it is. */
  private static String inBrackets(String line) {
    int open = line.indexOf('(');
    return open < 0 ? "" : line.substring(open);
  }

  private Optional<Title> misread(PageWords.Line line) {
    String text = line.text();
    if (line.size() >= LARGE && text.length() == 3 && ORNAMENTAL.matcher(text).matches()) {
      Subject subject = text.startsWith("结") ? Subject.MARRIAGE : Subject.DIVORCE;
      return Optional.of(new Title.OfRecord(Optional.of(subject), false));
    }
    boolean isWhereTitlesStand = line.size() >= RAISED || line.order() < FIRST_LINES;
    for (String known : KNOWN) {
      String end = text.substring(Math.max(0, text.length() - known.length()));
      boolean isWhole = end.length() == text.length();
      String before = text.substring(0, text.length() - end.length());
      if (differsInOne(known, end)
          && !OTHER_WORD.matcher(end).matches()
          && (isWhole || (isWhereTitlesStand && PLACE_AND_YEAR.matcher(before).matches()))) {
        return record(known);
      }
    }
    return papers.papers().stream()
        .filter(paper -> isWhereTitlesStand && paper.isMisreadTitle(text))
        .findFirst()
        .map(Title.OfPaper::new);
  }

  private static boolean differsInOne(String known, String text) {
    int length = known.length();
    if (text.length() != length) {
      return false;
    }
    int wrong = 0;
    for (int i = 0; i < length; i++) {
      boolean differs = known.charAt(i) != text.charAt(i);
      boolean tells = "结离补婚".indexOf(known.charAt(i)) >= 0;
      wrong += differs ? (tells && known.charAt(i) != '婚' ? 2 : 1) : 0;
    }
    return wrong == 1;
  }
}
