package lianli.index.linkage;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import lianli.index.key.PreparedName;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.model.CoupleModel.Bonds;
import lianli.index.linkage.pattern.LevelSums;
import lianli.index.linkage.pattern.PatternCounts;
import lianli.index.linkage.pattern.PatternShape;
import lianli.registry.act.PartialDate;

/**
 * Learns from marriages of the register, drawn blindly two and two, how often what is compared
 * agrees by chance, and what of a couple agrees oftener than that: spouses are of like age and of
 * one place.
 */
public final class RandomMarriages {
  /** Drawn in the same way each time: the same register teaches the same. */
  private static final long SEED = 73;

  /** Chance agreements of both people are counted as if so many pairs had been as one expects. */
  private static final double EXPECTED_PAIRS = 1_000;

  private static final int PLACES = 18;

  /** Parts of a number, in which what agrees first makes the rest likelier: area, year, day. */
  private static final int[] PARTS = {0, 6, 10, 12, 14, 15, 16, 17, 18};

  private final int size;
  private final IntFunction<PreparedCouple> filed;
  private final PatternShape shape = CoupleField.shape();
  private final PatternCounts counts = new PatternCounts(shape);
  private final double[] compared = new double[PLACES];
  private final double[] agreed = new double[PLACES];
  private final double[] births = new double[4];
  private final double[] areas = new double[4];
  private long pairs;

  /** Marriages of a register, each by its row. */
  public RandomMarriages(int size, IntFunction<PreparedCouple> filed) {
    this.size = size;
    this.filed = filed;
  }

  /**
   * The model with what the register teaches.
   *
   * @param first what is known before
   * @param otherMarriages how many other marriages on file a person has
   */
  public CoupleModel learn(CoupleModel first, int wanted, double otherMarriages) {
    SplittableRandom random = new SplittableRandom(SEED);
    long most = Math.min(wanted, (long) size * (size - 1) / 2);
    for (long drawn = 0; drawn < most; drawn++) {
      int one = random.nextInt(size);
      int other = (one + 1 + random.nextInt(size - 1)) % size;
      count(filed.apply(one), filed.apply(other));
    }
    LevelSums sums = new LevelSums(shape).add(counts, pattern -> 1);
    for (CoupleField kind : CoupleField.values()) {
      double known = first.weights().get(kind.place()).randomPairs();
      sums.addKnown(kind.place(), first.u(), kind.place(), known);
    }
    return new CoupleModel(
        first.m(),
        sums.shares(),
        first.weights(),
        places(first),
        new Bonds(
            bond(births, first.bonds().births()),
            bond(areas, first.bonds().areas()),
            otherMarriages),
        first.onFile(),
        new CoupleModel.Source(
            first.source().lines(), size, pairs, first.source().expectedMatches()));
  }

