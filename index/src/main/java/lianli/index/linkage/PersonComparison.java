package lianli.index.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.index.key.IdNumbers;
import lianli.index.key.IdPattern;
import lianli.index.key.NameLevel;
import lianli.index.key.PreparedName;
import lianli.registry.act.PartialDate;

/**
 * Compares a stated person with one on file. Birth date and sex are inside an identity number, so
 * they score only where no number did.
 */
final class PersonComparison {
  // Set by hand in 2026 and not estimated from data yet, but for the u of a name, which is counted.

  /** Of names; the u of EXACT is the name's share of the registry. */
  private static final Map<NameLevel, MatchProbabilities> NAME = new EnumMap<>(NameLevel.class);

  static {
    NAME.put(NameLevel.EXACT, new MatchProbabilities(0.90, 1e-4));
    NAME.put(NameLevel.VARIANT, new MatchProbabilities(0.02, 1e-4));
    NAME.put(NameLevel.TONED_HOMOPHONE, new MatchProbabilities(0.02, 5e-4));
    NAME.put(NameLevel.HOMOPHONE, new MatchProbabilities(0.015, 1.5e-3));
    NAME.put(NameLevel.DIALECT, new MatchProbabilities(0.005, 2e-3));
    NAME.put(NameLevel.LOOK_ALIKE, new MatchProbabilities(0.01, 5e-4));
    NAME.put(NameLevel.ONE_CHARACTER, new MatchProbabilities(0.01, 0.02));
    NAME.put(NameLevel.DIFFERENT, new MatchProbabilities(0.02, 0.97));
  }

  private static final MatchProbabilities ID_EQUAL = new MatchProbabilities(0.95, 1e-6);
  private static final MatchProbabilities ID_ONE_SLIP = new MatchProbabilities(0.03, 2e-5);
  private static final MatchProbabilities ID_DIFFERENT = new MatchProbabilities(0.02, 0.99);
  private static final MatchProbabilities BIRTH_EQUAL = new MatchProbabilities(0.93, 1.0 / 15_000);
  private static final MatchProbabilities BIRTH_OVERLAP = new MatchProbabilities(0.95, 0.03);
  private static final MatchProbabilities BIRTH_SAME_MONTH =
      new MatchProbabilities(0.95, 1.0 / 450);
  private static final MatchProbabilities BIRTH_SWAPPED = new MatchProbabilities(0.01, 1e-4);
  private static final MatchProbabilities BIRTH_NEAR = new MatchProbabilities(0.04, 0.05);
  private static final MatchProbabilities BIRTH_DIFFERENT = new MatchProbabilities(0.01, 0.95);
  private static final MatchProbabilities SEX_EQUAL = new MatchProbabilities(0.99, 0.5);
  private static final MatchProbabilities SEX_DIFFERENT = new MatchProbabilities(0.01, 0.5);

  /** A slip is rare, and which of the visible places it hit is one more guess, in bits. */
  private static final double SLIP_IN_A_MASK = -10;

  private final NameFrequencies frequencies;

