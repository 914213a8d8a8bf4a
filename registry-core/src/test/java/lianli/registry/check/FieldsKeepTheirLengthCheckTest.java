package lianli.registry.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lianli.registry.act.ActCodec;
import lianli.registry.act.FieldLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsKeepTheirLengthCheckTest {
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "office,121",
    "certificate_number,61",
    "man.id_number,61",
    "woman.residence,401",
    "man.occupation,121",
    "remarks,10001",
    "never_heard_of,10001"
  })
  void aFieldThatIsLongerThanItCanBeIsNotEntered(String key, int length) {
    assertThat(found(key, "长".repeat(length)))
        .singleElement()
        .satisfies(
            finding -> {
              assertEquals(Severity.BLOCK, finding.severity());
              assertEquals(List.of(key), finding.fields());
            });
    assertThat(found(key, "长".repeat(length - 1))).isEmpty();
  }

  @Test
  void noFieldIsLongerThanAKeyOfAnIndex() {
    assertThat("长".repeat(FieldLimits.of("remarks")).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(32_766);
  }

  private static List<Finding> found(String key, String value) {
    return new FieldsKeepTheirLengthCheck()
        .check(
            ActCodec.decode(
                Map.of("act", "marriage", "man.name", "甲", "woman.name", "乙", key, value)));
  }
}
