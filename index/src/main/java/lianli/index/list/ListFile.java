package lianli.index.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.KeyPart;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pair.Records;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;
import lianli.registry.table.Headings;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * A list read from a file.
 *
 * @param records what it holds in the columns that are compared
 * @param remarks about the file as a whole
 */
public record ListFile(Records records, List<BilingualText> remarks) {
  public ListFile {
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads the first list, or the only one.
   *
   * @param further columns that are read beside those of the specification
   * @throws RegistryException BAD_INPUT if it lacks a column, or a record an identifier of its own
   */
  public static ListFile first(Path file, LinkageSpec spec, Set<String> further) {
    return read(file, columns(spec, further), spec.idColumn());
  }

  /** Reads the second list, by what the specification says it calls its columns. */
  public static ListFile second(Path file, LinkageSpec spec, Set<String> further) {
    Set<String> columns = new LinkedHashSet<>();
    columns(spec, further).forEach(column -> columns.add(spec.inSecond(column)));
    return read(file, columns, spec.inSecond(spec.idColumn()));
  }

  private static Set<String> columns(LinkageSpec spec, Set<String> further) {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(spec.idColumn());
    for (FieldSpec field : spec.fields()) {
      columns.addAll(field.columns());
    }
    spec.blocking().rules().forEach(rule -> columns.addAll(rule.columns()));
    spec.learning().rules().forEach(rule -> columns.addAll(rule.columns()));
    spec.blocking().refining().stream().map(KeyPart::column).forEach(columns::add);
    columns.addAll(further);
    return columns;
  }

  private static ListFile read(Path file, Set<String> wanted, String idColumn) {
    Map<String, String> byFolded = new HashMap<>();
    wanted.forEach(column -> byFolded.put(WrittenText.word(column), column));
    // A key of this ending is one under which a mark for "as above" repeats nothing.
    TableFile table =
        TableFile.read(
            file,
            new Headings(
                heading ->
                    Optional.ofNullable(byFolded.get(WrittenText.word(heading)))
                        .map(column -> column + "_number")));
    table.requireHeadings();
    requireSome(file, table, wanted);
    List<String> columns = List.copyOf(wanted);
    List<Integer> places = new ArrayList<>();
    for (String column : columns) {
      places.add(place(file, table, column));
    }
    int idPlace = places.get(columns.indexOf(idColumn));
    List<String> ids = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Map<String, TableRow> seen = new HashMap<>();
    for (TableRow row : table.rows()) {
      String id = text(row.cells().get(idPlace));
      TableRow other = id.isEmpty() ? row : seen.putIfAbsent(id, row);
      if (other != null) {
        throw notIdentified(file, row.cells().get(idPlace), other, id.isEmpty());
      }
      ids.add(id);
      rows.add(places.stream().map(place -> text(row.cells().get(place))).toList());
    }
    return new ListFile(new Records(columns, ids, rows), table.remarks());
  }

  /** Where no heading is one that is looked for, what stands there may be the first of the rows. */
  private static void requireSome(Path file, TableFile table, Set<String> wanted) {
    Set<String> headings =
        table.header().stream().map(WrittenText::word).collect(Collectors.toSet());
    if (wanted.stream().map(WrittenText::word).noneMatch(headings::contains)) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot compare %s", "无法比对 %s", file),
          BilingualText.of(
              "it has no heading row, or none of the columns that are compared",
              "没有表头行，或没有任何要比对的列"),
          BilingualText.of(
              "Write the headings above the list, or name the specification or model made for it;"
                  + " these are looked for: %s",
              "请在名单上方写明列名，或改用适合该名单的规格或模型文件；需要的列有：%s", String.join(", ", wanted)));
    }
  }

  private static int place(Path file, TableFile table, String column) {
    String folded = WrittenText.word(column);
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < table.header().size(); place++) {
      if (WrittenText.word(table.header().get(place)).equals(folded)) {
        places.add(place);
      }
    }
    if (places.size() == 1) {
      return places.getFirst();
    }
    throw new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot compare %s", "无法比对 %s", file),
        places.isEmpty()
            ? BilingualText.of("it has no column %s", "没有“%s”列", column)
            : BilingualText.of("it has several columns %s", "“%s”列不止一个", column),
        BilingualText.of(
            "Correct the specification, or use a model made for such lists; its columns are: %s",
            "请更正规格文件，或改用适合该名单的模型；该表的列有：%s",
            String.join(
                ", ", table.header().stream().filter(heading -> !heading.isBlank()).toList())));
  }

  private static RegistryException notIdentified(
      Path file, Cell cell, TableRow other, boolean isEmpty) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot compare %s", "无法比对 %s", file),
        isEmpty
            ? BilingualText.of("%s tells no identifier", "%s 没有编号", cell.address())
            : BilingualText.of(
                "%s tells the identifier of row %s once more",
                "%s 与第 %s 行编号重复", cell.address(), other.number()),
        BilingualText.of(
            "Give each row a text of its own in that column, or name another column as id",
            "请使该列每行编号唯一，或在规格中另指定 id 列"));
  }

  /** What a cell tells; a formula that failed, and what lies unseen below another cell, nothing. */
  private static String text(Cell cell) {
    return switch (cell.content()) {
      case ERROR, COVERED -> "";
      case TEXT, NUMBER, DATE, FORMULA, AS_ABOVE -> cell.text();
    };
  }
}
