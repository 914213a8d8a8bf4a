package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.ocr.Region;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;

/** A name must never stand under the other party. */
class LedgerColumnsTest {
  private static final int WIDE = 200;
  private static final int HIGH = 60;
  private static final List<String> USUAL =
      List.of("字号", "登记日期", "姓名", "出生年月", "民族", "姓名", "出生年月", "民族");

  private final FormDefinition form =
      FormCatalogue.standard().forms().stream()
          .filter(known -> known.key().equals("marriage-ledger-1985"))
          .findFirst()
          .orElseThrow();

  /** A page with a column for each heading; entry i of a row stands in column i. */
  private List<List<FoundField>> read(
      List<String> headings, Map<Integer, String> above, List<List<String>> entries) {
    List<TextRun> lines = new ArrayList<>();
    lines.add(PrintedLine.at(500, 0, "结婚登记簿"));
    above.forEach((column, word) -> lines.add(PrintedLine.at(column * WIDE + 10, 2 * HIGH, word)));
    List<List<String>> all = new ArrayList<>(List.of(headings));
    all.addAll(entries);
    List<Region> cells = new ArrayList<>();
    for (int row = 0; row < all.size(); row++) {
      for (int column = 0; column < headings.size(); column++) {
        Region cell = new Region(column * WIDE, (3 + row) * HIGH, WIDE, HIGH);
        String entry = all.get(row).get(column);
        if (row > 0) {
          cells.add(cell);
        }
        if (!entry.isEmpty()) {
          lines.add(PrintedLine.at(cell.x() + 10, cell.y() + 10, entry));
        }
      }
    }
    PageText text = new PageText(lines, new Region(0, 0, headings.size() * WIDE, 20 * HIGH), cells);
    return new LedgerLayout().find(form, text);
  }

  private static final List<List<String>> COUPLES =
      List.of(
          List.of("第1号", "85.3.2", "赵国强", "60.3", "汉族", "李秀兰", "61.4", "苗族"),
          List.of("第2号", "85.3.9", "王德明", "59.8", "汉族", "陈玉珍", "60.2", "汉族"),
          List.of("第3号", "85.4.1", "周光华", "58.1", "苗族", "刘淑芬", "62.7", "汉族"),
          List.of("第4号", "85.4.6", "吴忠", "60.5", "汉族", "何素英", "61.1", "汉族"));

  private static Map<String, String> values(List<FoundField> record) {
    return record.stream()
        .collect(Collectors.toMap(FoundField::key, field -> field.value().text()));
  }

  private static boolean isBelieved(List<List<FoundField>> records) {
    return records.stream()
        .flatMap(List::stream)
        .allMatch(field -> field.place() == FoundField.Place.CERTAIN);
  }

  @Test
  void columnsAreBelievedWhereHeadingsOrderAndEntriesAgree() {
    List<List<FoundField>> records = read(USUAL, Map.of(2, "男方", 5, "女方"), COUPLES);

    assertThat(records).hasSize(4);
    assertThat(values(records.getFirst()))
        .containsEntry("man.name", "赵国强")
        .containsEntry("woman.name", "李秀兰");
    assertThat(isBelieved(records)).isTrue();
  }

  @Test
  void aPageThatNamesTheWomanFirstIsReadThatWay() {
    List<List<FoundField>> records = read(USUAL, Map.of(3, "女方"), COUPLES);

    assertThat(values(records.getFirst()))
        .containsEntry("woman.name", "赵国强")
        .containsEntry("man.name", "李秀兰");
  }

  @Test
  void withoutAWordForEitherPartyEverythingGoesToAPerson() {
    assertThat(isBelieved(read(USUAL, Map.of(), COUPLES))).isFalse();
  }

  @Test
  void wordsThatContradictEachOtherAreNotBelieved() {
    assertThat(isBelieved(read(USUAL, Map.of(2, "男方", 6, "男方"), COUPLES))).isFalse();
  }

  @Test
  void aPartyWithOtherColumnsThanTheOtherIsNotBelieved() {
    List<String> headings = List.of("字号", "登记日期", "姓名", "出生年月", "民族", "姓名", "民族", "出生年月");

    assertThat(isBelieved(read(headings, Map.of(2, "男方", 5, "女方"), COUPLES))).isFalse();
  }

  @Test
  void namesInAColumnOfDaysAreNotBelieved() {
    List<List<String>> shifted =
        COUPLES.stream()
            .map(
                row ->
                    List.of(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(5),
                        row.get(4),
                        row.get(3),
                        row.get(6),
                        row.get(7)))
            .toList();

    assertThat(isBelieved(read(USUAL, Map.of(2, "男方", 5, "女方"), shifted))).isFalse();
  }

  /** A seal covers the heading; both parties have the same columns. */
  @Test
  void aNameWhoseHeadingWasLostStandsBeforeTheBirthAsTheOthersDoes() {
    List<String> headings = List.of("字号", "登记日期", "", "出生年月", "民族", "姓名", "出生年月", "民族");

    List<List<FoundField>> records = read(headings, Map.of(2, "男方", 5, "女方"), COUPLES);

    assertThat(isBelieved(records)).isTrue();
    assertThat(values(records.getFirst()))
        .containsEntry("man.name", "赵国强")
        .containsEntry("woman.name", "李秀兰");
  }

  @Test
  void aColumnOfPeoplesWhoseHeadingWasLostHoldsNoRemarks() {
    List<String> headings = List.of("字号", "登记日期", "姓名", "出生年月", "住址", "", "姓名", "出生年月", "住址", "");
    List<List<String>> withAddresses =
        COUPLES.stream()
            .map(
                row -> {
                  List<String> longer = new ArrayList<>(row);
                  longer.add(7, "城关镇东风村");
                  longer.add(4, "龙岗镇三合村");
                  return List.copyOf(longer);
                })
            .toList();

    assertThat(isBelieved(read(headings, Map.of(2, "男方", 6, "女方"), withAddresses))).isFalse();
  }
}
