package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.store.RegistryStore;
import lianli.registry.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists drawn at random, with titles, feet, headings in between, hidden rows, merged cells, marks
 * for "as above", encodings and cells of every kind: each row is accounted for, and what enters is
 * what this test would enter, no more and no less. `-Dlists.rows=1000000` for a long run.
 */
class RandomListsTest {
  private static final String[] HEADER = {"登记类别", "男方姓名", "女方姓名", "登记日期", "证书字号", "备注"};

  /** What is written in a cell of dates, and the date; none where it is not certain. */
  private static final String[][] DATES = {
    {"2008-03-08", "2008-03-08"},
    {"2008年3月8日", "2008-03-08"},
    {"２００８．３．８", "2008-03-08"},
    {"20080308", "2008-03-08"},
    {"2008-03-07T16:00:00Z", "2008-03-08"},
    {"08.3.8", "2008-03-08"},
    {"2008-03", "2008-03"},
    {"1988", "1988"},
    {"2008.1", ""},
    {"39515", ""},
    {"08/03/08", ""},
    {"2008-02-30", ""},
    {"27.3.8", ""},
    {"#N/A", ""},
    {"不详", ""},
    {"\u200b", ""},
    {"", ""}
  };

  /** The same for cells that only a workbook has: its content, and the date. */
  private static final String[][] CELLS = {
    {Sheet.number("39515", 0), "2008-03-08"},
    {Sheet.number("39515.25", 1), "2008-03-08"},
    {Sheet.number("39515", 2), "2008-03"},
    {"<c t=\"d\"><v>2008-03-08T00:00:00</v></c>", "2008-03-08"},
    {Sheet.number("20080308", 0), "2008-03-08"},
    {Sheet.number("2008.1", 0), ""},
    {Sheet.number("0", 1), ""},
    {Sheet.number("39515", 3), ""},
    {Sheet.number("7000", 0), ""},
    {Sheet.number("1e300", 1), ""},
    {"<c t=\"e\"><v>#REF!</v></c>", ""},
    {"<c><f>TODAY()</f><v>39515</v></c>", ""},
    {"<c t=\"d\"><v>T16</v></c>", ""}
  };

  private static final String[][] ACTS = {
    {"结婚登记", "marriage"}, {"离婚登记", "divorce"}, {"离婚", "divorce"}, {" 结 婚 ", "marriage"},
    {"IB", "divorce"}, {"订婚", ""}, {"", ""}, {"同左", ""}
  };

  private static final String[] MARKS = {"同上", "〃", "″", "ditto"};
  private static final String[] FEET = {"制表人：某", "以下空白", "合计：3对", "第 2 页 共 3 页"};

  @TempDir private Path directory;
  private final Random random = new Random(18);
  private final Map<String, String> expected = new HashMap<>();
  private int people;

  @Test
  void everyRowIsAccountedForAndOnlyWhatIsCertainEnters() throws IOException {
    int rows = Integer.getInteger("lists.rows", 6_000);
    RegistryHome home = new RegistryHome(Files.createDirectory(directory.resolve("home")));
    RegistryStore store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
    try (Ledger ledger = store.openForWriting()) {
      while (people < rows) {
        List<RowOutcome> told = new ArrayList<>();
        int lines = random.nextBoolean() ? csv() : workbook();
        new ListImport(ledger, LocalDate.of(2026, 3, 2), "tester")
            .run(directory.resolve("list"), ListMapping.none(), Mode.ENTER, told::add);

        assertEquals(lines, told.size(), "rows of the list");
        assertThat(told).extracting(RowOutcome::row).doesNotHaveDuplicates();
        assertThat(told)
            .filteredOn(row -> row.result() == Result.REJECTED)
            .allSatisfy(row -> assertThat(row.remarks()).isNotEmpty());
      }
      Map<String, String> entered;
      try (var entries = ledger.entriesAfter(0)) {
        entered =
            entries
                .map(entry -> ActCodec.encode(entry.act()))
                .collect(
                    Collectors.toMap(
                        act -> act.get("man.name"),
                        act -> act.get("act") + " " + act.get("registered_on")));
      }
      assertThat(expected).hasSizeGreaterThan(rows / 5);
      assertEquals(expected, entered);
    }
  }

