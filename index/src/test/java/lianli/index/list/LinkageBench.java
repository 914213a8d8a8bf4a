package lianli.index.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lianli.index.linkage.model.CutOffs;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.model.SpecReader;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.PairScorer;
import lianli.index.linkage.pair.Records;

/**
 * Measures linking lists: precision, recall and F1 of pairs at a probability of 0.5, without
 * labels, on FEBRL 1 and 2 where a folder holds them, on persons drawn anew in Latin letters, and
 * on a list of deaths drawn against a population; Duke on the same Latin lists where its jars are;
 * and how many pairs a second one core scores.
 *
 * <p>Arguments: {@code --febrl DIR}, {@code --duke DIR} (its jars), {@code --seed N}, {@code
 * --people N} in the population.
 */
public final class LinkageBench {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private Optional<DukeRun> duke = Optional.empty();
  private Optional<Path> febrl = Optional.empty();
  private long seed = 79_001;
  private int people = 50_000;

  private LinkageBench() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    LinkageBench bench = new LinkageBench();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--febrl" -> bench.febrl = Optional.of(Path.of(arguments[i + 1]));
        case "--duke" -> bench.duke = DukeRun.with(Path.of(arguments[i + 1]));
        case "--seed" -> bench.seed = Long.parseLong(arguments[i + 1]);
        case "--people" -> bench.people = Integer.parseInt(arguments[i + 1]);
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    bench.run();
  }

  private void run() throws Exception {
    out.println(
        "linking lists, without labels        pairs  precision  recall      F1  wrong  missed"
            + "  candidate recall  seconds");
    LinkageSpec latin = spec("febrl.json");
    if (febrl.filter(dir -> Files.isRegularFile(dir.resolve("febrl1.csv"))).isPresent()) {
      for (int set = 1; set <= 2; set++) {
        Path file = febrl.get().resolve("febrl" + set + ".csv");
        Records records = ListFile.first(file, latin, Set.of()).records();
        compareLatin("FEBRL " + set, latin, new ListPair(records, Optional.empty()));
      }
    } else {
      out.println("FEBRL 1 and 2 not measured: LIANLI_LINKAGE_DATA names no folder with them");
    }
    if (duke.isEmpty()) {
      out.println("Duke not measured: its jars are not there");
    }
    DrawnPersons oneList = DrawnPersons.oneList(seed, 2_000, 3_000, 8);
    compareLatin(
        "drawn, one list",
        latin,
        new ListPair(records(DrawnPersons.COLUMNS, oneList.first), Optional.empty()));
    DrawnPersons twoLists = DrawnPersons.twoLists(seed + 1, 5_000, 4);
    compareLatin(
        "drawn, two lists",
        latin,
        new ListPair(
            records(DrawnPersons.COLUMNS, twoLists.first),
            Optional.of(records(DrawnPersons.COLUMNS, twoLists.second))));
    LinkageSpec chinese = spec("deaths.json");
    DrawnDeaths drawn = new DrawnDeaths(seed + 2, people, 1_000);
    ListPair deaths =
        new ListPair(
            records(DrawnDeaths.COLUMNS, drawn.deaths),
            Optional.of(records(DrawnDeaths.COLUMNS, drawn.population)));
    compare("deaths and population", chinese, deaths, Truth.ofColumn(deaths, "谁", "谁"), true);
    pace(latin, records(DrawnPersons.COLUMNS, oneList.first));
  }

  private void compareLatin(String name, LinkageSpec spec, ListPair lists) throws Exception {
    Truth truth = Truth.ofLines(lists, samePersons(lists));
    compare(name, spec, lists, truth, !lists.isOfOneList());
    if (duke.isPresent()) {
      long start = System.nanoTime();
      row(name + ", Duke 1.2", duke.get().accuracy(lists, truth), start, false);
    }
  }

  private void compare(
      String name, LinkageSpec usual, ListPair lists, Truth truth, boolean isOneToOne) {
    long start = System.nanoTime();
    LinkageSpec spec =
        new LinkageSpec(
            usual.idColumn(),
            usual.fields(),
            usual.secondColumns(),
            usual.blocking(),
            usual.learning(),
            new CutOffs(CutOffs.USUAL.accept(), 0.001, CutOffs.USUAL.margin()),
            usual.isFirstMaster());
    ListMatcher matcher = new ListMatcher(spec, lists);
    LinkageModel model = matcher.train();
    Matching matching = matcher.match(model, false);
    row(name, matching.accuracy(truth, 0.5), start, true);
    if (isOneToOne) {
      start = System.nanoTime();
      Matching best = matcher.match(model, true);
      row(name + ", accepted 1:1", accepted(best, truth), start, true);
    }
    best(matching, truth);
  }

  private static Accuracy accepted(Matching matching, Truth truth) {
    return Accuracy.of(
        truth,
        matching.candidates(),
        matching.decisions().pairs().stream()
            .filter(pair -> pair.decision() == PairDecision.ACCEPT)
            .map(DecidedPair::scored)
            .toList(),
        0);
  }

  /** The best that any cut-off would have given: how much the estimated probabilities cost. */
  private void best(Matching matching, Truth truth) {
    double best = 0;
    for (double least = 0.001; least < 1; least += 0.001) {
      best = Math.max(best, matching.accuracy(truth, least).f1());
    }
    out.printf(
        Locale.ROOT,
        "    best F1 of any probability %.4f, matches expected %.1f of %d%n",
        best,
        matching.model().learnedFrom().expectedMatches(),
        truth.size());
  }

  private void row(String name, Accuracy accuracy, long start, boolean isOurs) {
    out.printf(
        Locale.ROOT,
        "%-34s %7d     %.4f  %.4f  %.4f  %5d  %6d            %6s  %7.1f%n",
        name,
        accuracy.found(),
        accuracy.precision(),
        accuracy.recall(),
        accuracy.f1(),
        accuracy.found() - accuracy.right(),
        accuracy.matches() - accuracy.right(),
        isOurs ? String.format(Locale.ROOT, "%.4f", accuracy.candidateRecall()) : "-",
        (System.nanoTime() - start) / 1e9);
  }

  /** Pairs a second of one thread's processor time, over records whose values were read. */
  private void pace(LinkageSpec spec, Records records) {
    ListPair lists = new ListPair(records, Optional.empty());
    ListMatcher matcher = new ListMatcher(spec, lists);
    Matching matching = matcher.match(matcher.train(), false);
    PairScorer scorer = new PairScorer(matching.model(), matching.coded());
    int[] pairs = {0};
    double[] sum = {0};
    for (String kind : List.of("random pairs", "candidates")) {
      double rate = 0;
      // The first rounds warm up; the last counts.
      for (int round = 0; round < 12; round++) {
        pairs[0] = 0;
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (kind.equals("candidates")) {
          for (int again = 0; again < 20; again++) {
            matching
                .candidates()
                .forEach(
                    0,
                    records.size(),
                    (one, other) -> {
                      sum[0] += scorer.weight(one, other);
                      pairs[0]++;
                    });
          }
        } else {
          for (int one = 0; one < records.size(); one++) {
            for (int other = (one + round) % 50; other < records.size(); other += 50) {
              sum[0] += scorer.weight(one, other);
              pairs[0]++;
            }
          }
        }
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        rate = pairs[0] / ((end - begin) / 1e9);
      }
      out.printf(
          Locale.ROOT, "scorer, ten fields, %s: %,.0f pairs a second of one core%n", kind, rate);
    }
    if (Double.isNaN(sum[0])) {
      throw new IllegalStateException("a weight is no number");
    }
  }

  /** {@code rec-17-org} and {@code rec-17-dup-0} are one person. */
  private static List<List<String>> samePersons(ListPair lists) {
    Map<String, List<String>> byPerson = new HashMap<>();
    for (int other = 0; other < lists.second().size(); other++) {
      String id = lists.second().id(other);
      byPerson.computeIfAbsent(id.split("-")[1], unseen -> new ArrayList<>()).add(id);
    }
    List<List<String>> same = new ArrayList<>();
    for (int one = 0; one < lists.first().size(); one++) {
      String id = lists.first().id(one);
      byPerson
          .getOrDefault(id.split("-")[1], List.of())
          .forEach(other -> same.add(List.of(id, other)));
    }
    return same;
  }

  private static Records records(List<String> columns, List<List<String>> rows) {
    return new Records(columns, rows.stream().map(List::getFirst).toList(), rows);
  }

  private static LinkageSpec spec(String name) throws IOException {
    try (InputStream in = LinkageBench.class.getResourceAsStream(name)) {
      return SpecReader.read(
          name, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
