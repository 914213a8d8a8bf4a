package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act is its fields, and the fields are the act. */
class ActCodecTest {
  private static final Map<String, String> OF_KINDS =
      Map.of(
          "made_up", "yes",
          "effective_from", "2012-01",
          "previous_certificate_number", "J520121-2008-000123",
          "married_on", "2008-03-02",
          "case_number", "（2014）黔0121民初12号",
          "judged_on", "2014-01-10",
          "decree_form", "mediation",
          "country", "泰国",
          "recognition", "court",
          "died_on", "2019");

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void whatAnActSaysIsReadBack(ActKind kind) {
    Map<String, String> told = new LinkedHashMap<>(OF_KINDS);
    told.put("act", kind.code());
    told.put("registered_on", "2015-06-01");
    told.put("freed", "man woman");
    told.put("refused", "yes");
    told.put("death_source", "certificate");
    told.put("woman.name", "乌有氏");
    told.put("woman.ethnicity", "布依族");
    told.put("archive_ref", "2-15-7");

    Act act = ActCodec.decode(told);

    assertThat(act.kind()).isEqualTo(kind);
    assertThat(ActCodec.decode(ActCodec.encode(act))).isEqualTo(act);
    // What a kind has no place for stays with the filing: nothing told is dropped.
    assertThat(ActCodec.encode(act)).containsAllEntriesOf(told);
    assertThat(act.toString()).doesNotContain("乌有");
  }

  @ParameterizedTest
  @CsvSource({
    "court_divorce, 2012-01",
    "foreign_divorce, 2012-01",
    "court_void, 2014-01-10",
    "declared_death, 2014-01-10",
    "declared_death_revoked, 2014-01-10",
    "death, 2019",
    "marriage, 2015-06-01",
    "revocation, 2015-06-01",
    "foreign_marriage, 2015-06-01"
  })
  void anActIsDatedByItsEffectOrItsPaper(String kind, String day) {
    Map<String, String> told = new LinkedHashMap<>(OF_KINDS);
    told.put("act", kind);
    told.put("registered_on", "2015-06-01");
    told.put("freed", "man");
    told.put("woman.name", "乌有氏");

    assertThat(ActCodec.decode(told).datedOn().text()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "act, wedding",
    "registered_on, 1.6.2015",
    "effective_from, soon",
    "freed, nobody",
    "recognition, perhaps"
  })
  void namesTheKeyThatMakesNoAct(String key, String value) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put(
        "act",
        key.equals("freed")
            ? "revocation"
            : key.equals("recognition") ? "foreign_divorce" : "marriage");
    told.put("woman.name", "乌有氏");
    told.put(key, value);

    assertThatThrownBy(() -> ActCodec.decode(told))
        .isInstanceOfSatisfying(
            IllegalActException.class, wrong -> assertThat(wrong.key()).isEqualTo(key))
        .hasMessageNotContaining(value);
  }

  @Test
  void aDeathNamesOnePerson() {
    Map<String, String> told = new LinkedHashMap<>(Map.of("act", "death", "died_on", "2019"));
    assertThatThrownBy(() -> ActCodec.decode(told)).isInstanceOf(IllegalActException.class);
    told.put("man.name", "莫须有");
    told.put("woman.name", "乌有");
    assertThatThrownBy(() -> ActCodec.decode(told)).isInstanceOf(IllegalActException.class);
  }

  @Test
  void everyKindHasItsOwnCode() {
    assertThat(Arrays.stream(ActKind.values()).map(ActKind::code).collect(Collectors.toSet()))
        .hasSize(ActKind.values().length);
  }
}
