package lianli.registry.court;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.court.SuitLine.Rank;
import lianli.registry.court.SuitLine.Turn;

/**
 * Puts the lines of one list together that are about one suit: those of one case number, those of
 * which one names the number of the other, and those of one couple of which one is of a higher
 * instance. Suits about property or children, of enforcement and against offices stand apart.
 */
public final class SuitGrouping {
  private final Set<String> numbers = new HashSet<>();
  private final Map<CasePlace, SuitLine> lines = new TreeMap<>();
  private final Map<String, List<SuitLine>> byNumber = new HashMap<>();
  private final Map<String, List<SuitLine>> byRelated = new HashMap<>();
  private final Map<String, List<SuitLine>> byCouple = new HashMap<>();
  private final Map<CasePlace, AppealEffect> found = new HashMap<>();
  private final Map<CasePlace, OnFile> marriages;

  /**
   * The marriage on file that a line was found to be about.
   *
   * @param entry of it
   * @param isSure whether the line was linked to it by itself
   */
  public record OnFile(long entry, boolean isSure) {}

  private SuitGrouping(Collection<SuitLine> all, Map<CasePlace, OnFile> marriages) {
    this.marriages = marriages;
    for (SuitLine line : all) {
      numbers.add(line.number());
      if (!line.isAboutMarriage()) {
        continue;
      }
      lines.put(line.place(), line);
      if (!line.number().isEmpty()) {
        byNumber.computeIfAbsent(line.number(), number -> new ArrayList<>()).add(line);
      }
      line.relatedNumbers()
          .forEach(number -> byRelated.computeIfAbsent(number, n -> new ArrayList<>()).add(line));
      signs(line).forEach(sign -> byCouple.computeIfAbsent(sign, s -> new ArrayList<>()).add(line));
    }
  }

  /** What the lines of a list say about each other: rows for which nothing is told stand alone. */
  public static Map<CasePlace, AppealEffect> of(Collection<SuitLine> lines) {
    return of(lines, Map.of());
  }

  /**
   * The same once it is known which marriages lines are about: two courts may write one couple so
   * differently that only the register tells that it is one.
   */
  public static Map<CasePlace, AppealEffect> of(
      Collection<SuitLine> lines, Map<CasePlace, OnFile> marriages) {
    SuitGrouping suits = new SuitGrouping(lines, marriages);
    suits.complete();
    suits.decide();
    return Map.copyOf(suits.found);
  }

  /** 维持原判 says what it does once the judgment below is known. */
  private void complete() {
    for (SuitLine line : List.copyOf(lines.values())) {
      if (line.turn() != Turn.UPHOLDS) {
        continue;
      }
      List<SuitLine> below =
          linked(line).stream()
              .filter(other -> other.rank().compareTo(line.rank()) < 0)
              .filter(other -> order(line, other) > 0)
              .toList();
      Set<Optional<MarriageEffect>> effects = new HashSet<>();
      below.forEach(other -> effects.add(other.effectIfUpheld()));
      Optional<String> outcome =
          effects.equals(Set.of(Optional.of(MarriageEffect.END)))
              ? Optional.of("一审准予离婚，二审维持")
              : effects.equals(Set.of(Optional.of(MarriageEffect.NONE)))
                  ? Optional.of("一审不准离婚，二审维持")
                  : Optional.empty();
      if (outcome.isPresent() && line.rank() == Rank.SECOND) {
        found.put(line.place(), new AppealEffect.Completed(outcome.get()));
        lines.put(line.place(), line.completed(outcome.get()));
      }
    }
  }

  private void decide() {
    for (SuitLine line : lines.values()) {
      if (line.endsMarriage()) {
        outcome(line).ifPresent(suit -> found.put(line.place(), suit));
      }
    }
  }

  private Optional<AppealEffect> outcome(SuitLine line) {
    List<SuitLine> later =
        linked(line).stream()
            .map(other -> lines.getOrDefault(other.place(), other))
            .filter(other -> changes(line, other))
            .toList();
    Optional<SuitLine> last = later.stream().reduce((a, b) -> order(a, b) > 0 ? a : b);
    if (last.isPresent()) {
      return Optional.of(by(line, last.get()));
    }
    return line.relatedNumbers().stream()
        .filter(number -> !numbers.contains(number))
        .filter(number -> SuitLine.rank(number).compareTo(line.rank()) > 0)
        .findFirst()
        .map(
            number ->
                new AppealEffect.GivesWay(
                    BilingualText.of(
                        "it names a case of a higher instance, which is not in the list; give what"
                            + " that decided",
                        "该行写有二审或再审案号，但名单中没有该案；请写明二审或再审结果"),
                    false));
  }

  /** True if the other line is a later one, or may be, and what this one decided may not stand. */
  private static boolean changes(SuitLine line, SuitLine other) {
    int order = order(line, other);
    if (order > 0) {
      return false;
    }
    return switch (other.turn()) {
      case LEAVES -> false;
      // The same decree twice, or in other words: whoever enters it knows it again.
      case ENDS -> order < 0 && !other.number().equals(line.number());
      case WITHDRAWN -> !isInForceAfter(line, other);
      case UPHOLDS, OVERTURNS, UNCLEAR -> true;
    };
  }

  /** An appeal that was withdrawn leaves the judgment, in force from then on. */
  private static boolean isInForceAfter(SuitLine line, SuitLine withdrawal) {
    return line.effectiveFrom().isKnown()
        && withdrawal.judgedOn().isKnown()
        && !line.effectiveFrom().earliest().isBefore(withdrawal.judgedOn().earliest());
  }

