package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.judge.Evidence;
import lianli.ocr.judge.Evidence.Basis;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.Verdict;
import org.junit.jupiter.api.Test;

/** What two fields of a record tell of the same thing, written by hand. */
class WrittenAgreementTest {
  private static final String NUMBER = "11010519491231002X";

  @Test
  void aWrittenBirthDateIsTheReadingThatTheNumberTells() {
    Map<String, JudgedField> fields =
        settled(
            "woman.id_number", field(Basis.CHECKED, 0.99, NUMBER),
            "woman.birth_date", field(Basis.WRITTEN, 0.6, "1949-12-37", "1949-12-31"));

    assertThat(fields.get("woman.birth_date").value()).isEqualTo("1949-12-31");
    assertThat(fields.get("woman.birth_date").reading().verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aWrittenNumberIsTheReadingThatASurerDateTells() {
    Map<String, JudgedField> fields =
        settled(
            "woman.id_number", field(Basis.WRITTEN, 0.4, "110105194912310011", NUMBER),
            "woman.birth_date", field(Basis.AGREED, 0.999, "1949-12"));

    assertThat(fields.get("woman.id_number").value()).isEqualTo("110105194912310011");
    fields.put("woman.id_number", field(Basis.WRITTEN, 0.4, "110105194712310013", NUMBER));
    WrittenAgreement.settle(fields);
    assertThat(fields.get("woman.id_number").value()).isEqualTo(NUMBER);
  }

  @Test
  void whatIsPrintedStays() {
    Map<String, JudgedField> fields =
        settled(
            "man.id_number", field(Basis.CHECKED, 0.99, NUMBER),
            "man.birth_date", field(Basis.AGREED, 0.99, "1949-12-30", "1949-12-31"));

    assertThat(fields.get("man.birth_date").value()).isEqualTo("1949-12-30");
  }

  @Test
  void aCertificatesYearIsThatOfItsDay() {
    Map<String, JudgedField> fields =
        settled(
            "certificate_number", field(Basis.AGREED, 0.99, "J520121-2011-000085"),
            "registered_on", field(Basis.WRITTEN, 0.5, "2017-03-02", "2011-03-02"));

    assertThat(fields.get("registered_on").value()).isEqualTo("2011-03-02");
  }

  @Test
  void whereNoReadingAgreesNothingChanges() {
    Map<String, JudgedField> fields =
        settled(
            "woman.id_number", field(Basis.CHECKED, 0.99, NUMBER),
            "woman.birth_date", field(Basis.WRITTEN, 0.6, "1961-01-01", "1967-01-01"));

    assertThat(fields.get("woman.birth_date").value()).isEqualTo("1961-01-01");
  }

  private static Map<String, JudgedField> settled(
      String key, JudgedField field, String otherKey, JudgedField other) {
    Map<String, JudgedField> fields = new HashMap<>(Map.of(key, field, otherKey, other));
    WrittenAgreement.settle(fields);
    return fields;
  }

  private static JudgedField field(Basis basis, double confidence, String... candidates) {
    return new JudgedField(
        new FieldReading(
            candidates[0],
            Map.of("ppocr", candidates[0]),
            List.of(candidates),
            confidence,
            Verdict.ACCEPT,
            false,
            null),
        new Evidence(basis, confidence));
  }
}
