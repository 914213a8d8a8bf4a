package lianli.registry.status;

import java.util.List;
import java.util.Optional;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;

/**
 * Whether two persons are married to each other on a day.
 *
 * @param since start of the marriage if yes, its end if it has ended; unknown otherwise
 * @param grades the weakest grades of what it rests on; empty if it rests on no act
 */
public record CoupleAnswer(
    Verdict verdict,
    Reason reason,
    PartialDate since,
    Optional<Grades> grades,
    List<LedgerEntry> restsOn) {
  /** Never more than this is told to third persons. */
  public enum Verdict {
    YES,
    NO,
    UNDETERMINED
  }

  /** What the verdict follows from; for the registrar alone. */
  public enum Reason {
    /** A marriage of the two is in force. */
    IN_FORCE,
    /** Their marriage has ended or never bound. */
    ENDED,
    /** One of them is married to somebody else, has died, or was too young. */
    EXCLUDED,
    /** The record of one of them is uncertain or contradicts itself. */
    UNCERTAIN,
    /** No marriage of the two is on file; there may be one elsewhere. */
    NOT_ON_FILE
  }

  public CoupleAnswer {
    restsOn = List.copyOf(restsOn);
  }
}
