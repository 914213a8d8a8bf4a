package lianli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BilingualTextTest {
  @Test
  void tellsTheSameValuesInBothLanguages() {
    assertThat(BilingualText.of("%,d rows of %s", "%2$s 中的 %1$,d 行", 1_200, "a.csv"))
        .isEqualTo(new BilingualText("1,200 rows of a.csv", "a.csv 中的 1,200 行"));
  }

  @Test
  void tellsABilingualValueInTheLanguageOfEachSentence() {
    BilingualText why = BilingualText.of("it is empty", "文件为空");

    assertThat(BilingualText.of("row %d: %s", "第 %d 行：%s", 7, why))
        .isEqualTo(new BilingualText("row 7: it is empty", "第 7 行：文件为空"));
  }

  @Test
  void leavesASentenceWithoutValuesAsItStands() {
    assertThat(BilingualText.of("100 % read", "已读 100%", new Object[0]))
        .isEqualTo(BilingualText.of("100 % read", "已读 100%"));
  }

  @Test
  void mayTellAValueInOneLanguageOnly() {
    assertThat(BilingualText.of("%s is missing (%s)", "缺少 %s", "keys/", "folder").in(Locale.CHINA))
        .isEqualTo("缺少 keys/");
  }
}
