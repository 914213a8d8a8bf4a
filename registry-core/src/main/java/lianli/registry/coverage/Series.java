package lianli.registry.coverage;

import java.util.List;
import lianli.registry.coverage.Volume.State;

/**
 * What is known of one office's certificates of one kind and year.
 *
 * @param held serials on file
 * @param unnumbered acts on file without a number, or with one that is not understood
 * @param missing serials below the highest known one that are not on file; computed, never declared
 * @param lost of the serials not on file, those in a volume declared lost
 * @param unsearched those in a volume nobody has searched yet
 * @param volumes declared for this series
 * @param end whether a volume declared complete says where the series ends
 */
public record Series(
    SeriesKey key,
    Serials held,
    int unnumbered,
    Serials missing,
    Serials lost,
    Serials unsearched,
    List<Volume> volumes,
    End end) {

  /** How far the series is known. */
  public enum End {
    /** A volume declared complete holds the last serial. */
    DECLARED,
    /** The highest serial on file is the last known; there may be higher ones. */
    OPEN
  }

  public Series {
    volumes = List.copyOf(volumes);
  }

  /** How many acts are on file. */
  public int count() {
    return held.count() + unnumbered;
  }

  /** The highest serial known, on file or declared. */
  public int last() {
    return held.and(missing).and(lost).and(unsearched).last();
  }

  /**
   * One word for it all. What is on file never makes a series complete: only a volume declared
   * complete tells where it ends (registry-rules §3.6, coverage).
   */
  public State state() {
    boolean hasNothing =
        count() == 0 && volumes.stream().noneMatch(one -> one.state() == State.COMPLETE);
    if (hasNothing) {
      boolean isAllLost =
          !volumes.isEmpty() && volumes.stream().allMatch(one -> one.state() == State.LOST);
      boolean isPartial = volumes.stream().anyMatch(one -> one.state() == State.PARTIAL);
      return isAllLost ? State.LOST : isPartial ? State.PARTIAL : State.UNSEARCHED;
    }
    return end == End.OPEN || hasGaps() ? State.PARTIAL : State.COMPLETE;
  }

  private boolean hasGaps() {
    return !(missing.isEmpty() && lost.isEmpty() && unsearched.isEmpty())
        || isUnclear()
        || !openVolumes().isEmpty();
  }

  /** True if acts stand outside the numbers and no volume without numbers accounts for them. */
  public boolean isUnclear() {
    return unnumbered > 0
        && volumes.stream()
            .noneMatch(one -> one.serials().isEmpty() && one.state() == State.COMPLETE);
  }

  /** Volumes without serials that are not complete: their gaps cannot be told by number. */
  public List<Volume> openVolumes() {
    return volumes.stream()
        .filter(one -> one.serials().isEmpty() && one.state() != State.COMPLETE)
        .toList();
  }
}
