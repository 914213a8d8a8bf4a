package lianli.ocr.kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Papers that come before an act or long after it: what a couple asks for, and what somebody
 * certifies. They tell the act only by what an office added or copied, under a number.
 */
final class AnsweredPapers {
  private static final Pattern APPROVED =
      Pattern.compile("审[查批核]意见|登记机关意见|批准|准予|审查结果|字第.{0,8}号|意见|同意|发给|盖章");

  private static final Pattern HAS_NOT =
      Pattern.compile("未发现|未查到|没有.{0,12}记录|无.{0,6}登记记录|未登记|未婚|单身|未办理|无配偶|未曾");

  private static final Pattern NUMBERED_BY_OFFICE =
      Pattern.compile("字第?[^\\p{IsHan}]{0,3}[\\d〇一二三四五六七八九十]{1,12}号");

  private static final Pattern REGISTRY = Pattern.compile("登记机关|民政局|登记处|登记专用章|民政办|婚姻登记员|发证机关|人民政府");

  private static final Pattern EXTRACT =
      Pattern.compile("于?.{4,40}(?:办理|登记)[^。]{0,6}(?:结婚|离婚)[^。]{0,12}证?字?号");

  /** The archives copied what their volume says. */
  private static final Pattern COPIED =
      Pattern.compile("原档|记载如下|摘[抄录]如下|全宗号|档案(?:摘[抄录]|复[制印]|记载|显示)");

  /** On a day, before an office: what the volume says that a couple did. */
  private static final Pattern DONE =
      Pattern.compile(
          "于[^。;于]{4,16}日[,]?(?:在|到|经|由|向)[^。;,]{2,26}(?:政府|委员会|民政局|民政科|民政处|登记处|公所|公社|街道办事处)"
              + "[,]?(?:自愿|申请|依法|批准|双方)*(?:办理了?|登记|领取了?)(?<act>结婚|离婚)(?:登记|证)?");

  private final PageWords words;
  private final ActSigns signs;

  AnsweredPapers(PageWords words, ActSigns signs) {
    this.words = words;
    this.signs = signs;
  }

  /** The act that the office's answer on the same sheet makes of an application. */
  PageKind application(Title.OfApplication title) {
    Optional<Subject> answered = title.subject().filter(signs::answer);
    if (answered.isPresent()) {
      return new PageKind.Telling(answered.get().act(false));
    }
    return words.say(APPROVED) || signs.haveNumber()
        ? new PageKind.Open()
        : new PageKind.NoRecord(title.paper());
  }

  /** True if what is certified is that there is no record. */
  static boolean deny(PageWords words) {
    return words.say(HAS_NOT);
  }

  /** What the registry or the archives certify; anybody else's word is for a person. */
  PageKind proof(Title.OfProof title) {
    boolean isOfRegistry = words.say(NUMBERED_BY_OFFICE) && words.say(REGISTRY);
    if (isOfRegistry && words.hold("夫妻关系证明") && title.subject().isPresent()) {
      return new PageKind.Telling(title.subject().get().act(true));
    }
    // An extract from the archives that gives the number is as good as the register's row.
    boolean isExtract = words.hold("档案") && words.say(EXTRACT);
    return signs
        .granted()
        .filter(subject -> title.subject().equals(Optional.of(subject)))
        .or(() -> isExtract ? signs.ofNumbers().filter(title::mayBeAbout) : Optional.empty())
        .or(() -> copied().filter(title::mayBeAbout))
        .<PageKind>map(subject -> new PageKind.Telling(subject.act(false)))
        .orElseGet(PageKind.Open::new);
  }

  /** What the archives copied of an act that had no number; empty if of both kinds. */
  private Optional<Subject> copied() {
    if (!words.hold("档案") || !words.say(COPIED)) {
      return Optional.empty();
    }
    boolean tellsOfDivorce = words.hold("离婚");
    return words.readings().stream()
        .map(DONE::matcher)
        .filter(Matcher::find)
        .findFirst()
        .flatMap(done -> Subject.of(done.group("act")))
        .filter(subject -> (subject == Subject.DIVORCE) == tellsOfDivorce)
        .filter(subject -> signs.ofNumbers().map(subject::equals).orElse(!signs.haveNumber()));
  }
}
