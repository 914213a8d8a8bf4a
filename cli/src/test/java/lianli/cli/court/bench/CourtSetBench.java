package lianli.cli.court.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes a set of lists through the program: matches them against the register, lets a clerk decide,
 * enters the decisions, and asks for the status of everybody concerned. Prints one table for each
 * set.
 *
 * <p>{@code CourtSetBench LAUNCHER [--most N] [--home REGISTRY] SET...}: {@code --home} names a
 * registry that holds the set's register already, of which a copy is used. The launcher {@code
 * inside} is the program in this process: quicker, but no measure of pace.
 */
public final class CourtSetBench {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CourtSet set;
  private final BuiltApp app;
  private final Path stage;
  private final int most;
  private final Map<String, List<TruthLine>> truth = new HashMap<>();
  private final List<TruthLine> allTruth;

  private CourtSetBench(CourtSet set, BuiltApp app, Path stage, int most) {
    this.set = set;
    this.app = app;
    this.stage = stage;
    this.most = most;
    this.allTruth = set.truth();
    for (TruthLine line : allTruth) {
      truth.computeIfAbsent(line.file(), none -> new ArrayList<>()).add(line);
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    Path launcher = Path.of(arguments[0]);
    Optional<Path> home = Optional.empty();
    int most = 50;
    Path stage = Files.createTempDirectory("lianli-court-bench");
    BuiltApp app = new BuiltApp(launcher, stage.resolve("registry"), stage);
    try {
      for (int i = 1; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--home" -> home = Optional.of(Path.of(arguments[++i]));
          case "--most" -> most = Integer.parseInt(arguments[++i]);
          default -> {
            CourtSet set = new CourtSet(Path.of(arguments[i]));
            CourtSetBench bench = new CourtSetBench(set, app, stage, most);
            bench.enterRegister(home.or(set::home));
            bench.run();
          }
        }
      }
    } finally {
      delete(stage);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private void run() throws IOException {
    out.printf("court's lists: %s%n", set.name());
    Map<Path, Map<Integer, Found>> found = match();
    hidden();
    otherForm(found);
    decide();
    done(app.run("index", "rebuild"));
    StatusTally status = new StatusTally(set, allTruth);
    status.ask(app.home(), stage);
    status.print(out, most);
    delete(app.home());
  }

  private void enterRegister(Optional<Path> home) throws IOException {
    if (home.isPresent()) {
      copy(home.get(), app.home());
      return;
    }
    done(app.run("init"));
    for (Path list : set.register()) {
      BuiltApp.Run run =
          list.endsWith("deaths.csv")
              ? app.run("import", "--authority", "A2", list.toString())
              : app.run("import", list.toString());
      finished(run);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private Map<Path, Map<Integer, Found>> match() {
    Map<Path, Map<Integer, Found>> found = new HashMap<>();
    LinkTally tally = new LinkTally();
    double seconds = 0;
    double processor = 0;
    int files = 0;
    for (Path list : set.lists()) {
      List<TruthLine> lines = truthOf(list);
      BuiltApp.Run run = app.run("query", "court", list.toString(), "--format", "jsonl");
      seconds += run.seconds();
      processor += run.processor();
      files++;
      Map<Integer, Found> told =
          run.exitCode() == 0 || run.exitCode() == 3 ? Found.read(run.printed()) : Map.of();
      found.put(list, told);
      lines.forEach(line -> tally.count(line, told.get(line.row())));
    }
    LinkTally.row(
        out,
        "matched",
        String.format(
            Locale.ROOT,
            "%,d lines of %d files in %.1f s all in, %.1f s of processor time",
            allTruth.size(),
            files,
            seconds,
            processor));
    tally.print(out, most);
    return found;
  }

  /** A list on which every number is masked is to be worked on at the same pace. */
  private void hidden() {
    for (Path list : set.hidden()) {
      BuiltApp.Run run = app.run("query", "court", list.toString(), "--format", "jsonl");
      Map<Integer, Found> told = Found.read(run.printed());
      LinkTally.row(
          out,
          "every number masked",
          String.format(
              Locale.ROOT,
              "%,d lines in %.1f s all in, %.1f s of processor time; to a person %s",
              told.size(),
              run.seconds(),
              run.processor(),
              LinkTally.percent(
                  told.values().stream().filter(Found::isForAPerson).count(), told.size())));
    }
  }

  private List<TruthLine> truthOf(Path list) {
    return truth.getOrDefault(list.getFileName().toString(), List.of());
  }

  /** The first list of each layout is enough to show that form changes nothing. */
  private void otherForm(Map<Path, Map<Integer, Found>> found) throws IOException {
    int lists = 0;
    long lines = 0;
    long differing = 0;
    for (Path list : set.lists().stream().limit(8).toList()) {
      Optional<OtherForm> other = OtherForm.of(list, truthOf(list), stage);
      if (other.isEmpty()) {
        continue;
      }
      BuiltApp.Run run =
          app.run("query", "court", other.get().file().toString(), "--format", "jsonl");
      Map<Integer, Found> told = Found.read(run.printed());
      lists++;
      lines += truthOf(list).size();
      differing += other.get().differing(truthOf(list), found.getOrDefault(list, Map.of()), told);
      Files.delete(other.get().file());
    }
    LinkTally.row(
        out,
        "another order, form, side",
        "%d of %,d lines of %d lists found otherwise".formatted(differing, lines, lists));
  }

  /** What the court wrote so that it cannot be entered, it sends once more. */
  private void decide() {
    DecisionTally decisions = new DecisionTally(app, stage);
    set.lists().forEach(list -> decisions.decide(list, truthOf(list), out));
    decisions.print(out, "decisions", most);
    Corrections corrections = decisions.corrections();
    if (!corrections.isEmpty()) {
      DecisionTally again = new DecisionTally(app, stage);
      again.decide(corrections.write(set, app.home(), stage), corrections.truth(), out);
      again.print(out, "corrected by the court", most);
    }
  }

  private static void done(BuiltApp.Run run) {
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.remarks());
    }
  }

  /** Rows that the register does not take are the set's own business. */
  private static void finished(BuiltApp.Run run) {
    if (run.exitCode() != 0 && run.exitCode() != 3) {
      throw new IllegalStateException(run.remarks());
    }
  }
}
