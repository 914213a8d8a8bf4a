package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.judge.Evidence;
import lianli.registry.json.Json;

/**
 * Makes the table of calibration from what {@link EvidenceLog} noted: a staircase for each pool of
 * kinds and each basis, and the lowest acceptance line at which the expected error among accepted
 * values stays under the target. Kinds too rare to be measured alone share a pool with those that
 * are read alike.
 *
 * <p>Arguments: the table to write, words on where the pages come from, then evidence files.
 */
public final class CalibrationFit {
  /** Wrong values among those accepted unseen: one in five hundred. */
  static final double TARGET_ERROR = 0.002;

  /** However few they are among all: no pool and basis is accepted that is wrong more often. */
  static final double MOST_ERROR_OF_A_STEP = 0.01;

  private static final List<List<String>> POOLS =
      List.of(
          List.of("name"),
          List.of("id_number"),
          List.of("certificate_number", "case_number"),
          List.of("date", "age"),
          List.of("place", "office", "court"),
          List.of("sex", "ethnicity", "word", "decree_form"),
          List.of("documents", "opinion", "text"));

  private CalibrationFit() {}

  /** A staircase and what it is of. */
  record Cell(List<String> kinds, Evidence.Basis basis, List<Isotonic.Step> steps) {
    boolean mayBeAccepted() {
      return switch (basis) {
        case AGREED, CHECKED, STEADY -> true;
        case WRITTEN, ALONE, UNSTEADY, DOUBTFUL, UNREADABLE -> false;
      };
    }
  }

  /**
   * An acceptance line.
   *
   * @param error expected among the accepted
   * @param accepted share of all
   */
  record Line(double confidence, double error, double accepted) {}

  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      lines.addAll(Files.readAllLines(Path.of(args[i])));
    }
    List<Cell> cells = cells(lines);
    Line line = line(cells, lines.size());
    Files.writeString(Path.of(args[0]), json(args[1], lines.size(), cells, line).pretty() + "\n");
    System.out.printf(
        "%d fields: line %.4f, expected %.2f %% accepted with %.3f %% of them wrong%n",
        lines.size(), line.confidence(), 100 * line.accepted(), 100 * line.error());
  }

  private static List<Cell> cells(List<String> lines) {
    List<String[]> noted = lines.stream().map(line -> line.split("\t")).toList();
    List<Cell> cells = new ArrayList<>();
    for (List<String> pool : POOLS) {
      for (Evidence.Basis basis : Evidence.Basis.values()) {
        List<Isotonic.Observation> observed =
            noted.stream()
                .filter(field -> pool.contains(field[0]) && field[1].equals(basis.code()))
                .map(
                    field ->
                        new Isotonic.Observation(
                            Double.parseDouble(field[2]), field[3].equals("right")))
                .toList();
        if (!observed.isEmpty()) {
          cells.add(new Cell(pool, basis, Isotonic.fit(observed)));
        }
      }
    }
    return cells;
  }

  /** The lowest line whose expected error is under the target; above 1 if there is none. */
  static Line line(List<Cell> cells, int fields) {
    List<Isotonic.Step> best =
        cells.stream()
            .filter(Cell::mayBeAccepted)
            .flatMap(cell -> cell.steps().stream())
            .filter(step -> 1 - step.probability() <= MOST_ERROR_OF_A_STEP)
            .sorted(Comparator.comparingDouble(Isotonic.Step::probability).reversed())
            .toList();
    Line line = new Line(1.01, 0, 0);
    double wrong = 0;
    int accepted = 0;
    for (Isotonic.Step step : best) {
      wrong += step.fields() * (1 - step.probability());
      accepted += step.fields();
      if (wrong / accepted > TARGET_ERROR) {
        break;
      }
      line = new Line(step.probability(), wrong / accepted, (double) accepted / fields);
    }
    return line;
  }

  private static Json.Obj json(String origin, int fields, List<Cell> cells, Line line) {
    return Json.object()
        .put("origin", origin)
        .put("made_by", CalibrationFit.class.getName())
        .put("fields", fields)
        .put("target_error", TARGET_ERROR)
        .put("acceptance_line", down(line.confidence()))
        .put("expected_error", up(line.error()))
        .put("expected_accepted", down(line.accepted()))
        .put("cells", cells.stream().map(CalibrationFit::json).toList())
        .build();
  }

  private static Json.Obj json(Cell cell) {
    return Json.object()
        .put("kinds", cell.kinds().stream().map(Json::of).toList())
        .put("basis", cell.basis().code())
        .put("steps", cell.steps().stream().map(CalibrationFit::json).toList())
        .build();
  }

  private static Json.Obj json(Isotonic.Step step) {
    return Json.object()
        .put("from", step.from())
        .put("right", down(step.probability()))
        .put("fields", step.fields())
        .put("wrong", step.fields() - step.right())
        .build();
  }

  private static double down(double share) {
    return Math.floor(share * 100_000) / 100_000;
  }

  private static double up(double share) {
    return Math.ceil(share * 100_000) / 100_000;
  }
}
