package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.layout.Candidate.Relation;

/** Which runs each label may have for its value: behind it, beside it, below it. */
final class Candidates {
  private static final double MOST_LINES_OF_A_CELL = 8;
  private static final double FARTHEST_LABEL_BELOW = 10;

  private final PageGraph graph;
  private final double unit;
  private final List<Optional<Box>> cellsOfLabels;
  private final List<Optional<Box>> cellsOfRuns;

  private Candidates(PageGraph graph) {
    this.graph = graph;
    this.unit = graph.unit();
    this.cellsOfLabels =
        graph.labels().stream().map(label -> graph.frame().cellOf(label.box())).toList();
    this.cellsOfRuns = graph.runs().stream().map(run -> graph.frame().cellOf(run.box())).toList();
  }

  static List<Candidate> of(PageGraph graph) {
    Candidates candidates = new Candidates(graph);
    return graph.labels().stream().flatMap(label -> candidates.of(label).stream()).toList();
  }

  /** The same on a page that has its labels under the lines to write on. */
  static List<Candidate> ofLabelsBelow(PageGraph graph) {
    Candidates candidates = new Candidates(graph);
    return graph.labels().stream().flatMap(label -> candidates.above(label).stream()).toList();
  }

  /** What a page has besides that has its labels between the values of two people. */
  static List<Candidate> leftOfLabels(PageGraph graph) {
    Candidates candidates = new Candidates(graph);
    return graph.labels().stream()
        .filter(label -> label.isWhole() && FieldKeys.isOfParty(label.field()))
        .flatMap(label -> candidates.left(label).stream())
        .toList();
  }

  /** The next to its left in its row. */
  private Optional<Candidate> left(Label label) {
    Box from = label.box();
    Optional<Run> next =
        graph.runs().stream()
            .filter(run -> run.isFree() && run.box().besides(from) > 0.4)
            .filter(run -> run.box().right() < from.left() + 0.4 * unit)
            .max(Comparator.comparingDouble(run -> run.box().right()));
    boolean isAnothers =
        next.isPresent() && isAnotherLabelBetween(next.get().box().middleX(), label);
    return next.filter(run -> !isAnothers)
        .map(
            run -> {
              double gap =
                  Math.clamp((from.left() - run.box().right()) / unit, 0, Costs.FARTHEST_GAP);
              return new Candidate(
                  label.number(),
                  run.number(),
                  Relation.LEFT,
                  0,
                  Costs.LEFT + Costs.RIGHT_GAP * gap);
            });
  }

  /** True if between this place and the label another one stands in its row. */
  private boolean isAnotherLabelBetween(double x, Label label) {
    Box box = label.box();
    return graph.labels().stream()
        .filter(other -> other.number() != label.number() && isObstacle(other))
        .map(Label::box)
        .anyMatch(
            other ->
                other.besides(box) > 0.3 && other.middleX() < box.middleX() && other.middleX() > x);
  }

  private List<Candidate> above(Label label) {
    List<Candidate> found = new ArrayList<>();
    Box from = label.box();
    for (Run run : graph.runs()) {
      Box to = run.box();
      if (run.isBehind(label)) {
        found.add(new Candidate(label.number(), run.number(), Relation.IN_LINE, 0, 0));
        continue;
      }
      double gap = (from.top() - to.bottom()) / unit;
      double offset = Math.abs(from.middleX() - to.middleX()) / unit;
      boolean isAbove = gap > -0.6 && gap < 1.2 && to.middleY() < from.middleY() - 0.5 * unit;
      boolean isNear = offset < FARTHEST_LABEL_BELOW && to.left() < from.right() + unit;
      boolean isAnothers = isAnotherLabelBetween(to.left(), label);
      if (run.isFree() && label.isWhole() && isAbove && isNear && !isAnothers) {
        double cost =
            Costs.ABOVE + Costs.BELOW_GAP * Math.max(0, gap) + Costs.OFFSET * Math.min(offset, 8);
        found.add(new Candidate(label.number(), run.number(), Relation.ABOVE, 0, cost));
      }
    }
    return found;
  }

