package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.value.Surnames;

/**
 * Finds the labels in a piece of text: among all words of the lexicon that stand in it, those that
 * together are likeliest to be labels, by what follows each and what stands before it.
 */
final class LabelScan {
  private static final double WHOLE = 3;
  private static final double WHOLE_MADE = 2.5;
  private static final double WHOLE_MISREAD = 2;
  private static final double MISREAD = -1.2;

  /** The page's form is known to have this label. */
  private static final double OF_FORM = 1;

  private static final int LONGEST_MADE = 14;

  private static final Pattern MARGIN =
      Pattern.compile("^[\\s:·.()*\\[\\]0-9,-]{0,4}?(?=[\\p{IsHan}])|[:·.*,\\-_]+$");

  private static final Pattern TITLE =
      Pattern.compile(".{0,14}婚.{0,8}(证书?|证明书?|登记证?|表|簿|册|申请书|声明书|协议书|卡片?|名单|存根)");

  /** 离字第1号 is a number with all that belongs to it. */
  private static final Pattern NUMBER_OF_A_PLACE =
      Pattern.compile("[\\p{IsHan}&&[^字证编列号第]]{0,6}[结离婚]字第?[0-9〇零一二三四五六七八九十百]{1,8}号");

  private static final Pattern IN_TWO_LANGUAGES =
      Pattern.compile("(\\p{IsHan}{2,12})[ /(:]?[a-z][a-z .,'’/&-]{2,40}[).:]{0,2}");

  private static final List<String> WORDS_OF_VALUES =
      List.of(
          "id_type",
          "residence",
          "office",
          "marital_status",
          "education",
          "holder_type",
          "ethnicity",
          "occupation");

  private static final int MOST_KNOWN = 2000;

  private final Lexicon lexicon;

  /** The same lines are asked about again and again while a page is read, by one thread. */
  private final Map<String, List<LabelHit>> known = new HashMap<>();

  LabelScan(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The labels in a text, from left to right, none over another. */
  List<LabelHit> labels(String text) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    List<LabelHit> found = known.get(text);
    if (found == null) {
      found = find(text);
      known.put(text, found);
    }
    return found;
  }

  private List<LabelHit> find(String text) {
    Optional<List<LabelHit>> bracketed = inBrackets(text);
    if (bracketed.isPresent()) {
      return bracketed.get();
    }
    if (NUMBER_OF_A_PLACE.matcher(text).matches()) {
      return List.of();
    }
    Optional<List<LabelHit>> bilingual = inTwoLanguages(text);
    if (bilingual.isPresent()) {
      return bilingual.get();
    }
    int from = margin(text);
    int to = text.replaceAll("[:·.*,\\-_]+$", "").length();
    if (from >= to) {
      return List.of();
    }
    Optional<List<LabelHit>> whole = whole(text, from, to);
    if (whole.isPresent()) {
      return whole.get();
    }
    return LabelWeights.likeliest(text, within(text));
  }

  /** （男方姓名） under the line that it is written on. */
  private Optional<List<LabelHit>> inBrackets(String text) {
    boolean isBracketed =
        text.length() > 3
            && text.startsWith("(")
            && text.indexOf(')') == text.length() - 1
            && text.lastIndexOf('(') == 0;
    if (!isBracketed) {
      return Optional.empty();
    }
    String word = text.substring(1, text.length() - 1);
    return Optional.of(labels(word))
        .filter(hits -> hits.size() == 1 && hits.getFirst().length() == word.length())
        .map(hits -> List.of(hits.getFirst().over(0, text.length())));
  }

  /** 出生dateofbirth: a label and what it means in English. */
  private Optional<List<LabelHit>> inTwoLanguages(String text) {
    Matcher both = IN_TWO_LANGUAGES.matcher(text);
    return both.matches() && !Fit.hasDigits(text)
        ? Optional.of(labels(both.group(1)))
            .filter(hits -> hits.size() == 1 && hits.getFirst().length() == both.end(1))
            .map(hits -> List.of(hits.getFirst().over(0, text.length())))
        : Optional.empty();
  }

  private static int margin(String text) {
    Matcher margin = MARGIN.matcher(text);
    return margin.find() && margin.start() == 0 ? margin.end() : 0;
  }

  /** What the text is as a whole: a label, a value or title that holds one; empty if neither. */
  private Optional<List<LabelHit>> whole(String text, int from, int to) {
    String core = text.substring(from, to);
    // 离字第3号 under 离婚证号 is one number, and no label 离字第 before a 3号.
    if (Fit.isWholeNumber(core)) {
      return Optional.of(List.of());
    }
    Optional<Meaning> exact = lexicon.exactly(core);
    boolean isValue = isValue(core);
    if (exact.isPresent()) {
      // 居民身份证 under 证件类型 is no label, 身份证: is one.
      return isWordOfAList(core) && !text.endsWith(":") && !exact.get().isParty()
          ? Optional.of(List.of())
          : Optional.of(List.of(new LabelHit(from, to, exact.get(), WHOLE)));
    }
    if (TITLE.matcher(core).matches()) {
      return Optional.of(List.of());
    }
    Optional<Meaning> made =
        LabelGrammar.meaning(core)
            .filter(meaning -> !isWordOfAList(core) && Fit.of(meaning.field(), core) < 2)
            .filter(meaning -> !holdsGroup(core));
    if (made.isPresent()) {
      return Optional.of(List.of(new LabelHit(from, to, made.get(), WHOLE_MADE)));
    }
    // 结字一号 is a number, not 结字第号 misread.
    boolean isNumber = Fit.of("certificate_number", core) >= Fit.SURE;
    if (isValue || isNumber || Fit.hasDigits(core)) {
      return Optional.empty();
    }
    return lexicon
        .nearly(core)
        .filter(word -> word.length() > 3 || Fit.of("name", core) < Fit.SURE)
        .flatMap(lexicon::exactly)
        .map(meaning -> List.of(new LabelHit(from, to, meaning, WHOLE_MISREAD)));
  }

