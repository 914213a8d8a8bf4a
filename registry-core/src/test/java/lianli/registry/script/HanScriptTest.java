package lianli.registry.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lianli.registry.act.PersonName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanScriptTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          張國華, 张国华
          結婚證, 结婚证
          蕭閻鍾葉, 萧阎钟叶
          陳淑芬, 陈淑芬
          # two names that must not become one
          乾隆, 乾隆
          於梅, 於梅
          # variants are folded only where names are compared
          喆堃, 喆堃
          昇邨, 昇邨
          abc 12, abc 12
          # beyond the basic plane
          𩜨𠀀, 𩜨𠀀
          """)
  void writesTraditionalCharactersInTheirSimplifiedForm(String written, String simplified) {
    assertThat(HanScript.toSimplified(written)).isEqualTo(simplified);
  }

  @Property
  void foldingTwiceChangesNothingMoreAndKeepsPositions(@ForAll String text) {
    String once = HanScript.toSimplified(text);

    assertThat(HanScript.toSimplified(once)).isEqualTo(once);
    assertThat(once.codePoints().count()).isEqualTo(text.codePoints().count());
  }

  @ParameterizedTest
  @CsvSource({
    "蕭國強, 肖国强",
    "張喆, 张哲",
    "𠮷大山, 吉大山",
    "髙明, 高明",
    "李\u200b明, 李明",
    "葛\udb40\udd00亮, 葛亮",
    "\ue863莉, 䶮莉"
  })
  void twoWaysOfWritingANameAreOneNameToCompare(String one, String other) {
    assertThat(HanScript.comparable(new PersonName(one)))
        .isEqualTo(HanScript.comparable(new PersonName(other)));
  }

  @ParameterizedTest
  @CsvSource({"李明, 李名", "吕强, 吕刚", "买买提·吐尔逊, 买买提吐尔逊"})
  void otherNamesStayOthers(String one, String other) {
    assertThat(HanScript.comparable(new PersonName(one)))
        .isNotEqualTo(HanScript.comparable(new PersonName(other)));
  }

  @Test
  void givesTheUsualReadingAndTheOneOfTheSurname() {
    assertThat(HanScript.readings('张')).isEqualTo(List.of("zhāng"));
    assertThat(HanScript.readings('吕')).isEqualTo(List.of("lǚ"));
    assertThat(HanScript.readings('单')).isEqualTo(List.of("dān", "shàn"));
    assertThat(HanScript.readings('仇')).isEqualTo(List.of("chóu", "qiú"));
    assertThat(HanScript.readings('任')).isEqualTo(List.of("rèn", "rén"));
    assertThat(HanScript.readings('査')).hasSize(1);
  }

  @Test
  void knowsNoReadingOfWhatIsNotHan() {
    assertThat(HanScript.readings('a')).isEmpty();
    assertThat(HanScript.readings(0x1F600)).isEmpty();
    assertThat(HanScript.readings(-1)).isEmpty();
  }

  @Test
  void readsAsASurnameWhereOnlyOneReadingIsAsked() {
    assertThat(HanScript.reading('单')).hasValue("shàn");
    assertThat(HanScript.reading('连')).hasValue("lián");
    assertThat(HanScript.reading('A')).isEmpty();
  }

  @Test
  void answersFastOnceLoaded() {
    HanScript.readings('张');
    long start = System.nanoTime();
    for (int character = 0x4E00; character < 0x9FFF; character++) {
      HanScript.readings(character);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }
}
