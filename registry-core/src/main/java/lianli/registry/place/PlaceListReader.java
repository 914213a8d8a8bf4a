package lianli.registry.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenText;
import lianli.registry.place.PlaceListReading.Fault;
import lianli.registry.place.PlaceListReading.Row;
import lianli.registry.script.HanScript;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.DateCell;
import lianli.registry.table.Headings;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/** Reads a county's list of places as an archivist writes it, CSV or XLSX. */
public final class PlaceListReader {
  private static final Pattern NAME =
      Pattern.compile("(?=.*\\p{IsHan}.*\\p{IsHan})[\\p{IsHan}·（）0-9A-Za-z\\-]{2,40}");

  private enum Column {
    NAME("name", "名称", "地名"),
    CODE("code", "代码", "行政区划代码"),
    LEVEL("level", "级别", "层级"),
    FROM("from", "启用", "启用时间"),
    UNTIL("until", "停用", "停用时间"),
    SUCCESSOR("successor", "后继代码", "新代码"),
    NOTE("note", "备注", "说明");

    private final String english;
    private final String chinese;
    private final String other;

    Column(String english, String chinese, String other) {
      this.english = english;
      this.chinese = chinese;
      this.other = other;
    }

    private boolean isHeaded(String heading) {
      String word = HanScript.toSimplified(WrittenText.word(heading));
      return word.equals(english) || word.equals(chinese) || word.equals(other);
    }
  }

  private final TableFile table;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<Fault> faults = new ArrayList<>();

  private PlaceListReader(TableFile table) {
    this.table = table;
  }

  /** The headings of its columns, in their order. */
  public static List<String> columns(Locale language) {
    return Arrays.stream(Column.values())
        .map(column -> language.equals(Locale.CHINESE) ? column.chinese : column.english)
        .toList();
  }

  /** How the headings of such a list are found. */
  public static Headings headings() {
    return new Headings(
        heading ->
            Arrays.stream(Column.values())
                .filter(column -> column.isHeaded(heading))
                .map(column -> column.english)
                .findFirst(),
        OptionalInt.empty());
  }

  /**
   * Reads a list.
   *
   * @throws RegistryException BAD_INPUT if a needed column is missing, or there are two of one
   */
  public static PlaceListReading read(TableFile table) {
    return new PlaceListReader(table).read();
  }

