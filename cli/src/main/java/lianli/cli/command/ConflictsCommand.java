package lianli.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lianli.cli.output.ConflictsView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.conflict.ConflictSearch;
import lianli.registry.conflict.OpenConflict;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what contradicts itself in the whole registry. */
@Command(name = "conflicts")
public final class ConflictsCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--csv")
  private boolean csv;

  @Option(names = "--code", paramLabel = "CODE", split = ",")
  private List<String> codes = List.of();

  public ConflictsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<OpenConflict> conflicts = new ArrayList<>();
    try (LedgerReader ledger = session.registry().openForReading()) {
      new ConflictSearch(ledger, session.today())
          .run(
              conflict -> {
                if (isAskedFor(conflict)) {
                  conflicts.add(conflict);
                }
              });
    }
    conflicts.sort(
        Comparator.comparing(OpenConflict::code)
            .thenComparingLong(conflict -> conflict.entries().stream().findFirst().orElse(0L)));
    ConflictsView view = new ConflictsView(session.output());
    if (csv) {
      view.csv(conflicts);
    } else {
      view.show(conflicts);
    }
    return conflicts.stream().anyMatch(OpenConflict::blocking)
        ? ExitCode.UNDETERMINED.value()
        : ExitCode.DONE.value();
  }

  private boolean isAskedFor(OpenConflict conflict) {
    return codes.isEmpty()
        || codes.stream().anyMatch(code -> code.toUpperCase(Locale.ROOT).equals(conflict.code()));
  }
}
