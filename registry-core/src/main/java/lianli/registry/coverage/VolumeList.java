package lianli.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.PartialDate;
import lianli.registry.list.ColumnNames;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.DateCell;
import lianli.registry.table.Headings;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * A list of volumes as an archivist writes it, CSV or XLSX.
 *
 * @param volumes one for each row that could be read
 * @param rejected why each other row could not, with its number
 */
public record VolumeList(List<Volume> volumes, List<Rejected> rejected) {
  /** A row that is no volume. */
  public record Rejected(int row, BilingualText why) {}

  private enum Column {
    VOLUME("volume", "案卷", "卷号"),
    OFFICE("office", "登记机关", "机关"),
    KIND("kind", "类别", "登记类别"),
    FROM("from", "起", "起始日期"),
    TO("to", "止", "截止日期"),
    FIRST("first_serial", "首号", "起号"),
    LAST("last_serial", "末号", "止号"),
    PAGES("pages", "页数", "页数"),
    STATE("state", "状态", "状态");

    private final String english;
    private final String chinese;
    private final String other;

    Column(String english, String chinese, String other) {
      this.english = english;
      this.chinese = chinese;
      this.other = other;
    }

    private boolean isHeaded(String heading) {
      String word = ColumnNames.folded(heading);
      return word.equals(english) || word.equals(chinese) || word.equals(other);
    }
  }

  private static final List<Column> NEEDED =
      List.of(Column.VOLUME, Column.OFFICE, Column.KIND, Column.FROM, Column.STATE);

  public VolumeList {
    volumes = List.copyOf(volumes);
    rejected = List.copyOf(rejected);
  }

  /**
   * How the headings of such a list are found.
   *
   * @param row that holds them, if a person said it
   */
  public static Headings headings(OptionalInt row) {
    return new Headings(
        heading ->
            Arrays.stream(Column.values())
                .filter(column -> column.isHeaded(heading))
                .map(column -> column.english)
                .findFirst(),
        row);
  }

