package lianli.registry.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lianli.registry.coverage.Volume.State;
import lianli.registry.ledger.LedgerHead;

/**
 * What the registry holds and lacks, by office, kind and year: the scope of every "no record"
 * (registry-rules §3.6, C14).
 *
 * @param series by office, kind and year
 * @param unplaced acts of which neither number nor date tells a year
 * @param head the ledger it was counted from
 */
public record Coverage(List<Series> series, long unplaced, LedgerHead head) {
  public Coverage {
    series = List.copyOf(series);
  }

  static Coverage of(Holdings holdings, List<Volume> declared) {
    Map<SeriesKey, List<Volume>> volumes = new TreeMap<>();
    for (Volume volume : declared) {
      IntStream.rangeClosed(volume.from().getYear(), volume.to().getYear())
          .mapToObj(year -> new SeriesKey(volume.office(), volume.kind(), year))
          .forEach(key -> volumes.computeIfAbsent(key, none -> new ArrayList<>()).add(volume));
    }
    Set<SeriesKey> keys = new TreeSet<>(holdings.series().keySet());
    keys.addAll(volumes.keySet());
    keys.addAll(yearsBetween(keys));
    List<Series> series = new ArrayList<>();
    for (SeriesKey key : keys) {
      Holdings.Holding holding = holdings.series().getOrDefault(key, new Holdings.Holding());
      series.add(series(key, holding, volumes.getOrDefault(key, List.of())));
    }
    return new Coverage(series, holdings.unplaced(), holdings.head());
  }

  /** Years within an office's time of which there is nothing at all: nobody has searched them. */
  private static Set<SeriesKey> yearsBetween(Set<SeriesKey> keys) {
    Set<SeriesKey> between = new TreeSet<>();
    SeriesKey before = null;
    for (SeriesKey key : keys) {
      // A year without a divorce or a reissue is nothing unusual; one without a marriage is.
      if (key.kind() == CertificateKind.MARRIAGE) {
        if (before != null && before.office().equals(key.office())) {
          for (int year = before.year() + 1; year < key.year(); year++) {
            between.add(new SeriesKey(key.office(), key.kind(), year));
          }
        }
        before = key;
      }
    }
    return between;
  }

  private static Series series(SeriesKey key, Holdings.Holding holding, List<Volume> volumes) {
    Serials held = Serials.of(holding.serials);
    Serials known = Serials.NONE;
    Serials lost = Serials.NONE;
    Serials unsearched = Serials.NONE;
    for (Volume volume : volumes) {
      known = known.and(volume.serials());
      if (volume.state() == State.LOST) {
        lost = lost.and(volume.serials());
      } else if (volume.state() == State.UNSEARCHED) {
        unsearched = unsearched.and(volume.serials());
      }
    }
    int last = Math.max(held.last(), known.last());
    Serials absent = last == 0 ? Serials.NONE : Serials.range(1, last).without(held);
    Serials missing = absent.without(lost).without(unsearched);
    boolean isEndDeclared =
        volumes.stream()
            .anyMatch(
                one ->
                    one.state() == State.COMPLETE
                        && (one.serials().isEmpty() || one.serials().last() == last));
    return new Series(
        key,
        held,
        holding.unnumbered,
        missing,
        absent.without(absent.without(lost)),
        absent.without(absent.without(unsearched)).without(lost),
        volumes,
        isEndDeclared ? Series.End.DECLARED : Series.End.OPEN);
  }

  /** The part of it that an answer about some years rests on. */
  public Scope scope(Set<CertificateKind> kinds, int fromYear, int toYear) {
    List<Series> inScope =
        series.stream()
            .filter(one -> kinds.contains(one.key().kind()))
            .filter(one -> one.key().year() >= fromYear && one.key().year() <= toYear)
            .toList();
    List<Integer> empty =
        IntStream.rangeClosed(fromYear, toYear)
            .filter(
                year ->
                    inScope.stream()
                        .noneMatch(
                            one ->
                                one.key().year() == year
                                    && one.key().kind() == CertificateKind.MARRIAGE))
            .boxed()
            .toList();
    return new Scope(fromYear, toYear, inScope, empty, unplaced, head);
  }
}