  private List<Candidate> of(Label label) {
    List<Candidate> found = new ArrayList<>();
    boolean isSatisfied = false;
    for (Run run : graph.runs()) {
      if (run.isBehind(label)) {
        found.add(new Candidate(label.number(), run.number(), Relation.IN_LINE, 0, 0));
        isSatisfied |= run.text().length() > 1 && Fit.of(label.fieldOfValue(), run.text()) > -1;
      }
    }
    if (isSatisfied) {
      return found;
    }
    for (Run run : graph.runs()) {
      if (run.isFree() && !run.ink().shares(label.ink())) {
        beside(label, run)
            .or(() -> below(label, run))
            .or(() -> nextLine(label, run))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Beside it, unless it is nearer below: a heading's own row may go on with a value. */
  private Optional<Candidate> beside(Label label, Run run) {
    Box from = label.box();
    Box to = run.box();
    if (from.besides(to) <= 0.4 || to.left() < from.right() - 0.4 * unit) {
      return Optional.empty();
    }
    boolean isBlocked =
        graph.labels().stream()
            .filter(other -> other.number() != label.number() && isObstacle(other))
            .map(Label::box)
            .anyMatch(
                other ->
                    other.left() >= from.right() - 0.4 * unit
                        && other.middleX() < to.middleX()
                        && other.besides(to) > 0.4
                        && other.besides(from) > 0.3);
    if (isBlocked || isAcross(label, run, true)) {
      return Optional.empty();
    }
    int between =
        (int)
            graph.runs().stream()
                .filter(
                    other -> other.number() != run.number() && other.isFree() && !isDouble(other))
                .map(Run::box)
                .filter(
                    other ->
                        other.left() >= from.right() - 0.4 * unit
                            && other.middleX() < to.middleX()
                            && other.besides(from) > 0.4
                            && other.besides(to) > 0.2)
                .count();
    double gap = Math.min(Math.max(0, to.left() - from.right()) / unit, Costs.FARTHEST_GAP);
    double cost =
        Costs.RIGHT
            + Costs.RIGHT_GAP * gap
            + Costs.RUN_BETWEEN * between
            + ruling(label, run, true)
            + (between == 0 ? Costs.NEXT : 0);
    return Optional.of(new Candidate(label.number(), run.number(), Relation.RIGHT, between, cost));
  }

  private Optional<Candidate> below(Label label, Run run) {
    Box from = label.box();
    Box to = run.box();
    boolean isBelow =
        to.middleY() > from.middleY() + 0.5 * unit && to.top() > from.bottom() - 0.5 * unit;
    boolean isInColumn =
        from.above(to) > 0.3
            || Math.abs(from.middleX() - to.middleX()) < 1.5 * unit
            || isInSameCell(label, run)
            || isRightBelow(from, to);
    if (!isBelow || !isInColumn) {
      return Optional.empty();
    }
    boolean isBlocked =
        graph.labels().stream()
            .filter(other -> other.number() != label.number() && isObstacle(other))
            .map(Label::box)
            .anyMatch(
                other ->
                    other.middleY() > from.middleY() + 0.5 * unit
                        && other.middleY() < to.middleY() - 0.3 * unit
                        && other.above(to) > 0.2);
    if (isBlocked || isAcross(label, run, false)) {
      return Optional.empty();
    }
    int between =
        (int)
            graph.runs().stream()
                .filter(other -> other.number() != run.number() && !isDouble(other))
                .map(Run::box)
                .filter(
                    other ->
                        other.middleY() > from.middleY() + 0.5 * unit
                            && other.middleY() < to.middleY() - 0.4 * unit
                            && other.above(to) > 0.2)
                .count();
    double gap = Math.clamp((to.top() - from.bottom()) / unit, 0, Costs.DEEPEST_GAP);
    double offset = Math.min(Math.abs(from.middleX() - to.middleX()) / unit, 8);
    double cost =
        Costs.BELOW
            + Costs.BELOW_GAP * gap
            + Costs.RUN_ABOVE * between
            + Costs.OFFSET * offset
            + ruling(label, run, false);
    return Optional.of(new Candidate(label.number(), run.number(), Relation.BELOW, between, cost));
  }

  private Optional<Candidate> nextLine(Label label, Run run) {
    Box line = label.box();
    Box to = run.box();
    double down = to.middleY() - line.middleY();
    boolean isNext =
        label.endsLine()
            && !label.meaning().isParty()
            && down > 0.4 * unit
            && down < 3.2 * unit
            && to.left() < line.left();
    if (!isNext) {
      return Optional.empty();
    }
    boolean isBehindAnother =
        graph.runs().stream()
            .filter(other -> other.number() != run.number())
            .map(Run::box)
            .anyMatch(
                other ->
                    other.middleY() > line.middleY() + 0.5 * unit
                        && other.middleY() < to.middleY() - 0.5 * unit
                        && other.above(to) > 0.2);
    boolean isFirst =
        graph.runs().stream()
            .filter(other -> other.number() != run.number())
            .map(Run::box)
            .noneMatch(other -> other.besides(to) > 0.4 && other.right() < to.left() + 0.3 * unit);
    if (isBehindAnother || !isFirst || isAcross(label, run, false)) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            label.number(),
            run.number(),
            Relation.NEXT_LINE,
            0,
            label.isWhole() ? Costs.NEXT_LINE_OF_WHOLE : Costs.NEXT_LINE));
  }

  private boolean isInSameCell(Label label, Run run) {
    Optional<Box> cell = cellsOfLabels.get(label.number());
    return cell.isPresent()
        && cell.get().height() < MOST_LINES_OF_A_CELL * unit
        && cell.equals(cellsOfRuns.get(run.number()));
  }

  /** A small label in the corner of its box, the value in the box's middle. */
  private boolean isRightBelow(Box label, Box run) {
    return run.left() >= label.left() - unit
        && run.left() < label.right() + 3 * unit
        && run.top() < label.bottom() + 0.8 * unit;
  }

  /** 男 and 女 alone may be values, and stand between labels and theirs. */
  private static boolean isObstacle(Label label) {
    return !(label.meaning().isParty() && label.ink().length() == 1);
  }

  private static boolean isDouble(Run run) {
    return run.text().equals("男") || run.text().equals("女");
  }

  /** True if their cells have no height, or no column, in common. */
  private boolean isAcross(Label label, Run run, boolean isBeside) {
    Optional<Box> from = cellsOfLabels.get(label.number());
    Optional<Box> to = cellsOfRuns.get(run.number());
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return false;
    }
    return isBeside ? from.get().besides(to.get()) < 0.3 : from.get().above(to.get()) < 0.3;
  }

