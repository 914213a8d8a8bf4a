package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

/** Whoever copies the text of a page, or searches it, gets it as a person would read it. */
class ReadingOrderTest {
  private static final Region PAGE = new Region(0, 0, 2000, 2000);

  /** What comes out must not hang on the order in which the lines were found. */
  private static List<String> read(List<Region> cells, TextRun... lines) {
    List<TextRun> shuffled = new ArrayList<>(List.of(lines));
    Collections.shuffle(shuffled, new Random(lines.length));
    return ReadingOrder.of(new PageText(shuffled, PAGE, cells)).stream()
        .map(TextRun::text)
        .toList();
  }

  private static List<String> read(TextRun... lines) {
    return read(List.of(), lines);
  }

  @Test
  void columnsAreReadFromTheRightAndEachFromTheTop() {
    assertThat(
            read(
                PrintedLine.column(900, 300, "开结字第二十五号"),
                PrintedLine.column(800, 200, "莫华开"),
                PrintedLine.column(804, 500, "性别男"),
                PrintedLine.column(797, 800, "年龄二十二岁"),
                PrintedLine.column(700, 250, "籍贯开阳县第八区"),
                PrintedLine.column(500, 300, "一九五七年一月"),
                PrintedLine.at(498, 900, "日")))
        .containsExactly("开结字第二十五号", "莫华开", "性别男", "年龄二十二岁", "籍贯开阳县第八区", "一九五七年一月", "日");
  }

  @Test
  void aTitleOverColumnsIsOneWordAndComesFirst() {
    assertThat(
            read(
                PrintedLine.large(300, 40, "結"),
                PrintedLine.large(460, 44, "婚"),
                PrintedLine.large(620, 38, "證"),
                PrintedLine.column(900, 300, "開結字第二十五號"),
                PrintedLine.column(500, 300, "一九五七年一月"),
                PrintedLine.at(300, 1500, "第一聯")))
        .containsExactly("結婚證", "開結字第二十五號", "一九五七年一月", "第一聯");
  }

  @Test
  void rowsAreReadFromTheTopAndEachFromTheLeft() {
    assertThat(
            read(
                PrintedLine.at(100, 100, "姓名"),
                PrintedLine.at(400, 108, "何建国"),
                PrintedLine.at(700, 95, "性别"),
                PrintedLine.at(100, 200, "出生日期"),
                PrintedLine.at(400, 204, "1961年3月4日")))
        .containsExactly("姓名", "何建国", "性别", "出生日期", "1961年3月4日");
  }

  @Test
  void aSpreadTitleOverRowsIsOneWord() {
    assertThat(
            read(
                PrintedLine.large(500, 20, "离"),
                PrintedLine.large(660, 22, "婚"),
                PrintedLine.large(818, 18, "证"),
                PrintedLine.at(100, 200, "姓名何建国"),
                PrintedLine.at(600, 200, "性别男女平等")))
        .containsExactly("离婚证", "姓名何建国", "性别男女平等");
  }

  @Test
  void aLabelPrintedDownwardsStandsBeforeWhatItHeads() {
    assertThat(
            read(
                PrintedLine.column(50, 100, "男方"),
                PrintedLine.at(100, 100, "姓名何建国"),
                PrintedLine.at(100, 150, "出生一九六一年"),
                PrintedLine.column(50, 300, "女方"),
                PrintedLine.at(100, 300, "姓名田小燕")))
        .containsExactly("男方", "姓名何建国", "出生一九六一年", "女方", "姓名田小燕");
  }

  @Test
  void valuesOfTwoCellsStayTwo() {
    List<Region> cells = Stream.of(80, 140, 200).map(x -> new Region(x, 80, 60, 60)).toList();
    assertThat(
            read(
                cells,
                PrintedLine.at(90, 90, "男"),
                PrintedLine.at(150, 90, "汉"),
                PrintedLine.at(210, 90, "农"),
                PrintedLine.at(90, 300, "经审查合于规定")))
        .containsExactly("男", "汉", "农", "经审查合于规定");
  }

  @Test
  void twoLittleCharactersSideBySideAreNoWord() {
    assertThat(
            read(
                PrintedLine.at(90, 90, "男"),
                PrintedLine.at(180, 90, "女"),
                PrintedLine.at(90, 300, "经审查合于规定")))
        .containsExactly("男", "女", "经审查合于规定");
  }

  @Test
  void unevenCharactersAreNoWord() {
    assertThat(
            read(
                PrintedLine.large(90, 20, "结"),
                PrintedLine.large(250, 20, "婚"),
                PrintedLine.large(520, 20, "男"),
                PrintedLine.at(90, 300, "经审查合于规定"),
                PrintedLine.at(90, 400, "经审查合于规定")))
        .containsExactly("结婚", "男", "经审查合于规定", "经审查合于规定");
  }
}
