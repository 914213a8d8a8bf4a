package lianli.registry.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.TableReader;
import lianli.registry.table.TableRow;

/** A CSV file or a workbook as a list. */
final class TableList implements ListReader {
  private static final Cell NO_CELL = new Cell("", "", Cell.Content.TEXT);

  private final TableReader table;
  private final ListMapping mapping;
  private final List<Optional<String>> columns;
  private final ImportKind kind;
  private final Optional<NamedAct> act;
  private final Optional<String> actOfDate;

  TableList(Path file, TableReader table, ListMapping said) {
    this.table = table;
    List<String> header = RunningNumbers.named(table.header(), table.identityColumns(), said);
    List<String> titles = new ArrayList<>(table.titles());
    titles.add(table.sheets().read());
    BareDate.Told bare = BareDate.of(header, titles, said);
    bare.objection().ifPresent(why -> refuse(file, why, BareDate.next()));
    mapping = bare.mapping();
    WhosePerson.Told persons = WhosePerson.of(header, mapping);
    persons.objection().ifPresent(why -> refuse(file, why, WhosePerson.Told.next()));
    List<Optional<String>> told = Blocks.of(header, ofParties(header, persons.keys()), mapping);
    kind = ImportKind.of(keys(told, mapping));
    RegistrationDate date =
        kind == ImportKind.REGISTRATIONS
            ? RegistrationDate.of(header, told, titles, mapping)
            : new RegistrationDate(told, Optional.empty(), Optional.empty());
    date.objection().ifPresent(why -> refuse(file, why, UnreadColumns.next()));
    columns = withWeak(Blocks.ofNobody(date.keys(), kind));
    Blocks.objection(header, date.keys(), kind).ifPresent(why -> refuse(file, why, Blocks.next()));
    actOfDate = date.act();
    Set<String> keys = keys(columns, mapping);
    UnreadColumns.objection(header, columns, table.identityColumns(), kind, mapping)
        .ifPresent(why -> refuse(file, why, UnreadColumns.next()));
    requireColumns(file, keys);
    requireOnce(file);
    boolean isNamed = kind == ImportKind.REGISTRATIONS && !keys.contains("act");
    boolean isReissue =
        actOfDate.filter(code -> code.endsWith(RegistrationDate.REISSUE)).isPresent();
    if (isNamed && isReissue) {
      NamedAct.requireDone(file, table);
    }
    act = isNamed && !isReissue ? NamedAct.of(file, table) : Optional.empty();
  }

  /** Where no other column means it: 发证机关 is the office of a list that names no 登记机关. */
  private List<Optional<String>> withWeak(List<Optional<String>> told) {
    if (kind == ImportKind.DEATHS) {
      return told;
    }
    List<Optional<String>> all = new ArrayList<>(told);
    for (int i = 0; i < all.size(); i++) {
      String heading = table.header().get(i);
      if (all.get(i).isEmpty() && !mapping.names(heading)) {
        all.set(i, weak(heading).filter(key -> !all.contains(Optional.of(key))));
      }
    }
    return List.copyOf(all);
  }

  private Optional<String> weak(String heading) {
    String folded = ColumnNames.folded(heading);
    Optional<String> plain = ColumnNames.weakKey(heading);
    return kind == ImportKind.DECREES
        ? plain.or(() -> PartyHeading.key(folded)).or(() -> CaseHeading.key(folded))
        : plain;
  }

  private static Set<String> keys(List<Optional<String>> columns, ListMapping mapping) {
    Set<String> keys = columns.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    keys.addAll(mapping.constants().keySet());
    return keys;
  }

  @Override
  public String encoding() {
    return table.encoding();
  }

  @Override
  public ImportKind kind() {
    return kind;
  }

