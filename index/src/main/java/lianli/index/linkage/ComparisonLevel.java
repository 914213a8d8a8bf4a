package lianli.index.linkage;

import java.util.Locale;
import lianli.index.key.NameLevel;

/** How far what is stated in one field agrees with what is on file. */
public enum ComparisonLevel {
  /** The same number, date or sex. */
  EQUAL(true),
  /** A masked number whose visible places are those of the number on file. */
  EQUAL_VISIBLE(true),
  /** Numbers one slip of the hand apart. */
  ONE_SLIP(false),
  /** Dates that may be one: at least one of them is told in part only. */
  OVERLAP(true),
  /** Birth dates whose day and month changed places. */
  DAY_AND_MONTH_SWAPPED(false),
  /** Dates of marriage at most 31 days apart. */
  WITHIN_A_MONTH(false),
  /** Birth dates at most 400 days apart: an age by the old count, or a lunar birthday. */
  WITHIN_A_YEAR(false),
  /** Names of the same characters. */
  EXACT(true),
  /** Names that are the same but for traditional forms and variants. */
  VARIANT(true),
  /** Names that are read alike, with tones. */
  TONED_HOMOPHONE(false),
  /** Names that are read alike but for tones. */
  HOMOPHONE(false),
  /** Names that are heard alike in Guizhou speech. */
  DIALECT(false),
  /** Names of which one character looks like the other's. */
  LOOK_ALIKE(false),
  /** Names of which one character differs. */
  ONE_CHARACTER(false),
  /** Told on both sides, and both cannot be right. */
  DIFFERENT(false),
  /** Not told on one side. */
  MISSING(false);

  private final boolean agreement;

  ComparisonLevel(boolean agreement) {
    this.agreement = agreement;
  }

  /** The level of two names. */
  static ComparisonLevel of(NameLevel names) {
    return valueOf(names.name());
  }

  /** True if both sides tell the same, as far as they tell it. */
  public boolean isAgreement() {
    return agreement;
  }

  /** As in the JSON of {@code query court}: {@code one_slip}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
