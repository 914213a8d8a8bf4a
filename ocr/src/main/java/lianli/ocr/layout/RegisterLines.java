package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.layout.RegisterColumn.Entry;

/** The lines of a register: at which heights they stand, and what each column holds there. */
final class RegisterLines {
  private final PageGraph graph;

  RegisterLines(PageGraph graph) {
    this.graph = graph;
  }

  /** Heights that are one line, lines apart by about the pitch. */
  static List<List<Double>> clusters(List<Double> heights, double pitch) {
    List<List<Double>> clusters = new ArrayList<>();
    for (double height : heights.stream().sorted().toList()) {
      boolean isSame =
          !clusters.isEmpty()
              && height - clusters.getLast().getLast() < 0.45 * pitch
              && height - clusters.getLast().getFirst() < 0.7 * pitch;
      if (!isSame) {
        clusters.add(new ArrayList<>());
      }
      clusters.getLast().add(height);
    }
    return clusters;
  }

  static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(each -> each).average().orElse(0);
  }

  /** What stands in a column nearer to a line than to the others, and within reach of it. */
  Optional<RegisterCell> cell(
      RegisterColumn column, double height, List<Double> heights, double reach) {
    List<Entry> entries =
        inOrder(
            column.entries().stream()
                .filter(entry -> Math.abs(entry.box().middleY() - height) < reach)
                .filter(entry -> nearest(heights, entry.box().middleY()) == height));
    return entries.isEmpty() ? Optional.empty() : Optional.of(new RegisterCell(column, entries));
  }

  private static double nearest(List<Double> heights, double to) {
    return heights.stream()
        .min(Comparator.comparingDouble(height -> Math.abs(height - to)))
        .orElse(0.0);
  }

  /** As one reads them. */
  List<Entry> inOrder(Stream<Entry> entries) {
    return entries
        .sorted(
            Comparator.comparingDouble((Entry entry) -> line(entry.box()))
                .thenComparingDouble(entry -> entry.box().left()))
        .toList();
  }

  /** The line that it stands in; columns of a cell that begin together are one line. */
  private double line(Box box) {
    boolean areColumns = graph.frame().way() == PageFrame.Way.ACROSS_FROM_RIGHT;
    return areColumns
        ? Math.round(box.top() / (2 * graph.unit()))
        : Math.round(box.middleY() / (0.5 * graph.unit()));
  }

  /** What a line says in a column: a mark says what the line above it does, whosever that is. */
  Optional<RegisterCell> said(RegisterColumn column, int line, List<Double> lines, double reach) {
    Optional<RegisterCell> own = cell(column, lines.get(line), lines, reach);
    if (own.isEmpty() || column.field().equals("name") || !own.get().isDitto()) {
      return own;
    }
    boolean isSure = DittoMarks.isSure(own.get().ink().run().text());
    for (int above = line - 1; above >= 0; above--) {
      Optional<RegisterCell> cell = cell(column, lines.get(above), lines, reach);
      if (cell.isPresent() && !cell.get().isDitto()) {
        return Optional.of(new RegisterCell(column, cell.get().entries(), isSure));
      }
      isSure &= cell.isPresent() && DittoMarks.isSure(cell.get().ink().run().text());
    }
    return own;
  }
}
