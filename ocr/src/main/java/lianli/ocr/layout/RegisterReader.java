package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records of a register: a row each, or two lines, one for each party. */
final class RegisterReader {
  private final PageGraph graph;
  private final RegisterHead head;
  private final List<RegisterColumn> columns;
  private final RegisterFields fields;

  private RegisterReader(PageGraph graph, RegisterHead head, String act) {
    this.graph = graph;
    this.head = head;
    double unit = graph.unit();
    List<Run> body =
        RegisterFoot.without(
            graph.runs().stream()
                .filter(run -> run.box().middleY() > head.bottom() - 0.1 * unit)
                .filter(Run::isFree)
                .toList(),
            unit);
    this.columns = RegisterColumns.of(graph, head, body, act);
    this.fields = new RegisterFields(graph, head, columns, MissedColumns.doubtful(body, columns));
  }

  /** The records of a register; none if the page is none. */
  static List<List<FoundField>> of(PageGraph graph, String act) {
    return RegisterHead.of(graph)
        .or(() -> RowsWithoutHead.of(graph))
        .map(head -> new RegisterReader(graph, head, act).records())
        .filter(records -> records.size() > 1)
        .orElse(List.of());
  }

  private List<List<FoundField>> records() {
    Optional<RegisterColumn> names =
        columns.stream()
            .filter(column -> column.field().equals("name"))
            .filter(column -> !column.entries().isEmpty())
            .max(Comparator.comparingInt(column -> column.entries().size()));
    if (names.isEmpty() || (head.isNone() && !RowsWithoutHead.tellOfCouples(columns))) {
      return List.of();
    }
    double pitch = pitch(names.get());
    boolean isOneNameColumn =
        columns.stream()
                    .filter(column -> column.field().equals("name") && !column.entries().isEmpty())
                    .count()
                == 1
            && !names.get().side().isTold();
    List<List<FoundField>> records = new ArrayList<>();
    List<FoundField> common = fields.common();
    RegisterLines lines = new RegisterLines(graph);
    List<List<RegisterCell>> rows =
        isOneNameColumn
            ? new LinePerParty(graph, lines, columns).pairs(names.get(), pitch)
            : new RowPerCouple(lines, columns, !head.parties().isEmpty()).rows(pitch);
    for (List<RegisterCell> cells : rows) {
      List<FoundField> record = new ArrayList<>(fields.of(cells));
      boolean hasName = record.stream().anyMatch(field -> field.definition().key().equals("name"));
      if ((hasName && record.size() > 1) || record.size() > 3) {
        for (FoundField field : common) {
          if (record.stream().noneMatch(each -> each.key().equals(field.key()))) {
            record.add(field);
          }
        }
        records.add(record);
      }
    }
    return records;
  }

  private double pitch(RegisterColumn names) {
    List<Double> heights =
        names.entries().stream().map(entry -> entry.box().middleY()).sorted().toList();
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < heights.size(); i++) {
      steps.add(heights.get(i) - heights.get(i - 1));
    }
    double pitch = steps.isEmpty() ? 3 * graph.unit() : RegisterColumns.median(steps);
    return pitch < 0.8 * graph.unit() ? 2 * graph.unit() : pitch;
  }
}
