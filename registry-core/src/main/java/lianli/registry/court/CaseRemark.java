package lianli.registry.court;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
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

  /** What one folded note means, taken whole. */
  static Meaning whole(String note) {
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

  /** What of a column of remarks casts doubt; notes that are not known do not. */
  static Optional<Need> doubt(String written) {
    String folded = Wording.folded(written);
    return NOTHING.contains(folded)
        ? Optional.empty()
        : Arrays.stream(folded.split("[;,。()]", -1))
            .map(CaseRemark::whole)
            .filter(Doubt.class::isInstance)
            .map(meaning -> ((Doubt) meaning).need())
            .findFirst();
  }
}
