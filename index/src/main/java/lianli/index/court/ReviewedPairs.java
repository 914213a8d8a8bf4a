package lianli.index.court;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.index.register.RegisteredMarriage;
import lianli.registry.court.CasePlace;

/** What people said of lines of a list and marriages on file, from which weights are learned. */
public final class ReviewedPairs {
  private final Map<CasePlace, Reviewed> byPlace = new HashMap<>();

  private record Reviewed(List<Long> entries, boolean areOne) {}

  /** What somebody said. */
  enum Said {
    /** Nothing. */
    NOT_SAID,
    /** The line means this marriage. */
    THE_SAME,
    /** The line means another marriage, or none. */
    ANOTHER
  }

  /** Nobody said anything. */
  public static ReviewedPairs none() {
    return new ReviewedPairs();
  }

  /**
   * Somebody said something of a line.
   *
   * @param place of the line
   * @param entries the marriage that was shown for it
   * @param areOne whether the line means that marriage
   */
  public void add(CasePlace place, List<Long> entries, boolean areOne) {
    byPlace.put(place, new Reviewed(List.copyOf(entries), areOne));
  }

  /** Of how many lines somebody said something. */
  public int size() {
    return byPlace.size();
  }

  Said of(CourtCase courtCase, RegisteredMarriage union) {
    Reviewed reviewed = byPlace.get(courtCase.place());
    if (reviewed == null) {
      return Said.NOT_SAID;
    }
    boolean isShown = reviewed.entries().contains(union.opening());
    if (reviewed.areOne()) {
      return isShown ? Said.THE_SAME : Said.ANOTHER;
    }
    return isShown ? Said.ANOTHER : Said.NOT_SAID;
  }
}
