package lianli.index.court;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.PreparedCouple;
import lianli.index.linkage.model.CoupleModelCodec;
import lianli.index.register.Register;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ListMapping;
import lianli.registry.table.TableFile;

/**
 * What the parts of matching a list do by themselves: {@code CouplePace HOME LIST TRUTH}. How many
 * lines have the marriage that they mean among their candidates, whatever is decided about it then;
 * and how many pairs of couples a second one core scores.
 */
public final class CouplePace {
  private static final int ROUNDS = 6;
  private static final int PAIRS = 400_000;

  private final Register register;
  private final List<CourtCase> cases;
  private final List<PreparedCouple> stated;

  private CouplePace(Register register, List<CourtCase> cases) {
    this.register = register;
    this.cases = cases;
    stated = cases.stream().map(CourtCase::couple).map(PreparedCouple::of).toList();
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (LedgerReader ledger =
        new SqliteRegistryStore(new RegistryHome(Path.of(arguments[0])), Clock.systemUTC())
            .openForReading()) {
      ListMapping mapping = ListMapping.none();
      CouplePace pace =
          new CouplePace(
              Register.read(ledger),
              CaseList.of(
                      TableFile.read(Path.of(arguments[1]), mapping.headings()),
                      mapping,
                      LocalDate.of(2026, 11, 30))
                  .cases());
      pace.candidates(Path.of(arguments[2]), out);
      pace.score(out);
    }
  }

  private void candidates(Path truth, PrintStream out) throws IOException {
    Map<Integer, Set<Long>> wanted = wanted(truth);
    CandidateFinder finder = CandidateFinder.of(stated, register);
    int sought = 0;
    int met = 0;
    long pairs = 0;
    for (int i = 0; i < cases.size(); i++) {
      int[] rows = finder.candidates(i);
      pairs += rows.length;
      Set<Long> entries = wanted.getOrDefault(cases.get(i).line(), Set.of());
      if (!entries.isEmpty()) {
        sought++;
        boolean isMet =
            Arrays.stream(rows)
                .anyMatch(row -> register.union(row).acts().stream().anyMatch(entries::contains));
        met += isMet ? 1 : 0;
      }
    }
    out.printf(
        Locale.ROOT,
        "  %-30s %.4f (%,d of %,d on file), %.1f couples a line%n",
        "recall of candidates",
        met / (double) Math.max(1, sought),
        met,
        sought,
        pairs / (double) Math.max(1, cases.size()));
  }

  /** The entries of the marriage of each line, by row, as {@code truth.csv} tells them. */
  private static Map<Integer, Set<Long>> wanted(Path truth) throws IOException {
    List<String> lines = Files.readAllLines(truth, StandardCharsets.UTF_8);
    List<String> titles = List.of(lines.getFirst().split(","));
    Map<Integer, Set<Long>> wanted = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String entry = cells[titles.indexOf("marriage_row")];
      if (!entry.isEmpty()) {
        wanted
            .computeIfAbsent(Integer.valueOf(cells[titles.indexOf("row")]), row -> new HashSet<>())
            .add(Long.parseLong(entry) - 1);
      }
    }
    return wanted;
  }

  private void score(PrintStream out) {
    CoupleLearning learning = new CoupleLearning(register);
    CoupleComparison comparison = learning.by(learning.ofRegister(CoupleModelCodec.shipped()));
    Random random = new Random(1);
    List<PreparedCouple> filed =
        random
            .ints(2_000, 0, register.size())
            .mapToObj(row -> FiledCouples.of(register, row))
            .toList();
    double sum = 0;
    double rate = 0;
    // The first rounds warm up; the last counts.
    for (int round = 0; round < ROUNDS; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int pair = 0; pair < PAIRS; pair++) {
        PreparedCouple one = stated.get(pair % stated.size());
        PreparedCouple other = filed.get((pair * 7 + round) % filed.size());
        sum += one.mayBe(other) ? comparison.compare(one, other).score() : 0;
      }
      rate =
          PAIRS / ((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9);
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("a score is no number");
    }
    out.printf(
        Locale.ROOT, "  %-30s %,.0f pairs a second of one core%n", "scorer of couples", rate);
  }
}
