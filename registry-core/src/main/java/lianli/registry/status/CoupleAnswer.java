package lianli.registry.status;

import java.util.List;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;

/**
 * Whether two persons are married to each other on a day.
 *
 * @param since start of the marriage if yes; unknown otherwise
 */
public record CoupleAnswer(Verdict verdict, PartialDate since, List<LedgerEntry> restsOn) {
  /** Never more than this is told to third persons. */
  public enum Verdict {
    YES,
    NO,
    UNDETERMINED
  }

  public CoupleAnswer {
    restsOn = List.copyOf(restsOn);
  }
}