  PersonComparison(NameFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** The comparisons of one person. */
  List<FieldComparison> compare(String prefix, PreparedPerson stated, PreparedPerson onFile) {
    List<FieldComparison> comparisons = new ArrayList<>(4);
    FieldComparison id = id(prefix + "id_number", stated, onFile);
    comparisons.add(name(prefix + "name", stated, onFile));
    comparisons.add(id);
    boolean toldByNumber =
        !id.isMissing()
            && !id.contradicts()
            && stated.mask().map(PersonComparison::showsBirth).orElse(true);
    if (!toldByNumber) {
      FieldComparison birth = birth(prefix + "birth_date", stated.birth(), onFile.birth());
      comparisons.add(
          id.isMissing() || id.contradicts() ? birth : withoutTold(birth, stated.mask()));
    }
    if (id.isMissing()) {
      comparisons.add(sex(prefix + "sex", stated, onFile));
    }
    return comparisons;
  }

  /** The places of a birth date that a mask shows have scored with the mask. */
  private static FieldComparison withoutTold(FieldComparison birth, Optional<IdPattern> mask) {
    double told = mask.map(pattern -> pattern.bits(6, 14)).orElse(0.0);
    return birth.weight() <= 0
        ? birth
        : new FieldComparison(
            birth.field(),
            birth.level(),
            birth.stated(),
            birth.onFile(),
            Math.max(0, birth.weight() - told),
            0);
  }

  /** A person may be documented under several names: the one that agrees best counts. */
  private FieldComparison name(String field, PreparedPerson stated, PreparedPerson onFile) {
    FieldComparison best = missing(field);
    for (PreparedName one : stated.names()) {
      for (PreparedName other : onFile.names()) {
        FieldComparison found = name(field, one, other);
        best = best.isMissing() || found.weight() > best.weight() ? found : best;
      }
    }
    return best;
  }

  private FieldComparison name(String field, PreparedName stated, PreparedName onFile) {
    NameLevel level = stated.level(onFile);
    MatchProbabilities probabilities = java.util.Objects.requireNonNull(NAME.get(level));
    double share = 0;
    if (level == NameLevel.EXACT) {
      share = frequencies.share(onFile.name());
      probabilities = new MatchProbabilities(probabilities.m(), share);
    }
    return new FieldComparison(
        field,
        ComparisonLevel.of(level),
        stated.name().value(),
        onFile.name().value(),
        probabilities.weight(),
        share);
  }

  private static FieldComparison id(String field, PreparedPerson stated, PreparedPerson onFile) {
    String one = stated.idNumber();
    String other = onFile.idNumber();
    if (one.isEmpty() || !onFile.hasWholeId()) {
      return missing(field);
    }
    if (stated.mask().isPresent()) {
      return masked(field, stated.mask().get(), one, other);
    }
    if (one.equals(other)) {
      return comparison(field, ComparisonLevel.EQUAL, one, other, ID_EQUAL);
    }
    return IdNumbers.isOneSlipApart(one, other)
        ? comparison(field, ComparisonLevel.ONE_SLIP, one, other, ID_ONE_SLIP)
        : comparison(field, ComparisonLevel.DIFFERENT, one, other, ID_DIFFERENT);
  }

  /** What a mask tells depends on how many places it shows, never more than a whole number. */
  private static FieldComparison masked(String field, IdPattern mask, String one, String other) {
    double told = Math.min(mask.bits(), ID_EQUAL.weight());
    int contradictions = mask.contradictions(other);
    if (contradictions == 0) {
      return new FieldComparison(field, ComparisonLevel.EQUAL_VISIBLE, one, other, told, 0);
    }
    double slip = told + SLIP_IN_A_MASK;
    return contradictions == 1 && slip > 0
        ? new FieldComparison(field, ComparisonLevel.ONE_SLIP, one, other, slip, 0)
        : comparison(field, ComparisonLevel.DIFFERENT, one, other, ID_DIFFERENT);
  }

  private static boolean showsBirth(IdPattern mask) {
    return mask.places().substring(8, 14).indexOf('*') < 0;
  }

  private static FieldComparison birth(String field, PartialDate stated, PartialDate onFile) {
    if (!stated.isKnown() || !onFile.isKnown()) {
      return missing(field);
    }
    String one = stated.text();
    String other = onFile.text();
    if (one.equals(other) && stated.isExact()) {
      return comparison(field, ComparisonLevel.EQUAL, one, other, BIRTH_EQUAL);
    }
    if (!stated.earliest().isAfter(onFile.latest())
        && !stated.latest().isBefore(onFile.earliest())) {
      boolean sameMonth = stated.text().length() >= 7 && onFile.text().length() >= 7;
      return comparison(
          field, ComparisonLevel.OVERLAP, one, other, sameMonth ? BIRTH_SAME_MONTH : BIRTH_OVERLAP);
    }
    if (stated.isExact() && onFile.isExact() && isSwapped(one, other)) {
      return comparison(field, ComparisonLevel.DAY_AND_MONTH_SWAPPED, one, other, BIRTH_SWAPPED);
    }
    // Ages by the old count and lunar birthdays put a date up to a year off (domain.md §9).
    boolean near = Math.abs(stated.earliest().toEpochDay() - onFile.earliest().toEpochDay()) <= 400;
    return near
        ? comparison(field, ComparisonLevel.WITHIN_A_YEAR, one, other, BIRTH_NEAR)
        : comparison(field, ComparisonLevel.DIFFERENT, one, other, BIRTH_DIFFERENT);
  }

  private static boolean isSwapped(String one, String other) {
    return one.substring(0, 4).equals(other.substring(0, 4))
        && one.substring(5, 7).equals(other.substring(8))
        && one.substring(8).equals(other.substring(5, 7));
  }

  private static FieldComparison sex(String field, PreparedPerson stated, PreparedPerson onFile) {
    if (stated.sex().isEmpty() || onFile.sex().isEmpty()) {
      return missing(field);
    }
    boolean equal = stated.sex().equals(onFile.sex());
    return comparison(
        field,
        equal ? ComparisonLevel.EQUAL : ComparisonLevel.DIFFERENT,
        stated.sex().get().written(),
        onFile.sex().get().written(),
        equal ? SEX_EQUAL : SEX_DIFFERENT);
  }

  static FieldComparison comparison(
      String field,
      ComparisonLevel level,
      String stated,
      String onFile,
      MatchProbabilities probabilities) {
    return new FieldComparison(field, level, stated, onFile, probabilities.weight(), 0);
  }

  static FieldComparison missing(String field) {
    return new FieldComparison(field, ComparisonLevel.MISSING, "", "", 0, 0);
  }
}