  @Override
  public List<String> unknownColumns() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String heading = table.header().get(i);
      if (columns.get(i).isEmpty() && !heading.isEmpty() && !RowsForCorrection.isNote(heading)) {
        unknown.add(table.header().get(i));
      }
    }
    return unknown;
  }

  @Override
  public List<BilingualText> remarks() {
    List<BilingualText> remarks = new ArrayList<>(table.remarks());
    act.flatMap(NamedAct::said).ifPresent(remarks::add);
    return remarks;
  }

  @Override
  public Optional<ListRow> next() {
    return table.next().map(this::row);
  }

  @Override
  public Optional<ExportSummary> summary() {
    return Optional.empty();
  }

  private ListRow row(TableRow row) {
    return switch (row.kind()) {
      case HEADING -> passedOver(row, "the headings once more", "重复的表头");
      case FOOT -> passedOver(row, "a foot of the list", "表尾或页脚");
      case NOTHING -> passedOver(row, "nothing stands under the headings", "各列均无内容");
      case DATA, HIDDEN, STRUCK, UNSEEN ->
          CellCheck.objection(row, table.header())
              .<ListRow>map(
                  found ->
                      new ListRow.Unreadable(row.number(), found.cell(), found.why(), cells(row)))
              .orElseGet(() -> told(row));
    };
  }

  private static ListRow passedOver(TableRow row, String english, String chinese) {
    return new ListRow.PassedOver(row.number(), BilingualText.of(english, chinese));
  }

  private Map<String, Cell> cells(TableRow row) {
    Map<String, Cell> cells = new HashMap<>();
    actOfDate
        .filter(code -> !code.equals(RegistrationDate.REISSUE))
        .ifPresent(code -> cells.put("act", new Cell(code, "", Cell.Content.TEXT)));
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.cells().get(i);
      columns
          .get(i)
          .ifPresent(key -> cells.merge(key, cell, (one, other) -> joined(key, one, other)));
    }
    return cells;
  }

  /** Only courts write both parties into one cell. */
  private List<Optional<String>> ofParties(List<String> header, List<Optional<String>> keys) {
    return keys.contains(Optional.of("case_number")) ? BothParties.of(header, keys, mapping) : keys;
  }

  private ListRow told(TableRow row) {
    Map<String, Cell> cells = cells(row);
    try {
      cells = kind == ImportKind.DECREES ? BothParties.apart(cells) : cells;
      Cell number = cells.getOrDefault("certificate_number", NO_CELL);
      String written = mapping.word("certificate_number", number.text());
      if (act.isPresent()) {
        String code = act.get().act(written, number.address());
        cells.put("act", new Cell(code, "", Cell.Content.TEXT));
      }
      if (actOfDate.filter(code -> code.endsWith(RegistrationDate.REISSUE)).isPresent()) {
        String code = NamedAct.reissued(actOfDate.get(), written, number.address());
        cells.put("act", new Cell(code, "", Cell.Content.TEXT));
      }
    } catch (RowRejectedException contradicted) {
      return new ListRow.Unreadable(row.number(), contradicted.cell(), contradicted.why());
    }
    Map<String, Cell> whole = cells;
    return objection(row, whole).orElseGet(() -> new ListRow.Told(row.number(), whole));
  }

  /** A row that takes itself back under any of its headings, read or not. */
  private Optional<ListRow> objection(TableRow row, Map<String, Cell> cells) {
    if (columns.contains(Optional.of("source_key"))) {
      // Exported once, it was judged when it was entered first.
      return Optional.empty();
    }
    RowDoubts doubts = new RowDoubts(mapping, kind, cells);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.cells().get(i);
      Optional<BilingualText> why = doubts.of(table.header().get(i), columns.get(i), cell);
      if (why.isPresent()) {
        return Optional.of(new ListRow.Unreadable(row.number(), cell.address(), why.get(), cells));
      }
    }
    return Optional.empty();
  }

  /** The ministry's table keeps an address and a file's number in several columns. */
  private static Cell joined(String key, Cell one, Cell other) {
    if (one.isBlank() || other.isBlank()) {
      return one.isBlank() ? other : one;
    }
    String between = key.equals("archive_ref") ? "-" : key.equals("related_case_number") ? " " : "";
    boolean isPlain = one.content() == Cell.Content.TEXT || one.content() == Cell.Content.NUMBER;
    Cell odd = isPlain ? other : one;
    return new Cell(one.text() + between + other.text(), odd.address(), odd.content());
  }

  private void requireColumns(Path file, Set<String> keys) {
    List<String> missing = kind.missing(keys);
    if (!missing.isEmpty()) {
      String chinese = missing.stream().map(ColumnNames::heading).collect(Collectors.joining("、"));
      throw unusable(
          file,
          BilingualText.of(
              "row %d, taken for the headings, lacks the columns %s"
                  .formatted(table.headingRow(), String.join(", ", missing)),
              "第 %d 行（作为表头）缺少以下列：%s".formatted(table.headingRow(), chinese)),
          BilingualText.of(
              "Name them so, or in Chinese: "
                  + chinese
                  + "; or say with --mapping what means them, or with --heading-row N which row"
                  + " holds the headings",
              "请补上这些列名（或用英文键："
                  + String.join(", ", missing)
                  + "），或用 --mapping 说明；表头在其他行的，用 --heading-row 指明行号"));
    }
  }

  /** Two columns for one thing would contradict each other sooner or later. */
  private void requireOnce(Path file) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String key = columns.get(i).orElse("");
      if (!key.isEmpty() && !seen.add(key) && !mayJoin(key)) {
        throw unusable(
            file,
            BilingualText.of("two columns mean " + key, "有两列含义相同：" + ColumnNames.heading(key)),
            key.startsWith("person.") || key.startsWith("first.") || key.startsWith("second.")
                ? BilingualText.of(
                    "Say whose each of them is (男方姓名, 女方姓名; 原告姓名, 被告姓名)",
                    "请写明各列是谁的（如男方姓名、女方姓名，或原告姓名、被告姓名）")
                : BilingualText.of("Take one of them out", "请去掉其中一列"));
      }
    }
  }

  /** True of keys whose cells in several columns are parts of one. */
  static boolean mayJoin(String key) {
    return key.endsWith("residence")
        || key.equals("archive_ref")
        || key.equals("related_case_number");
  }

  private static void refuse(Path file, BilingualText why, BilingualText next) {
    throw unusable(file, why, next);
  }

  private static RegistryException unusable(Path file, BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.BAD_INPUT, BilingualText.of("Cannot import " + file, "无法导入 " + file), why, next);
  }

  @Override
  public void close() {
    table.close();
  }
}
