package lianli.cli.court.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.cli.court.bench.TruthLine.TruthPerson;
import lianli.registry.RegistryHome;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.table.TableWriter;

/**
 * Lines that were sent back to the court, as it sends them again: with the right names, numbers and
 * days.
 */
final class Corrections {
  static final String FILE = "corrected.csv";
  private static final List<String> HEADINGS =
      List.of("案号", "法院", "原告", "原告身份证号", "被告", "被告身份证号", "结婚登记日期", "裁判结果", "裁判日期", "生效日期");

  private record Correction(TruthLine line, Json.Obj court) {}

  private final List<Correction> all = new ArrayList<>();

  void add(TruthLine line, Json.Obj court) {
    all.add(new Correction(line, court));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is true of the lines where they stand now. */
  List<TruthLine> truth() {
    List<TruthLine> truth = new ArrayList<>();
    for (Correction each : all) {
      truth.add(each.line().in(FILE, truth.size() + 2));
    }
    return truth;
  }

  /** Writes the list. */
  Path write(CourtSet set, Path home, Path directory) {
    Set<String> sought = new HashSet<>();
    all.forEach(each -> each.line().persons().forEach(person -> sought.add(person.id())));
    Map<String, Map<String, String>> persons = set.persons(sought);
    Path file = directory.resolve(FILE);
    List<List<String>> rows = new ArrayList<>();
    try (LedgerReader ledger =
        new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC()).openForReading()) {
      for (Correction each : all) {
        TruthPerson plaintiff = each.line().persons().getFirst();
        TruthPerson defendant = each.line().persons().getLast();
        rows.add(
            List.of(
                each.court().string("case_number"),
                each.court().string("court"),
                persons.get(plaintiff.id()).get("name"),
                persons.get(plaintiff.id()).get("id"),
                persons.get(defendant.id()).get("name"),
                persons.get(defendant.id()).get("id"),
                ledger.entry(each.line().entry()).orElseThrow().act().datedOn().text(),
                each.court().string("outcome"),
                each.court().string("judged_on"),
                each.line().effectTrue()));
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      TableWriter.csv(out, HEADINGS, rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }
}