  /** 汉族住址 is a value and the next label. */
  private static boolean holdsGroup(String text) {
    for (int end = text.indexOf('族'); end >= 0; end = text.indexOf('族', end + 1)) {
      for (int from = Math.max(0, end - 3); from < end; from++) {
        if (Fit.of("ethnicity", text.substring(from, end + 1)) > Fit.SURE) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWordOfAList(String text) {
    return List.of("id_type", "marital_status", "education", "ethnicity").stream()
        .anyMatch(field -> Fit.of(field, text) > Fit.SURE);
  }

  private static boolean isValue(String text) {
    return WORDS_OF_VALUES.stream().anyMatch(field -> Fit.of(field, text) >= Fit.SURE);
  }

  /** Every word of the lexicon in the text, also with one character misread where that is safe. */
  private List<LabelHit> within(String text) {
    List<LabelHit> hits = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      int most = Math.min(lexicon.longest(), text.length() - from);
      for (int length = 1; length <= most; length++) {
        int to = from + length;
        String word = text.substring(from, to);
        Optional<Meaning> exact = lexicon.exactly(word);
        if (exact.isPresent()) {
          boolean isPartyAlone =
              length == 1
                  && exact.get().isParty()
                  && !(LabelWeights.isFree(text, from) && LabelWeights.isColon(text, to));
          boolean isOther =
              isPartyAlone || isValueAndLabel(text, from, word) || beginsANumber(text, from);
          if (!isOther) {
            hits.add(new LabelHit(from, to, exact.get(), lexicon.isOfForm(word) ? OF_FORM : 0));
          }
        } else if (length > 3
            && (from == 0 || LabelWeights.isColon(text, to))
            && !isValue(word)
            && !isPartyAndSurname(text, from, to)
            && Fit.of("certificate_number", word) < Fit.SURE) {
          boolean isLast = to == text.length() || LabelWeights.isColon(text, to);
          int at = from;
          if (from == 0 || isLast) {
            lexicon
                .nearlyAsLong(word)
                .flatMap(lexicon::exactly)
                .ifPresent(meaning -> hits.add(new LabelHit(at, to, meaning, MISREAD)));
          }
        }
      }
    }
    boolean beginsWithAWord = hits.stream().anyMatch(hit -> hit.from() == margin(text));
    if (!beginsWithAWord) {
      made(text).ifPresent(hits::add);
    }
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> covers(other, hit)))
        .toList();
  }

  /** What begins the line like a label, if a colon or a value that suits it follows. */
  private static Optional<LabelHit> made(String text) {
    int from = margin(text);
    Optional<LabelHit> found = Optional.empty();
    for (int to = from + 2; to < Math.min(text.length(), from + LONGEST_MADE); to++) {
      Optional<Meaning> meaning = LabelGrammar.meaning(text.substring(from, to));
      if (meaning.isPresent()) {
        String value = Values.behindLabel(text.substring(to));
        boolean suits =
            LabelWeights.isColon(text, to)
                || (!meaning.get().isNone()
                    && Fit.of(
                            meaning.get().field(),
                            value.substring(0, Values.end(meaning.get().field(), value)))
                        >= Fit.SURE);
        if (suits) {
          found = Optional.of(new LabelHit(from, to, meaning.get(), 0));
        }
      }
    }
    return found;
  }

  /** 男 of 性别男年龄 is the value of the one label, not part of the other. */
  private boolean isValueAndLabel(String text, int from, String word) {
    return !LabelWeights.isFree(text, from)
        && "男女夫妻".indexOf(word.charAt(0)) >= 0
        && lexicon.has(word.substring(1));
  }

  /** 结婚人男邱元福 is the man and his name, not 结婚人男方 misread. */
  private boolean isPartyAndSurname(String text, int from, int to) {
    return lexicon.exactly(text.substring(from, to - 1)).filter(Meaning::isParty).isPresent()
        && Surnames.begins(text.substring(to - 1));
  }

  /** 离字第 of 证号:离字第1号 is the number's. */
  private static boolean beginsANumber(String text, int from) {
    return from > 0
        && text.charAt(from - 1) == ':'
        && NUMBER_OF_A_PLACE.matcher(text).region(from, text.length()).lookingAt();
  }

  private static boolean covers(LabelHit longer, LabelHit hit) {
    return longer.from() <= hit.from()
        && longer.to() >= hit.to()
        && longer.length() > hit.length()
        && longer.weight() >= hit.weight();
  }
}
