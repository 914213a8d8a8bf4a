package lianli.index.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.index.MemoryLedger;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The court's list of testdata against the lists of testdata: every case in its class. */
class CourtTruthTest {
  private static final Path TESTDATA = Path.of("..", "testdata");

  /** Headings of the lists and the keys they stand for (testdata/README.md). */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    String[][] keys = {
      {"结婚证字号/离婚证字号", "certificate_number"},
      {"登记日期", "registered_on"},
      {"登记机关", "office"},
      {"男方姓名", "man.name"},
      {"男方出生日期", "man.birth_date"},
      {"男方身份证件号", "man.id_number"},
      {"女方姓名", "woman.name"},
      {"女方出生日期", "woman.birth_date"},
      {"女方身份证件号", "woman.id_number"},
      {"原结婚证字号", "previous_certificate_number"},
      {"原登记日期", "married_on"},
      {"案号", "case_number"},
      {"法院", "court"},
      {"裁判日期", "judged_on"},
      {"生效日期", "effective_from"}
    };
    for (String[] pair : keys) {
      KEYS.put(pair[0], pair[1]);
    }
  }

  private static final MemoryLedger LEDGER = new MemoryLedger();
  private static CourtReport report;

  @BeforeAll
  static void matchTheList() {
    rows("registrations.xlsx").forEach(row -> LEDGER.add(ActCodec.decode(act(row))));
    rows("deaths.csv").forEach(row -> LEDGER.add(ActCodec.decode(death(row))));
    report = match("court-cases.csv");
  }

  /** Lines that rest on the lists; the others need the scans read. */
  static Stream<Map<String, String>> truth() {
    return rows("court-truth.csv").filter(row -> row.get("rests_on").equals("registrations"));
  }

  @ParameterizedTest
  @MethodSource("truth")
  void everyCaseIsInItsClass(Map<String, String> expected) {
    CaseFinding finding = report.findings().get(Integer.parseInt(expected.get("line")) - 1);

    assertThat(finding.discrepancy().code() + " " + finding.explanation().map(w -> w.comparisons()))
        .as(expected.get("story"))
        .startsWith(expected.get("expected_class") + " ");
    assertThat(String.join(";", finding.flags().stream().map(CaseFlag::code).toList()))
        .as(expected.get("story"))
        .isEqualTo(expected.get("flags"));
    if (!expected.get("expected_act").isEmpty()) {
      assertThat(numbers(finding)).as(expected.get("story")).contains(expected.get("expected_act"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"court-cases.xlsx"})
  void theWorkbookSaysTheSame(String file) {
    assertThat(match(file).findings())
        .extracting(CaseFinding::discrepancy)
        .isEqualTo(report.findings().stream().map(CaseFinding::discrepancy).toList());
  }

  @Test
  void everyCaseHasOneLine() {
    assertEquals(rows("court-cases.csv").count(), report.findings().size());
  }

  private static List<String> numbers(CaseFinding finding) {
    return finding.acts().stream()
        .flatMap(sequence -> LEDGER.entry(sequence).stream())
        .flatMap(entry -> entry.act().filing().number().stream())
        .map(number -> number.text())
        .toList();
  }

  private static CourtReport match(String file) {
    return new CourtMatcher(LEDGER)
        .match(
            CaseList.of(
                    TableFile.read(TESTDATA.resolve(file), ListMapping.none().headings()),
                    ListMapping.none(),
                    LocalDate.of(2026, 3, 2))
                .cases());
  }

  private static Map<String, String> act(Map<String, String> row) {
    Map<String, String> fields = new LinkedHashMap<>();
    String kind = row.get("登记类别");
    fields.put(
        "act",
        Stream.of(ActKind.values())
            .filter(one -> one.chinese().equals(kind))
            .findFirst()
            .orElseThrow()
            .code());
    KEYS.forEach(
        (heading, key) -> {
          if (!row.getOrDefault(heading, "").isEmpty()) {
            fields.put(key, row.get(heading));
          }
        });
    return fields;
  }

  private static Map<String, String> death(Map<String, String> row) {
    String prefix = row.get("性别").equals("男") ? "man." : "woman.";
    return Map.of(
        "act",
        "death",
        prefix + "name",
        row.get("姓名"),
        prefix + "id_number",
        row.get("身份证件号"),
        prefix + "birth_date",
        row.get("出生日期"),
        "died_on",
        row.get("死亡日期"),
        "death_source",
        "certificate");
  }

  private static Stream<Map<String, String>> rows(String file) {
    TableFile table = TableFile.read(TESTDATA.resolve(file));
    return table.rows().stream().map(row -> cells(table, row));
  }

  private static Map<String, String> cells(TableFile table, TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < table.header().size(); i++) {
      cells.put(table.header().get(i), row.cells().get(i).text());
    }
    return cells;
  }
}
