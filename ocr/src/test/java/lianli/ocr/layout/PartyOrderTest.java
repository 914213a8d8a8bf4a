package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.text.PrintedLine;
import lianli.registry.act.Sex;
import org.junit.jupiter.api.Test;

/** A couple's names stand in the order of their numbers. */
class PartyOrderTest {
  private static final String HE = "520121196503120018";
  private static final String LI = "520121196611050024";

  private static FoundField field(String key, FieldKind kind, Sex sex, int x, int y, String text) {
    return new FoundField(
        new FieldDefinition(key, kind, true, List.of()),
        Optional.of(sex),
        PrintedLine.at(x, y, text));
  }

  private static FoundField name(Sex sex, int x, int y, String text) {
    return field("name", FieldKind.NAME, sex, x, y, text);
  }

  private static FoundField number(Sex sex, int x, int y, String text) {
    return field("id_number", FieldKind.ID_NUMBER, sex, x, y, text);
  }

  private static List<FoundField.Place> places(FoundField... record) {
    return PartyOrder.doubtedWhereCrossed(List.of(record)).stream().map(FoundField::place).toList();
  }

  @Test
  void namesAgainstTheOrderOfTheNumbersAreDoubted() {
    assertThat(
            places(
                name(Sex.MALE, 100, 100, "李秀珍"),
                number(Sex.FEMALE, 100, 200, LI),
                name(Sex.FEMALE, 100, 300, "何建国"),
                number(Sex.MALE, 100, 400, HE)))
        .containsOnly(FoundField.Place.DOUBTED);
  }

  @Test
  void womenFirstIsAnOrderLikeAnother() {
    assertThat(
            places(
                name(Sex.FEMALE, 100, 100, "李秀珍"),
                number(Sex.FEMALE, 100, 200, LI),
                name(Sex.MALE, 100, 300, "何建国"),
                number(Sex.MALE, 100, 400, HE)))
        .containsOnly(FoundField.Place.CERTAIN);
  }

  @Test
  void columnsSideBySideHaveTheirOrderFromLeftToRight() {
    assertThat(
            places(
                name(Sex.MALE, 100, 110, "何建国"),
                name(Sex.FEMALE, 700, 100, "李秀珍"),
                number(Sex.MALE, 100, 200, HE),
                number(Sex.FEMALE, 700, 210, LI)))
        .containsOnly(FoundField.Place.CERTAIN);
  }

  /** A declaration ends with the signature of whoever declares, behind all that is the other's. */
  @Test
  void aNameInTheRowOfTheOthersNumberIsDoubted() {
    assertThat(
            places(
                number(Sex.FEMALE, 100, 200, LI),
                name(Sex.FEMALE, 100, 300, "何建国"),
                number(Sex.MALE, 500, 300, HE),
                name(Sex.MALE, 100, 500, "李秀珍")))
        .containsExactly(
            FoundField.Place.CERTAIN,
            FoundField.Place.DOUBTED,
            FoundField.Place.CERTAIN,
            FoundField.Place.DOUBTED);
  }

  @Test
  void aCoupleInOneRowOfARegisterIsNotCrossed() {
    assertThat(
            places(
                name(Sex.MALE, 100, 100, "何建国"),
                number(Sex.MALE, 300, 100, HE),
                name(Sex.FEMALE, 800, 100, "李秀珍"),
                number(Sex.FEMALE, 1000, 100, LI)))
        .containsOnly(FoundField.Place.CERTAIN);
  }

  @Test
  void whatOnlyOneHasTellsNoOrder() {
    assertThat(
            places(
                name(Sex.MALE, 100, 100, "何建国"),
                name(Sex.FEMALE, 100, 200, "李秀珍"),
                number(Sex.FEMALE, 100, 50, LI)))
        .containsOnly(FoundField.Place.CERTAIN);
  }
}
