package lianli.registry.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lianli.registry.intake.RowOutcome.Result;

/** Counts rows, keeps those that need a look, and passes every one on. */
final class RowCounts implements RowListener {
  private final RowListener next;
  private final Map<Result, Long> counts = new EnumMap<>(Result.class);
  private final List<RowOutcome> notable = new ArrayList<>();
  private long omitted;

  RowCounts(RowListener next) {
    this.next = next;
  }

  @Override
  public void settled(RowOutcome outcome) {
    counts.merge(outcome.result(), 1L, Long::sum);
    if (!outcome.remarks().isEmpty() && outcome.result() != Result.PASSED_OVER) {
      if (notable.size() < ImportReport.MOST_NOTABLE) {
        notable.add(outcome);
      } else {
        omitted++;
      }
    }
    next.settled(outcome);
  }

  ImportReport.Tally tally() {
    return new ImportReport.Tally(counts, notable, omitted);
  }
}
