package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;

/**
 * All sheets of a workbook that everybody sees and that hold something, or the one table of another
 * file.
 *
 * @param sheets in the order in which a spreadsheet shows them; at least one
 * @param remarks about the file as a whole
 */
public record TableBook(List<Sheet> sheets, List<BilingualText> remarks) {
  /**
   * A sheet.
   *
   * @param name empty where there is but one, and no one needs it
   * @param content its table, or why it cannot be read as one
   */
  public record Sheet(String name, Content content) {}

  /** What a sheet holds. */
  public sealed interface Content {
    /** A table. */
    record Table(TableFile file) implements Content {}

    /** Something that cannot be read as a table. */
    record Unreadable(RegistryException why) implements Content {}
  }

  public TableBook {
    sheets = List.copyOf(sheets);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a file.
   *
   * @throws RegistryException BAD_INPUT if it is missing, empty, too large, or no table; of a
   *     workbook with several sheets, each says for itself whether it can be read
   */
  public static TableBook read(Path path, Headings headings) {
    TableFile.requireContent(path);
    TableFile.requireFitsMemory(path);
    ForeignFormat.refuse(path);
    try {
      List<RawRows> all =
          TableFile.isWorkbook(path) ? WorkbookRows.all(path) : List.of(Csv.open(path));
      try {
        return all.size() == 1 ? one(path, all.getFirst(), headings) : of(path, all, headings);
      } finally {
        all.getFirst().close();
      }
    } catch (IOException unreadable) {
      throw TableFile.unreadable(path, unreadable);
    }
  }

  private static TableBook one(Path path, RawRows rows, Headings headings) throws IOException {
    try (TableReader reader = TableReader.of(path, rows, headings)) {
      TableFile table = TableFile.of(path, reader, reader.remarks());
      return new TableBook(List.of(new Sheet("", new Content.Table(table))), List.of());
    }
  }

  private static TableBook of(Path path, List<RawRows> all, Headings headings) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (RawRows rows : all) {
      sheets.add(new Sheet(rows.sheets().read(), content(path, rows, headings)));
    }
    return new TableBook(sheets, all.getFirst().sheets().remarksOfHidden());
  }

  private static Content content(Path path, RawRows rows, Headings headings) throws IOException {
    try {
      // The workbook stays open for the other sheets.
      TableReader reader = TableReader.of(path, rows, headings);
      List<BilingualText> remarks = new ArrayList<>(reader.remarksOfRows());
      remarks.addAll(reader.sheets().remarksOfColumns());
      return new Content.Table(TableFile.of(path, reader, remarks));
    } catch (RegistryException unreadable) {
      return new Content.Unreadable(unreadable);
    }
  }
}
