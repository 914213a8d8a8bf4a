package lianli.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialsTest {

  @Test
  void areWrittenAsRanges() {
    assertEquals("12-15, 20", of(Set.of(20, 13, 12, 15, 14)).text());
    assertEquals("", Serials.NONE.text());
    assertEquals("1-999999", Serials.range(1, 999_999).text());
  }

  @Property(tries = 300)
  void behaveAsASetOfNumbers(
      @ForAll Set<@IntRange(min = 1, max = 60) Integer> some,
      @ForAll Set<@IntRange(min = 1, max = 60) Integer> others) {
    Set<Integer> both = new TreeSet<>(some);
    both.addAll(others);
    Set<Integer> rest = new TreeSet<>(some);
    rest.removeAll(others);

    assertEquals(of(both), of(some).and(of(others)));
    assertEquals(of(rest), of(some).without(of(others)));
    assertEquals(some.size(), of(some).count());
    assertEquals(some.stream().mapToInt(i -> i).max().orElse(0), of(some).last());
    assertEquals(of(some), Serials.parse(of(some).text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5-2", "1,,2", "1-", "-3", "1000000", "1 2"})
  void whatIsNoSetOfSerialsIsRefused(String text) {
    assertThatThrownBy(() -> Serials.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void touchingRangesBecomeOne() {
    assertThat(Serials.range(1, 5).and(Serials.range(6, 9))).isEqualTo(Serials.range(1, 9));
  }

  private static Serials of(Set<Integer> serials) {
    BitSet bits = new BitSet();
    serials.forEach(bits::set);
    return Serials.of(bits);
  }
}