  /**
   * The list of a file in which nothing is wrong.
   *
   * @throws RegistryException BAD_INPUT if anything is
   */
  public static PlaceList whole(Path file) {
    PlaceListReading reading = read(TableFile.read(file, headings()));
    if (!reading.isWhole()) {
      Fault first = reading.faults().getFirst();
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          cannotTake(file),
          first.said(),
          BilingualText.of(
              "See all that is wrong with `lianli place import --dry-run " + file + "`",
              "请用 lianli place import --dry-run " + file + " 查看全部问题"));
    }
    return reading.list();
  }

  private static BilingualText cannotTake(Path file) {
    return BilingualText.of("Cannot take places from " + file, "无法导入行政区划清单 " + file);
  }

  private PlaceListReading read() {
    findColumns();
    List<Row> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      List<Fault> ofRow = new ArrayList<>();
      Optional<Place> place = place(row, ofRow);
      place.ifPresent(each -> rows.add(new Row(row.number(), each)));
      faults.addAll(ofRow);
    }
    faults.addAll(PlaceListRules.faults(rows));
    faults.sort(java.util.Comparator.comparingInt(Fault::row));
    return new PlaceListReading(new PlaceList(rows.stream().map(Row::place).toList()), faults);
  }

  private void findColumns() {
    for (Column column : Column.values()) {
      for (int i = 0; i < table.header().size(); i++) {
        if (column.isHeaded(table.header().get(i)) && columns.put(column, i) != null) {
          throw unusable(
              BilingualText.of("two columns mean " + column.english, "有两列含义相同：" + column.chinese),
              BilingualText.of("Take one of them out", "请去掉其中一列"));
        }
      }
    }
    for (Column needed : List.of(Column.NAME, Column.CODE, Column.LEVEL)) {
      if (!columns.containsKey(needed)) {
        throw unusable(
            BilingualText.of(
                "it has no column " + needed.english + " (" + needed.chinese + ")",
                "缺少列：" + needed.chinese),
            BilingualText.of(
                "Head the columns name, code, level, from, until, successor, note",
                "表头应为：名称、代码、级别、启用、停用、后继代码、备注"));
      }
    }
  }

  private RegistryException unusable(BilingualText why, BilingualText next) {
    return new RegistryException(ErrorCode.BAD_INPUT, cannotTake(table.path()), why, next);
  }

  private Optional<Place> place(TableRow row, List<Fault> wrong) {
    requireReadable(row, wrong);
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    String name = name(row, wrong);
    Optional<PlaceLevel> level = PlaceLevel.parse(text(row, Column.LEVEL));
    if (level.isEmpty()) {
      BilingualText choices = PlaceLevel.choices();
      wrong.add(
          fault(
              row,
              Column.LEVEL,
              BilingualText.of("this is no level", "级别无法识别"),
              BilingualText.of("write one of " + choices.english(), "请填写：" + choices.chinese())));
    }
    String code = code(row, Column.CODE, wrong);
    String successor = code(row, Column.SUCCESSOR, wrong);
    level
        .filter(PlaceLevel::isCounty)
        .filter(of -> code.isEmpty() && text(row, Column.CODE).isEmpty())
        .ifPresent(
            of ->
                wrong.add(
                    fault(
                        row,
                        Column.CODE,
                        BilingualText.of("a county has a code", "县级区划须有代码"),
                        BilingualText.of(
                            "write its six digits of GB/T 2260", "请填写 6 位代码（GB/T 2260）"))));
    level
        .filter(of -> !code.isEmpty() && code.length() != of.digits())
        .ifPresent(
            of ->
                wrong.add(
                    fault(
                        row,
                        Column.CODE,
                        BilingualText.of(
                            "the code has %d digits".formatted(code.length()),
                            "代码为 %d 位".formatted(code.length())),
                        BilingualText.of(
                            "a %s has %d; leave it blank if it had none"
                                .formatted(of.named().english(), of.digits()),
                            "“%s”应为 %d 位；没有代码的请留空".formatted(of.named().chinese(), of.digits())))));
    PartialDate from = date(row, Column.FROM, wrong);
    PartialDate until = date(row, Column.UNTIL, wrong);
    if (from.isKnown() && until.isKnown() && until.latest().isBefore(from.earliest())) {
      wrong.add(
          fault(
              row,
              Column.UNTIL,
              BilingualText.of("it ends before it begins", "停用时间早于启用时间"),
              BilingualText.of("exchange or mend the two", "请对调或改正")));
    }
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            name,
            code,
            level.orElseThrow(),
            Period.written(from, until),
            successor,
            text(row, Column.NOTE)));
  }

  private String name(TableRow row, List<Fault> wrong) {
    String name =
        HanScript.toSimplified(WrittenText.visible(text(row, Column.NAME)))
            .replace(" ", "")
            .replace('(', '（')
            .replace(')', '）');
    if (!NAME.matcher(name).matches()) {
      wrong.add(
          fault(
              row,
              Column.NAME,
              name.isEmpty()
                  ? BilingualText.of("the name is missing", "缺少名称")
                  : BilingualText.of("this is no name of a place", "不是地名"),
              BilingualText.of(
                  "write it whole, as on forms, without its superiors: 双流镇",
                  "请按表格上的写法填写全称，不含上级名称，如：双流镇")));
    }
    return name;
  }

  private String code(TableRow row, Column column, List<Fault> wrong) {
    String code = WrittenText.code(text(row, column));
    if (!code.isEmpty() && !code.matches("[1-9]\\d{5}(?:\\d{3}){0,2}")) {
      wrong.add(
          fault(
              row,
              column,
              BilingualText.of("this is no division code", "不是行政区划代码"),
              BilingualText.of("write 6, 9 or 12 digits", "请填写 6 位、9 位或 12 位数字")));
      return "";
    }
    return code;
  }

  private PartialDate date(TableRow row, Column column, List<Fault> wrong) {
    Integer place = columns.get(column);
    if (place == null) {
      return PartialDate.unknown();
    }
    return switch (DateCell.of(row.cells().get(place), DateCell.About.LIFE)) {
      case DateCell.Certain certain -> certain.date();
      case DateCell.Nothing nothing -> PartialDate.unknown();
      case DateCell.TwoDigits twoDigits -> noDate(row, column, wrong);
      case DateCell.Unclear unclear -> noDate(row, column, wrong);
    };
  }

  private PartialDate noDate(TableRow row, Column column, List<Fault> wrong) {
    wrong.add(
        fault(
            row,
            column,
            BilingualText.of("this is no date", "不是日期"),
            BilingualText.of(
                "write a year or a day, like 1992 or 1992-05-01; blank if not known",
                "请填写年份或日期，如 1992 或 1992-05-01；不详的请留空")));
    return PartialDate.unknown();
  }

  /** The same cells are refused here as in every list. */
  private void requireReadable(TableRow row, List<Fault> wrong) {
    CellCheck.objection(row, table.header())
        .ifPresent(objection -> wrong.add(mend(row, objection.cell(), objection.why())));
    columns.forEach(
        (column, place) -> {
          Cell cell = row.cells().get(place);
          boolean isDate = column == Column.FROM || column == Column.UNTIL;
          CellCheck.objection(column == Column.NOTE ? "remarks" : column.english, cell, isDate)
              .ifPresent(why -> wrong.add(mend(row, cell.address(), why)));
        });
  }

  private static Fault mend(TableRow row, String cell, BilingualText why) {
    return new Fault(row.number(), cell, why, BilingualText.of("mend the cell", "请改正该单元格"));
  }

  private Fault fault(TableRow row, Column column, BilingualText why, BilingualText fix) {
    Integer place = columns.get(column);
    return new Fault(row.number(), place == null ? "" : row.cells().get(place).address(), why, fix);
  }

  private String text(TableRow row, Column column) {
    Integer place = columns.get(column);
    return place == null ? "" : row.cells().get(place).text().strip();
  }
}
