package lianli.index.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {
  private static final List<Comparison<?>> ALL =
      List.of(
          new ExactComparison(),
          new JaroWinklerComparison(List.of(0.92, 0.8)),
          new EditComparison(List.of(1, 2)),
          new DateComparison(List.of(31, 366), Optional.of(DateOrder.DAY_FIRST)),
          new NameComparison(),
          new CitizenIdComparison(),
          new NumberComparison(List.of(BigDecimal.ONE, BigDecimal.TEN)),
          new AddressComparison());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # kind,   one,                other,              level
          exact,    男,                  男,                  equal
          exact,    Ａ１２,               a12,                equal
          exact,    a12,                a13,                else
          jaro,     martha,             MARTHA,             equal
          jaro,     martha,             marhta,             similar_0.92
          jaro,     dwayne,             duane,              similar_0.8
          jaro,     dixon,              dicksonx,           similar_0.8
          jaro,     anna,               boris,              else
          jaro,     st james,           stjames,            equal
          edit,     1451137,            1451137,            equal
          edit,     1451137,            1541137,            slips_1
          edit,     1451137,            451137,             slips_1
          edit,     1451137,            1451268,            else
          edit,     1451137,            1451268,            else
          edit,     1451137,            1452138,            slips_2
          date,     19720812,           1972-08-12,         equal
          date,     1972年8月12日,        12/8/1972,          equal
          date,     1972-08,            1972-08-12,         fits
          date,     1972,               1972-08,            fits
          date,     1972,               1972,               fits
          date,     1972,               1973-08-12,         else
          date,     1972-08-12,         1972-12-08,         day_month_swapped
          date,     1972-08-12,         1972-08-13,         one_slip
          date,     19720812,           19724812,           one_slip
          date,     1972-08-30,         1972-09-04,         days_31
          date,     1972-08-30,         1973-07-04,         days_366
          date,     1972-08-30,         1985-07-04,         else
          name,     萧小云,              萧小云,              exact
          name,     萧小云,              肖小云,              variant
          name,     王晓云,              王小云,              toned_homophone
          name,     王大山,              李秀英,              else
          id,       520121198003020013, 520121198003020013, equal
          id,       52012119800302****, 520121198003020013, shown_10
          id,       52012119800302****, 520121198003030012, one_slip
          id,       520121************, 520121198003020013, shown_5
          id,       520122************, 520121198003020013, else
          id,       5***************** , 520121198003020013, shown_1
          id,       52012119800302***3, 52012119800302****, shown_10
          id,       520121198003020013, 520121198003020031, one_slip
          number,   42,                 42.0,               equal
          number,   '1,042',            1043,               within_1
          number,   42,                 50,                 within_10
          number,   42,                 99,                 else
          place,    贵州省贵阳市开阳县双流镇,   贵州省 贵阳市开阳县双流镇,  equal
          place,    贵州省贵阳市开阳县双流镇,   开阳县双流镇,          part_of
          place,    贵阳市开阳县双流镇用沙村,   开阳县双流镇白马村,      same_township
          place,    开阳县城关镇,           开阳县双流镇,          same_county
          place,    开阳县城关镇,           息烽县城关镇,          else
          """)
  void reachesTheLevel(String kind, String one, String other, String level) {
    Comparison<?> comparison =
        switch (kind) {
          case "exact" -> ALL.get(0);
          case "jaro" -> ALL.get(1);
          case "edit" -> ALL.get(2);
          case "date" -> ALL.get(3);
          case "name" -> ALL.get(4);
          case "id" -> ALL.get(5);
          case "number" -> ALL.get(6);
          default -> ALL.get(7);
        };

    assertThat(level(comparison, List.of(one), List.of(other))).contains(level);
    assertThat(level(comparison, List.of(other), List.of(one))).contains(level);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # village, township, county, level
          用沙村,     双流镇,    开阳县,   equal
          用沙村,     双流乡,    开阳县,   same_village
          白马村,     双流镇,    开阳县,   same_township
          '',        双流镇,    '',      same_township
          白马村,     城关镇,    开阳县,   same_county
          白马村,     城关镇,    息烽县,   else
          """)
  void aPlaceInColumnsAgreesInTheSmallestThatIsTold(
      String village, String township, String county, String level) {
    PlaceComparison place = new PlaceComparison(List.of("village", "township", "county"));

    assertThat(level(place, List.of("用沙村", "双流镇", "开阳县"), List.of(village, township, county)))
        .contains(level);
  }

  @ParameterizedTest
  @CsvSource({"date,不详", "date,03/04/80", "id,******", "id,不详", "number,多", "exact,' '", "name,''"})
  void whatTellsNothingIsNotCompared(String kind, String cell) {
    int place = Arrays.asList("exact", "", "", "date", "name", "id", "number").indexOf(kind);

    assertThat(ALL.get(place).read(List.of(cell))).isEmpty();
  }

  @Property(tries = 2_000)
  void theOrderOfTwoValuesNeverMatters(@ForAll("cells") String one, @ForAll("cells") String other) {
    for (Comparison<?> comparison : ALL) {
      assertThat(level(comparison, List.of(one), List.of(other)))
          .as("%s", comparison.getClass().getSimpleName())
          .isEqualTo(level(comparison, List.of(other), List.of(one)));
    }
  }

  @Property(tries = 500)
  void aValueReachesTheBestLevelWithItselfUnlessItIsToldInPart(@ForAll("cells") String cell) {
    for (Comparison<?> comparison : ALL) {
      Optional<String> level = level(comparison, List.of(cell), List.of(cell));
      assertThat(level.orElse("equal"))
          .isIn("equal", "exact", "fits", "shown_15", "shown_10", "shown_5", "shown_1");
    }
  }

  /** The sets of letters only spare work: no pair is thrown out that counting would have kept. */
  @Property(tries = 5_000)
  void theShortCutsChangeNoLevel(@ForAll("words") String one, @ForAll("words") String other) {
    Letters first = Letters.of(one).orElseThrow();
    Letters second = Letters.of(other).orElseThrow();

    assertThat(JaroWinkler.similarity(first, second))
        .isLessThanOrEqualTo(JaroWinkler.atMost(first, second) + 1e-12);
    assertThat(EditDistance.atMost(20, first.text(), second.text()))
        .isGreaterThanOrEqualTo(Math.max(first.foreignTo(second), second.foreignTo(first)));
  }

  @Property(tries = 3_000)
  void whatIsFarAtAGlanceReachesTheLastLevel(
      @ForAll("cells") String one, @ForAll("cells") String other) {
    for (Comparison<?> comparison : ALL) {
      assertFarIsLast(comparison, one, other);
    }
  }

  private static <V> void assertFarIsLast(Comparison<V> comparison, String one, String other) {
    Optional<V> first = comparison.read(List.of(one));
    Optional<V> second = comparison.read(List.of(other));
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      boolean isFar = comparison.isFar(first.get(), second.get());
      assertThat(comparison.last()).isEqualTo(comparison.levels().size());
      assertThat(!isFar || comparison.level(first.get(), second.get()) == comparison.last())
          .as("%s", comparison.getClass().getSimpleName())
          .isTrue();
    }
  }

  @Property(tries = 3_000)
  void aDateIsOneSlipAwayWhereItsFiguresAre(
      @ForAll("figures") String one, @ForAll("figures") String other) {
    StatedDate first = StatedDate.of(one, Optional.empty()).orElseThrow();
    StatedDate second = StatedDate.of(other, Optional.empty()).orElseThrow();

    assertThat(first.equals(second) || first.isOneSlipFrom(second))
        .isEqualTo(EditDistance.atMost(1, one, other) <= 1);
    assertThat(first.isSwapOf(second))
        .isEqualTo(one.equals(other.substring(0, 4) + other.substring(6) + other.substring(4, 6)));
  }

  @Provide
  static Arbitrary<String> figures() {
    return Arbitraries.strings().withChars("01").ofLength(6).map(rest -> "19" + rest);
  }

  @ParameterizedTest
  @CsvSource({"0.8,0.92", "1.0,0.8", "0.9,0.0", "0.9,0.9"})
  void cutPointsOutOfOrderAreRefused(double first, double second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JaroWinklerComparison(List.of(first, second)));
  }

  @Provide
  static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("abcdeAB ")
        .ofMinLength(1)
        .ofMaxLength(9)
        .filter(word -> !word.isBlank());
  }

  @Provide
  static Arbitrary<String> cells() {
    return Arbitraries.oneOf(
        words(),
        Arbitraries.strings().withChars("王小晓云萧肖大山李").ofMinLength(1).ofMaxLength(4),
        Arbitraries.strings().withChars("0128*X").ofLength(18),
        Arbitraries.strings().withChars("0129").ofLength(8),
        Arbitraries.of("1972-08-12", "1972-08", "1972", "12/08/1972", "1972年12月8日", "42", "42.50"),
        Arbitraries.strings().withChars("贵州省开阳县双流镇村").ofMaxLength(9));
  }

  private static <V> Optional<String> level(
      Comparison<V> comparison, List<String> one, List<String> other) {
    Optional<V> first = comparison.read(one);
    Optional<V> second = comparison.read(other);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(comparison.levels().get(comparison.level(first.get(), second.get()) - 1));
  }
}
