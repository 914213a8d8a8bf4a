package lianli.cli.court.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private final List<TruthLine> truth;

  private CourtSetBench(CourtSet set, BuiltApp app, Path stage, int most) {
    this.set = set;
    this.app = app;
    this.stage = stage;
    this.most = most;
    this.truth = set.truth();
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
    Map<String, Found> found = match();
    hidden();
    otherForm(found);
    decide();
    done(app.run("index", "rebuild"));
    StatusTally status = new StatusTally(set, truth);
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

  /** All lists at once, as a registry has those of some months. */
  private Map<String, Found> match() {
    BuiltApp.Run run = app.run(query(set.lists(), "--format", "jsonl"));
    Map<String, Found> found = read(run);
    LinkTally tally = new LinkTally();
    truth.forEach(line -> tally.count(line, found.get(line.place())));
    LinkTally.row(
        out,
        "matched",
        "%,d lines of %d files in %s".formatted(truth.size(), set.lists().size(), run.took()));
    tally.print(out, most);
    BuiltApp.Run again = app.run(query(set.lists(), "--format", "jsonl"));
    LinkTally.row(
        out,
        "the same once more",
        (again.printed().equals(run.printed()) ? "the same bytes" : "OTHER BYTES")
            + " in "
            + again.took());
    return found;
  }

  static String[] query(List<Path> lists, String... more) {
    List<String> command = new ArrayList<>(List.of("query", "court"));
    lists.forEach(list -> command.add(list.toString()));
    command.addAll(List.of(more));
    return command.toArray(String[]::new);
  }

  private static Map<String, Found> read(BuiltApp.Run run) {
    finished(run);
    return Found.read(run.printed());
  }

  /** A list on which every number is masked is to be worked on at the same pace. */
  private void hidden() {
    if (set.hidden().isEmpty()) {
      return;
    }
    BuiltApp.Run run = app.run(query(set.hidden(), "--format", "jsonl"));
    Map<String, Found> told = read(run);
    LinkTally.row(
        out,
        "every number masked",
        "%,d lines in %s; to a person %s"
            .formatted(
                told.size(),
                run.took(),
                LinkTally.percent(
                    told.values().stream().filter(Found::isForAPerson).count(), told.size())));
  }

  private void otherForm(Map<String, Found> found) throws IOException {
    OtherForm other = OtherForm.of(set.lists(), truth, stage.resolve("other"));
    Map<String, Found> told = read(app.run(query(other.files(), "--format", "jsonl")));
    LinkTally.row(
        out,
        "another order, form, side",
        "%d of %,d lines of %d lists found otherwise"
            .formatted(other.differing(found, told, out, most), other.lines(), other.lists()));
    delete(stage.resolve("other"));
  }

  /** What the court wrote so that it cannot be entered, it sends once more. */
  private void decide() {
    DecisionTally decisions = new DecisionTally(app, stage);
    decisions.decide(set.lists(), truth, out);
    decisions.print(out, "decisions", most);
    Corrections corrections = decisions.corrections();
    if (!corrections.isEmpty()) {
      DecisionTally again = new DecisionTally(app, stage);
      Path list = corrections.write(set, app.home(), stage);
      again.decide(List.of(list), corrections.truth(), out);
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
