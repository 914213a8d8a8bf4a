package lianli.registry.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.WrittenText;

/**
 * The headings of a table, from one row or from two of which the upper one says whose the lower
 * ones are.
 *
 * @param texts a heading for each column, empty where there is none
 * @param first the row that it begins in
 * @param last the row that it ends in
 */
record Heading(List<String> texts, int first, int last) {
  /** Words over the columns of one party, and the key that each of them begins. */
  private static final List<List<String>> PARTIES =
      List.of(
          List.of("man.", "男方"),
          List.of("woman.", "女方"),
          List.of("plaintiff.", "原告"),
          List.of("defendant.", "被告"),
          List.of("first.", "配偶一"),
          List.of("second.", "配偶二"));

  /** What heads of groups say beside whose they are: 男方基本情况. */
  private static final Pattern GROUP = Pattern.compile("(?:当事人)?(?:的?(?:基本|个人|身份)?(?:信息|情况|资料))?$");

  /** Heads of groups that say nothing of which the heading below does not: 案件信息 over 案号. */
  private static final Pattern GROUP_OF_ACT =
      Pattern.compile(
          "(案件|裁判|审理|审判|结案|(?:法律)?文书|判决|裁决|调解|处理|(?:婚姻|结婚)?登记|结婚|婚姻)(?:的?(?:基本)?(?:信息|情况|资料|内容|事项))?");

  /** Before what a group of columns says of both parties: 当事人姓名. */
  private static final Pattern BOTH = Pattern.compile("^(?:双方当事人|当事人双方|当事人|双方)的?");

  /** A date or a number, maybe masked: four figures at least. */
  private static final Pattern CONTENT = Pattern.compile("(?=(?:.*\\d){4})[\\d*Xx/.年月日-]{6,}");

  Heading {
    texts = List.copyOf(texts);
  }

  static Heading of(TableRow row) {
    return new Heading(row.cells().stream().map(Cell::text).toList(), row.number(), row.number());
  }

  /** True if a date or a number, whole or masked, stands in it: what a row of the list tells. */
  boolean isRowOfList() {
    return texts.stream().anyMatch(text -> CONTENT.matcher(WrittenText.code(text)).matches());
  }

  /** How many things its texts tell apart. */
  int known(Headings headings) {
    return keys(headings).size();
  }

  private Set<String> keys(Headings headings) {
    Set<String> keys = new HashSet<>();
    texts.forEach(text -> headings.key(text).ifPresent(keys::add));
    return keys;
  }

  /**
   * The headings of two rows, one below the other; empty unless each pair of them means something
   * together, and no two columns mean one thing.
   */
  static Optional<Heading> joined(
      TableRow upper, TableRow lower, MergedCells merged, Headings headings) {
    List<String> texts = new ArrayList<>();
    int width = Math.max(upper.cells().size(), lower.cells().size());
    String over = "";
    int first = 0;
    int reach = -1;
    for (int column = 0; column < width; column++) {
      String top = text(upper, column);
      String bottom = text(lower, column);
      if (!top.isEmpty()) {
        over = top;
        first = column;
        reach = merged.lastColumn(upper.number(), column);
      } else if (!bottom.isEmpty()
          && goesOn(over, bottom, reach > first, column <= reach, headings)) {
        top = over;
      } else {
        over = "";
      }
      Optional<String> together = together(top, bottom, headings);
      if (together.isEmpty()) {
        return Optional.empty();
      }
      texts.add(together.get());
    }
    Heading heading = new Heading(texts, upper.number(), lower.number());
    boolean isCertain =
        heading.keys(headings).size() >= 2
            && eachBelowIsOneThing(texts, upper, lower, headings)
            && heading.keys(headings).stream().noneMatch(key -> key.startsWith("person."));
    return isCertain ? Optional.of(heading) : Optional.empty();
  }

