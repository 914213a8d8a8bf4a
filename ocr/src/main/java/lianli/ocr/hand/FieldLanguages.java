package lianli.ocr.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.decode.Language;
import lianli.ocr.decode.PatternLanguage;
import lianli.ocr.decode.WordLanguage;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.EthnicityWords;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.PlaceWords;
import lianli.registry.act.Sex;
import org.jspecify.annotations.Nullable;

/** What each field may hold. */
final class FieldLanguages {
  private static final String YEAR = "(18[89]|19\\d|20[0-3])\\d";
  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
  private static final String HAN_DIGIT = "[一二三四五六七八九〇]";
  private static final String HAN_MONTH = "(十[一二]?|[一二三四五六七八九])";
  private static final String HAN_DAY = "(三十一?|[二廿]?十?[一二三四五六七八九]|二?十)";

  private static final String DATE =
      YEAR
          + "年"
          + MONTH
          + "月("
          + DAY
          + "日?生?)?"
          + "|"
          + YEAR
          + "(?<mark>[.-])"
          + MONTH
          + "(\\k<mark>"
          + DAY
          + ")?"
          + "|[2-9]\\d\\."
          + MONTH
          + "(\\."
          + DAY
          + ")?"
          + "|(一九|二〇)"
          + HAN_DIGIT
          + "{2}年"
          + HAN_MONTH
          + "月("
          + HAN_DAY
          + "日?生?)?";

  private static final String NUMBER =
      "(B?[JL])?\\d{6}-(19[89]|20[0-3])\\d-\\d{6}"
          + "|\\p{IsHan}{1,5}字第?\\d{1,6}号"
          + "|(\\p{IsHan}{1,3})?(19)?\\d{2}-\\d{1,5}号?"
          + "|(第)?\\d{1,6}号?";

  private static final String AGE = "[1-9]\\d岁?|" + "[二三四五六七八九]?十[一二三四五六七八九]?岁?";

  /** Registers give months of birth; more often a day was lost. */
  private static final double MONTH_OF_BIRTH = -2;

  /** Acts have a day. */
  private static final double MONTH_OF_ACT = -6;

  private static final WordLanguage ETHNIC_GROUPS = ethnicGroups();
  private static final WordLanguage SEXES = new WordLanguage(List.of("男", "女"));
  private static final WordLanguage EDUCATION =
      new WordLanguage(
          List.of("文盲 半文盲 识字 小学 初小 高小 初中 高中 中专 中师 技校 职高 大专 专科 本科 大学 大学本科 研究生 硕士研究生".split(" ")));
  private static final WordLanguage MARITAL_STATUS =
      new WordLanguage(List.of("未婚 离婚 离异 丧偶 已婚 初婚 再婚 复婚".split(" ")));

  private static final List<String> OFFICES =
      List.of("人民政府 人民公社 公社管理委员会 管理委员会 革命委员会 人民委员会 民政局 街道办事处 村民委员会 婚姻登记处".split(" "));

  private static final Pattern MODERN = Pattern.compile("B?[JL]?(\\d{6})-\\d{4}-\\d{6}");

  private final PlaceWords places;
  private final AreaCodes areas;
  private @Nullable PlaceLanguage known;

  FieldLanguages(PlaceWords places) {
    this.places = places;
    this.areas = new AreaCodes(places);
  }

  /** The texts that may stand in a field. */
  Language of(FieldDefinition field, Optional<Sex> party) {
    FieldKind kind = field.kind();
    return switch (kind) {
      case NAME -> new NameLanguage();
      case ID_NUMBER -> new IdNumberLanguage(party, areas);
      case DATE -> date(field.ofParty() ? MONTH_OF_BIRTH : MONTH_OF_ACT);
      case CERTIFICATE_NUMBER -> number();
      case AGE -> pattern(AGE, "0123456789岁十", kind);
      case SEX -> SEXES;
      case ETHNICITY -> ETHNIC_GROUPS;
      case PLACE, OFFICE -> places();
      case WORD ->
          switch (field.key()) {
            case "education" -> EDUCATION;
            case "marital_status" -> MARITAL_STATUS;
            default -> new OpenLanguage();
          };
      case DOCUMENTS, OPINION, TEXT, COURT, CASE_NUMBER, DECREE_FORM -> new OpenLanguage();
    };
  }

  /** Thousands of names are put in order once, and only if they are asked for. */
  private PlaceLanguage places() {
    PlaceLanguage made = known;
    if (made == null) {
      made = new PlaceLanguage(places.ownNames(), named());
      known = made;
    }
    return made.afresh();
  }

  /** What is known wherever it stands. */
  private List<String> named() {
    List<String> names = new ArrayList<>(places.upperNames());
    names.addAll(OFFICES);
    return names;
  }

  private PatternLanguage number() {
    return new PatternLanguage(
        NUMBER,
        "0123456789-字第号JLB",
        text -> FieldNormal.of(FieldKind.CERTIFICATE_NUMBER, text).isPresent(),
        text -> {
          Matcher modern = MODERN.matcher(text);
          return modern.matches() ? areas.weight(modern.group(1)) : 0;
        });
  }

  private static PatternLanguage date(double weightOfMonth) {
    return new PatternLanguage(
        DATE,
        "0123456789年月日.-一二三四五六七八九十〇",
        text -> FieldNormal.of(FieldKind.DATE, text).isPresent(),
        text ->
            FieldNormal.of(FieldKind.DATE, text).filter(date -> date.length() < 10).isPresent()
                ? weightOfMonth
                : 0);
  }

  private static PatternLanguage pattern(String pattern, String characters, FieldKind kind) {
    return new PatternLanguage(pattern, characters, text -> FieldNormal.of(kind, text).isPresent());
  }

  private static WordLanguage ethnicGroups() {
    List<String> words = new ArrayList<>();
    for (String group : EthnicityWords.groups()) {
      words.add(group);
      words.add(group + "族");
    }
    return new WordLanguage(words);
  }
}
