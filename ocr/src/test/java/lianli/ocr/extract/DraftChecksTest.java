package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.draft.DraftFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft must tell to be entered unseen. */
class DraftChecksTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "man.name", "何建国",
          "woman.name", "李秀珍",
          "certificate_number", "开南字第14号",
          "registered_on", "1985-06-18");

  private static final String LATER = "2016-02-16";

  private static List<String> rules(Map<String, String> values) {
    return rules("marriage", values);
  }

  private static List<String> rules(String act, Map<String, String> values) {
    return new DraftChecks(values, act).findings().stream().map(DraftFinding::rule).toList();
  }

  @Test
  void aWholeRegistrationIsSaid() {
    assertThat(rules(WHOLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"man.name", "woman.name", "certificate_number", "registered_on"})
  void whatLacksOneOfTheseAPersonMustSee(String missing) {
    Map<String, String> values = new HashMap<>(WHOLE);
    values.remove(missing);

    assertThat(rules(values)).hasSize(1);
  }

  @Test
  void anAgeBelowAnyLawsAPersonMustSee() {
    // 二十四 without a stroke is 一十四
    Map<String, String> values = new HashMap<>(WHOLE);
    values.put("man.age", "24");
    values.put("woman.age", "14");

    assertThat(rules(values)).containsExactlyInAnyOrder("legal-age", "least-age");
  }

  @ParameterizedTest
  @CsvSource({
    "declaration, applied_on, woman.id_number, 522522198307190626, 1983-07-19",
    "declaration, declared_on, man.birth_date, 1981-12-20, 1981-12-20",
    "divorce, married_on, woman.birth_date, 1970, 1976-01-01",
    "'', registered_on, man.birth_date, 1981-12, 1981-12-20"
  })
  void aDayOfAChildMayBeABirthDate(String act, String day, String born, String birth, String date) {
    assertThat(rules(act, with("registered_on", LATER, born, birth, day, date)))
        .contains("day-of-a-child");
    assertThat(rules(act, with("registered_on", LATER, born, birth, day, LATER)))
        .doesNotContain("day-of-a-child");
  }

  /** Whatever the page is: the registry's own rules about its parties, each said once. */
  @ParameterizedTest
  @ValueSource(
      strings = {"marriage", "divorce", "marriage_reissue", "court_divorce", "", "declaration"})
  void theRegistrysRulesAreAskedOnceOfEveryPaper(String act) {
    assertThat(rules(act, with("man.id_number", "520199198001010013")))
        .containsOnlyOnce("id-check-digit");
    assertThat(rules(act, with("man.id_number", ID, "man.birth_date", "1981-01-01")))
        .containsOnlyOnce("id-birth-date");
    assertThat(rules(act, with("woman.id_number", ID))).containsOnlyOnce("id-sex-digit");
    assertThat(rules(act, with("man.id_number", ID, "man.birth_date", "1980-01")))
        .doesNotContain("id-check-digit", "id-birth-date", "id-sex-digit");
  }

  /** A passport's number has no check digit of ours, whatever it looks like. */
  @ParameterizedTest
  @CsvSource({"护照, G12345678", "军官证, 南字第12345号", "台湾居民通行证, 12345678"})
  void aNumberOfAnotherKindOfPaperIsNotJudgedByOurs(String paper, String number) {
    assertThat(rules(with("man.id_type", paper, "man.id_number", number)))
        .doesNotContain("id-check-digit");
  }

  @Test
  void aNumberThatItsKindOfPaperNeverHasAPersonMustSee() {
    assertThat(rules(with("man.id_type", "台湾居民通行证", "man.id_number", "G12345678")))
        .contains("id-check-digit");
  }

  @Test
  void aNumberOfAnotherYearAPersonMustSee() {
    assertThat(rules(with("certificate_number", "J520121-2012-000001")))
        .containsOnlyOnce("number-year");
  }

  /** What no act can hold does not hide what the rest breaks. */
  @Test
  void anIllegibleDateHidesNoOtherFinding() {
    assertThat(rules(with("man.birth_date", "一九八□年", "man.id_number", "520199198001010013")))
        .contains("id-check-digit");
  }

  @Test
  void noRuleIsToldTwiceUnderOneName() {
    Map<String, String> values = with("man.id_number", "520199198001010013", "woman.age", "14");
    values.put("registered_on", "");
    values.put("man.name", "");

    assertThat(rules(values)).doesNotHaveDuplicates();
  }

  private static final String ID = "520199198001010012";

  private static Map<String, String> with(String... changes) {
    Map<String, String> values = new HashMap<>(WHOLE);
    for (int i = 0; i < changes.length; i += 2) {
      values.put(changes[i], changes[i + 1]);
    }
    return values;
  }
}
