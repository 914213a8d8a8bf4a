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

  /** From when it is so; unknown where the answer has no such day. */
  default PartialDate since() {
    return PartialDate.unknown();
  }

  /** The answer in one word, stable, for programs: {@code MARRIED}. */
  String word();

  /** Code of GB/T 2261.2; 90 where the record says nothing certain, none for the dead. */
  OptionalInt code();

  /**
   * Row 3: dead on or before the day.
   *
   * @param declared by a court, about a missing person
   * @param before the answer for the day before, where that day is known
   */
  record Deceased(
      PartialDate since, boolean declared, Optional<StatusAnswer> before, List<LedgerEntry> restsOn)
      implements StatusAnswer {
    @Override
    public String word() {
      return "DECEASED";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.empty();
    }
  }

  /** Row 4: the record contradicts itself about that day. */
  record Conflict(Set<ConflictCode> codes, List<LedgerEntry> restsOn) implements StatusAnswer {
    @Override
    public String word() {
      return "CONFLICT";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(90);
    }
  }

  /**
   * Row 5: the day lies where a date is not known exactly.
   *
   * @param earliest first day it may have happened
   * @param latest last day it may have happened
   */
  record Undetermined(
      BilingualText reason, LocalDate earliest, LocalDate latest, List<LedgerEntry> restsOn)
      implements StatusAnswer {
    @Override
    public String word() {
      return "UNDETERMINED";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(90);
    }
  }

  /**
   * Row 6.
   *
   * @param order 20 married, 22 married again, 23 married again to the same person
   */
  record Married(PartialDate since, int order, List<LedgerEntry> restsOn) implements StatusAnswer {
    @Override
    public String word() {
      return "MARRIED";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(order);
    }
  }

  /** Row 7. */
  record Divorced(PartialDate since, List<LedgerEntry> restsOn) implements StatusAnswer {
    @Override
    public String word() {
      return "DIVORCED";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(40);
    }
  }

  /** Row 8. */
  record Widowed(PartialDate since, List<LedgerEntry> restsOn) implements StatusAnswer {
    @Override
    public String word() {
      return "WIDOWED";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(30);
    }
  }

  /**
   * A declaration of death ended the marriage and was taken back, but the marriage did not come
   * back (Civil Code art. 51). GB/T 2261.2 has no code for it.
   */
  record EndedByDeclaration(PartialDate since, List<LedgerEntry> restsOn) implements StatusAnswer {
    @Override
    public String word() {
      return "ENDED_BY_DECLARATION";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(90);
    }
  }

  /** Row 9: every marriage on file was void from the start. Not "single". */
  record NoEffectiveRecord(List<LedgerEntry> restsOn) implements StatusAnswer {
    @Override
    public String word() {
      return "NO_EFFECTIVE_RECORD";
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(90);
    }
  }

  /** Row 10: below the legal age of that day and no act on file. */
  record BelowLegalAge(LocalDate reachedOn) implements StatusAnswer {
    @Override
    public String word() {
      return "BELOW_LEGAL_AGE";
    }

    @Override
    public List<LedgerEntry> restsOn() {
      return List.of();
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(10);
    }
  }

  /** Row 11: no act found in what the registry holds. Never "single". */
  record NoRecord() implements StatusAnswer {
    @Override
    public String word() {
      return "NO_RECORD_IN_SCOPE";
    }

    @Override
    public List<LedgerEntry> restsOn() {
      return List.of();
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(90);
    }
  }

  /**
   * Row 12: no act found, and the registry lacks records in which one could be.
   *
   * @param scope what was searched, with its gaps
   */
  record NoRecordIncomplete(Scope scope) implements StatusAnswer {
    @Override
    public String word() {
      return "NO_RECORD_INCOMPLETE";
    }

    @Override
    public List<LedgerEntry> restsOn() {
      return List.of();
    }

    @Override
    public OptionalInt code() {
      return OptionalInt.of(90);
    }
  }
}
