package lianli.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.cli.court.CourtLines;
import lianli.cli.court.CourtView;
import lianli.cli.option.CaseListOptions;
import lianli.cli.output.RejectedRows;
import lianli.cli.session.Session;
import lianli.index.court.CaseBook;
import lianli.index.court.CaseList;
import lianli.index.court.CaseList.Rejected;
import lianli.index.court.CaseRows;
import lianli.index.court.CaseTable;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.court.CasePlace;
import lianli.registry.intake.RowListener;
import lianli.registry.intake.RowOutcome;
import lianli.registry.intake.SeveralFiles;
import lianli.registry.list.ListMapping;

/** Reads courts' lists as one; what cannot be read is told, and written where that is asked for. */
final class ReadCases {
  private final Session session;
  private final ListMapping mapping;
  private final List<Path> sources;
  private final CaseFiles files;
  private final Optional<Path> corrections;
  private final List<CaseTable> tables = new ArrayList<>();
  private final List<CaseRows> rows = new ArrayList<>();
  private final List<Rejected> refused = new ArrayList<>();

  private ReadCases(Session session, CaseListOptions cases, List<Path> sources) {
    this.session = session;
    this.sources = sources;
    Path directory = session.environment().workingDirectory();
    mapping = cases.mapping(directory);
    corrections = cases.rejected(sources, directory);
    files = new CaseFiles(sources, directory);
  }

  /**
   * What was read.
   *
   * @param list the cases, and the rows and files that could not be read
   * @param lines the same in the words of the court
   */
  record Read(CaseList list, CourtLines lines) {}

  /** The files that are meant. */
  static List<Path> sources(Session session, CaseListOptions cases) {
    return cases.files(
        session.environment().workingDirectory(),
        unread ->
            session
                .output()
                .warn("%s is no list by its name and was not read", "%s 的扩展名不是名单文件，未读取", unread));
  }

  /**
   * Reads them; where there are several, one that cannot be used does not keep the others back.
   *
   * @throws RegistryException BAD_INPUT if none can be
   */
  static Read of(Session session, CaseListOptions cases, List<Path> sources) {
    return new ReadCases(session, cases, sources).read();
  }

  private Read read() {
    if (sources.size() == 1) {
      take(sources.getFirst());
    } else {
      new SeveralFiles(sources).each(this::take, this::refuse);
    }
    if (tables.isEmpty()) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot match the lists", "无法比对名单"),
          BilingualText.of("none of %d files can be read", "%d 个文件均无法读取", sources.size()),
          BilingualText.of("Correct them as said above", "请按上述提示更正"));
    }
    CaseList list = CaseList.of(rows);
    new CourtView(session.output()).notMatched(list.rejected(), tables);
    corrections.ifPresent(target -> writeRejected(list, target));
    return new Read(
        new CaseList(
            list.cases(),
            Stream.concat(refused.stream(), list.rejected().stream()).toList(),
            list.suits()),
        CourtLines.of(tables, mapping));
  }

  private void take(Path source) {
    CasePlace place = files.place(source);
    CaseBook book = CaseBook.read(source, place, mapping, session.today());
    rows.addAll(book.rows());
    tables.addAll(book.tables());
    refused.addAll(book.refused());
    for (BilingualText remark : book.remarks()) {
      if (sources.size() == 1) {
        session.output().warn(remark);
      } else {
        session.output().warn("%s: %s", "%s：%s", place.file(), remark);
      }
    }
    book.refused()
        .forEach(
            sheet ->
                session
                    .output()
                    .warn("%s was not read: %s", "%s 未读取：%s", sheet.place().table(), sheet.why()));
  }

  private void refuse(Path source, RegistryException failure) {
    session.output().warn(failure);
    refused.add(
        new Rejected(
            files.place(source),
            "",
            BilingualText.of("%s. %s", "%s。%s", failure.why(), failure.next())));
  }

  /** The rows that were not matched, with the reasons, as an import writes them. */
  private void writeRejected(CaseList list, Path target) {
    RejectedRows rejected = new RejectedRows(session.output().locale(), Optional.of(target));
    for (Path source : sources) {
      CasePlace place = files.place(source);
      RowListener listener = rejected.rowsOf(source);
      list.rejected().stream()
          .filter(row -> row.place().isBeside(place))
          .forEach(row -> listener.settled(RowOutcome.rejected(row.row(), row.cell(), row.why())));
    }
    rejected.write(mapping);
    long left = list.rejected().stream().filter(row -> !row.place().sheet().isEmpty()).count();
    if (left > 0) {
      session
          .output()
          .warn(
              "%,d rows of workbooks with several sheets are not in %s; correct them where they"
                  + " stand",
              "多工作表工作簿中的 %,d 行未写入 %s，请在原文件中更正", left, target);
    }
  }
}
