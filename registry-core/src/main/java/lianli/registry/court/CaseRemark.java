package lianli.registry.court;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianli.registry.file.ProgramFile;

/**
 * What is noted beside an outcome, in a column of its own or behind it: 已上诉 and 公告送达中 say that a
 * divorce is not in force, 再审 and 撤销 that it may not stand. A note is looked up whole among those
 * that mean nothing; else a stem that casts doubt is enough, since to ask once too often harms
 * nobody.
 */
final class CaseRemark {
  /** What one note means. */
  sealed interface Meaning {}

  /** It leaves the outcome as it is. */
  record Nothing() implements Meaning {}

  /** What was decided may not be in force, or may not stand. */
  record Doubt(Need need) implements Meaning {}

  /** What was decided was undone, or never came into force: nothing of it is left. */
  record Undone(Need need) implements Meaning {}

  /** Not a note that is known. */
  record Unknown() implements Meaning {}

  private static final Map<String, List<String>> NOTES =
      ProgramFile.sections(CaseRemark.class, "remarks.txt");

  private static final Set<String> NOTHING =
      NOTES.getOrDefault("nothing", List.of()).stream()
          .map(Wording::folded)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Need, List<String>> STEMS =
      NOTES.entrySet().stream()
          .filter(section -> !section.getKey().equals("nothing"))
          .collect(
              Collectors.toMap(
                  section -> Need.valueOf(section.getKey().toUpperCase(Locale.ROOT)),
                  Entry::getValue,
                  (one, other) -> one,
                  TreeMap::new));

  /** That nobody appealed is no appeal. */
  private static final Pattern NO_APPEAL =
      Pattern.compile("(?:未|不|没有|无人|放弃)(?:再)?(?:提起|提出)?上诉|上诉期(?:限)?(?:已|均)?(?:届)?满|过(?:了)?上诉期");

  private CaseRemark() {}

  /** A court by a short name, and when it decided. */
  private static final String HIGHER =
      "(?:\\p{IsHan}{0,8}院)?(?:二审)?(?:\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?";

  private static final Pattern REVERSED =
      Pattern.compile(
          HIGHER
              + "(?:已|已被)?(?:裁定|判决)?(?:撤销(?:原判|一审判决),?)?(?:发回(?:一审法院|原审法院)?重审"
              + "|改判:?(?:不准(?:予|许)?(?:双方)?离婚|驳回(?:原告)?(?:的)?(?:离婚)?(?:诉讼)?请求))");

  private static final Pattern DIED_BEFORE =
      Pattern.compile(
          ".*(?:死亡|去世|病故|身故)(?:\\(?[0-9年月日.]*\\)?),?"
              + "(?:(?:本案)?(?:裁定)?(?:诉讼)?终结(?:诉讼)?|(?:判决|文书)?未(?:发生(?:法律)?效力|生效))");

  /** What one folded note means, taken whole. */
  static Meaning whole(String note) {
    if (REVERSED.matcher(note).matches()) {
      return new Undone(Need.FALLS);
    }
    if (DIED_BEFORE.matcher(note).matches()) {
      return new Undone(Need.DEATH);
    }
    if (NOTHING.contains(note)) {
      return new Nothing();
    }
    String told = NO_APPEAL.matcher(note).replaceAll("");
    return STEMS.entrySet().stream()
        .filter(stems -> stems.getValue().stream().anyMatch(told::contains))
        .findFirst()
        .<Meaning>map(stems -> new Doubt(stems.getKey()))
        .orElseGet(Unknown::new);
  }

  /** What a column of remarks means; of several notes one that casts doubt counts. */
  static Meaning of(String written) {
    String folded = Wording.folded(written);
    Meaning together = whole(folded);
    if (together instanceof Undone || together instanceof Nothing) {
      return together;
    }
    return Arrays.stream(folded.split("[;,。()]", -1))
        .map(CaseRemark::whole)
        .filter(meaning -> !(meaning instanceof Nothing) && !(meaning instanceof Unknown))
        .findFirst()
        .orElseGet(Unknown::new);
  }
}
