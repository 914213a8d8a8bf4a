package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.index.key.IdNumbers;
import lianli.index.key.IdPattern;
import lianli.index.key.NameLevel;
import lianli.index.key.PreparedName;
import lianli.index.linkage.model.CoupleField;
import lianli.registry.act.PartialDate;

/**
 * Compares a stated person with one on file. Birth date and sex are inside an identity number, so
 * they score only where no number did.
 */
final class PersonComparison {
  /** Ages by the old count and lunar birthdays put a date up to a year off (domain.md §9). */
  private static final int YEAR_OFF = 400;

  /** As long as the text of a month. */
  private static final int MONTH = 7;

  private final NameFrequencies frequencies;
  private final CoupleWeights weights;

  PersonComparison(NameFrequencies frequencies, CoupleWeights weights) {
    this.frequencies = frequencies;
    this.weights = weights;
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
  private FieldComparison withoutTold(FieldComparison birth, Optional<IdPattern> mask) {
    double told = mask.map(pattern -> weights.bits(pattern, 6, 14)).orElse(0.0);
    return birth.weight() <= 0 ? birth : birth.weighing(Math.max(0, birth.weight() - told));
  }

  /** A person may be documented under several names: the one that agrees best counts. */
  private FieldComparison name(String field, PreparedPerson stated, PreparedPerson onFile) {
    FieldComparison best = FieldComparison.missing(CoupleField.NAME, field);
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
    String one = stated.name().value();
    String other = onFile.name().value();
    return level == NameLevel.EXACT
        ? weights.equalNames(field, one, other, frequencies.share(onFile.name()))
        : weights.weighed(CoupleField.NAME, field, ComparisonLevel.of(level), one, other);
  }

  private FieldComparison id(String field, PreparedPerson stated, PreparedPerson onFile) {
    String one = stated.idNumber();
    String other = onFile.idNumber();
    if (one.isEmpty() || !onFile.hasWholeId()) {
      return FieldComparison.missing(CoupleField.ID, field);
    }
    return stated.mask().isPresent()
        ? weights.masked(field, stated.mask().get(), one, other)
        : weights.weighed(CoupleField.ID, field, idLevel(one, other), one, other);
  }

  static ComparisonLevel idLevel(String one, String other) {
    if (one.equals(other)) {
      return ComparisonLevel.EQUAL;
    }
    return IdNumbers.isOneSlipApart(one, other)
        ? ComparisonLevel.ONE_SLIP
        : ComparisonLevel.DIFFERENT;
  }

  private static boolean showsBirth(IdPattern mask) {
    return mask.places().substring(8, 14).indexOf('*') < 0;
  }

  private FieldComparison birth(String field, PartialDate stated, PartialDate onFile) {
    CoupleField kind = birthKind(stated, onFile);
    return stated.isKnown() && onFile.isKnown()
        ? weights.weighed(kind, field, birthLevel(stated, onFile), stated.text(), onFile.text())
        : FieldComparison.missing(kind, field);
  }

  /** By the side that tells less. */
  static CoupleField birthKind(PartialDate one, PartialDate other) {
    if (one.isExact() && other.isExact()) {
      return CoupleField.BIRTH_DAY;
    }
    return one.text().length() >= MONTH && other.text().length() >= MONTH
        ? CoupleField.BIRTH_MONTH
        : CoupleField.BIRTH_YEAR;
  }

  static ComparisonLevel birthLevel(PartialDate stated, PartialDate onFile) {
    String one = stated.text();
    String other = onFile.text();
    boolean areExact = stated.isExact() && onFile.isExact();
    if (!stated.earliest().isAfter(onFile.latest())
        && !stated.latest().isBefore(onFile.earliest())) {
      return areExact ? ComparisonLevel.EQUAL : ComparisonLevel.OVERLAP;
    }
    if (areExact && isSwapped(one, other)) {
      return ComparisonLevel.DAY_AND_MONTH_SWAPPED;
    }
    return Math.abs(stated.earliest().toEpochDay() - onFile.earliest().toEpochDay()) <= YEAR_OFF
        ? ComparisonLevel.WITHIN_A_YEAR
        : ComparisonLevel.DIFFERENT;
  }

  private static boolean isSwapped(String one, String other) {
    return one.substring(0, 4).equals(other.substring(0, 4))
        && one.substring(5, 7).equals(other.substring(8))
        && one.substring(8).equals(other.substring(5, 7));
  }

  private FieldComparison sex(String field, PreparedPerson stated, PreparedPerson onFile) {
    if (stated.sex().isEmpty() || onFile.sex().isEmpty()) {
      return FieldComparison.missing(CoupleField.SEX, field);
    }
    return weights.weighed(
        CoupleField.SEX,
        field,
        stated.sex().equals(onFile.sex()) ? ComparisonLevel.EQUAL : ComparisonLevel.DIFFERENT,
        stated.sex().get().written(),
        onFile.sex().get().written());
  }
}
