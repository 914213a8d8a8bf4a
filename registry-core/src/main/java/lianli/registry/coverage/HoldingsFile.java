package lianli.registry.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import lianli.registry.file.Sha256;
import lianli.registry.file.WholeFile;
import lianli.registry.ledger.LedgerHead;

/**
 * A count kept beside the ledger, so that the next "no record" need not count again. It names the
 * head it was counted at and can be thrown away at any time. Layout: docs/file-formats.md.
 */
final class HoldingsFile {
  private static final String MAGIC = "lianli-holdings 2";
  private static final String SUM = "sha256\t";

  private final Path file;

  HoldingsFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /** The count; empty if there is none, or none that is whole. */
  Optional<Holdings> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String text = Files.readString(file);
      int sum = text.lastIndexOf(SUM);
      if (sum < 0 || !text.substring(sum).strip().equals(SUM + Sha256.of(text.substring(0, sum)))) {
        return Optional.empty();
      }
      return Optional.of(parse(text.substring(0, sum)));
    } catch (IOException | RuntimeException unusable) {
      // Whatever is wrong with it, counting anew puts it right.
      return Optional.empty();
    }
  }

  private static Holdings parse(String text) {
    String[] lines = text.split("\n", -1);
    String[] top = lines[0].split("\t", -1);
    if (!top[0].equals(MAGIC)) {
      throw new IllegalArgumentException("not a count of this release");
    }
    Holdings holdings =
        new Holdings(new LedgerHead(Long.parseLong(top[1]), top[2]), Long.parseLong(top[3]));
    for (int i = 1; i < lines.length - 1; i++) {
      String[] cells = lines[i].split("\t", -1);
      Holdings.Holding holding =
          holdings.at(
              new SeriesKey(
                  cells[0],
                  CertificateKind.parse(cells[1]).orElseThrow(),
                  Integer.parseInt(cells[2])));
      holding.unnumbered = Integer.parseInt(cells[3]);
      holding.serials.or(Serials.parse(cells[4]).bits());
      for (String repeat : cells[5].isEmpty() ? new String[0] : cells[5].split(" ", -1)) {
        String[] parts = repeat.split("x", -1);
        holding.repeats.put(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    }
    return holdings;
  }

  static String text(Holdings holdings) {
    StringBuilder text = new StringBuilder(MAGIC);
    text.append('\t').append(holdings.head().sequence());
    text.append('\t').append(holdings.head().hash());
    text.append('\t').append(holdings.unplaced()).append('\n');
    for (Map.Entry<SeriesKey, Holdings.Holding> one : holdings.series().entrySet()) {
      SeriesKey key = one.getKey();
      StringJoiner repeats = new StringJoiner(" ");
      one.getValue().repeats.forEach((serial, times) -> repeats.add(serial + "x" + times));
      text.append(
          String.join(
              "\t",
              key.office(),
              key.kind().letters(),
              Integer.toString(key.year()),
              Integer.toString(one.getValue().unnumbered),
              Serials.of(one.getValue().serials).text(),
              repeats.toString()));
      text.append('\n');
    }
    return text.toString();
  }

  /** Keeps a count, if this user may write here; whole or not at all. */
  void write(Holdings holdings) {
    String text = text(holdings);
    try {
      Files.createDirectories(file.getParent());
      Path aside = Files.createTempFile(file.getParent(), "holdings", ".part");
      WholeFile.write(
          file, (text + SUM + Sha256.of(text) + "\n").getBytes(StandardCharsets.UTF_8), aside);
    } catch (IOException notKept) {
      // Then it is counted again the next time; the answer does not depend on it.
    }
  }
}
