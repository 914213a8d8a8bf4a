package lianli.ocr.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.value.OfficeWords;
import lianli.ocr.value.Surnames;

/**
 * What sentences say of the act itself, and of the one before it: numbers, offices, courts and
 * days, each by the words around it.
 */
final class ProseEvents {
  private static final String DATE = ProseClauses.DATE;

  private static final Pattern COURT = Pattern.compile("(?<value>\\p{IsHan}{2,20}?人民法院)");

  /** Behind what a name of a court has not begun yet. */
  private static final Pattern BEFORE_COURT =
      Pattern.compile(
          "^.*(?:向|由|经|在|至|致|于|送|是|为|及|与|即|准予|申请|诉讼|起诉)(?=\\p{IsHan}{2,}人民法院)|^本院.*|^上一级");

  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          "(?<value>[（(〔\\[【]?(?:(?:19|20)\\d{2}|\\d{2}(?=[）)〕\\]】]))[）)〕\\]】]?\\p{IsHan}[\\p{IsHan}\\d]{1,10}?第?\\d{1,5}号)");

  private static final Pattern DECREE_FORM = Pattern.compile("(?:民事|离婚)?(?<value>(?:判决|调解)书?)");

  private static final Pattern TITLED_DECREE = Pattern.compile("(?<value>民事(?:判决|调解)书?)");

  private static final Pattern JUDGED =
      Pattern.compile("(?<value>" + DATE + ")(?:[，,]?(?:以|依法)?(?:作出|判决|调解|裁判|审结|宣判|由本院|经本院|本院))");

  private static final Pattern EFFECTIVE =
      Pattern.compile(
          "(?<value>" + DATE + ")(?:起)?(?:[，,]?(?:已|业已|起)?(?:发生)?法律效力|(?:起)?(?:已经?)?生效|发生法律效力)");

  private static final Pattern MARRIED =
      Pattern.compile(
          "(?<value>"
              + DATE
              + ")(?:[，,]?(?:在|经|到|于|向|由))?(?<office>\\p{IsHan}{0,26}?)(?:自愿|依法|领取|申请|双方|补办)?"
              + "(?:登记结婚|(?:办理|申领|申请)了?结婚登记|结婚登记|领取结婚证|(?:登记)?结婚)");

  private static final Pattern DIVORCED =
      Pattern.compile(
          "(?<value>"
              + DATE
              + ")(?:[，,]?(?:在|经|到|于|向|由))?(?<office>\\p{IsHan}{0,26}?)(?:自愿|协议|依法|领取|申请|双方)?"
              + "(?:登记离婚|办理了?离婚登记|离婚登记|协议离婚|领取离婚证|登记?离婚)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:证书?|登记)(?:字号|编号|号码|号)(?:为|是)?[：:]?(?<value>B?[JL]\\d{6}[-—－]?\\d{4}[-—－]?\\d{6}|[（(]?[\\p{IsHan}\\d〔〕（()）]{0,12}?字第?[\\d〇一二三四五六七八九十百零-]{1,12}[号號]?)");

  private static final Pattern HEAD_NUMBER =
      Pattern.compile(
          "(?:发给)?(?:[结离]婚)?(?:证书?字?号?)?(?<value>(?:[（(〔]\\d{2,4}[)）〕])?\\p{IsHan}{0,8}(?:结|离|婚)字第?[\\d〇一二三四五六七八九十百零-]{1,12}[号號])");

  /** A number on a line of its own, or behind the title. */
  private static final Pattern LINE_NUMBER =
      Pattern.compile(
          "(?:[结离]婚证明?书?)?(?<value>(?:[（(〔]\\d{2,4}[)）〕])?\\p{IsHan}{0,6}字第?[\\d〇一二三四五六七八九十百零廿卅-]{1,12}[号號])");

  /** Its own date and office, at its foot, are not those of the act that it tells of. */
  private static final Pattern LATER_PAPER = Pattern.compile("档案|查阅|特此证明|经查");

  /** 区长刘贵芳, by itself or behind the office. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<before>(?!.*(?:介绍|证婚|主婚)人)[^：:，,。]{0,30}?)"
              + "(?:[正副代]?(?:主任|乡长|区长|镇长|县长|社长|局长|所长|科长|主席|村长|街长|书记)|(?:主办|主管|经办|经手|承办|填发|发证)[人入大]|(?:婚姻)?登记员)(?:[（(]?(?:签名|签章|盖章|印)[)）]?)?[：:·.\\s"
              + "　]*(?<value>\\p{IsHan}{2,4})[^\\p{IsHan}]{0,3}");

  private static final Pattern REASON =
      Pattern.compile(
          "(?:现?因(?!此|素)|由于|离婚(?:原因|理由)[是为：:]{1,2})(?<value>\\p{IsHan}[^。；;]{1,40}?)"
              + "(?=[，,]?(?:自愿|双方|我们|现|故|特|致使|经|确已|申请|无法|已无|要求)|[。；;])");

  private static final Pattern ALONE = Pattern.compile("(?<value>" + DATE + ")");

  private static final int LINES_OF_FOOT = 8;

  private final RunningText text;
  private final Map<String, int[]> values = new LinkedHashMap<>();

  private ProseEvents(RunningText text) {
    this.text = text;
  }

  /**
   * Where each value stands, by its field.
   *
   * @param act what the page records; empty if it does not tell
   * @param isCourts true of a court's paper
   */
  static Map<String, int[]> in(RunningText text, String act, boolean isCourts) {
    ProseEvents events = new ProseEvents(text);
    if (isCourts) {
      events.court();
      events.earlier("married_on", "previous_office", MARRIED);
    } else {
      events.registration(act);
    }
    return events.values;
  }

  private void court() {
    courtsName();
    first("case_number", CASE_NUMBER);
    first("decree_form", TITLED_DECREE);
    first("decree_form", DECREE_FORM);
    first("judged_on", JUDGED);
    lastAlone("judged_on");
    first("effective_from", EFFECTIVE);
    first("previous_certificate_number", NUMBER);
  }

  /** Where its name stands on a line of its own, else as a sentence has it. */
  private void courtsName() {
    for (int[] line : text.lines()) {
      String words = words(line[0], line[1]);
      if (words.matches("\\p{IsHan}{2,18}人民法院")) {
        values.put("court", line);
        return;
      }
    }
    Matcher court = COURT.matcher(text.words());
    while (court.find()) {
      String name = BEFORE_COURT.matcher(court.group("value")).replaceFirst("");
      if (name.length() > "人民法院".length() + 1) {
        values.put("court", new int[] {court.end() - name.length(), court.end()});
        return;
      }
    }
  }

  private void registration(String act) {
    if (act.equals("declaration")) {
      earlier("married_on", "previous_office", MARRIED);
      first("previous_certificate_number", NUMBER);
      first("divorce_reason", REASON);
      lastAlone("applied_on");
      return;
    }
    boolean isDivorce = act.startsWith("divorce");
    boolean isReissue = act.endsWith("_reissue");
    if (isReissue) {
      earlier(
          isDivorce ? "divorced_on" : "married_on",
          "previous_office",
          isDivorce ? DIVORCED : MARRIED);
    } else if (isDivorce) {
      earlier("registered_on", "office", DIVORCED);
      earlier("married_on", "previous_office", MARRIED);
    } else {
      earlier("registered_on", "office", MARRIED);
    }
    first("certificate_number", NUMBER);
    onItsOwnLine("certificate_number", LINE_NUMBER);
    first("certificate_number", HEAD_NUMBER);
    if (isReissue || !LATER_PAPER.matcher(text.words()).find()) {
      lastAlone("registered_on");
      foot();
    }
  }

  /** A day on which something was registered, and where. */
  private void earlier(String day, String office, Pattern pattern) {
    Matcher event = pattern.matcher(text.words());
    if (event.find()) {
      values.putIfAbsent(day, new int[] {event.start("value"), event.end("value")});
      if (OfficeWords.endsLikeOne(event.group("office"))) {
        values.putIfAbsent(office, new int[] {event.start("office"), event.end("office")});
      }
    }
  }

  private void first(String key, Pattern pattern) {
    Matcher found = pattern.matcher(text.words());
    if (!values.containsKey(key) && found.find()) {
      values.put(key, new int[] {found.start("value"), found.end("value")});
    }
  }

  private void onItsOwnLine(String key, Pattern pattern) {
    for (int[] line : text.lines()) {
      Matcher found = pattern.matcher(words(line[0], line[1]));
      if (!values.containsKey(key) && found.matches()) {
        values.put(key, new int[] {line[0] + found.start("value"), line[0] + found.end("value")});
      }
    }
  }

  /** The date of the paper stands at its end, on a line of its own. */
  private void lastAlone(String key) {
    List<int[]> lines = text.lines().reversed();
    for (int[] line : lines) {
      Matcher date = ALONE.matcher(words(line[0], line[1]));
      boolean isAlone = date.find() && line[1] - line[0] <= date.group().length() + 14;
      boolean isTaken =
          isAlone && values.values().stream().anyMatch(value -> value[0] == line[0] + date.start());
      if (isAlone && !isTaken) {
        values.putIfAbsent(key, new int[] {line[0] + date.start(), line[0] + date.end()});
        return;
      }
    }
  }

  /** At the foot stand the office and who signs for it, in one line or in two. */
  private void foot() {
    for (int[] line : text.lines().reversed().stream().limit(LINES_OF_FOOT).toList()) {
      Matcher signed = SIGNED.matcher(words(line[0], line[1]));
      boolean isSigned = signed.matches() && Surnames.begins(signed.group("value"));
      if (isSigned) {
        values.putIfAbsent("registrar", spanOf(signed, "value", line[0]));
      }
      int end = isSigned ? line[0] + signed.end("before") : line[1];
      if (OfficeWords.endsLikeOne(words(line[0], end))) {
        values.putIfAbsent("office", new int[] {line[0], end});
      }
    }
  }

  private static int[] spanOf(Matcher found, String group, int from) {
    return new int[] {from + found.start(group), from + found.end(group)};
  }

  private String words(int from, int to) {
    return text.words().substring(from, to);
  }
}
