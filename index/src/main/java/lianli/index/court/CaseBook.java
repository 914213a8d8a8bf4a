package lianli.index.court;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.court.CasePlace;
import lianli.registry.list.CourtColumns;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableBook;
import lianli.registry.table.TableBook.Content;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * What one file of a court holds: cases on one sheet or on several, and sheets about something
 * else, such as a cover, instructions or sums.
 *
 * @param tables those with cases
 * @param rows what they say
 * @param refused sheets that hold cases and cannot be read
 * @param remarks what is to be said of the file, with the names of its sheets
 */
public record CaseBook(
    List<CaseTable> tables,
    List<CaseRows> rows,
    List<CaseList.Rejected> refused,
    List<BilingualText> remarks) {
  /** What a row of a list of cases holds, whatever stands above it. */
  private static final Pattern CASE =
      Pattern.compile("[(〔\\[]?(?:19|20)?\\d{2}[)〕\\]]?[^\\d\\s]{1,8}\\d*[^\\d\\s]{0,6}\\d+号.*");

  private static final Pattern ID_NUMBER = Pattern.compile("\\d{15}|\\d{17}[\\dXx]");

  public CaseBook {
    tables = List.copyOf(tables);
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a file.
   *
   * @param place of the whole file
   * @param today no date of a case lies after it
   * @throws RegistryException BAD_INPUT if nothing in it can be read as cases
   */
  public static CaseBook read(Path file, CasePlace place, ListMapping mapping, LocalDate today) {
    TableBook book = TableBook.read(file, mapping.headings());
    Reading reading = new Reading(place, mapping, today);
    if (book.sheets().size() == 1
        && book.sheets().getFirst().content() instanceof Content.Table only) {
      reading.take(new CaseTable(place, only.file()));
    } else {
      book.sheets().forEach(reading::take);
      reading.requireCases(file);
    }
    List<BilingualText> remarks = new ArrayList<>(book.remarks());
    remarks.addAll(reading.remarks());
    return new CaseBook(reading.tables, reading.rows, reading.refused, remarks);
  }

  /** The sheets as they are read one after the other. */
  private static final class Reading {
    private final CasePlace file;
    private final ListMapping mapping;
    private final LocalDate today;
    private final List<CaseTable> tables = new ArrayList<>();
    private final List<CaseRows> rows = new ArrayList<>();
    private final List<CaseList.Rejected> refused = new ArrayList<>();
    private final Map<BilingualText, List<String>> remarks = new LinkedHashMap<>();

    Reading(CasePlace file, ListMapping mapping, LocalDate today) {
      this.file = file;
      this.mapping = mapping;
      this.today = today;
    }

    void take(CaseTable table) {
      CaseRows read = CaseRows.of(table, mapping, today);
      rows.add(read);
      tables.add(table);
      table.rows().remarks().forEach(remark -> remark(table.place().sheet(), remark));
      read.remark().ifPresent(remark -> remark(table.place().sheet(), remark));
    }

    void take(TableBook.Sheet sheet) {
      CasePlace place = new CasePlace(file.file(), sheet.name(), 0);
      switch (sheet.content()) {
        case Content.Unreadable unreadable -> refuse(place, unreadable.why());
        case Content.Table table -> {
          boolean isOfCases = CourtColumns.areOfCases(table.file().header(), mapping);
          if (!isOfCases && !holdsCases(table.file())) {
            remark(sheet.name(), BilingualText.of("it holds no cases and was not read", "无案件，未读取"));
            return;
          }
          try {
            take(new CaseTable(place, table.file()));
          } catch (RegistryException unusable) {
            refuse(place, unusable);
          }
        }
      }
    }

    private void refuse(CasePlace place, RegistryException why) {
      refused.add(
          new CaseList.Rejected(
              place, "", BilingualText.of("%s. %s", "%s。%s", why.why(), why.next())));
    }

    private void remark(String sheet, BilingualText said) {
      remarks.computeIfAbsent(said, each -> new ArrayList<>()).add(sheet);
    }

    /** What is to be said of several sheets is said once. */
    List<BilingualText> remarks() {
      List<BilingualText> said = new ArrayList<>();
      remarks.forEach(
          (remark, sheets) ->
              said.add(
                  sheets.equals(List.of(""))
                      ? remark
                      : BilingualText.of(
                          "sheets %s: %s",
                          "工作表“%s”：%s",
                          BilingualText.of(String.join(", ", sheets), String.join("、", sheets)),
                          remark)));
      return said;
    }

    void requireCases(Path path) {
      if (!tables.isEmpty()) {
        return;
      }
      BilingualText why =
          refused.isEmpty()
              ? BilingualText.of("no sheet holds cases", "没有含案件的工作表")
              : BilingualText.of(
                  "sheet %s: %s",
                  "工作表“%s”：%s", refused.getFirst().place().sheet(), refused.getFirst().why());
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read the case list " + path, "无法读取案件清单 " + path),
          why,
          BilingualText.of(
              "Put the headings 案号, 原告姓名, 被告姓名 above the cases", "请在案件上方写明表头：案号、原告姓名、被告姓名"));
    }
  }

  /** True of a sheet whose rows look like cases though no heading says so. */
  private static boolean holdsCases(TableFile table) {
    return table.rows().stream().filter(CaseBook::isCase).limit(2).count() > 1;
  }

  private static boolean isCase(TableRow row) {
    return row.cells().stream()
        .map(cell -> WrittenText.word(cell.text()))
        .anyMatch(text -> CASE.matcher(text).matches() || ID_NUMBER.matcher(text).matches());
  }
}
