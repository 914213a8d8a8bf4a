package lianli.registry.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianli.registry.BilingualText;
import lianli.registry.check.ActChecks;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.StateRoot;
import lianli.registry.list.ChangedExportException;
import lianli.registry.list.ExportCheck;
import lianli.registry.list.ExportFaults;
import lianli.registry.list.ExportSummary;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListReader;
import lianli.registry.table.ForeignFormat;

/**
 * Enters lists of registrations, decrees and deaths, and exports of a registry. Every row is
 * accounted for; importing the same list again, in any order or after an interruption, changes
 * nothing.
 *
 * <p>Three threads share the work: one reads rows, one judges the rows before among what is on
 * file, one writes the rows before those. Three groups of rows are in memory at a time.
 */
public final class ListImport {
  /** Rows a group: one durable commit each (registry-rules §5, group commit). */
  private static final int GROUP = 2_000;

  /** Whether rows are entered. */
  public enum Mode {
    /** Enter them. */
    ENTER,
    /** Only tell what would be done. */
    DRY_RUN
  }

  /** What becomes of an export that is not as it was exported. */
  public enum ChangedExport {
    /** Nothing of it is entered. */
    REFUSE,
    /** What it holds is entered all the same: a person said so. */
    ENTER
  }

  private final Ledger ledger;
  private final ActChecks rules;
  private final String author;
  private final ChangedExport changed;

  /**
   * An import into this ledger.
   *
   * @param today no act lies after it
   * @param author who imports
   */
  public ListImport(Ledger ledger, LocalDate today, String author) {
    this(ledger, today, author, ChangedExport.REFUSE);
  }

  /**
   * The same, told what to do with exports that do not hold.
   *
   * @param changed what a person says about them
   */
  public ListImport(Ledger ledger, LocalDate today, String author, ChangedExport changed) {
    this(ledger, ActChecks.standard(today), author, changed);
  }

  /** The same by these rules. */
  public ListImport(Ledger ledger, ActChecks rules, String author, ChangedExport changed) {
    this.ledger = ledger;
    this.rules = rules;
    this.author = author;
    this.changed = changed;
  }

  /** Imports one file whose headings say what they mean, telling nobody row by row. */
  public ImportReport run(Path file, Mode mode) {
    return run(file, ListMapping.none(), mode, outcome -> {});
  }

  /**
   * Imports one file.
   *
   * @param rows is told what became of each row, in the order of the file but for lines of an
   *     export about lines that come later, which are told at the end
   * @throws lianli.registry.RegistryException BAD_INPUT if nothing of the file can be read, or it
   *     lacks a column
   * @throws ChangedExportException if it is an export, and not as it was exported
   */
  public ImportReport run(Path file, ListMapping mapping, Mode mode, RowListener rows) {
    return run(file, mapping, mode, ChosenMarriages.nothing(), rows);
  }

  /** The same for a court's list of which a person says more than it tells. */
  public ImportReport run(
      Path file, ListMapping mapping, Mode mode, ChosenMarriages said, RowListener rows) {
    ForeignFormat.refuse(file);
    Optional<ExportFaults> faults = ExportCheck.of(file);
    if (faults.isPresent() && changed == ChangedExport.REFUSE) {
      throw new ChangedExportException(file, faults.get());
    }
    boolean wasEmpty = ledger.head().sequence() == 0;
    RowCounts counts = new RowCounts(rows);
    try (ListReader source = ListReader.open(file, mapping);
        RowEntry entry = new RowEntry(ledger, rules, mode, said, counts)) {
      RowPreparation preparation = new RowPreparation(source, mapping, file, rules, author);
      ExecutorService ahead = Executors.newSingleThreadExecutor();
      try {
        List<PreparedRow> group = WriteBehind.result(ahead.submit(() -> preparation.next(GROUP)));
        while (!group.isEmpty()) {
          Future<List<PreparedRow>> following = ahead.submit(() -> preparation.next(GROUP));
          entry.enter(group);
          group = WriteBehind.result(following);
        }
      } finally {
        ahead.shutdownNow();
      }
      entry.enterDeferred();
      List<BilingualText> remarks = new ArrayList<>(preparation.remarks());
      counts.passedOver().ifPresent(remarks::add);
      remarks.addAll(entry.remarks());
      faults.map(ExportFaults::told).ifPresent(remarks::add);
      if (wasEmpty && mode == Mode.ENTER && preparation.holdsExport()) {
        source.summary().flatMap(this::compared).ifPresent(remarks::add);
      }
      return new ImportReport(
          file.getFileName().toString(),
          source.encoding(),
          source.kind(),
          source.unknownColumns(),
          counts.tally(),
          remarks);
    }
  }

  /** Whether an empty registry now equals the one that the export came from. */
  private Optional<BilingualText> compared(ExportSummary summary) {
    return StateRoot.of(ledger).equals(summary.stateRoot())
        ? Optional.empty()
        : Optional.of(
            BilingualText.of(
                "the registry now differs from the one the export came from",
                "导入后的登记库与导出时的登记库不一致"));
  }
}