  private AppealEffect by(SuitLine line, SuitLine other) {
    BilingualText place = other.place().saidBeside(line.place());
    boolean isCertain = order(line, other) < 0 && isSurelyOfOneSuit(line, other);
    return switch (other.turn()) {
      case ENDS, UPHOLDS ->
          new AppealEffect.GivesWay(
              BilingualText.of(
                  "the suit went on in %s, which decides in its place", "该案后续裁判见%s，以该行为准", place),
              false);
      case WITHDRAWN ->
          new AppealEffect.GivesWay(
              BilingualText.of(
                  "the appeal was withdrawn (%s), so the judgment is in force only since then:"
                      + " give that day under 生效日期",
                  "上诉已撤回（%s），一审判决自该裁定送达时生效；请在“生效日期”填写该日", place),
              false);
      case OVERTURNS ->
          isCertain
              ? new AppealEffect.GivesWay(
                  BilingualText.of(
                      "a later decision in this suit, by which this one does not stand, is in %s;"
                          + " nothing is to be entered",
                      "%s是同案其后的裁判，该行裁判已不成立，无需录入", place),
                  true)
              : new AppealEffect.GivesWay(
                  BilingualText.of(
                      "%s tells another outcome of this suit, and it is not certain that it is the"
                          + " later one and of the same couple; ask the court",
                      "%s记载同案的另一结果，先后或当事人是否一致不明；请与法院核对", place),
                  false);
      case LEAVES, UNCLEAR ->
          new AppealEffect.GivesWay(
              BilingualText.of(
                  "%s is of this suit, too, and does not say whether this decision still"
                      + " stands; settle that row first",
                  "%1$s属同一案件，未说明该裁判是否仍成立；请先核实%1$s", place),
              false);
    };
  }

  private Set<SuitLine> linked(SuitLine line) {
    Set<SuitLine> linked = new LinkedHashSet<>();
    for (SuitLine other : byNumber.getOrDefault(line.number(), List.of())) {
      if (!line.litigants().areOthers(other.litigants())) {
        linked.add(other);
      }
    }
    line.relatedNumbers()
        .forEach(number -> linked.addAll(byNumber.getOrDefault(number, List.of())));
    linked.addAll(byRelated.getOrDefault(line.number(), List.of()));
    linked.addAll(ofOtherInstances(line));
    linked.removeIf(other -> other.place().equals(line.place()));
    return linked;
  }

  /** Lines of the couple above and below this one; where a number is named, that one alone. */
  private List<SuitLine> ofOtherInstances(SuitLine line) {
    List<SuitLine> couple =
        signs(line).stream()
            .flatMap(sign -> byCouple.getOrDefault(sign, List.of()).stream())
            .distinct()
            .filter(
                other -> line.litigants().are(other.litigants()) || areOfOneMarriage(line, other))
            .toList();
    return couple.stream()
        .filter(other -> other.rank() != line.rank())
        .filter(
            other ->
                line.rank().compareTo(other.rank()) > 0
                    ? isBelow(other, line, couple)
                    : isBelow(line, other, couple))
        .toList();
  }

  private Set<String> signs(SuitLine line) {
    Set<String> signs = new LinkedHashSet<>(line.litigants().signs());
    OnFile marriage = marriages.get(line.place());
    if (marriage != null) {
      signs.add("entry " + marriage.entry());
    }
    return signs;
  }

  private boolean areOfOneMarriage(SuitLine line, SuitLine other) {
    OnFile one = marriages.get(line.place());
    OnFile second = marriages.get(other.place());
    return one != null && second != null && one.entry() == second.entry();
  }

  /** By what the lines say; else only if neither link is in doubt. */
  private boolean isSurelyOfOneSuit(SuitLine line, SuitLine other) {
    OnFile one = marriages.get(line.place());
    OnFile second = marriages.get(other.place());
    return line.number().equals(other.number())
        || line.relatedNumbers().contains(other.number())
        || other.relatedNumbers().contains(line.number())
        || line.litigants().are(other.litigants())
        || (one != null && second != null && one.isSure() && second.isSure());
  }

  /** A decision of a higher instance is about the last one before it: suits do not overlap. */
  private boolean isBelow(SuitLine lower, SuitLine higher, List<SuitLine> couple) {
    if (higher.relatedNumbers().stream().anyMatch(byNumber::containsKey)) {
      return higher.relatedNumbers().contains(lower.number());
    }
    return couple.stream()
        .filter(between -> between.rank().compareTo(higher.rank()) < 0)
        .noneMatch(
            between ->
                isAfter(between.judgedOn(), lower.judgedOn())
                    && isAfter(higher.judgedOn(), between.judgedOn())
                    && (between.effect().isPresent()
                        || isYearsBefore(lower.judgedOn(), higher.judgedOn())));
  }

  /** No appeal takes so long. */
  private static boolean isYearsBefore(PartialDate date, PartialDate day) {
    return date.latest().plusYears(2).isBefore(day.earliest());
  }

  private static boolean isAfter(PartialDate date, PartialDate day) {
    return date.isKnown() && day.isKnown() && date.earliest().isAfter(day.latest());
  }

  /** By their days, where they tell, else by their instances; 0 if nothing tells. */
  private static int order(SuitLine a, SuitLine b) {
    if (isAfter(b.judgedOn(), a.judgedOn())) {
      return -1;
    }
    if (isAfter(a.judgedOn(), b.judgedOn())) {
      return 1;
    }
    int byRank = a.rank().compareTo(b.rank());
    if (byRank != 0) {
      return byRank;
    }
    boolean isNamed = b.relatedNumbers().contains(a.number());
    boolean names = a.relatedNumbers().contains(b.number());
    return isNamed == names ? 0 : isNamed ? -1 : 1;
  }
}
