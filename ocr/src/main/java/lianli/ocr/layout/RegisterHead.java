package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The headings of a register: labels beside each other, in one or two storeys, with rows of ink
 * below and hardly a label among them.
 */
record RegisterHead(List<Label> labels, double top, double bottom) {
  private static final int FEWEST_HEADINGS = 4;
  private static final int FEWEST_KINDS = 3;
  private static final int FEWEST_RUNS = 10;
  private static final double STOREYS = 2.6;
  private static final double LABELS_AMONG_ROWS = 0.12;

  private static final Map<String, String> SHORT =
      Map.of(
          "岁", "age",
          "龄", "age",
          "生", "birth_date",
          "名", "name",
          "月日", "registered_on");

  RegisterHead {
    labels = List.copyOf(labels);
  }

  static Optional<RegisterHead> of(PageGraph graph) {
    return graph.labels().stream()
        .filter(Label::isWhole)
        .flatMap(anchor -> around(anchor, graph).stream())
        .max(
            Comparator.comparingInt((RegisterHead head) -> head.labels().size())
                .thenComparingDouble(head -> -head.top()));
  }

  private static Optional<RegisterHead> around(Label anchor, PageGraph graph) {
    double unit = graph.unit();
    List<Label> all =
        graph.labels().stream()
            .filter(Label::isWhole)
            .filter(
                label -> Math.abs(label.box().middleY() - anchor.box().middleY()) < STOREYS * unit)
            .toList();
    List<Label> headings = all.stream().filter(label -> !label.meaning().isParty()).toList();
    double lowest = headings.stream().mapToDouble(label -> label.box().bottom()).max().orElse(0);
    // 男 in the first row is no heading.
    List<Label> near =
        all.stream()
            .filter(label -> headings.contains(label) || label.box().middleY() < lowest)
            .toList();
    long beside = near.stream().filter(label -> label.box().besides(anchor.box()) > 0.4).count();
    Set<String> kinds = new HashSet<>();
    headings.stream()
        .filter(label -> !label.meaning().isNone())
        .forEach(label -> kinds.add(label.field()));
    if (beside < 3 || headings.size() < FEWEST_HEADINGS || kinds.size() < FEWEST_KINDS) {
      return Optional.empty();
    }
    double top = near.stream().mapToDouble(label -> label.box().top()).min().orElse(0);
    double bottom = near.stream().mapToDouble(label -> label.box().bottom()).max().orElse(0);
    long runs =
        graph.runs().stream()
            .filter(run -> run.isFree() && run.box().middleY() > bottom - 0.2 * unit)
            .count();
    long among =
        graph.labels().stream()
            .filter(label -> label.box().middleY() > bottom + 0.3 * unit)
            .filter(label -> !(label.meaning().isParty() || label.meaning().isNone()))
            .count();
    return runs >= FEWEST_RUNS && among <= LABELS_AMONG_ROWS * runs
        ? Optional.of(new RegisterHead(withShort(near, graph, top, bottom), top, bottom))
        : Optional.empty();
  }

  /** With single characters between the headings, which anywhere else are values or their units. */
  private static List<Label> withShort(
      List<Label> labels, PageGraph graph, double top, double bottom) {
    List<Label> all = new ArrayList<>(labels);
    for (Run run : graph.runs()) {
      Optional.ofNullable(SHORT.get(run.text()))
          .filter(field -> run.box().middleY() > top && run.box().middleY() < bottom)
          .ifPresent(
              field ->
                  all.add(
                      new Label(
                          graph.labels().size() + run.number(),
                          run.ink(),
                          new Meaning(field, Meaning.Side.UNTOLD),
                          1,
                          run.line(),
                          true,
                          true)));
    }
    return all;
  }

  /** True if the headings stand on another page: only the rows tell what they hold. */
  boolean isNone() {
    return labels.isEmpty();
  }

  Stream<Label> headings() {
    return labels.stream().filter(label -> !label.meaning().isParty());
  }

  /** The words over the columns that say whose they are. */
  List<Label> parties() {
    return labels.stream()
        .filter(label -> label.meaning().isParty() && label.meaning().side().isTold())
        .sorted(Comparator.comparingDouble(label -> label.box().middleX()))
        .toList();
  }
}
