package lianli.registry.place;

import java.util.List;
import lianli.registry.BilingualText;

/**
 * What a list of places came to.
 *
 * @param list of the rows that could be read; in force only if there is no fault
 * @param faults what is wrong with it, in the order of its rows
 */
public record PlaceListReading(PlaceList list, List<Fault> faults) {
  public PlaceListReading {
    faults = List.copyOf(faults);
  }

  /**
   * Something that is wrong.
   *
   * @param row as a spreadsheet counts; 0 if it is about the whole list
   * @param cell as a spreadsheet names it; empty if it is about the whole row
   * @param why what is wrong
   * @param fix what to do
   */
  public record Fault(int row, String cell, BilingualText why, BilingualText fix) {
    /** Where it is, what it is, and what to do, in one line. */
    public BilingualText said() {
      String place = row == 0 ? "" : cell.isEmpty() ? "row " + row + ": " : cell + ": ";
      String chinese = row == 0 ? "" : cell.isEmpty() ? "第 " + row + " 行：" : cell + "：";
      return BilingualText.of(
          place + why.english() + "; " + fix.english(),
          chinese + why.chinese() + "；" + fix.chinese());
    }
  }

  /** A row that could be read. */
  record Row(int number, Place place) {}

  /** True if nothing is wrong. */
  public boolean isWhole() {
    return faults.isEmpty();
  }
}
