package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of a register whose headings stand on another page. What its columns hold tell the values
 * alone, so that nothing on such a page is believed; but no row of it is passed over.
 */
final class RowsWithoutHead {
  private static final int FEWEST_RUNS = 24;
  private static final int FEWEST_IN_A_ROW = 5;
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_NAMES = 3;
  private static final double LABELS_AMONG_ROWS = 0.05;
  private static final double OF_A_ROW = 0.5;

  /** What rows of a contents' list do not say of both. */
  private static final Set<String> OF_COUPLES =
      Set.of("birth_date", "id_number", "residence", "age", "ethnicity", "occupation");

  private RowsWithoutHead() {}

  /** A head without headings, above the first row; empty if there are no rows. */
  static Optional<RegisterHead> of(PageGraph graph) {
    long labels = graph.labels().stream().filter(label -> !label.meaning().isParty()).count();
    if (graph.runs().size() < FEWEST_RUNS || labels > LABELS_AMONG_ROWS * graph.runs().size()) {
      return Optional.empty();
    }
    List<List<Box>> rows = rows(graph);
    return rows.size() < FEWEST_ROWS
        ? Optional.empty()
        : Optional.of(rows.getFirst().stream().mapToDouble(Box::top).min().orElseThrow())
            .map(top -> new RegisterHead(List.of(), top - graph.unit(), top));
  }

  private static List<List<Box>> rows(PageGraph graph) {
    List<List<Box>> rows = new ArrayList<>();
    for (Box box :
        graph.runs().stream()
            .map(Run::box)
            .sorted(Comparator.comparingDouble(Box::middleY))
            .toList()) {
      boolean isSame =
          !rows.isEmpty()
              && box.middleY() - rows.getLast().getLast().middleY() < OF_A_ROW * graph.unit();
      if (!isSame) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(box);
    }
    return rows.stream().filter(row -> row.size() >= FEWEST_IN_A_ROW).toList();
  }

  /** Two columns of names, or one with a column of sexes, and more that is said of both. */
  static boolean tellOfCouples(List<RegisterColumn> columns) {
    long names = count("name", columns);
    boolean arePairs = names == 1 && count("sex", columns) == 1;
    return arePairs
        || (names == 2 && OF_COUPLES.stream().anyMatch(field -> count(field, columns) == 2));
  }

  private static long count(String field, List<RegisterColumn> columns) {
    return columns.stream()
        .filter(column -> column.field().equals(field))
        .filter(column -> column.entries().size() >= FEWEST_NAMES)
        .count();
  }

  /** True if whole numbers, or days, rise from row to row. */
  static boolean rise(List<String> texts) {
    List<String> order =
        texts.stream().map(RowsWithoutHead::inOrder).filter(each -> !each.isBlank()).toList();
    int falls = 0;
    for (int i = 1; i < order.size(); i++) {
      falls += order.get(i).compareTo(order.get(i - 1)) < 0 ? 1 : 0;
    }
    return falls <= order.size() / 8;
  }

  /** As texts that sort as what they say. */
  private static String inOrder(String text) {
    String said = DateSpan.in(text).map(span -> span.date().text()).orElse(text);
    return "%12s".formatted(said.replaceAll("[^0-9]", ""));
  }
}
