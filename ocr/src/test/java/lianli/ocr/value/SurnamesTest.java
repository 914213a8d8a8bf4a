package lianli.ocr.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurnamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"张清旻", "欧阳文", "令狐翔剑", "蔣興才", "敖德福", "侯香贞", "逄文德"})
  void namesBeginWithASurnameInEitherScript(String name) {
    assertThat(Surnames.begins(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"教德福", "候香贞", "治莫美秀", "令孤翔剑", ""})
  void aMisreadSurnameIsNone(String name) {
    assertThat(Surnames.begins(name)).isFalse();
  }
}
