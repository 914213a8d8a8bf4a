package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Region;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.Ditto;
import lianli.ocr.text.PageText;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the cells of a register, entries and marks for "as above". */
class LedgerLayoutTest {
  private static final int WIDE = 240;
  private static final int HIGH = 60;
  private static final int HEAD = 3 * HIGH;
  private static final List<String> HEADINGS =
      List.of("字号", "登记日期", "姓名", "出生年月", "民族", "姓名", "出生年月", "民族");
  private static final int DAY = 1;
  private static final int BIRTH = 3;
  private static final int GROUP = 4;

  private static final FormDefinition FORM =
      FormCatalogue.standard().forms().stream()
          .filter(known -> known.key().equals("marriage-ledger-1985"))
          .findFirst()
          .orElseThrow();

  private final List<TextRun> lines = new ArrayList<>();
  private final List<TextRun> dittoes = new ArrayList<>();

  LedgerLayoutTest() {
    lines.add(PrintedLine.at(500, 0, "结婚登记簿"));
    lines.add(PrintedLine.at(2 * WIDE + 10, 2 * HIGH, "男方"));
    lines.add(PrintedLine.at(5 * WIDE + 10, 2 * HIGH, "女方"));
    for (int column = 0; column < HEADINGS.size(); column++) {
      lines.add(PrintedLine.at(column * WIDE + 30, HEAD + 10, HEADINGS.get(column)));
    }
  }

  private static Region cell(int row, int column) {
    return new Region(column * WIDE, HEAD + row * HIGH, WIDE, HIGH);
  }

  /** An entry; an empty one leaves its cell empty. */
  private void write(int row, int column, String entry) {
    if (!entry.isEmpty()) {
      Region cell = cell(row, column);
      lines.add(PrintedLine.at(cell.x() + 10, cell.y() + 10, entry));
    }
  }

  private void write(int row, String... entries) {
    for (int column = 0; column < entries.length; column++) {
      write(row, column, entries[column]);
    }
  }

  private void mark(int row, int column) {
    Region cell = cell(row, column);
    dittoes.add(PrintedLine.at(cell.x() + 100, cell.y() + 10, Ditto.MARK));
  }

  private List<List<FoundField>> read() {
    List<Region> cells = new ArrayList<>();
    for (int row = 1; row <= 4; row++) {
      for (int column = 0; column < HEADINGS.size(); column++) {
        cells.add(cell(row, column));
      }
    }
    Region page = new Region(0, 0, HEADINGS.size() * WIDE, 20 * HIGH);
    return new LedgerLayout().find(FORM, new PageText(lines, page, cells, dittoes));
  }

  /** The fields with this key, one below the other. */
  private List<FoundField> column(String key) {
    return read().stream().flatMap(List::stream).filter(field -> field.key().equals(key)).toList();
  }

  /** Four couples; in the third row one cell holds what is to be tested. */
  private void couplesWith(int column, String entry) {
    write(1, "第1号", "85.3.2", "赵国强", "60.3", "汉族", "李秀兰", "61.4", "苗族");
    write(2, "第2号", "85.3.9", "王德明", "59.8", "汉族", "陈玉珍", "60.2", "汉族");
    String[] third = {"第3号", "85.4.1", "周光华", "58.1", "苗族", "刘淑芬", "62.7", "汉族"};
    third[column] = entry;
    write(3, third);
    write(4, "第4号", "85.4.6", "吴忠", "60.5", "汉族", "何素英", "61.1", "汉族");
  }

  @Test
  void aMarkInACellWhereNothingWasReadSaysAsAbove() {
    couplesWith(GROUP, "");
    mark(3, GROUP);

    List<FoundField> groups = column("man.ethnicity");

    assertThat(groups).extracting(FoundField::ditto).containsExactly(false, false, true, false);
    assertThat(groups.get(2).value().text()).isEqualTo(Ditto.MARK);
    assertThat(groups.get(2).value().region()).isEqualTo(dittoes.getFirst().region());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "，，", "川"})
  void aMarkThatWasReadAsSomethingElseSaysAsAbove(String read) {
    couplesWith(DAY, read);
    mark(3, DAY);

    FoundField day = column("registered_on").get(2);

    assertThat(day.ditto()).isTrue();
    assertThat(day.value().text()).isEqualTo(Ditto.MARK);
  }

  /** 11 looks like a mark; but what makes sense in its column was written there. */
  @Test
  void anEntryOfItsKindStaysThoughAMarkWasSeenInIt() {
    couplesWith(BIRTH, "61.1");
    mark(3, BIRTH);

    FoundField birth = column("man.birth_date").get(2);

    assertThat(birth.ditto()).isFalse();
    assertThat(birth.value().text()).isEqualTo("61.1");
  }

  @Test
  void aReadingThatMakesNoSenseStaysWhereNoMarkIs() {
    couplesWith(DAY, "85.4.");
    mark(2, GROUP);
    mark(3, GROUP);

    FoundField day = column("registered_on").get(2);

    assertThat(day.ditto()).isFalse();
    assertThat(day.value().text()).isEqualTo("85.4.");
  }

  @Test
  void anEmptyCellWithoutAMarkHasNoField() {
    couplesWith(GROUP, "");
    mark(2, DAY);

    assertThat(column("man.ethnicity")).hasSize(3);
  }

  @Test
  void whatReadersMakeOfAMarkSaysAsAboveWithoutTheMark() {
    couplesWith(GROUP, "〃");

    assertThat(column("man.ethnicity").get(2).ditto()).isTrue();
  }

  @Test
  void rowsOfMarksAndFewEntriesAreRecords() {
    write(1, "第1号", "85.3.2", "赵国强", "60.3", "汉族", "李秀兰", "61.4", "苗族");
    write(2, "", "", "王德明");
    mark(2, DAY);

    assertThat(read()).hasSize(2);
  }

  /** A seal over the head is read as this and that; it must not rename a column. */
  @Test
  void aHeadingThatIsHardlyMoreThanAGuessIsNone() {
    couplesWith(BIRTH, "58.1");
    Region cell = cell(0, BIRTH);
    lines.add(PrintedLine.at(cell.x() + 20, cell.y() - 35, "民族", 0.2));

    assertThat(column("man.birth_date")).extracting(field -> field.value().text()).contains("60.3");
    assertThat(read().getFirst()).allMatch(field -> field.place() == FoundField.Place.CERTAIN);
  }
}
