package lianli.registry.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * One contradiction or flag that is on file (registry-rules §3.6).
 *
 * @param code {@code C01} to {@code C19}; C20 contradicts nothing
 * @param meaning what contradicts what, without any name or number of a person
 * @param blocking true if no status can be told on the days it touches
 * @param entries ledger entries to look at, in order
 * @param firstSeen the earliest day asked about that it touches, where it is about days
 * @param touchesToday true if it stands in the way of, or beside, an answer for today
 */
public record OpenConflict(
    String code,
    BilingualText meaning,
    boolean blocking,
    List<Long> entries,
    Optional<LocalDate> firstSeen,
    boolean touchesToday) {
  public OpenConflict {
    entries = List.copyOf(entries);
  }
}
