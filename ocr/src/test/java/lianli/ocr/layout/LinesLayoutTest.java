package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.ocr.Region;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;

/** The foot of a certificate of the 1990s: an office and a date, without labels. */
class LinesLayoutTest {
  private static final int ROW = 900;

  private static final FormDefinition FORM =
      FormCatalogue.standard().forms().stream()
          .filter(form -> form.key().equals("marriage-certificate-1990"))
          .findFirst()
          .orElseThrow();

  private static FieldDefinition labelledByParty(FieldDefinition field) {
    return field.key().equals("name")
        ? new FieldDefinition("name", field.kind(), true, List.of("男方", "女方"))
        : field;
  }

  private static List<FoundField> fields(TextRun... lines) {
    return new LinesLayout()
        .find(FORM, new PageText(List.of(lines), new Region(0, 0, 1400, 1000))).stream()
            .flatMap(List::stream)
            .toList();
  }

  private static Map<String, String> found(TextRun... lines) {
    return fields(lines).stream()
        .collect(Collectors.toMap(FoundField::key, field -> field.value().text()));
  }

  @Test
  void aDateOfWhichAPieceIsMissingIsOneFieldOfTheWholeRow() {
    List<FoundField> fields =
        fields(
            PrintedLine.at(500, ROW, "一九八八年"),
            PrintedLine.at(750, ROW + 4, "七月"),
            PrintedLine.at(920, ROW - 3, "日"));

    assertThat(fields).extracting(FoundField::key).containsExactly("registered_on");
    TextRun value = fields.getFirst().value();
    assertThat(value.text()).isEqualTo("一九八八年七月日");
    // Between 七月 and 日 lies what is to be read again.
    assertThat(value.isBesideEachOther()).isTrue();
    assertThat(value.strips()).isEqualTo(Region.between(500, ROW - 3, 960, ROW + 44));
  }

  @Test
  void aYearThatLostItsFirstNumeralIsADateInPiecesToo() {
    assertThat(found(PrintedLine.at(500, ROW, "九八八年"), PrintedLine.at(750, ROW, "七月日")))
        .containsExactly(entry("registered_on", "九八八年七月日"));
  }

  @Test
  void piecesThatMakeAWholeDateAreThatDate() {
    assertThat(
            found(
                PrintedLine.at(500, ROW, "一九八八年"),
                PrintedLine.at(750, ROW, "七月"),
                PrintedLine.at(860, ROW, "一日")))
        .containsExactly(entry("registered_on", "一九八八年七月一日"));
  }

  @Test
  void anOfficeBesideTheDateIsAFieldOfItsOwn() {
    assertThat(found(PrintedLine.at(100, ROW, "金中镇人民政府"), PrintedLine.at(600, ROW, "一九八八年七月一日")))
        .containsOnly(entry("office", "金中镇人民政府"), entry("registered_on", "一九八八年七月一日"));
  }

  /** The law that the sentence cites has a date, which is not the couple's. */
  @Test
  void aSentenceThatNamesAYearAndAMonthIsNoDateInPieces() {
    assertThat(
            found(
                PrintedLine.at(100, ROW, "依照"),
                PrintedLine.at(200, ROW, "一九八〇年九月"),
                PrintedLine.at(520, ROW, "公布的婚姻法的规定予以登记")))
        .doesNotContainValue("依照一九八〇年九月公布的婚姻法的规定予以登记");
  }

  /** Office and date stand at the right, as on the right half of a booklet laid open. */
  @Test
  void aRowThatGoesAcrossThePageBelongsToOnePerson() {
    assertThat(
            found(
                PrintedLine.at(900, 60, "字号开字第212号"),
                PrintedLine.at(100, 300, "姓名何建国"),
                PrintedLine.at(750, 300, "民族汉族"),
                PrintedLine.at(100, 380, "出生日期1958年3月12日"),
                PrintedLine.at(750, 380, "住址东风村"),
                PrintedLine.at(100, 480, "姓名李秀珍"),
                PrintedLine.at(750, 480, "民族布依族"),
                PrintedLine.at(100, 560, "出生日期1960年11月5日"),
                PrintedLine.at(750, 560, "住址双山村"),
                PrintedLine.at(750, 800, "登记机关开阳县城关镇人民政府"),
                PrintedLine.at(750, 880, "登记日期1985年6月18日")))
        .contains(
            entry("man.ethnicity", "汉族"),
            entry("man.residence", "东风村"),
            entry("woman.ethnicity", "布依族"),
            entry("woman.residence", "双山村"));
  }

  @Test
  void twoNamesInOneRowBeginTwoBlocksBesideEachOther() {
    assertThat(
            found(
                PrintedLine.at(100, 300, "姓名何建国"),
                PrintedLine.at(750, 300, "姓名李秀珍"),
                PrintedLine.at(100, 380, "性别男"),
                PrintedLine.at(400, 380, "民族汉族"),
                PrintedLine.at(750, 380, "性别女"),
                PrintedLine.at(1050, 380, "民族布依族"),
                PrintedLine.at(750, 460, "住址双山村")))
        .containsOnly(
            entry("man.name", "何建国"),
            entry("man.sex", "男"),
            entry("man.ethnicity", "汉族"),
            entry("woman.name", "李秀珍"),
            entry("woman.sex", "女"),
            entry("woman.ethnicity", "布依族"),
            entry("woman.residence", "双山村"));
  }

