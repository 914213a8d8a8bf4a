package lianli.ocr.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A map of fingerprints beside the one of the Java library. */
class FingerprintMapTest {
  private final FingerprintMap map = new FingerprintMap();

  /** Few keys, so that they meet often, close together, so that they crowd. */
  private static Fingerprint crowded(int number) {
    return new Fingerprint((long) (number / 4) - 3, number % 4);
  }

  @Property
  void itHoldsWhatAnyMapWould(@ForAll @Size(max = 400) List<@IntRange(max = 999) Integer> steps) {
    FingerprintMap packed = new FingerprintMap();
    Map<Fingerprint, Long> plain = new HashMap<>();
    for (int step : steps) {
      Fingerprint key = crowded(step % 100);
      switch (step % 3) {
        case 0 -> {
          packed.put(key, step);
          plain.put(key, (long) step);
        }
        case 1 -> assertThat(packed.add(key)).isEqualTo(plain.putIfAbsent(key, 0L) == null);
        default -> {
          packed.forget(key);
          plain.remove(key);
        }
      }
    }
    for (int number = 0; number < 120; number++) {
      Long there = plain.get(crowded(number));
      assertThat(packed.get(crowded(number)))
          .isEqualTo(there == null ? OptionalLong.empty() : OptionalLong.of(there));
    }
  }

  @Test
  void itGrows() {
    Fingerprint forgotten = Fingerprint.of("forgotten");
    map.put(forgotten, 1);
    map.forget(forgotten);
    for (int page = 0; page < 200_000; page++) {
      map.put(Fingerprint.of("page " + page), page);
    }
    assertThat(map.get(forgotten)).isEmpty();
    for (int page = 0; page < 200_000; page++) {
      assertThat(map.get(Fingerprint.of("page " + page))).hasValue(page);
    }
    assertThat(map.get(Fingerprint.of("page 200000"))).isEmpty();
  }

  @Test
  void whatLooksLikeNothingIsAKeyLikeAnyOther() {
    Fingerprint zero = new Fingerprint(0, 0);
    assertThat(map.get(zero)).isEmpty();
    assertThat(map.add(zero)).isTrue();
    assertThat(map.add(zero)).isFalse();
  }

  @Test
  void onlyNaturalNumbersAreHeld() {
    assertThatThrownBy(() -> map.put(new Fingerprint(1, 2), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
