package lianli.registry.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;

/**
 * Finds the headings among the first rows of a table: above them may stand a title, the name of an
 * office and a date. What cannot be told is a question to whoever sends the file.
 */
final class HeadingSearch {
  /** Rows looked at, blank ones aside. */
  static final int ROWS = 40;

  private static final Pattern ID_NUMBER = Pattern.compile("\\d{15}|\\d{17}[\\dXx]");

  private final Path path;
  private final List<TableRow> rows;
  private final MergedCells merged;
  private final Headings headings;

  HeadingSearch(Path path, List<TableRow> rows, MergedCells merged, Headings headings) {
    this.path = path;
    this.rows = rows;
    this.merged = merged;
    this.headings = headings;
  }

  /**
   * The headings.
   *
   * @throws RegistryException BAD_INPUT if which rows they are is not certain
   */
  Heading found() {
    if (headings.row().isPresent()) {
      return said(headings.row().getAsInt());
    }
    int best = 0;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int known = Heading.of(rows.get(i)).known(headings);
      if (known > most) {
        most = known;
        best = i;
      }
    }
    if (most < 2) {
      return Heading.of(rows.getFirst());
    }
    Heading heading = whole(best);
    requireTitles(heading);
    return heading;
  }

  private Heading said(int number) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == number) {
        return below(i).isPresent() ? joined(i, i + 1) : Heading.of(rows.get(i));
      }
    }
    throw TableFile.failure(
        path,
        BilingualText.of("row " + number + " holds nothing", "第 " + number + " 行没有内容"),
        BilingualText.of("Say the number of the row that holds the headings", "请指明表头所在的行号"),
        null);
  }

  /** The headings that this row is, or is a half of. */
  private Heading whole(int i) {
    if (below(i).isPresent()) {
      return joined(i, i + 1);
    }
    if (i > 0 && rows.get(i - 1).number() == rows.get(i).number() - 1) {
      Optional<Heading> both =
          Heading.joined(rows.get(i - 1), rows.get(i), merged, headings)
              .filter(heading -> heading.known(headings) > Heading.of(rows.get(i)).known(headings));
      if (both.isPresent()) {
        return both.get();
      }
    }
    return Heading.of(rows.get(i));
  }

  /** The row below, if all that stands in it are headings, too. */
  private Optional<TableRow> below(int i) {
    if (i + 1 >= rows.size() || rows.get(i + 1).number() != rows.get(i).number() + 1) {
      return Optional.empty();
    }
    TableRow lower = rows.get(i + 1);
    // What a merged cell says of both rows is said once.
    List<String> upper = Heading.of(rows.get(i)).texts();
    List<Cell> filled = new ArrayList<>();
    for (int column = 0; column < lower.cells().size(); column++) {
      Cell cell = lower.cells().get(column);
      boolean isRepeated = column < upper.size() && cell.text().equals(upper.get(column));
      if (!cell.isBlank() && !isRepeated) {
        filled.add(cell);
      }
    }
    boolean isHeading =
        filled.size() >= 2
            && (filled.stream().allMatch(cell -> headings.key(cell.text()).isPresent())
                || tellsMoreWith(rows.get(i), lower))
            && !Heading.of(lower).texts().equals(Heading.of(rows.get(i)).texts());
    return isHeading ? Optional.of(lower) : Optional.empty();
  }

  /** True if the lower row makes headings whole that alone say less: 原告 over 家庭住址. */
  private boolean tellsMoreWith(TableRow upper, TableRow lower) {
    return Heading.joined(upper, lower, merged, headings)
        .filter(both -> both.known(headings) > Heading.of(upper).known(headings))
        .isPresent();
  }

  private Heading joined(int upper, int lower) {
    return Heading.joined(rows.get(upper), rows.get(lower), merged, headings)
        .orElseThrow(
            () ->
                unclear(
                    BilingualText.of(
                        "rows %d and %d both look like headings, and what they mean together is not"
                            + " certain",
                        "第 %d 行和第 %d 行都像表头，合起来的含义不明确",
                        rows.get(upper).number(),
                        rows.get(lower).number()),
                    rows.get(lower).number()));
  }

  /** Rows above the headings are passed over, so none of them may be a row of the list. */
  private void requireTitles(Heading heading) {
    long columns = heading.texts().stream().filter(text -> !text.isEmpty()).count();
    for (TableRow row : rows) {
      if (row.number() >= heading.first()) {
        break;
      }
      List<Cell> filled = new ArrayList<>(row.cells());
      filled.removeIf(Cell::isBlank);
      boolean isRow =
          filled.size() > Math.max(columns / 2, 3)
              || filled.stream()
                  .anyMatch(cell -> ID_NUMBER.matcher(WrittenText.idNumber(cell.text())).matches());
      if (isRow) {
        throw unclear(
            BilingualText.of(
                "row %d looks like the headings, but row %d above it looks like a row of the list",
                "第 %d 行像表头，但其上的第 %d 行像数据行", heading.first(), row.number()),
            heading.first());
      }
    }
  }

  private RegistryException unclear(BilingualText why, int row) {
    return TableFile.failure(
        path,
        why,
        BilingualText.of(
            "Put the headings into one row at the top, or say which row they are: --heading-row %s",
            "请把表头合并为一行并放在首行，或指明表头所在行：--heading-row %s", row),
        null);
  }
}
