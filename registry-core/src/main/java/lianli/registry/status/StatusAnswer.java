package lianli.registry.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.coverage.Scope;
import lianli.registry.ledger.LedgerEntry;

/** An answer of the decision table, with the acts it rests on. */
public sealed interface StatusAnswer {

  /** Version of the rules that gave it. */
  String RULES = "2026-2";

  /** True if it tells a status; false where it only tells why none can be told. */
  default boolean isCertain() {
    return switch (this) {
      case Deceased known -> true;
      case Married known -> true;
      case Divorced known -> true;
      case Widowed known -> true;
      case EndedByDeclaration known -> true;
      case BelowLegalAge known -> true;
      case Conflict open -> false;
      case Undetermined open -> false;
      case NoEffectiveRecord none -> false;
      case NoRecord none -> false;
      case NoRecordIncomplete none -> false;
    };
  }

  /** The acts it rests on, in order of entry. */
  List<LedgerEntry> restsOn();

  /** An answer that rests on none, since none was found. */
  sealed interface WithoutActs extends StatusAnswer {
    @Override
    default List<LedgerEntry> restsOn() {
      return List.of();
    }
  }

  /** From when it is so; unknown where the answer has no such day. */
  default PartialDate since() {
    return PartialDate.unknown();
  }

  /** The answer in one word, stable, for programs: {@code MARRIED}. */
  default String word() {
    return switch (this) {
      case Deceased answer -> "DECEASED";
      case Conflict answer -> "CONFLICT";
      case Undetermined answer -> "UNDETERMINED";
      case Married answer -> "MARRIED";
      case Divorced answer -> "DIVORCED";
      case Widowed answer -> "WIDOWED";
      case EndedByDeclaration answer -> "ENDED_BY_DECLARATION";
      case NoEffectiveRecord answer -> "NO_EFFECTIVE_RECORD";
      case BelowLegalAge answer -> "BELOW_LEGAL_AGE";
      case NoRecord answer -> "NO_RECORD_IN_SCOPE";
      case NoRecordIncomplete answer -> "NO_RECORD_INCOMPLETE";
    };
  }

  /** Code of GB/T 2261.2; 90 where the record says nothing certain, none for the dead. */
  default OptionalInt code() {
    return switch (this) {
      case Deceased answer -> OptionalInt.empty();
      case Conflict answer -> OptionalInt.of(90);
      case Undetermined answer -> OptionalInt.of(90);
      case Married married -> OptionalInt.of(married.order());
      case Divorced answer -> OptionalInt.of(40);
      case Widowed answer -> OptionalInt.of(30);
      case EndedByDeclaration answer -> OptionalInt.of(90);
      case NoEffectiveRecord answer -> OptionalInt.of(90);
      case BelowLegalAge answer -> OptionalInt.of(10);
      case NoRecord answer -> OptionalInt.of(90);
      case NoRecordIncomplete answer -> OptionalInt.of(90);
    };
  }

  /**
   * Row 3: dead on or before the day.
   *
   * @param declared by a court, about a missing person
   * @param before the answer for the day before, where that day is known
   */
  record Deceased(
      PartialDate since, boolean declared, Optional<StatusAnswer> before, List<LedgerEntry> restsOn)
      implements StatusAnswer {}

  /** Row 4: the record contradicts itself about that day. */
  record Conflict(Set<ConflictCode> codes, List<LedgerEntry> restsOn) implements StatusAnswer {}

  /**
   * Row 5: the day lies where a date is not known exactly.
   *
   * @param earliest first day it may have happened
   * @param latest last day it may have happened
   */
  record Undetermined(
      BilingualText reason, LocalDate earliest, LocalDate latest, List<LedgerEntry> restsOn)
      implements StatusAnswer {}

  /**
   * Row 6.
   *
   * @param order 20 married, 22 married again, 23 married again to the same person
   */
  record Married(PartialDate since, int order, List<LedgerEntry> restsOn) implements StatusAnswer {}

  /** Row 7. */
  record Divorced(PartialDate since, List<LedgerEntry> restsOn) implements StatusAnswer {}

  /** Row 8. */
  record Widowed(PartialDate since, List<LedgerEntry> restsOn) implements StatusAnswer {}

  /**
   * A declaration of death ended the marriage and was taken back, but the marriage did not come
   * back (Civil Code art. 51). GB/T 2261.2 has no code for it.
   */
  record EndedByDeclaration(PartialDate since, List<LedgerEntry> restsOn) implements StatusAnswer {}

  /** Row 9: every marriage on file was void from the start. Not "single". */
  record NoEffectiveRecord(List<LedgerEntry> restsOn) implements StatusAnswer {}

  /** Row 10: below the legal age of that day and no act on file. */
  record BelowLegalAge(LocalDate reachedOn) implements WithoutActs {}

  /** Row 11: no act found in what the registry holds. Never "single". */
  record NoRecord() implements WithoutActs {}

  /**
   * Row 12: no act found, and the registry lacks records in which one could be.
   *
   * @param scope what was searched, with its gaps
   */
  record NoRecordIncomplete(Scope scope) implements WithoutActs {}
}