  private double ruling(Label label, Run run, boolean isBeside) {
    Optional<Box> from = cellsOfLabels.get(label.number());
    Optional<Box> to = cellsOfRuns.get(run.number());
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }
    if (from.equals(to)) {
      return Costs.SAME_CELL;
    }
    Box one = from.get();
    Box other = to.get();
    long empty =
        graph.frame().cells().stream()
            .filter(
                cell ->
                    isBeside
                        ? cell.left() >= one.right() - 0.4 * unit
                            && cell.right() <= other.left() + 0.4 * unit
                            && cell.top() < run.box().middleY()
                            && cell.bottom() > run.box().middleY()
                        : cell.top() >= one.bottom() - 0.4 * unit
                            && cell.bottom() <= other.top() + 0.4 * unit
                            && cell.left() < run.box().middleX()
                            && cell.right() > run.box().middleX())
            .filter(
                cell ->
                    cell.width() > 0.5 * unit
                        && cell.height() > 0.5 * unit
                        && graph.runs().stream().noneMatch(ink -> cell.holdsMiddleOf(ink.box()))
                        && graph.labels().stream().noneMatch(ink -> cell.holdsMiddleOf(ink.box())))
            .count();
    return Costs.EMPTY_CELL_BETWEEN * empty;
  }
}