  private List<Double> places(CoupleModel first) {
    List<Double> places = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      double known = first.places().get(place) * EXPECTED_PAIRS;
      places.add((agreed[place] + known) / (compared[place] + EXPECTED_PAIRS));
    }
    return places;
  }

  /** How much oftener both agree than if the one told nothing of the other. */
  private static double bond(double[] seen, double known) {
    double all = seen[0] + seen[1] + seen[2] + seen[3];
    double chance = all == 0 ? 0 : (seen[1] + seen[3]) / all * ((seen[2] + seen[3]) / all);
    return chance == 0
        ? known
        : (seen[3] + known * chance * EXPECTED_PAIRS) / (chance * (all + EXPECTED_PAIRS));
  }

  private void count(PreparedCouple one, PreparedCouple other) {
    if (isOne(one.first(), other.first()) || isOne(one.second(), other.second())) {
      return;
    }
    pairs++;
    counts.add(person(one.first(), other.first()));
    counts.add(person(one.second(), other.second()));
    counts.add(marriage(one, other));
    together(one, other);
  }

  private static boolean isOne(PreparedPerson one, PreparedPerson other) {
    return one.hasWholeId() && one.idNumber().equals(other.idNumber());
  }

  private long person(PreparedPerson one, PreparedPerson other) {
    long pattern = 0;
    if (!one.names().isEmpty() && !other.names().isEmpty()) {
      PreparedName name = one.names().getFirst();
      ComparisonLevel level = ComparisonLevel.of(name.level(other.names().getFirst()));
      pattern |= part(CoupleField.NAME, level);
    }
    if (one.hasWholeId() && other.hasWholeId()) {
      String number = one.idNumber();
      pattern |= part(CoupleField.ID, PersonComparison.idLevel(number, other.idNumber()));
      countPlaces(number, other.idNumber());
    }
    PartialDate born = one.birth();
    PartialDate second = other.birth();
    if (born.isKnown() && second.isKnown()) {
      pattern |= birth(born, second);
      if (born.isExact() && second.isExact()) {
        pattern |= birth(month(born), second) | birth(year(born), second);
      }
    }
    return pattern;
  }

  private long birth(PartialDate one, PartialDate other) {
    return part(PersonComparison.birthKind(one, other), PersonComparison.birthLevel(one, other));
  }

  private long marriage(PreparedCouple one, PreparedCouple other) {
    long pattern = 0;
    if (!one.numbers().isEmpty() && !other.numbers().isEmpty()) {
      pattern |=
          part(
              CoupleField.NUMBER,
              CoupleComparison.numberLevel(
                  one.numbers().getFirst(), other.numbers().getFirst(), other.office()));
    }
    PartialDate day = one.marriedOn();
    PartialDate second = other.marriedOn();
    if (day.isKnown() && second.isKnown()) {
      pattern |= wedding(day, second);
      if (day.isExact() && second.isExact()) {
        pattern |= wedding(month(day), second) | wedding(year(day), second);
      }
    }
    return pattern;
  }

  private long wedding(PartialDate one, PartialDate other) {
    return part(CoupleComparison.dateKind(one, other), CoupleComparison.dateLevel(one, other));
  }

  private long part(CoupleField kind, ComparisonLevel level) {
    return shape.part(kind.place(), CoupleWeights.code(kind, level));
  }

  private static PartialDate month(PartialDate day) {
    return new PartialDate.Month(YearMonth.from(day.earliest()));
  }

  private static PartialDate year(PartialDate day) {
    return new PartialDate.WholeYear(Year.from(day.earliest()));
  }

  private void countPlaces(String one, String other) {
    if (one.length() != PLACES || other.length() != PLACES) {
      return;
    }
    for (int part = 0; part + 1 < PARTS.length; part++) {
      for (int place = PARTS[part]; place < PARTS[part + 1]; place++) {
        compared[place]++;
        if (one.charAt(place) != other.charAt(place)) {
          break;
        }
        agreed[place]++;
      }
    }
  }

  private void together(PreparedCouple one, PreparedCouple other) {
    boolean areBorn =
        List.of(one.first(), one.second(), other.first(), other.second()).stream()
            .allMatch(person -> person.birth().isKnown());
    if (areBorn) {
      births[
          (yearsAgree(one.first(), other.first()) ? 1 : 0)
              + (yearsAgree(one.second(), other.second()) ? 2 : 0)]++;
    }
    boolean areNumbered =
        List.of(one.first(), one.second(), other.first(), other.second()).stream()
            .allMatch(person -> person.hasWholeId() && person.idNumber().length() == PLACES);
    if (areNumbered) {
      areas[
          (areasAgree(one.first(), other.first()) ? 1 : 0)
              + (areasAgree(one.second(), other.second()) ? 2 : 0)]++;
    }
  }

  private static boolean yearsAgree(PreparedPerson one, PreparedPerson other) {
    return one.birth().earliest().getYear() == other.birth().earliest().getYear();
  }

  private static boolean areasAgree(PreparedPerson one, PreparedPerson other) {
    return one.idNumber().regionMatches(0, other.idNumber(), 0, 6);
  }
}
