package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import lianli.registry.RegistryException;

/**
 * A sheet as it stands, of a workbook that this program wrote and people filled in: nothing in it
 * is looked for, repeated from above or left out.
 *
 * @param name of the sheet; empty for a text file
 * @param rows from the first on, each with as many cells as stand in it
 */
public record SheetTexts(String name, List<TableRow> rows) {
  public SheetTexts {
    rows = List.copyOf(rows);
  }

  /**
   * Every sheet of a workbook, hidden ones too; of a CSV file the one there is.
   *
   * @throws RegistryException BAD_INPUT if it is missing, empty, or neither
   */
  public static List<SheetTexts> read(Path file) {
    TableFile.requireContent(file);
    ForeignFormat.refuse(file);
    try {
      if (TableFile.isWorkbook(file)) {
        return sheets(file);
      }
      try (RawRows rows = Csv.open(file)) {
        List<TableRow> all = new ArrayList<>();
        for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          all.add(row.get());
        }
        return List.of(new SheetTexts("", all));
      }
    } catch (IOException | XMLStreamException unreadable) {
      throw TableFile.unreadable(file, unreadable);
    }
  }

  private static List<SheetTexts> sheets(Path file) throws IOException, XMLStreamException {
    List<SheetTexts> sheets = new ArrayList<>();
    try (Workbook workbook = Workbook.open(file)) {
      for (Workbook.Sheet sheet : workbook.sheets()) {
        Workbook.Rows rows = sheet.rows(MergedCells.none());
        List<TableRow> all = new ArrayList<>();
        for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          all.add(row.get());
        }
        sheets.add(new SheetTexts(sheet.name(), all));
      }
    }
    return sheets;
  }
}
