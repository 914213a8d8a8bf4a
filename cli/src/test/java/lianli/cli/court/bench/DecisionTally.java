package lianli.cli.court.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lianli.registry.json.Json;

/**
 * Lets a clerk fill in what to do about each line of a list, enters that, and counts what became of
 * it.
 */
final class DecisionTally {
  private final BuiltApp app;
  private final Path stage;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> withoutGround = new ArrayList<>();
  private final List<String> notNamed = new ArrayList<>();
  private final Corrections corrections = new Corrections();
  private double seconds;

  DecisionTally(BuiltApp app, Path stage) {
    this.app = app;
    this.stage = stage;
  }

  /** Lines that the court must write anew. */
  Corrections corrections() {
    return corrections;
  }

  /** Takes lists through, all of them at once. */
  void decide(List<Path> lists, List<TruthLine> truth, PrintStream out) {
    Path workbook = stage.resolve("decisions.xlsx");
    Path filled = stage.resolve("filled.xlsx");
    delete(workbook);
    BuiltApp.Run asked = app.run(CourtSetBench.query(lists, "--xlsx", workbook.toString()));
    if (!Files.isRegularFile(workbook)) {
      out.printf("    no workbook: %s%n", asked.remarks().strip());
      return;
    }
    TruthfulClerk clerk = new TruthfulClerk(truth);
    clerk.fill(workbook, filled);
    BuiltApp.Run entered = enter(filled, clerk.leftToAll());
    seconds += entered.seconds();
    if (!entered.printed().startsWith("{")) {
      out.printf("    not entered: %s%n", entered.remarks().strip());
      return;
    }
    clerk
        .notNamed()
        .forEach(
            (line, kind) -> {
              notNamed.add(kind + ": " + line.told());
              corrections.add(line, clerk.court(line));
            });
    Map<String, TruthLine> lines = new HashMap<>();
    truth.forEach(line -> lines.put(line.place(), line));
    for (Json each : ((Json.Obj) Json.parse(entered.printed())).items("lines")) {
      Json.Obj told = (Json.Obj) each;
      counts.merge(told.string("result"), 1, Integer::sum);
      TruthLine line =
          lines.get(TruthLine.place(told.string("list"), Integer.parseInt(told.string("line"))));
      if (line != null) {
        count(told, line, clerk);
      }
    }
  }

  private void count(Json.Obj told, TruthLine line, TruthfulClerk clerk) {
    if (told.string("result").equals("refused")) {
      List<String> why =
          told.items("remarks").stream().map(remark -> ((Json.Str) remark).value()).toList();
      refused.add(String.join("; ", why) + ": " + line.told());
      if (line.isJustified()) {
        corrections.add(line, clerk.court(line));
      }
    }
    if (told.string("result").equals("entered") && !line.isJustified()) {
      withoutGround.add(line.told());
    }
  }

  private BuiltApp.Run enter(Path filled, int leftToAll) {
    List<String> command =
        new ArrayList<>(
            List.of("import", "--kind", "court-decisions", filled.toString(), "--json"));
    if (leftToAll > 0) {
      command.addAll(List.of("--accept-all", "OK-OPEN", "--count", Integer.toString(leftToAll)));
    }
    return app.run(command.toArray(String[]::new));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** Prints what became of the lines. */
  void print(PrintStream out, String what, int most) {
    LinkTally.row(
        out,
        what,
        counts
            + String.format(
                Locale.ROOT, " in %.1f s; without ground %d", seconds, withoutGround.size()));
    LinkTally.listed(out, "entered without ground", withoutGround, Integer.MAX_VALUE);
    LinkTally.listed(out, "refused", refused, most);
    LinkTally.listed(out, "to be entered, its marriage not named", notNamed, most);
  }
}
