package lianli.registry.backup;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lianli.registry.act.ActCodec;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;

/** Entries that only take room. */
final class Fillers {
  private Fillers() {}

  static List<NewEntry> entries(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            serial ->
                new NewEntry(
                    ActCodec.decode(
                        Map.of(
                            "act", "marriage",
                            "certificate_number", "J520121-2009-%06d".formatted(serial),
                            "registered_on", "2009-03-02",
                            "man.name", "莫须有",
                            "woman.name", "乌有氏")),
                    new Provenance("f" + serial, "f.csv", "row 1", CaptureGrade.Q4, "tester")))
        .toList();
  }
}
