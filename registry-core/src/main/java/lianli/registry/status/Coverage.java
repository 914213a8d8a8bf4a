package lianli.registry.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.act.CertificateNumber;
import lianli.registry.ledger.LedgerEntry;

/**
 * What the registry holds, by the serials of certificate numbers: the scope of every "no record".
 * Gaps are computed, never declared (registry-rules §3.6, C14).
 *
 * @param series one for each division, year and kind of number
 * @param unnumbered entries whose number tells no series
 */
public record Coverage(List<Series> series, long unnumbered) {
  /**
   * Certificates of one kind, office and year.
   *
   * @param held how many are on file
   * @param last highest serial on file
   */
  public record Series(String kind, String division, int year, int held, int last) {
    /** Serials below the highest that are not on file. */
    public int missing() {
      return last - held;
    }
  }

  public Coverage {
    series = List.copyOf(series);
  }

  /** Counts the entries. */
  public static Coverage of(Stream<LedgerEntry> entries) {
    Map<String, TreeSet<Integer>> serials = new TreeMap<>();
    long[] unnumbered = {0};
    entries.forEach(
        entry -> {
          if (entry.act().filing().number().orElse(null)
              instanceof CertificateNumber.Modern number) {
            serials
                .computeIfAbsent(
                    number.series() + " " + number.division() + " " + number.issued(),
                    key -> new TreeSet<>())
                .add(number.serial());
          } else {
            unnumbered[0]++;
          }
        });
    List<Series> series = new ArrayList<>();
    serials.forEach(
        (key, held) -> {
          String[] parts = key.split(" ", -1);
          series.add(
              new Series(parts[0], parts[1], Integer.parseInt(parts[2]), held.size(), held.last()));
        });
    return new Coverage(series, unnumbered[0]);
  }

  /** True if no serial is missing below the highest of each series, and there is any series. */
  public boolean isComplete() {
    return !series.isEmpty() && series.stream().allMatch(one -> one.missing() == 0);
  }
}
