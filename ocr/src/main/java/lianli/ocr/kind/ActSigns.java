package lianli.ocr.kind;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What on a page, beside its title, says which act it records: the series of its own numbers, the
 * formula by which the office grants something, labels that only one kind of act has.
 */
final class ActSigns {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9])([B8]?[JL])(\\d{6})-?(\\d{4})-?(\\d{6})(?!\\d)");

  private static final Pattern LOCAL =
      Pattern.compile("(补)?([结离])婚?证?字第?[^\\p{IsHan}]{0,4}[\\d〇一二三四五六七八九十百零]");

  private static final Pattern IN_CELL =
      Pattern.compile(
          "[^,。;]{0,14}(?:[B8]?[JL]\\d{6}-?\\d{4}-?\\d{6}|[结离]婚?证?字第?.{0,12}|补?[结离]字.{0,12})[^,。;]{0,24}");

  /** A number behind such words is one of an earlier act. */
  private static final Pattern OF_EARLIER = Pattern.compile("原[^,。;:]{0,14}[:,]?[^,。;:\\d]{0,6}$");

  private static final int REACH = 22;

  private static final Pattern ASKS =
      Pattern.compile("请求|恳请|请予|请准|特申请|请批准|特此申请|请贵|前来你|为荷|兹介绍|望.{0,6}批准|请.{0,4}(?:批准|准予|发给)");

  /** On an application, what the office answered: 同意登记, 已发证件. */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "已发(?:给)?(?:证|结婚证|离婚证)|发证(?:时间|日期)|(?:同意|准予|准许)(?:[结离]婚)?登记|准予[结离]婚|发给[结离]婚证");

  /** 婚字第12号 tells that something was numbered, but not what. */
  private static final Pattern OF_EITHER =
      Pattern.compile("(?<![结离])婚字第?[^\\p{IsHan}]{0,3}[\\d〇一二三四五六七八九十百零]{1,9}号");

  private static final Pattern SENTENCE = Pattern.compile("[。;|]");

  private static final Pattern MARRIES =
      Pattern.compile(
          "自愿结(?:婚|为夫妻|为(?:革命)?伴侣)[^。]{0,44}?(?:准予|发给|特发|予以登记|合于|准许|合乎|合符|符合.{0,30}(?:准予|发给|予以|特发|特给))"
              + "|准予结婚|(?:发给|特发|颁发|填发|发)结婚证|准予登记,?(?:并)?(?:发给|颁发)结婚");

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<![不未])准[予许](?:登记)?离婚|(?:发给|特发|颁发|填发|发)离婚证|自愿离婚[^。]{0,44}?(?:准予|发给|特发|予以登记|符合|合于|准许)"
              + "|(?:准予|同意|予以)解除(?:夫妻|婚姻)关系|准予登记,?(?:并)?(?:发给|颁发)离婚");

  /** A divorce that a court or an earlier paper told, named on a record of something else. */
  private static final Pattern EARLIER_DIVORCE =
      Pattern.compile("(?:法院|判决|调解|曾|前妻|前夫|年)[^。;]{0,24}(?:准予|自愿)离婚[^。;]{0,10}");

  private static final Pattern LABEL_OF_DIVORCE =
      Pattern.compile("离婚证(?:书)?(?:字|编)?号|离婚登记(?:日期|时间|机关)|离婚(?:日期|时间|原因|理由|缘由)|申请离婚原因");

  private static final Pattern LABEL_OF_MARRIAGE =
      Pattern.compile("结婚证(?:书)?(?:字|编)?号|结婚登记(?:日期|时间)");

  /** What an extract from the archives is wanted for, 用途：补领结婚证, has not been done yet. */
  private static final Pattern REISSUED =
      Pattern.compile(
          "准予补[发领换]|(?<!用途.{0,3}|用于.{0,6})补[发领换](?:给)?(?:此证|[结离]婚证)|同意补[发领]|(?:遗失|丢失|损毁|损坏|破损|灭失)[^。]{0,14}补[发领]");

  private static final Pattern REISSUED_OF = Pattern.compile("(?:补[发领换](?:给)?|原)(结|离)婚(?:登记)?证");

  private final Set<String> series = new TreeSet<>();
  private final Set<Subject> ofLocalNumbers = EnumSet.noneOf(Subject.class);
  private boolean isLocalReissue;
  private int count;
  private final PageWords words;

  private ActSigns(PageWords words) {
    this.words = words;
  }

  static ActSigns of(PageWords words) {
    ActSigns signs = new ActSigns(words);
    words.readings().forEach(signs::numbers);
    return signs;
  }

  private void numbers(String reading) {
    Set<String> different = new TreeSet<>();
    Matcher number = NUMBER.matcher(reading);
    while (number.find()) {
      if (!isOfEarlier(reading, number.start())) {
        series.add(number.group(1).replace('8', 'B'));
        different.add(number.group());
      }
    }
    Matcher local = LOCAL.matcher(reading);
    while (local.find()) {
      if (!isOfEarlier(reading, local.start())) {
        ofLocalNumbers.add(local.group(2).equals("结") ? Subject.MARRIAGE : Subject.DIVORCE);
        isLocalReissue |= local.group(1) != null;
        different.add(
            reading.substring(local.start(), Math.min(reading.length(), local.end() + 4)));
      }
    }
    count = Math.max(count, different.size());
  }

  private static boolean isOfEarlier(String reading, int start) {
    return OF_EARLIER.matcher(reading.substring(Math.max(0, start - REACH), start)).find();
  }

  /** True if a number of this series, and not of an earlier act, stands there. */
  boolean haveNumber(String wanted) {
    return series.contains(wanted);
  }

  /** True if any number of an act stands there. */
  boolean haveNumber() {
    return !series.isEmpty() || !ofLocalNumbers.isEmpty();
  }

  /** What all own numbers are about; empty if they differ, or there is none. */
  Optional<Subject> ofNumbers() {
    Set<Subject> told = EnumSet.noneOf(Subject.class);
    series.forEach(each -> told.add(each.endsWith("J") ? Subject.MARRIAGE : Subject.DIVORCE));
    told.addAll(ofLocalNumbers);
    return only(told);
  }

  /** True if there are own numbers of several records. */
  boolean areOfManyNumbers() {
    return count > 1;
  }

  /** True if there is an own number of this. */
  boolean haveNumberOf(Subject subject) {
    String letter = subject == Subject.MARRIAGE ? "J" : "L";
    return ofLocalNumbers.contains(subject)
        || series.stream().anyMatch(each -> each.endsWith(letter));
  }

  /** True if own numbers tell of both kinds of act. */
  boolean areOfBoth() {
    return haveNumber() && ofNumbers().isEmpty();
  }

  /** True if each own number is one of a certificate issued anew. */
  boolean areOfReissue() {
    boolean isModern = !series.isEmpty() && series.stream().allMatch(each -> each.startsWith("B"));
    return isModern || (series.isEmpty() && isLocalReissue);
  }

  /** True if a number is one of a first issue. */
  boolean areOfFirstIssue() {
    return series.contains("J") || series.contains("L");
  }

  /** True if an office answered an application about this, under a number. */
  boolean answer(Subject subject) {
    boolean isOther = haveNumberOf(subject.other()) && !haveNumberOf(subject);
    boolean isNumbered = haveNumberOf(subject) || words.say(OF_EITHER);
    boolean isAnswered =
        words.say(
            reading ->
                SENTENCE
                    .splitAsStream(reading)
                    .filter(sentence -> !ASKS.matcher(sentence).find())
                    .anyMatch(sentence -> ANSWERED.matcher(sentence).find()));
    return isNumbered && isAnswered && !isOther && !grant(subject.other());
  }

  /** True if the office says that it grants this. */
  boolean grant(Subject subject) {
    Pattern formula = subject == Subject.MARRIAGE ? MARRIES : PARTS;
    return words.say(
        reading ->
            SENTENCE
                .splitAsStream(reading)
                .filter(sentence -> !ASKS.matcher(sentence).find())
                .anyMatch(
                    sentence ->
                        formula.matcher(EARLIER_DIVORCE.matcher(sentence).replaceAll("")).find()));
  }

  /** True if the office grants one and does not grant the other. */
  Optional<Subject> granted() {
    Set<Subject> told = EnumSet.noneOf(Subject.class);
    for (Subject subject : Subject.values()) {
      if (grant(subject)) {
        told.add(subject);
      }
    }
    return only(told);
  }

  /** True if a label stands there that only divorces have. */
  boolean haveLabelOfDivorce() {
    return words.haveBox(box -> hasOwn(LABEL_OF_DIVORCE, box));
  }

  /** True if a label of a marriage stands there that does not speak of an earlier one. */
  boolean haveLabelOfMarriage() {
    return words.haveBox(box -> hasOwn(LABEL_OF_MARRIAGE, box));
  }

  /** True if a number stands in a cell or behind its label, not in a sentence. */
  boolean standInCells() {
    return words.haveBox(box -> IN_CELL.matcher(box).matches());
  }

  private static boolean hasOwn(Pattern label, String reading) {
    Matcher found = label.matcher(reading);
    while (found.find()) {
      String before = reading.substring(Math.max(0, found.start() - 4), found.start());
      if (!before.contains("原") && !before.matches(".*[凭持]")) {
        return true;
      }
    }
    return false;
  }

  /** True if the page says that it replaces an earlier paper. */
  boolean areOfReplacement() {
    return words.say(REISSUED);
  }

  /** Which certificate is issued anew, where the page says so. */
  Optional<Subject> replaced() {
    Set<Subject> told = EnumSet.noneOf(Subject.class);
    for (String reading : words.readings()) {
      Matcher certificate = REISSUED_OF.matcher(reading);
      while (certificate.find()) {
        told.add(certificate.group(1).equals("结") ? Subject.MARRIAGE : Subject.DIVORCE);
      }
    }
    return only(told);
  }

  private static Optional<Subject> only(Set<Subject> told) {
    return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
  }
}