  /**
   * Reads a list.
   *
   * @throws RegistryException BAD_INPUT if a needed column is missing
   */
  public static VolumeList of(TableFile table) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      for (int i = 0; i < table.header().size(); i++) {
        if (column.isHeaded(table.header().get(i)) && places.put(column, i) != null) {
          throw unusable(
              table,
              BilingualText.of("two columns mean " + column.english, "有两列含义相同：" + column.chinese),
              BilingualText.of("Take one of them out", "请去掉其中一列"));
        }
      }
    }
    List<String> missing =
        NEEDED.stream()
            .filter(column -> !places.containsKey(column))
            .map(column -> column.english + " (" + column.chinese + ")")
            .toList();
    if (!missing.isEmpty()) {
      String columns = String.join(", ", missing);
      throw unusable(
          table,
          BilingualText.of("it has no column " + columns, "缺少列：" + columns),
          BilingualText.of(
              "Head the columns volume, office, kind, from, to, first_serial, last_serial, pages,"
                  + " state",
              "表头应为：案卷、登记机关、类别、起、止、首号、末号、页数、状态"));
    }
    List<Volume> volumes = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (TableRow row : table.rows()) {
      try {
        requireReadable(row, table.header(), places);
        volumes.add(volume(row, places));
      } catch (UnreadableRowException unreadable) {
        rejected.add(new Rejected(row.number(), unreadable.why));
      }
    }
    return new VolumeList(volumes, rejected);
  }

  private static RegistryException unusable(
      TableFile table, BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read " + table.path(), "无法读取 " + table.path()),
        why,
        next);
  }

  /** The same cells are refused here as in every list. */
  private static void requireReadable(
      TableRow row, List<String> header, Map<Column, Integer> places) {
    Optional<CellCheck.Objection> objection = CellCheck.objection(row, header);
    if (objection.isPresent()) {
      throw wrong(objection.get().cell(), objection.get().why());
    }
    places.forEach(
        (column, place) -> {
          Cell cell = row.cells().get(place);
          boolean isDate = column == Column.FROM || column == Column.TO;
          CellCheck.objection(column.english, cell, isDate)
              .ifPresent(
                  why -> {
                    throw wrong(cell.address(), why);
                  });
        });
  }

  private static UnreadableRowException wrong(String cell, BilingualText why) {
    return cell.isEmpty()
        ? new UnreadableRowException(why)
        : wrong(cell + ": " + why.english(), cell + "：" + why.chinese());
  }

  private static Volume volume(TableRow row, Map<Column, Integer> places) {
    LocalDate from = date(row, places, Column.FROM).earliest();
    // One date alone means the whole of it: 2021 is that year.
    LocalDate to =
        date(row, places, text(row, places, Column.TO).isEmpty() ? Column.FROM : Column.TO)
            .latest();
    String first = text(row, places, Column.FIRST);
    String last = text(row, places, Column.LAST);
    if (to.isBefore(from)) {
      throw wrong("it ends before it begins", "截止日期早于起始日期");
    }
    if (first.isEmpty() != last.isEmpty()) {
      throw wrong("first_serial and last_serial go together", "首号、末号须同时填写");
    }
    if (!first.isEmpty() && from.getYear() != to.getYear()) {
      throw wrong("serials begin anew each year: declare one year a row", "编号按年度起算，请按年度分行申报");
    }
    return new Volume(
        needed(row, places, Column.VOLUME),
        needed(row, places, Column.OFFICE).replaceAll("\\s+", " "),
        CertificateKind.parse(needed(row, places, Column.KIND))
            .orElseThrow(() -> wrong("kind is none of J, L, BJ, BL", "类别应为 J、L、BJ、BL")),
        from,
        to,
        first.isEmpty() ? Serials.NONE : range(number(first), number(last)),
        text(row, places, Column.PAGES).isEmpty() ? 0 : number(text(row, places, Column.PAGES)),
        Volume.State.parse(needed(row, places, Column.STATE))
            .orElseThrow(
                () ->
                    wrong(
                        "state is none of complete, partial, lost, unsearched",
                        "状态应为：齐全、不全、遗失、未清查")));
  }

  private static Serials range(int first, int last) {
    if (first > last || last > Serials.HIGHEST) {
      throw wrong("first_serial is after last_serial, or too high", "首号大于末号，或编号过大");
    }
    return Serials.range(first, last);
  }

  private static PartialDate date(TableRow row, Map<Column, Integer> places, Column column) {
    Integer place = places.get(column);
    DateCell read =
        place == null
            ? new DateCell.Nothing()
            : DateCell.of(row.cells().get(place), DateCell.About.ACT);
    return switch (read) {
      case DateCell.Certain certain -> certain.date();
      case DateCell.Nothing nothing -> throw noDate(column);
      case DateCell.TwoDigits twoDigits -> throw noDate(column);
      case DateCell.Unclear unclear ->
          throw wrong(
              column.english + " is no date: " + unclear.why().english(),
              column.chinese + "不是日期：" + unclear.why().chinese());
    };
  }

  private static UnreadableRowException noDate(Column column) {
    return wrong(
        column.english + " is no date like 1985-03-02 or 1985",
        column.chinese + "不是日期（如 1985-03-02 或 1985）");
  }

  private static int number(String written) {
    if (!written.matches("\\d{1,6}")) {
      throw wrong("a number is not of one to six digits", "数字应为一至六位");
    }
    return Integer.parseInt(written);
  }

  private static String needed(TableRow row, Map<Column, Integer> places, Column column) {
    String text = text(row, places, column);
    if (text.isEmpty()) {
      throw wrong(column.english + " is empty", column.chinese + "为空");
    }
    return text;
  }

  private static String text(TableRow row, Map<Column, Integer> places, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cells().get(place).text().strip();
  }

  private static UnreadableRowException wrong(String english, String chinese) {
    return new UnreadableRowException(BilingualText.of(english, chinese));
  }

  private static final class UnreadableRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient BilingualText why;

    private UnreadableRowException(BilingualText why) {
      super(why.english());
      this.why = why;
    }
  }
}
