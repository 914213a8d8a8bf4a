package lianli.registry.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CertificateNumber.Modern;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * C14: serials missing between two that are on file, by series, division and year. The numbers
 * before the first and after the last are for {@code coverage}: only a declared volume knows them.
 */
final class SerialGaps {
  private final Map<Modern, BitSet> serials =
      new TreeMap<>((one, other) -> one.text().compareTo(other.text()));

  void add(LedgerEntry entry) {
    Optional<CertificateNumber> number = entry.act().filing().number();
    if (number.isPresent() && number.get() instanceof Modern modern) {
      serials.computeIfAbsent(withSerial(modern, 0), key -> new BitSet()).set(modern.serial());
    }
  }

  void tell(LedgerReader ledger, Consumer<OpenConflict> listener) {
    serials.forEach(
        (series, held) -> {
          for (int last = held.nextSetBit(0);
              held.nextSetBit(last + 1) >= 0;
              last = held.nextSetBit(last + 1)) {
            int next = held.nextSetBit(last + 1);
            if (next > last + 1) {
              listener.accept(gap(ledger, series, last, next));
            }
          }
        });
  }

  private static OpenConflict gap(LedgerReader ledger, Modern series, int last, int next) {
    List<Long> neighbours =
        Stream.of(withSerial(series, last), withSerial(series, next))
            .flatMap(number -> holder(ledger, number).stream())
            .toList();
    String missing =
        next - last == 2
            ? withSerial(series, last + 1).text()
            : withSerial(series, last + 1).text() + String.format(Locale.ROOT, "…%06d", next - 1);
    return new OpenConflict(
        "C14",
        BilingualText.of(
            "serials missing between numbers on file: " + missing, "库内字号之间缺号：" + missing),
        false,
        neighbours,
        Optional.empty(),
        false);
  }

  private static Optional<Long> holder(LedgerReader ledger, Modern number) {
    return ledger.entriesNumbered(number).stream()
        .filter(entry -> entry.act().filing().number().equals(Optional.of(number)))
        .map(LedgerEntry::sequence)
        .findFirst();
  }

  private static Modern withSerial(Modern number, int serial) {
    return new Modern(number.series(), number.division(), number.issued(), serial);
  }
}