  @Test
  void theHeadingAboveTheBlocksTellsWhoseTheyAre() {
    assertThat(
            found(
                PrintedLine.at(250, 220, "女方"),
                PrintedLine.at(900, 220, "男方"),
                PrintedLine.at(100, 300, "姓名李秀珍"),
                PrintedLine.at(750, 300, "姓名何建国"),
                PrintedLine.at(100, 380, "民族布依族"),
                PrintedLine.at(750, 380, "民族汉族")))
        .containsOnly(
            entry("woman.name", "李秀珍"),
            entry("woman.ethnicity", "布依族"),
            entry("man.name", "何建国"),
            entry("man.ethnicity", "汉族"));
  }

  /** Of the right name's label nothing was read, so the left block seems to go across. */
  @Test
  void ofTwoPersonsBesideEachOtherWithOneNameAPersonMustSeeWhoseIsWhich() {
    List<FoundField> fields =
        fields(
            PrintedLine.at(100, 300, "姓名何建国"),
            PrintedLine.at(100, 380, "民族汉族"),
            PrintedLine.at(750, 380, "民族布依族"));

    assertThat(fields)
        .filteredOn(field -> field.definition().key().equals("ethnicity"))
        .hasSize(2)
        .allMatch(field -> field.place() == FoundField.Place.DOUBTED);
  }

  @Test
  void aLabelThatNamesThePartyTellsWhoseBlockItIs() {
    FormDefinition named =
        new FormDefinition(
            FORM.key(),
            FORM.act(),
            FORM.layout(),
            FORM.titles(),
            FORM.marks(),
            FORM.fields().stream().map(LinesLayoutTest::labelledByParty).toList());
    PageText text =
        new PageText(
            List.of(
                PrintedLine.at(100, 300, "女方李秀珍"),
                PrintedLine.at(100, 380, "民族布依族"),
                PrintedLine.at(100, 480, "男方何建国"),
                PrintedLine.at(100, 560, "民族汉族")),
            new Region(0, 0, 1400, 1000));

    assertThat(new LinesLayout().find(named, text).getFirst())
        .extracting(FoundField::key, field -> field.value().text())
        .containsExactlyInAnyOrder(
            tuple("woman.name", "李秀珍"),
            tuple("woman.ethnicity", "布依族"),
            tuple("man.name", "何建国"),
            tuple("man.ethnicity", "汉族"));
  }

  /** Neither sex nor number was read, so only the order of the blocks is left. */
  @Test
  void whereNothingTellsWhichBlockIsTheMansAPersonMustSee() {
    assertThat(
            fields(
                PrintedLine.at(100, 300, "姓名何建国"),
                PrintedLine.at(100, 380, "民族汉族"),
                PrintedLine.at(100, 480, "姓名李秀珍"),
                PrintedLine.at(100, 560, "民族布依族")))
        .hasSize(4)
        .allMatch(field -> field.place() == FoundField.Place.DOUBTED);
  }

  /** The second block's first line may stand before its name. */
  @Test
  void whatEndsTheFirstBlockAndIsNotInTheSecondMayBeTheSeconds() {
    List<FoundField> fields =
        fields(
            PrintedLine.at(100, 300, "姓名何建国"),
            PrintedLine.at(100, 380, "性别男"),
            PrintedLine.at(100, 460, "住址双山村"),
            PrintedLine.at(100, 540, "姓名李秀珍"),
            PrintedLine.at(100, 620, "性别女"));

    assertThat(fields)
        .filteredOn(field -> field.place() == FoundField.Place.DOUBTED)
        .extracting(FoundField::key)
        .containsExactly("man.residence");
  }

  @Test
  void theDayOnWhichAChildWasBornIsNotThatOfTheRegistration() {
    assertThat(found(PrintedLine.at(100, ROW, "子女一人杨江波男2009年3月24日出生")))
        .doesNotContainKey("registered_on");
  }

  @Test
  void anAddressThatGoesOnBelowIsReadWholeAndAPersonMustSeeIt() {
    List<FoundField> fields =
        fields(
            PrintedLine.at(100, 300, "姓名何建国"),
            PrintedLine.at(100, 380, "性别男"),
            PrintedLine.at(100, 460, "住址开阳县城关镇"),
            PrintedLine.at(190, 512, "环城路十二号"),
            PrintedLine.at(100, 600, "姓名李秀珍"),
            PrintedLine.at(100, 680, "性别女"),
            PrintedLine.at(100, 760, "住址双山村"));

    assertThat(fields)
        .filteredOn(field -> field.key().equals("man.residence"))
        .extracting(field -> field.value().text(), FoundField::place)
        .containsExactly(tuple("开阳县城关镇环城路十二号", FoundField.Place.DOUBTED));
    assertThat(fields)
        .filteredOn(field -> field.key().equals("woman.residence"))
        .extracting(FoundField::place)
        .containsExactly(FoundField.Place.CERTAIN);
  }

  /** The sentence of a certificate begins further left, and further below. */
  @Test
  void whatStandsApartIsNotTheRestOfAnAddress() {
    assertThat(
            fields(
                PrintedLine.at(100, 300, "姓名何建国"),
                PrintedLine.at(100, 380, "性别男"),
                PrintedLine.at(100, 460, "住址双山村"),
                PrintedLine.at(100, 512, "自愿结婚"),
                PrintedLine.at(190, 560, "经审查符合规定")))
        .extracting(field -> field.value().text())
        .contains("双山村");
  }
}
