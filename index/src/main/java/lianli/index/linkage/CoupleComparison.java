package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import lianli.index.key.IdNumbers;
import lianli.registry.act.PartialDate;

/**
 * Compares a stated couple with one on file, either way round, and keeps the better way: a
 * plaintiff may be the husband or the wife.
 */
public final class CoupleComparison {
  private static final Rates NUMBER_EQUAL = new Rates(0.95, 1e-6);
  private static final Rates NUMBER_ONE_SLIP = new Rates(0.02, 2e-4);
  private static final Rates NUMBER_DIFFERENT = new Rates(0.03, 0.99);
  private static final Rates DATE_EQUAL = new Rates(0.90, 1.0 / 8_000);
  private static final Rates DATE_OVERLAP = new Rates(0.90, 0.03);
  private static final Rates DATE_NEAR = new Rates(0.04, 0.01);
  private static final Rates DATE_DIFFERENT = new Rates(0.06, 0.97);
  private static final int NEAR_DAYS = 31;

  /** Share of stated couples that are on file, before looking. */
  private static final double ON_FILE = 0.8;

  private final PersonComparison people;
  private final double prior;

  /**
   * A comparison against a registry.
   *
   * @param frequencies of names in the registry
   * @param couples how many couples are on file
   */
  public CoupleComparison(NameFrequencies frequencies, long couples) {
    people = new PersonComparison(frequencies);
    prior = Math.log(ON_FILE / Math.max(1, couples)) / Math.log(2);
  }

  /** The better of both ways round. */
  public Waterfall compare(CoupleTraits stated, CoupleTraits onFile) {
    Waterfall asStated = oneWay(stated, onFile);
    Waterfall swapped = oneWay(stated.swapped(), onFile);
    return swapped.score() > asStated.score() ? swapped : asStated;
  }

  /** One person against one on file, without prior. */
  public Waterfall compare(PersonTraits stated, PersonTraits onFile) {
    return new Waterfall(0, people.compare("", stated, onFile));
  }

  private Waterfall oneWay(CoupleTraits stated, CoupleTraits onFile) {
    List<Bar> bars = new ArrayList<>();
    bars.addAll(people.compare("man.", stated.first(), onFile.first()));
    bars.addAll(people.compare("woman.", stated.second(), onFile.second()));
    bars.add(number(stated, onFile));
    bars.add(date(stated.marriedOn(), onFile.marriedOn()));
    return new Waterfall(prior, bars);
  }

  private static Bar number(CoupleTraits stated, CoupleTraits onFile) {
    String field = "certificate_number";
    if (stated.certificate().isEmpty() || onFile.certificate().isEmpty()) {
      return PersonComparison.missing(field);
    }
    String one = stated.certificate().get().text();
    String other = onFile.certificate().get().text();
    if (one.equals(other)) {
      return PersonComparison.bar(field, "equal", one, other, NUMBER_EQUAL);
    }
    return IdNumbers.isOneSlipApart(one, other)
        ? PersonComparison.bar(field, "one_slip", one, other, NUMBER_ONE_SLIP)
        : PersonComparison.bar(field, "different", one, other, NUMBER_DIFFERENT);
  }

  private static Bar date(PartialDate stated, PartialDate onFile) {
    String field = "married_on";
    if (!stated.isKnown() || !onFile.isKnown()) {
      return PersonComparison.missing(field);
    }
    String one = stated.text();
    String other = onFile.text();
    if (one.equals(other) && stated.isExact()) {
      return PersonComparison.bar(field, "equal", one, other, DATE_EQUAL);
    }
    if (!stated.earliest().isAfter(onFile.latest())
        && !stated.latest().isBefore(onFile.earliest())) {
      return PersonComparison.bar(field, "overlap", one, other, DATE_OVERLAP);
    }
    long days = Math.abs(stated.earliest().toEpochDay() - onFile.earliest().toEpochDay());
    return days <= NEAR_DAYS
        ? PersonComparison.bar(field, "within_a_month", one, other, DATE_NEAR)
        : PersonComparison.bar(field, "different", one, other, DATE_DIFFERENT);
  }
}
