package lianli.registry.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.intake.RowOutcome.Result;

/** Counts rows, keeps those that need a look, and passes every one on. */
final class RowCounts implements RowListener {
  private static final int MOST_NAMED = 10;

  private final RowListener next;
  private final Map<Result, Long> counts = new EnumMap<>(Result.class);
  private final List<RowOutcome> rejected = new ArrayList<>();
  private final List<RowOutcome> looks = new ArrayList<>();
  private final List<Integer> passedOver = new ArrayList<>();

  private long looksNeeded;
  private long notableRows;

  RowCounts(RowListener next) {
    this.next = next;
  }

  @Override
  public void settled(RowOutcome outcome) {
    counts.merge(outcome.result(), 1L, Long::sum);
    switch (outcome.result()) {
      case REJECTED -> note(rejected, outcome);
      case ENTERED, ALREADY_THERE -> note(looks, outcome);
      case PASSED_OVER -> {
        if (passedOver.size() < MOST_NAMED) {
          passedOver.add(outcome.row());
        }
      }
    }
    next.settled(outcome);
  }

  private void note(List<RowOutcome> notable, RowOutcome outcome) {
    if (outcome.isNotable()) {
      boolean isToBeLookedAt = outcome.result() != Result.REJECTED && !outcome.remarks().isEmpty();
      notableRows++;
      looksNeeded += isToBeLookedAt ? 1 : 0;
      if (notable.size() < ImportReport.MOST_NOTABLE) {
        notable.add(outcome);
      }
    }
  }

  /** Rejected rows come first: they are what the list still lacks. */
  ImportReport.Tally tally() {
    List<RowOutcome> notable = new ArrayList<>(rejected);
    notable.addAll(
        looks.subList(0, Math.min(looks.size(), ImportReport.MOST_NOTABLE - rejected.size())));
    return new ImportReport.Tally(
        counts,
        notable,
        counts.getOrDefault(Result.REJECTED, 0L),
        looksNeeded,
        notableRows - notable.size());
  }

  /** How many rows tell no act and mean to tell none, if there are any. */
  Optional<BilingualText> passedOver() {
    long count = counts.getOrDefault(Result.PASSED_OVER, 0L);
    if (count == 0) {
      return Optional.empty();
    }
    String rows = passedOver.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String more = count > passedOver.size() ? " …" : "";
    return Optional.of(
        BilingualText.of(
            "headings and feet between the rows, which tell no act: %d (row %s%s)",
            "表中的表头、表尾等非登记行 %d 行，未导入（第 %s%s 行）", count, rows, more));
  }
}
