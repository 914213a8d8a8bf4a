package lianli.registry.court;

import java.util.Comparator;
import lianli.registry.BilingualText;

/**
 * Where a line of a court's list stands.
 *
 * @param file by the name that tells it from the others that are read with it; empty where there is
 *     but one, and nobody needs to know
 * @param sheet of a workbook with several; empty else
 * @param row as a spreadsheet counts, from 1; 0 for the whole of a file or sheet
 */
public record CasePlace(String file, String sheet, int row) implements Comparable<CasePlace> {
  private static final Comparator<CasePlace> ORDER =
      Comparator.comparing(CasePlace::file, NaturalOrder.of())
          .thenComparing(CasePlace::sheet, NaturalOrder.of())
          .thenComparingInt(CasePlace::row);

  /** A row of the one list there is. */
  public static CasePlace ofRow(int row) {
    return new CasePlace("", "", row);
  }

  /** The same row's number in the same table. */
  public CasePlace withRow(int other) {
    return new CasePlace(file, sheet, other);
  }

  /** Files by their names, then sheets, then rows; numbers in names count as numbers. */
  @Override
  public int compareTo(CasePlace other) {
    return ORDER.compare(this, other);
  }

  /** True of two rows of one table. */
  public boolean isBeside(CasePlace other) {
    return file.equals(other.file) && sheet.equals(other.sheet);
  }

  /** The table: {@code 2026.xlsx [3月]}; empty if it has no name. */
  public String table() {
    return sheet.isEmpty() ? file : file + " [" + sheet + "]";
  }

  /** The row for people, with its table. */
  public BilingualText said() {
    BilingualText ofRow = BilingualText.of("row %d", "第 %d 行", row);
    if (table().isEmpty()) {
      return ofRow;
    }
    BilingualText named =
        sheet.isEmpty()
            ? BilingualText.of(file, "文件“" + file + "”")
            : BilingualText.of(
                "sheet " + sheet + " of " + file, "文件“" + file + "”工作表“" + sheet + "”");
    return row == 0 ? named : BilingualText.of("%2$s of %1$s", "%1$s%2$s", named, ofRow);
  }

  /** The row for people who are at another row: the table only where it is another one. */
  public BilingualText saidBeside(CasePlace other) {
    return isBeside(other) ? ofRow(row).said() : said();
  }
}
