package lianli.registry.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * Enters lists of registrations, decrees and deaths. Every row is accounted for; importing the same
 * list again, in any order or after an interruption, changes nothing.
 */
public final class TableImport {
  /** Rows a group: one durable commit each (registry-rules §5, group commit). */
  private static final int GROUP = 256;

  /** Whether rows are entered. */
  public enum Mode {
    /** Enter them. */
    ENTER,
    /** Only tell what would be done. */
    DRY_RUN
  }

  private final Ledger ledger;
  private final CheckedActs checks;
  private final String author;

  /**
   * An import into this ledger.
   *
   * @param today no act lies after it
   * @param author who imports
   */
  public TableImport(Ledger ledger, LocalDate today, String author) {
    this.ledger = ledger;
    this.checks = new CheckedActs(ledger, today);
    this.author = author;
  }

  /**
   * Imports one file.
   *
   * @throws RegistryException BAD_INPUT if the file cannot be read or lacks a needed column
   */
  public ImportReport run(Path file, Mode mode) {
    TableFile table = TableFile.read(file);
    List<Optional<String>> columns = table.header().stream().map(ColumnNames::key).toList();
    Set<String> keys = columns.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    ImportKind kind = ImportKind.of(keys);
    requireColumns(file, kind, keys);
    RowReader reader = new RowReader(kind, columns);
    List<RowOutcome> outcomes = new ArrayList<>();
    List<TableRow> rows = table.rows();
    for (int from = 0; from < rows.size(); from += GROUP) {
      outcomes.addAll(
          group(file, reader, rows.subList(from, Math.min(from + GROUP, rows.size())), mode));
    }
    return new ImportReport(
        file.getFileName().toString(), table.encoding(), kind, unknown(table, columns), outcomes);
  }

  private List<RowOutcome> group(Path file, RowReader reader, List<TableRow> rows, Mode mode) {
    List<RowOutcome> outcomes = new ArrayList<>();
    List<NewEntry> entries = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Act> pending = new ArrayList<>();
    for (TableRow row : rows) {
      try {
        Act act = reader.read(row);
        List<Finding> findings = checks.run(act, pending);
        List<Said> said = findings.stream().map(Finding::message).toList();
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
          outcomes.add(new RowOutcome(row.number(), Result.REJECTED, "", said));
          continue;
        }
        pending.add(act);
        places.add(outcomes.size());
        outcomes.add(new RowOutcome(row.number(), Result.ENTERED, "", said));
        entries.add(new NewEntry(act, provenance(file, row, act)));
      } catch (RowRejectedException rejected) {
        outcomes.add(RowOutcome.rejected(row.number(), rejected.cell(), rejected.why()));
      }
    }
    if (mode == Mode.ENTER && !entries.isEmpty()) {
      List<Outcome> appended = ledger.append(entries).outcomes();
      for (int i = 0; i < appended.size(); i++) {
        if (appended.get(i) == Outcome.ALREADY_THERE) {
          int place = places.get(i);
          outcomes.set(
              place,
              new RowOutcome(outcomes.get(place).row(), Result.ALREADY_THERE, "", List.of()));
        }
      }
    }
    return outcomes;
  }

  private Provenance provenance(Path file, TableRow row, Act act) {
    return new Provenance(
        SourceKey.ofAct(act),
        file.getFileName().toString(),
        "row " + row.number(),
        CaptureGrade.Q4,
        author);
  }

  private static List<String> unknown(TableFile table, List<Optional<String>> columns) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isEmpty() && !table.header().get(i).isEmpty()) {
        unknown.add(table.header().get(i));
      }
    }
    return unknown;
  }

  private static void requireColumns(Path file, ImportKind kind, Set<String> keys) {
    List<String> missing = kind.needed().stream().filter(key -> !keys.contains(key)).toList();
    if (!missing.isEmpty()) {
      String chinese = missing.stream().map(ColumnNames::heading).collect(Collectors.joining("、"));
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot import " + file, "无法导入 " + file),
          Said.of(
              "its first row lacks the columns " + String.join(", ", missing),
              "表头缺少以下列：" + chinese),
          Said.of(
              "Name them so, or in Chinese: " + chinese,
              "请补上这些列名（或用英文键：" + String.join(", ", missing) + "）"));
    }
  }
}
