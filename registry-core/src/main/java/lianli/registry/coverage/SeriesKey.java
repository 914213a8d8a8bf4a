package lianli.registry.coverage;

import java.util.Comparator;
import java.util.OptionalInt;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CertificateNumber.Interim;
import lianli.registry.act.CertificateNumber.Local;
import lianli.registry.act.CertificateNumber.Modern;
import lianli.registry.act.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of one office, kind and year.
 *
 * @param office division code of the number; for older numbers the office as written, or the words
 *     of the number where no office is
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
   * @param serial empty if it has no number, or one that is not understood
   */
  record Place(SeriesKey key, OptionalInt serial) {}

  /** Whether an act is certified by an office's certificate at all: no court's act or death is. */
  static boolean isNumbered(Act act) {
    return CertificateKind.of(act.kind()).isPresent();
  }

  /** The place of an act; null if neither its number nor its date tells a year. */
  static @Nullable Place of(Act act) {
    CertificateKind kind = CertificateKind.of(act.kind()).orElseThrow();
    CertificateNumber number = act.filing().number().orElse(null);
    return switch (number) {
      case Modern modern ->
          new Place(
              new SeriesKey(
                  modern.division(),
                  CertificateKind.parse(modern.series()).orElse(kind),
                  modern.issued()),
              modern.inSeries());
      case Interim interim ->
          new Place(
              new SeriesKey(officeOf(act, interim.written()), kind, interim.issued()),
              interim.inSeries());
      case Local local -> ofOldNumber(act, kind, local);
      case null -> dated(act, kind, act.filing().office(), OptionalInt.empty());
    };
  }

  /**
   * An old number counts in the year it holds, or in that of its registration. One that holds
   * another year than the registration, and one of no known office, is not understood: it fills no
   * gap.
   */
  private static @Nullable Place ofOldNumber(Act act, CertificateKind kind, Local local) {
    String office = officeOf(act, local.written());
    OptionalInt year = local.year();
    PartialDate registered = act.filing().registeredOn();
    boolean isOfAnotherYear =
        year.isPresent()
            && registered.isKnown()
            && (year.getAsInt() < registered.earliest().getYear()
                || year.getAsInt() > registered.latest().getYear());
    OptionalInt serial =
        isOfAnotherYear || office.isEmpty() ? OptionalInt.empty() : local.inSeries();
    return year.isEmpty() || isOfAnotherYear
        ? dated(act, kind, office, serial)
        : new Place(new SeriesKey(office, kind, year.getAsInt()), serial);
  }

  private static @Nullable Place dated(
      Act act, CertificateKind kind, String office, OptionalInt serial) {
    PartialDate registered = act.filing().registeredOn();
    return registered.isKnown()
        ? new Place(new SeriesKey(office, kind, registered.earliest().getYear()), serial)
        : null;
  }

  /** The office as the act writes it; else the words before the figures of its number. */
  private static String officeOf(Act act, String number) {
    String office = act.filing().office().strip();
    return office.isEmpty() ? number.replaceFirst("[第0-9(\\[〔【].*$", "") : office;
  }
}
