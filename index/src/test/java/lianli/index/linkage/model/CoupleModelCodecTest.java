package lianli.index.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoupleModelCodecTest {
  private static final CoupleModel SHIPPED = CoupleModelCodec.shipped();

  @Test
  void whatIsWrittenIsReadAgain() {
    String text = CoupleModelCodec.write(SHIPPED).pretty();

    assertEquals(SHIPPED, CoupleModelCodec.read("m.json", text));
  }

  @ParameterizedTest
  @EnumSource(CoupleField.class)
  void theSharesOfTheShippedModelAddUp(CoupleField field) {
    double m = 0;
    double u = 0;
    for (int code = 1; code <= field.levels().size(); code++) {
      m += SHIPPED.m().share(field.place(), code);
      u += SHIPPED.u().share(field.place(), code);
    }

    assertThat(m).isBetween(0.999, 1.001);
    assertThat(u).isBetween(0.999, 1.001);
    assertThat(SHIPPED.m().share(field.place(), 1))
        .isGreaterThan(SHIPPED.u().share(field.place(), 1));
  }

  @ParameterizedTest
  @EnumSource(CoupleField.class)
  void everyKindStandsWhereTheShapeHasIt(CoupleField field) {
    assertEquals(field, CoupleField.values()[field.place()]);
    assertEquals(field.levels().size(), CoupleField.shape().levels(field.place()));
  }

  @ParameterizedTest
  @CsvSource({
    "\"couple_model\", \"linkage_model\", type",
    "\"exact\", \"exactly\", comparisons[0].comparison_levels",
    "\"share_on_file\" : 0.8, \"share_on_file\" : 1.8, share_on_file",
    "\"m_counts_as_pairs\" : 300, \"m_counts_as_pairs\" : -1, comparisons[0].m_counts_as_pairs",
    "\"birth_month\", \"birth_moon\", comparisons[4].comparison_levels"
  })
  void whatMakesNoSenseIsNamedWithItsPlace(String right, String wrong, String place) {
    String text = CoupleModelCodec.write(SHIPPED).pretty();
    assertThat(text).contains(right);

    assertThatThrownBy(() -> CoupleModelCodec.read("m.json", text.replace(right, wrong)))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.why().english()).contains(place));
  }
}
