package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft must tell to be entered unseen. */
class DraftChecksTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "man.name", "何建国",
          "woman.name", "李秀珍",
          "certificate_number", "开南字第14号",
          "registered_on", "1985-06-18");

  private static List<String> rules(Map<String, String> values) {
    Map<String, FieldReading> fields = new HashMap<>();
    values.forEach(
        (key, value) ->
            fields.put(
                key,
                new FieldReading(
                    value,
                    Map.of("ppocr", value),
                    1,
                    FieldReading.Verdict.ACCEPT,
                    false,
                    new Region(0, 0, 1, 1),
                    new Evidence(Evidence.Basis.AGREED, 1))));
    return new DraftChecks(fields, "marriage").findings().stream().map(DraftFinding::rule).toList();
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

    assertThat(rules(values)).containsExactly("age");
  }
}