  /** Writes a text file; the number of its rows below the headings that are not blank. */
  private int csv() throws IOException {
    String separator = List.of(",", ";", "\t").get(random.nextInt(3));
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) == 0) {
      text.append("2008年婚姻登记花名册").append(end);
    }
    text.append(String.join(separator, HEADER)).append(end);
    int lines = 0;
    Above above = Above.NOTHING;
    for (int i = random.nextInt(60); i >= 0; i--) {
      String[] row;
      switch (random.nextInt(12)) {
        case 0 -> {
          text.append(end);
          above = Above.NOTHING;
          continue;
        }
        case 1 -> {
          row = new String[] {FEET[random.nextInt(FEET.length)], "", "", "", "", ""};
          above = Above.NOTHING;
        }
        case 2 -> {
          row = HEADER;
          above = Above.NOTHING;
        }
        default -> {
          row = new String[HEADER.length];
          above = fill(row, above, DATES[random.nextInt(DATES.length)], true);
          row[5] = "\"两行" + end + "的备注\"";
        }
      }
      text.append(String.join(separator, row)).append(end);
      lines++;
    }
    Charset charset = Charset.forName(List.of("UTF-8", "UTF-16", "GB18030").get(random.nextInt(3)));
    Files.write(directory.resolve("list"), text.toString().getBytes(charset));
    return lines;
  }

  /** Writes a workbook; the number of its rows below the headings that are not blank. */
  private int workbook() throws IOException {
    Sheet sheet = new Sheet();
    int number = 1;
    if (random.nextInt(3) == 0) {
      sheet.row("2008年婚姻登记花名册").merge("A1:F1");
      number++;
    }
    sheet.row(HEADER);
    int lines = 0;
    Above above = Above.NOTHING;
    for (int i = random.nextInt(60); i >= 0; i--) {
      number++;
      String[] row = new String[HEADER.length];
      boolean ofText = random.nextBoolean();
      String[] date =
          ofText ? DATES[random.nextInt(DATES.length)] : CELLS[random.nextInt(CELLS.length)];
      switch (random.nextInt(10)) {
        case 0 -> {
          sheet.row();
          above = Above.NOTHING;
          continue;
        }
        case 1 -> {
          sheet.row(FEET[random.nextInt(FEET.length)]);
          above = Above.NOTHING;
        }
        case 2 -> {
          fill(row, Above.NOTHING, date, false);
          sheet.hiddenRow(row);
          above = Above.NOTHING;
        }
        case 3 -> {
          // One cell over this row and the next.
          above = fill(row, above, date, true);
          sheet.row(row).merge("A" + number + ":A" + (number + 1));
          lines++;
          number++;
          String act = above.act();
          row = new String[HEADER.length];
          people++;
          row[0] = "";
          row[1] = "甲" + inHan(people);
          row[2] = "乙" + inHan(people);
          row[3] = "2008-03-08";
          row[4] = "开字第" + people + "号";
          row[5] = "";
          sheet.row(row);
          if (!act.isEmpty()) {
            expected.put(row[1], act + " 2008-03-08");
          }
        }
        default -> {
          above = fill(row, above, date, true);
          sheet.row(row);
        }
      }
      lines++;
    }
    Sheet.write(directory.resolve("list"), sheet);
    return lines;
  }

  /** What the row above says in the column of acts, as far as a mark may repeat it. */
  private record Above(String act) {
    private static final Above NOTHING = new Above("");
  }

  private Above fill(String[] row, Above above, String[] date, boolean isSeen) {
    people++;
    String[] act = ACTS[random.nextInt(ACTS.length)];
    if (random.nextInt(4) == 0) {
      act = new String[] {MARKS[random.nextInt(MARKS.length)], above.act()};
    }
    row[0] = act[0];
    row[1] = "甲" + inHan(people);
    row[2] = "乙" + inHan(people);
    row[3] = date[0];
    row[4] = "开字第" + people + "号";
    row[5] = "";
    if (isSeen && !act[1].isEmpty() && !date[1].isEmpty()) {
      expected.put(row[1], act[1] + " " + date[1]);
    }
    return new Above(act[1]);
  }

  /** Names hold no figures. */
  private static String inHan(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> "零一二三四五六七八九".substring(digit - '0', digit - '0' + 1))
        .collect(java.util.stream.Collectors.joining());
  }
}
