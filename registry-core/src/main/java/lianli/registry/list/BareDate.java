package lianli.registry.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;

/**
 * A column headed 日期 and nothing more: read where title and headings leave no doubt of what it is
 * the date, else asked about.
 */
final class BareDate {
  private static final Set<String> BARE = Set.of("日期", "时间", "年月日");
  private static final Pattern OF_DEATHS = Pattern.compile("死亡|逝世|去世|亡故|死者|逝者|亡者");
  private static final Pattern ASIDE = Pattern.compile("火化|殡葬|安葬|注销|销户|申报|失踪");
  private static final Pattern OF_COUPLES = Pattern.compile("结婚|离婚|复婚");
  private static final Pattern DATE = Pattern.compile(".*(?:日期|时间|年月日)");

  private final List<String> header;
  private final List<String> titles;
  private final ListMapping mapping;

  private BareDate(List<String> header, List<String> titles, ListMapping mapping) {
    this.header = header;
    this.titles = titles.stream().map(ColumnNames::folded).toList();
    this.mapping = mapping;
  }

  /** What the list means, once the column is understood; or why it is not. */
  record Told(ListMapping mapping, Optional<BilingualText> objection) {}

  static Told of(List<String> header, List<String> titles, ListMapping mapping) {
    return new BareDate(header, titles, mapping).told();
  }

  private Told told() {
    List<String> bare =
        header.stream()
            .filter(heading -> BARE.contains(ColumnNames.folded(heading)))
            .filter(heading -> !mapping.names(heading))
            .toList();
    if (bare.isEmpty()) {
      return new Told(mapping, Optional.empty());
    }
    Set<String> keys =
        header.stream()
            .flatMap(heading -> mapping.keyOf(heading).stream())
            .collect(Collectors.toSet());
    keys.addAll(mapping.constants().keySet());
    boolean isDated =
        keys.contains("registered_on") || keys.contains("died_on") || keys.contains("judged_on");
    Optional<String> key = isDated ? Optional.empty() : key(keys);
    if (bare.size() == 1 && key.isPresent()) {
      return new Told(mapping.reading(bare.getFirst(), key.get()), Optional.empty());
    }
    return isDated
        ? new Told(mapping, Optional.empty())
        : new Told(
            mapping,
            Optional.of(
                BilingualText.of(
                    "it is not certain which date stands under \"%s\"",
                    "“%s”列是什么日期，无法确定", bare.getFirst())));
  }

  private Optional<String> key(Set<String> keys) {
    boolean hasOther =
        header.stream()
            .map(ColumnNames::folded)
            .filter(heading -> !BARE.contains(heading) && !heading.contains("出生"))
            .anyMatch(heading -> DATE.matcher(heading).matches());
    if (hasOther || keys.contains("case_number")) {
      return Optional.empty();
    }
    boolean ofCouple =
        (keys.contains("man.name") && keys.contains("woman.name"))
            || (keys.contains("first.name") && keys.contains("second.name"));
    boolean tellsAct =
        keys.contains("act") || holds(titles, OF_COUPLES) || holds(header, OF_COUPLES);
    if (ofCouple && tellsAct && !holds(titles, OF_DEATHS)) {
      return Optional.of("registered_on");
    }
    boolean ofDead =
        !ofCouple
            && (keys.contains("person.name") || keys.contains("person.id_number"))
            && (holds(titles, OF_DEATHS) || holds(header, OF_DEATHS))
            && !holds(titles, ASIDE)
            && !holds(titles, OF_COUPLES);
    return ofDead ? Optional.of("died_on") : Optional.empty();
  }

  private static boolean holds(List<String> words, Pattern pattern) {
    return words.stream().map(ColumnNames::folded).anyMatch(word -> pattern.matcher(word).find());
  }

  /** What to do about it. */
  static BilingualText next() {
    return BilingualText.of(
        "Name it for what it is: 登记日期 (of a registration), 裁判日期 or 生效日期 (of a court),"
            + " 死亡日期 (of a death)",
        "请写明是何日期：登记日期、裁判日期、生效日期或死亡日期");
  }
}
