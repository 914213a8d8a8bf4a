package lianli.index.court;

import lianli.registry.court.CasePlace;
import lianli.registry.table.TableFile;

/**
 * One table with cases: a file, or a sheet of one.
 *
 * @param place of the whole of it, so with row 0
 */
public record CaseTable(CasePlace place, TableFile rows) {
  /** The one table there is, under its file's name. */
  public static CaseTable of(TableFile table) {
    return new CaseTable(new CasePlace(table.path().getFileName().toString(), "", 0), table);
  }
}
