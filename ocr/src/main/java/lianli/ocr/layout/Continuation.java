package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts of several lines: what nothing else has and stands right below goes on with the value. */
final class Continuation {
  private static final Set<String> GO_ON =
      Set.of("documents", "opinion", "children", "divorce_reason", "reissue_reason", "remarks");

  private Continuation() {}

  static List<Placed> of(List<Placed> placed, PageGraph graph) {
    Set<Run> free = new HashSet<>();
    for (Run run : graph.runs()) {
      boolean isUsed = placed.stream().anyMatch(value -> value.value().shares(run.ink()));
      if (!isUsed && run.isFree()) {
        free.add(run);
      }
    }
    List<Placed> all = new ArrayList<>();
    for (Placed value : placed) {
      all.add(GO_ON.contains(value.field()) ? longer(value, free, graph) : value);
    }
    return all;
  }

  private static Placed longer(Placed value, Set<Run> free, PageGraph graph) {
    Piece text = value.value();
    Optional<Box> cell = graph.frame().cellOf(text.box());
    double unit = graph.unit();
    Box last = text.box();
    while (true) {
      Box end = last;
      Optional<Run> next =
          free.stream()
              .filter(
                  run ->
                      run.box().middleY() > end.middleY() + 0.5 * unit
                          && run.box().top() < end.bottom() + 0.9 * unit
                          && run.box().above(end) > 0.2)
              .filter(
                  run ->
                      cell.isEmpty()
                          ? isTextLike(run, value.field())
                          : cell.get().holdsMiddleOf(run.box()))
              .min(Comparator.comparingDouble(run -> run.box().middleY()));
      if (next.isEmpty()) {
        return value.with(text);
      }
      free.remove(next.get());
      text = Piece.join(List.of(text, next.get().ink()));
      last = next.get().box();
    }
  }

  /** Without ruling, what is a sure value of another kind, or a name, is none of the text. */
  private static boolean isTextLike(Run run, String field) {
    if (field.equals("documents")) {
      return Fit.of("documents", run.text()) >= Fit.SURE;
    }
    return run.text().length() > 3
        && Fit.of("name", run.text()) < 1
        && Fit.of("registered_on", run.text()) < 2
        && Fit.of("office", run.text()) < 2
        && Fit.of("certificate_number", run.text()) < 2;
  }
}
