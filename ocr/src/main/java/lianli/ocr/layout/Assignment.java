package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.layout.Candidate.Relation;

/** Gives each label its value so that the page as a whole makes most sense; each ink once. */
final class Assignment {
  private static final double LEAST_FIT_BEHIND_PARTY = 2;

  /** Where no label says 姓名: 新郎 with 阝陈庆 beside it, for a person to look at. */
  private static final double LEAST_FIT_OF_ONLY_NAME = 0.5;

  private static final double FARTHEST_FROM_PARTY = 2.2;

  private final PageGraph graph;
  private final double leastFitBehindParty;

  /** A place that a label has for a value; some have two. */
  private record Slot(Label label, boolean isSecond) {}

  private Assignment(PageGraph graph) {
    this.graph = graph;
    boolean hasNames = graph.labels().stream().anyMatch(label -> label.field().equals("name"));
    this.leastFitBehindParty = hasNames ? LEAST_FIT_BEHIND_PARTY : LEAST_FIT_OF_ONLY_NAME;
  }

  /**
   * The values of labels beside and below them, or above or around them if that makes more sense.
   */
  static List<Placed> of(PageGraph graph) {
    Assignment assignment = new Assignment(graph);
    List<Candidate> beside = Candidates.of(graph);
    List<Placed> usual = assignment.solve(beside);
    List<Placed> below = assignment.solve(Candidates.ofLabelsBelow(graph));
    if (total(below) > Costs.LABELS_BELOW_ARE_RARE * total(usual)) {
      return below;
    }
    List<Candidate> left = Candidates.leftOfLabels(graph);
    if (left.size() < Costs.FEWEST_BETWEEN) {
      return usual;
    }
    List<Placed> between = assignment.solve(Stream.concat(beside.stream(), left.stream()).toList());
    return areBetween(between) ? between : usual;
  }

  /** Several labels have a value on each side. */
  private static boolean areBetween(List<Placed> placed) {
    return placed.stream()
            .filter(value -> value.relation() == Relation.LEFT && value.fit() > 0)
            .filter(
                value ->
                    placed.stream()
                        .anyMatch(
                            other ->
                                other.relation() == Relation.RIGHT
                                    && other.label().equals(value.label())))
            .count()
        >= Costs.FEWEST_BETWEEN;
  }

  private static double total(List<Placed> placed) {
    return placed.stream().mapToDouble(Placed::score).sum();
  }

  private List<Placed> solve(List<Candidate> candidates) {
    List<Slot> slots = new ArrayList<>();
    for (Label label : graph.labels()) {
      slots.add(new Slot(label, false));
      if (FieldKeys.isOfParty(label.field()) && label.meaning().side() == Meaning.Side.UNTOLD) {
        slots.add(new Slot(label, true));
      }
    }
    int runs = graph.runs().size();
    Candidate[][] by = new Candidate[graph.labels().size()][runs];
    candidates.forEach(each -> by[each.label()][each.run()] = each);
    double[][] worth = new double[slots.size()][runs];
    for (int i = 0; i < slots.size(); i++) {
      for (int run = 0; run < runs; run++) {
        Candidate candidate = by[slots.get(i).label().number()][run];
        worth[i][run] = candidate == null ? 0 : worth(slots.get(i), candidate);
      }
    }
    if (slots.isEmpty() || runs == 0) {
      return List.of();
    }
    Hungarian best = new Hungarian(worth);
    int[] columns = best.columns();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] != Hungarian.NOTHING) {
        Label label = slots.get(i).label();
        Run run = graph.runs().get(columns[i]);
        Candidate candidate = by[label.number()][columns[i]];
        double fit = Fit.of(label.fieldOfValue(), run.text());
        boolean isNoSureName = label.meaning().isParty() && fit < LEAST_FIT_BEHIND_PARTY;
        placed.add(
            new Placed(
                Optional.of(label),
                run.ink(),
                label.fieldOfValue(),
                label.meaning().side(),
                candidate.relation(),
                fit,
                worth[i][columns[i]],
                isNoSureName ? 0 : margin(best, slots, i)));
      }
    }
    return placed;
  }

  /** What the page would lose if the value were no value of this field. */
  private static double margin(Hungarian best, List<Slot> slots, int row) {
    String field = slots.get(row).label().fieldOfValue();
    boolean[] likes = new boolean[slots.size()];
    for (int other = 0; other < likes.length; other++) {
      likes[other] = slots.get(other).label().fieldOfValue().equals(field);
    }
    return best.lossWithout(row, likes);
  }

  private double worth(Slot slot, Candidate candidate) {
    Label label = slot.label();
    Run run = graph.runs().get(candidate.run());
    boolean isInLine = candidate.relation() == Relation.IN_LINE;
    if (slot.isSecond() && isInLine) {
      return 0;
    }
    // 男 alone is a value only of 性别.
    boolean isParty = run.text().length() == 1 && "男女".contains(run.text());
    if (isParty && !label.field().equals("sex")) {
      return 0;
    }
    double fit = Fit.of(label.fieldOfValue(), run.text());
    if (label.meaning().isParty()
        && (fit < leastFitBehindParty
            || candidate.between() > 0
            || candidate.cost() > FARTHEST_FROM_PARTY)) {
      return 0;
    }
    return start(label)
        + fit
        + Costs.SURE_LABEL * label.weight()
        - candidate.cost()
        - (isInLine ? Costs.IN_LINE + Costs.NEXT : 0)
        - (slot.isSecond() ? Costs.SECOND_VALUE : 0);
  }

  private static double start(Label label) {
    return switch (label.field()) {
      case Meaning.PARTY -> Costs.PARTY_AS_LABEL;
      case Meaning.NONE -> Costs.LABEL_OF_NOBODY;
      case "remarks" -> Costs.LABEL_OF_REMARKS;
      default -> Costs.LABEL;
    };
  }
}
