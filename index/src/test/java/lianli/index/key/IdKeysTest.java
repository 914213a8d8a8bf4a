package lianli.index.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import lianli.index.Couples;
import lianli.registry.act.Act;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdKeysTest {
  @ParameterizedTest
  @CsvSource({
    "520199********1234, 520199********1234",
    "520***************1, 520**************1",
    "520199****1234, 520199********1234",
    "520199＊＊＊＊＊＊＊＊123x, 520199********123X",
    "520199XXXXXXXX123X, 520199********123X",
    "520199800302***, 52019919800302****",
    "520199*********, 520199************",
    "520199******123, 520199********123*",
    "520199--------123X, 520199********123X",
    "520199……1234, 520199********1234",
    "520199●●●●●●●●1234, 520199********1234",
    "520199□□□□□□□□1234, 520199********1234",
    "520199XXXXXXXXXXXX, 520199************",
    "520199 ******** 1234, 520199********1234",
    "尾号123X, **************123X",
    "后四位1234, **************1234",
    "末四位：1234, **************1234",
    "123X, **************123X",
  })
  void readsMasksOfEveryHand(String written, String places) {
    assertThat(IdPattern.parse(written)).map(IdPattern::places).contains(places);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "******************",
        "520199198003020013",
        "52*01*9",
        "张**",
        "520199",
        "12345"
      })
  void refusesWhatIsNoMask(String written) {
    assertThat(IdPattern.parse(written)).isEmpty();
  }

  @Property(tries = 500)
  void everyMaskOfANumberMatchesItAndSharesAKey(
      @ForAll @IntRange(max = 999) int serial,
      @ForAll @IntRange(min = 1, max = 262142) int hidden) {
    String id = Couples.id("19800302", serial);
    StringBuilder masked = new StringBuilder(id);
    for (int i = 0; i < 18; i++) {
      if ((hidden >> i & 1) == 1) {
        masked.setCharAt(i, '*');
      }
    }
    IdPattern pattern = new IdPattern(masked.toString());

    assertTrue(pattern.matches(id));
    assertTrue(pattern.keys().isEmpty() || keysOf(id).containsAll(pattern.keys()));
  }

  @Property(tries = 500)
  void oneSlipAnywhereStillSharesAKey(
      @ForAll @IntRange(max = 17) int place,
      @ForAll @IntRange(max = 9) int digit,
      @ForAll @IntRange(max = 3) int kind) {
    String id = Couples.id("19800302", 17);
    String slip =
        switch (kind) {
          case 0 -> id.substring(0, place) + digit + id.substring(place + 1);
          case 1 -> id.substring(0, place) + id.substring(place + 1);
          case 2 -> id.substring(0, place) + digit + id.substring(place);
          default ->
              place == 17
                  ? id
                  : id.substring(0, place)
                      + id.charAt(place + 1)
                      + id.charAt(place)
                      + id.substring(place + 2);
        };

    assertTrue(IdNumbers.isOneSlipApart(id, slip));
    assertThat(PartyKeys.identifiedNearly(slip)).containsAnyElementsOf(keysOf(id));
  }

  @Test
  void twoSlipsAreNoSlip() {
    assertThat(IdNumbers.isOneSlipApart("520199198003020017", "520198198003020018")).isFalse();
    assertThat(IdNumbers.isOneSlipApart("52019919800302", "520199198003020017")).isFalse();
  }

  @Test
  void numbersOfTheOldFormAreUpgraded() {
    assertEquals("520199198003020", IdNumbers.normal("5201 9919 8003 020"));
    String upgraded = IdNumbers.normal("520199800302001");
    assertEquals(18, upgraded.length());
    assertTrue(upgraded.startsWith("52019919800302001"));
  }

  private static Set<Key> keysOf(String id) {
    Act act = Couples.marriage("J520199-2008-000001", "2008-05-01", "张三", id, "李四", "");
    return new HashSet<>(PartyKeys.of(act, act.parties().getFirst()));
  }
}
