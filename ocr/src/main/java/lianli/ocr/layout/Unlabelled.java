package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.layout.Candidate.Relation;
import lianli.ocr.layout.Meaning.Side;

/** Values that tell themselves what they are, where no label does. */
final class Unlabelled {
  private static final double SURE_BY_ITSELF = 3.2;
  private static final int LONGEST_DATE = 18;
  private static final double HALF_A_ROW = 0.5;
  private static final double SUITS = 2;

  /** Words of short lists, and places: each party's, where no label was known. */
  private static final List<String> WORDS =
      List.of("education", "marital_status", "nationality", "id_type", "occupation", "residence");

  private final PageGraph graph;
  private final List<Placed> all;

  private Unlabelled(PageGraph graph, List<Placed> placed) {
    this.graph = graph;
    this.all = new ArrayList<>(placed);
  }

  /** What was placed, and what else can be. */
  static List<Placed> addedTo(List<Placed> placed, PageGraph graph) {
    Unlabelled values = new Unlabelled(graph, placed);
    values.leftOfLabels();
    values.ofParties();
    values.ofPage();
    values.names();
    return values.all;
  }

  /** Where labels stand between the couple's values: what is at the left of one is the other's. */
  private void leftOfLabels() {
    for (Placed right : List.copyOf(all)) {
      boolean isBetween =
          right.relation() == Relation.RIGHT
              && FieldKeys.isOfParty(right.field())
              && !right.side().isTold()
              && count(right.field()) == 1;
      if (isBetween) {
        free().stream()
            .filter(run -> run.isFree() && run.box().besides(right.place()) > HALF_A_ROW)
            .filter(run -> run.box().right() <= right.place().left() + graph.unit())
            .filter(run -> Fit.of(right.field(), run.text()) >= SUITS)
            .max(Comparator.comparingDouble(run -> run.box().right()))
            .ifPresent(run -> add(right.field(), run, 2));
      }
    }
  }

  private void ofParties() {
    for (Run run : free()) {
      String text = run.text();
      if (Fit.of("id_number", text) >= Fit.SURE) {
        add("id_number", run, 2);
      } else if (Fit.of("birth_date", text) >= 4) {
        add("birth_date", run, 2);
      } else if (Fit.of("ethnicity", text) >= 4) {
        add("ethnicity", run, 2);
      } else if (Fit.of("age", text) >= 3.5) {
        add("age", run, 2);
      } else {
        WORDS.stream()
            .filter(field -> Fit.of(field, text) >= Fit.SURE)
            .max(Comparator.comparingDouble(field -> Fit.of(field, text)))
            .ifPresent(field -> add(field, run, 2));
      }
    }
  }

  private void ofPage() {
    for (Run run : free()) {
      if (Fit.of("certificate_number", run.text()) >= 3.5) {
        add("certificate_number", run, 1);
      } else if (Fit.of("office", run.text()) >= SURE_BY_ITSELF) {
        add("office", run, 1);
      }
    }
    // The last date of a page is the day on which it was made.
    free().stream()
        .filter(run -> run.text().length() <= LONGEST_DATE)
        .filter(run -> !run.text().contains("生"))
        .filter(run -> Fit.of("registered_on", run.text()) >= Fit.SURE)
        .max(Comparator.comparingDouble(run -> run.box().middleY()))
        .ifPresent(run -> add("registered_on", run, 1));
  }

  /** A name that stands beside a sex or a birth date which has none beside it. */
  private void names() {
    if (count("name") >= 2) {
      return;
    }
    List<Placed> anchors =
        all.stream()
            .filter(each -> List.of("sex", "birth_date", "id_number").contains(each.field()))
            .toList();
    for (Placed anchor : anchors) {
      boolean hasName =
          all.stream()
              .filter(each -> each.field().equals("name"))
              .anyMatch(name -> name.value().box().besides(anchor.value().box()) > 0.4);
      if (!hasName) {
        free().stream()
            .filter(run -> Fit.of("name", run.text()) >= Fit.SURE)
            .filter(run -> run.box().besides(anchor.value().box()) > 0.4)
            .filter(run -> run.box().right() <= anchor.value().box().left() + graph.unit())
            .max(Comparator.comparingDouble(run -> run.box().right()))
            .ifPresent(run -> add("name", run, 2));
      }
    }
  }

  private long count(String field) {
    return all.stream().filter(each -> each.field().equals(field)).count();
  }

  private void add(String field, Run run, int most) {
    if (count(field) < most) {
      double fit = Fit.of(field, run.text());
      all.add(
          new Placed(
              Optional.empty(), run.ink(), field, Side.UNTOLD, Relation.NONE, fit, fit, fit - 2));
    }
  }

  /** Runs that nothing has. */
  private List<Run> free() {
    return graph.runs().stream()
        .filter(run -> all.stream().noneMatch(each -> each.value().shares(run.ink())))
        .toList();
  }
}
