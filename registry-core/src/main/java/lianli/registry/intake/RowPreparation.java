package lianli.registry.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.court.AppealEffect;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.list.ExportedLine;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListReader;
import lianli.registry.list.ListRow;
import lianli.registry.list.RowReader;
import lianli.registry.list.RowRejectedException;
import lianli.registry.list.ToldAct;
import lianli.registry.table.Cell;

/** Reads rows and makes entries of them: everything that needs no ledger. One thread uses it. */
final class RowPreparation {
  private final ListReader source;
  private final RowReader reader;
  private final String fileName;
  private final String author;
  private final String place;
  private final ActChecks checks;
  private final HeldDecrees decrees;
  private boolean isRead;
  private boolean isOver;
  private boolean holdsExport;

  RowPreparation(
      ListReader source, ListMapping mapping, Path file, ActChecks checks, String author) {
    this.source = source;
    this.reader = new RowReader(source.kind(), mapping, checks.today());
    this.decrees = new HeldDecrees(source.kind(), mapping);
    this.fileName = file.getFileName().toString();
    this.author = author;
    this.checks = checks;
    this.place = source.kind() == ImportKind.ACTS ? "line " : "row ";
  }

  /** The next rows; empty at the end. What lies beyond a tear in the file is one refused row. */
  List<PreparedRow> next(int most) {
    List<PreparedRow> group = new ArrayList<>(most);
    while (group.size() < most && !isOver) {
      Optional<ListRow> row = isRead ? decrees.next() : read(group);
      if (row.isPresent()) {
        group.add(prepared(row.get()));
      } else {
        isOver = isRead;
        isRead = true;
      }
    }
    return group;
  }

  /** The next row that waits for no other; empty at the end of the file. */
  private Optional<ListRow> read(List<PreparedRow> group) {
    try {
      Optional<ListRow> row = source.next();
      while (row.isPresent() && decrees.holds(row.get())) {
        row = source.next();
      }
      if (row.isEmpty()) {
        decrees.close();
      }
      return row;
    } catch (RegistryException torn) {
      decrees.tear();
      group.add(
          new PreparedRow.Refused(
              RowOutcome.rejected(
                  0,
                  "",
                  BilingualText.of(
                      "the rest of the file cannot be read: %s", "文件其余部分无法读取：%s", torn.why()))));
      return Optional.empty();
    }
  }

  private PreparedRow prepared(ListRow row) {
    return switch (row) {
      case ListRow.Unreadable unreadable ->
          new PreparedRow.Refused(
              RowOutcome.rejected(unreadable.number(), unreadable.cell(), unreadable.why()));
      case ListRow.PassedOver passed ->
          new PreparedRow.Refused(
              new RowOutcome(
                  passed.number(), RowOutcome.Result.PASSED_OVER, "", List.of(passed.why())));
      case ListRow.Exported exported -> prepared(exported.number(), exported.line());
      case ListRow.Told told ->
          switch (decrees.suit(told)) {
            case AppealEffect.Alone alone -> prepared(told);
            case AppealEffect.Completed completed ->
                prepared(HeldDecrees.completed(told, completed.outcome()));
            case AppealEffect.GivesWay other ->
                new PreparedRow.Refused(
                    RowOutcome.rejected(told.number(), cell(told, "case_number"), other.why()));
          };
    };
  }

  private static String cell(ListRow.Told row, String key) {
    Cell cell = row.cells().get(key);
    return cell == null ? "" : cell.address();
  }

  private PreparedRow prepared(int number, ExportedLine line) {
    holdsExport = true;
    return line.isAct()
        ? new PreparedRow.Exported(
            number, new NewEntry(line.statement(), line.provenance()), line.sequence())
        : new PreparedRow.Following(number, line);
  }

  private PreparedRow prepared(ListRow.Told row) {
    try {
      ToldAct told = reader.read(row);
      NewEntry entry =
          NewEntry.of(
              told.act(),
              content ->
                  new Provenance(
                      told.sourceKey().orElseGet(() -> SourceKey.ofContent(content)),
                      fileName,
                      place + row.number() + written(row),
                      told.capture().orElse(CaptureGrade.Q4),
                      author,
                      told.authority()));
      return new PreparedRow.Told(
          row.number(),
          told.act(),
          entry,
          told.isOfCourtList(),
          told.sourceKey().isPresent(),
          findings(told));
    } catch (RowRejectedException rejected) {
      return new PreparedRow.Refused(
          RowOutcome.rejected(row.number(), rejected.cell(), rejected.why()));
    }
  }

  /**
   * Identity numbers that were written otherwise than they are compared, with hyphens or in full
   * width: behind the place, which is no part of what makes a row known again.
   */
  private static String written(ListRow.Told row) {
    StringBuilder written = new StringBuilder();
    row.cells()
        .forEach(
            (key, cell) -> {
              String text = cell.text();
              if (key.endsWith(".id_number") && !WrittenText.idNumber(text).equals(text)) {
                written.append("; ").append(cell.address()).append(" as written: ").append(text);
              }
            });
    return written.toString();
  }

  /** An exported row was judged when it was entered first. */
  private List<Finding> findings(ToldAct told) {
    List<Finding> findings = new ArrayList<>();
    told.remarks()
        .forEach(
            remark -> findings.add(new Finding("as-written", Severity.INFO, List.of(), remark)));
    if (told.sourceKey().isEmpty()) {
      findings.addAll(checks.alone(told.act()));
    }
    return findings;
  }

  /** True if the file holds lines of an export. */
  boolean holdsExport() {
    return holdsExport;
  }

  /** What is to be said of the file as a whole, once it is read. */
  List<BilingualText> remarks() {
    return source.remarks();
  }
}