  /** True if no column with a lower heading means what another one does. */
  private static boolean eachBelowIsOneThing(
      List<String> texts, TableRow upper, TableRow lower, Headings headings) {
    List<Optional<String>> keys = texts.stream().map(headings::key).toList();
    for (int column = 0; column < keys.size(); column++) {
      String bottom = text(lower, column);
      boolean isBelow = !bottom.isEmpty() && !bottom.equals(text(upper, column));
      boolean isTold = isBelow && keys.get(column).isPresent();
      if (isTold && Collections.frequency(keys, keys.get(column)) > 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * True of a column below the heading of a group: by a merged cell, or, where none is merged, as
   * long as what stands below it is a person's, or means something with it alone.
   */
  private static boolean goesOn(
      String over, String bottom, boolean isMerged, boolean isWithin, Headings headings) {
    boolean isOfAct = headings.key(bottom).filter(key -> !key.startsWith("person.")).isPresent();
    boolean isOfParty =
        !isOfAct
            && party(over, headings).isPresent()
            && together(over, bottom, headings).isPresent();
    return isMerged
        ? isWithin
        : isOfParty
            || ofParty(over, bottom, headings).isPresent()
            || ofAct(over, bottom, headings).isPresent();
  }

  private static String text(TableRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).text() : "";
  }

  private static Optional<String> together(String top, String bottom, Headings headings) {
    if (top.isEmpty() || bottom.isEmpty() || top.equals(bottom)) {
      return Optional.of(top.isEmpty() ? bottom : top);
    }
    if (headings.key(top + bottom).isPresent()) {
      return Optional.of(top + bottom);
    }
    return party(top, headings)
        .map(word -> word + bottom)
        .filter(heading -> headings.key(heading).isPresent())
        .or(() -> ofParty(top, bottom, headings))
        .or(() -> ofAct(top, bottom, headings))
        .or(() -> sameBeginning(top, bottom, headings));
  }

  /** 身份证号码 over 原告 and 被告: the upper heading says what, the lower ones say whose. */
  private static Optional<String> ofParty(String top, String bottom, Headings headings) {
    String told = BOTH.matcher(top.strip()).replaceFirst("");
    boolean isParty = headings.key(bottom).filter(key -> key.endsWith(".name")).isPresent();
    return Optional.of(bottom + told)
        .filter(heading -> isParty && headings.key(heading).isPresent());
  }

  /** 裁判情况 over 日期: the group's own word makes the lower heading whole. */
  private static Optional<String> ofAct(String top, String bottom, Headings headings) {
    Matcher group = GROUP_OF_ACT.matcher(top.strip());
    return group.matches() && headings.key(bottom).isEmpty()
        ? Optional.of(group.group(1) + bottom).filter(heading -> headings.key(heading).isPresent())
        : Optional.empty();
  }

  /** 结婚登记 over 结婚日期 and 结婚证字号: the lower heading says again what the upper one says. */
  private static Optional<String> sameBeginning(String top, String bottom, Headings headings) {
    Optional<String> key = headings.key(bottom);
    // 裁判情况 may be a heading of its own as well as one over several.
    if (headings.key(top).isPresent()
        && !(GROUP_OF_ACT.matcher(top.strip()).matches() && key.isPresent())) {
      return Optional.empty();
    }
    if (GROUP_OF_ACT.matcher(top.strip()).matches()) {
      return Optional.of(bottom).filter(each -> key.stream().noneMatch(Heading::isOfPerson));
    }
    return top.length() >= 2
            && bottom.startsWith(top.substring(0, 2))
            && key.filter(each -> !isOfPerson(each)).isPresent()
        ? Optional.of(bottom)
        : Optional.empty();
  }

  private static boolean isOfPerson(String key) {
    return key.startsWith("person.");
  }

  /** Whose the columns below this heading are: 男方, also where it says 男方姓名. */
  private static Optional<String> party(String top, Headings headings) {
    String whose = GROUP.matcher(top.strip()).replaceFirst("");
    String key = headings.key(whose).or(() -> headings.key(whose + "姓名")).orElse("");
    return PARTIES.stream()
        .filter(party -> key.startsWith(party.getFirst()))
        .map(List::getLast)
        .findFirst();
  }
}
