package lianli.index.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import lianli.registry.act.PersonName;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLevelTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          张伟,   张伟,   EXACT
          張偉,   张伟,   VARIANT
          萧红,   肖红,   VARIANT
          闫丽,   阎丽,   VARIANT
          张伟,   章伟,   TONED_HOMOPHONE
          李敏,   黎敏,   HOMOPHONE
          张兰,   张澜,   TONED_HOMOPHONE
          刘英,   牛英,   DIALECT
          陈静,   程静,   DIALECT
          王末,   王未,   LOOK_ALIKE
          张丽华, 张丽琼, ONE_CHARACTER
          王华光, 王光华, ONE_CHARACTER
          李小明, 小李明, ONE_CHARACTER
          张伟, 伟张, DIFFERENT
          张伟,   李娜,   DIFFERENT
          张伟,   张伟强, DIFFERENT
          """)
  void namesAgreeToALevel(String one, String other, NameLevel level) {
    assertEquals(level, NameLevel.between(new PersonName(one), new PersonName(other)));
  }

  @Property(tries = 300)
  void theOrderOfNamesDoesNotMatter(
      @ForAll("names") PersonName one, @ForAll("names") PersonName other) {
    assertEquals(NameLevel.between(one, other), NameLevel.between(other, one));
  }

  @Property(tries = 500)
  void namesThatAgreeToALevelShareAKeyOfThatLevel(
      @ForAll("names") PersonName asked, @ForAll("names") PersonName recorded) {
    NameLevel level = NameLevel.between(asked, recorded);
    if (!level.isWiderThan(NameLevel.LOOK_ALIKE)) {
      var indexed = new HashSet<>(NameKeys.OWN.of(recorded));
      assertTrue(NameKeys.OWN.reaching(asked, level).stream().anyMatch(indexed::contains));
    }
  }

  @Provide
  Arbitrary<PersonName> names() {
    Arbitrary<String> surname = Arbitraries.of("张", "章", "单", "单于", "萧", "肖", "陈", "程", "𠮷");
    Arbitrary<String> given =
        Arbitraries.of(List.of("伟", "未", "末", "乐", "兰", "三", "靜", "静", "勤", "琴"))
            .list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(characters -> String.join("", characters));
    return Combinators.combine(surname, given).as((s, g) -> new PersonName(s + g));
  }
}
