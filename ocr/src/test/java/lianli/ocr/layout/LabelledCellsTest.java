package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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

/** The parties' boxes of a ruled form, one below the other. */
class LabelledCellsTest {
  private static final FormDefinition FORM =
      FormCatalogue.standard().forms().stream()
          .filter(form -> form.key().equals("divorce-review-form-2004"))
          .findFirst()
          .orElseThrow();

  private static final int ROW = 80;

  private final List<Region> cells = new ArrayList<>();
  private final List<TextRun> lines = new ArrayList<>();

  /** A cell with its text, if it has any. */
  private LabelledCellsTest cell(int x, int y, int width, int height, String text) {
    cells.add(new Region(x, y, width, height));
    if (!text.isEmpty()) {
      lines.add(PrintedLine.at(x + 10, y + height / 2 - PrintedLine.SIZE / 2, text));
    }
    return this;
  }

  private LabelledCellsTest row(int y, String label, String value) {
    return cell(100, y, 280, ROW, label).cell(380, y, 700, ROW, value);
  }

  private List<FoundField> fields() {
    return new LabelledCells()
        .find(FORM, new PageText(lines, new Region(0, 0, 1200, 1600), cells)).stream()
            .flatMap(List::stream)
            .toList();
  }

  private Map<String, String> found() {
    return fields().stream()
        .collect(Collectors.toMap(FoundField::key, field -> field.value().text()));
  }

  @Test
  void theCellAtTheLeftTellsWhoseBoxItIs() {
    cell(10, 100, 90, 2 * ROW, "女方").row(100, "姓名", "李秀珍").row(180, "民族", "布依族");
    cell(10, 260, 90, 2 * ROW, "男方").row(260, "姓名", "何建国").row(340, "民族", "汉族");

    assertThat(found())
        .containsOnly(
            entry("woman.name", "李秀珍"),
            entry("woman.ethnicity", "布依族"),
            entry("man.name", "何建国"),
            entry("man.ethnicity", "汉族"));
  }

  @Test
  void aBoxMayBeginWithAnotherLabelThanTheName() {
    cell(10, 100, 90, 2 * ROW, "男方").row(100, "民族", "汉族").row(180, "姓名", "何建国");
    cell(10, 260, 90, 2 * ROW, "女方").row(260, "民族", "布依族").row(340, "姓名", "李秀珍");

    assertThat(found())
        .containsEntry("man.ethnicity", "汉族")
        .containsEntry("woman.ethnicity", "布依族")
        .containsEntry("woman.name", "李秀珍");
    assertThat(fields()).noneMatch(field -> field.place() == FoundField.Place.DOUBTED);
  }

  @Test
  void twoLabelsInOneRowEachHaveTheirOwnValue() {
    cell(10, 100, 90, ROW, "男方");
    cell(100, 100, 200, ROW, "民族").cell(300, 100, 250, ROW, "汉族");
    cell(550, 100, 200, ROW, "职业").cell(750, 100, 330, ROW, "驾驶员");

    assertThat(found()).containsOnly(entry("man.ethnicity", "汉族"), entry("man.occupation", "驾驶员"));
  }

  @Test
  void anEmptyCellIsNotFilledFromTheNext() {
    cell(10, 100, 90, ROW, "男方");
    cell(100, 100, 200, ROW, "民族").cell(300, 100, 250, ROW, "");
    cell(550, 100, 200, ROW, "职业").cell(750, 100, 330, ROW, "驾驶员");

    assertThat(found()).containsOnly(entry("man.occupation", "驾驶员"));
  }

  /** Of two traces of one line each closes a cell around the label. */
  @Test
  void aCellThatIsThereTwiceHoldsOneLabel() {
    cell(10, 100, 90, ROW, "男方").row(100, "姓名", "何建国").cell(104, 100, 276, ROW, "");
    cell(10, 180, 90, ROW, "女方").row(180, "姓名", "李秀珍");

    assertThat(found()).containsOnly(entry("man.name", "何建国"), entry("woman.name", "李秀珍"));
  }

  /** The number inside says a woman, the cell beside it a man: one of them was misread. */
  @Test
  void whatContradictsTheCellAtTheLeftGoesToAPerson() {
    cell(10, 100, 90, 2 * ROW, "男方").row(100, "姓名", "李秀珍").row(180, "身份证件号", "52252219730422606X");
    cell(10, 260, 90, ROW, "女方").row(260, "姓名", "何建国");

    assertThat(fields()).isNotEmpty().allMatch(f -> f.place() == FoundField.Place.DOUBTED);
  }

  @Test
  void aSentenceThatHoldsALabelIsNone() {
    row(100, "审查意见", "双方姓名属实，准予登记。");

    assertThat(found()).containsOnly(entry("opinion", "双方姓名属实，准予登记。"));
  }

  @Test
  void withoutTheSecondBoxNobodyKnowsWhoseTheFirstIs() {
    row(100, "姓名", "何建国").row(180, "民族", "汉族");

    assertThat(fields())
        .extracting(FoundField::key, FoundField::place)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("man.name", FoundField.Place.DOUBTED),
            org.assertj.core.api.Assertions.tuple("man.ethnicity", FoundField.Place.DOUBTED));
  }
}
