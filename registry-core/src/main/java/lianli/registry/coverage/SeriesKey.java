package lianli.registry.coverage;

import java.util.Comparator;
import java.util.OptionalInt;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CertificateNumber.Interim;
import lianli.registry.act.CertificateNumber.Local;
import lianli.registry.act.CertificateNumber.Modern;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of one office, kind and year.
 *
 * @param office division code of the number; for older numbers the office as written
 */
public record SeriesKey(String office, CertificateKind kind, int year)
    implements Comparable<SeriesKey> {
  private static final Comparator<SeriesKey> ORDER =
      Comparator.comparing(SeriesKey::office)
          .thenComparing(SeriesKey::kind)
          .thenComparingInt(SeriesKey::year);

  public SeriesKey {
    office = office.strip().replaceAll("\\s+", " ");
  }

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }

  /**
   * Where an act stands in the books.
   *
   * @param serial empty if its number tells none
   */
  record Place(SeriesKey key, OptionalInt serial) {}

  /** Whether an act is certified by an office's certificate at all: no court's act or death is. */
  static boolean isNumbered(Act act) {
    return CertificateKind.of(act.kind()).isPresent();
  }

  /** The place of an act; null if neither its number nor its date tells a year. */
  static @Nullable Place of(Act act) {
    CertificateKind kind = CertificateKind.of(act.kind()).orElseThrow();
    String office = act.filing().office();
    CertificateNumber number = act.filing().number().orElse(null);
    return switch (number) {
      case Modern modern ->
          new Place(
              new SeriesKey(
                  modern.division(),
                  CertificateKind.parse(modern.series()).orElse(kind),
                  modern.issued()),
              OptionalInt.of(modern.serial()));
      case Interim interim ->
          new Place(
              new SeriesKey(office, kind, interim.issued()), OptionalInt.of(interim.serial()));
      case Local local when local.year().isPresent() ->
          // A number that holds a year is year and serial: 88-163.
          new Place(
              new SeriesKey(office, kind, local.year().getAsInt()),
              OptionalInt.of(
                  Integer.parseInt(local.written().substring(local.written().indexOf('-') + 1))));
      case null, default ->
          act.filing().registeredOn().isKnown()
              ? new Place(
                  new SeriesKey(office, kind, act.filing().registeredOn().earliest().getYear()),
                  OptionalInt.empty())
              : null;
    };
  }
}
