package lianli.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.act.PartialDate;
import lianli.registry.list.ListMapping;
import lianli.registry.list.VolumeColumns;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.DateCell;
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

  private static final List<String> NEEDED = List.of("volume", "office", "kind", "from", "state");

  private static final Set<String> DATES = Set.of("from", "to");

  private static final Cell NO_CELL = new Cell("", "", Cell.Content.TEXT);

  public VolumeList {
    volumes = List.copyOf(volumes);
    rejected = List.copyOf(rejected);
  }

  /**
   * Reads a list.
   *
   * @param mapping of a list of volumes
   * @throws RegistryException BAD_INPUT if a needed column is missing, or two mean one thing
   */
  public static VolumeList of(TableFile table, ListMapping mapping) {
    List<Optional<String>> keys = VolumeColumns.of(table, mapping, NEEDED);
    List<Volume> volumes = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (TableRow row : table.rows()) {
      try {
        volumes.add(volume(cells(row, table.header(), keys, mapping)));
      } catch (UnreadableRowException unreadable) {
        rejected.add(new Rejected(row.number(), unreadable.why));
      }
    }
    return new VolumeList(volumes, rejected);
  }

  /**
   * What the row says, in the words of the registry; the same cells are refused as in every list.
   */
  private static Map<String, Cell> cells(
      TableRow row, List<String> header, List<Optional<String>> keys, ListMapping mapping) {
    Optional<CellCheck.Objection> objection = CellCheck.objection(row, header);
    if (objection.isPresent()) {
      throw wrong(objection.get().cell(), objection.get().why());
    }
    Map<String, Cell> cells = new HashMap<>();
    mapping
        .constants()
        .forEach((key, told) -> cells.put(key, new Cell(told, "", Cell.Content.TEXT)));
    for (int column = 0; column < keys.size(); column++) {
      if (keys.get(column).isPresent()) {
        String key = keys.get(column).get();
        cells.put(key, readable(key, row.cells().get(column), mapping));
      }
    }
    return cells;
  }

  private static Cell readable(String key, Cell cell, ListMapping mapping) {
    Optional<BilingualText> why = CellCheck.objection(key, cell, DATES.contains(key));
    if (why.isPresent()) {
      throw wrong(cell.address(), why.get());
    }
    return DATES.contains(key)
        ? cell
        : new Cell(mapping.word(key, cell.text()), cell.address(), cell.content());
  }

  private static UnreadableRowException wrong(String cell, BilingualText why) {
    return cell.isEmpty()
        ? new UnreadableRowException(why)
        : wrong(cell + ": " + why.english(), cell + "：" + why.chinese());
  }

  private static Volume volume(Map<String, Cell> cells) {
    LocalDate from = date(cells, "from").earliest();
    // One date alone means the whole of it: 2021 is that year.
    LocalDate to = date(cells, text(cells, "to").isEmpty() ? "from" : "to").latest();
    String first = text(cells, "first_serial");
    String last = text(cells, "last_serial");
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
        needed(cells, "volume"),
        needed(cells, "office").replaceAll("\\s+", " "),
        CertificateKind.parse(needed(cells, "kind"))
            .orElseThrow(() -> wrong("kind is none of J, L, BJ, BL", "类别应为 J、L、BJ、BL")),
        from,
        to,
        first.isEmpty() ? Serials.NONE : range(number(first), number(last)),
        text(cells, "pages").isEmpty() ? 0 : number(text(cells, "pages")),
        Volume.State.parse(needed(cells, "state"))
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

  private static PartialDate date(Map<String, Cell> cells, String key) {
    return switch (DateCell.of(cells.getOrDefault(key, NO_CELL), DateCell.About.ACT)) {
      case DateCell.Certain certain -> certain.date();
      case DateCell.Nothing nothing -> throw noDate(key);
      case DateCell.TwoDigits twoDigits -> throw noDate(key);
      case DateCell.Unclear unclear ->
          throw wrong(
              key + " is no date: " + unclear.why().english(),
              VolumeColumns.heading(key) + "不是日期：" + unclear.why().chinese());
    };
  }

  private static UnreadableRowException noDate(String key) {
    return wrong(
        key + " is no date like 1985-03-02 or 1985",
        VolumeColumns.heading(key) + "不是日期（如 1985-03-02 或 1985）");
  }

  private static int number(String written) {
    if (!written.matches("\\d{1,6}")) {
      throw wrong("a number is not of one to six digits", "数字应为一至六位");
    }
    return Integer.parseInt(written);
  }

  private static String needed(Map<String, Cell> cells, String key) {
    String text = text(cells, key);
    if (text.isEmpty()) {
      throw wrong(key + " is empty", VolumeColumns.heading(key) + "为空");
    }
    return text;
  }

  private static String text(Map<String, Cell> cells, String key) {
    return cells.getOrDefault(key, NO_CELL).text().strip();
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
