package lianli.ocr.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.ocr.form.FieldKind;
import lianli.registry.file.ProgramFile;
import lianli.registry.json.Json;

/**
 * Probability that a value is exactly right, from what speaks for it: for each kind of field and
 * each basis a rising staircase of shares that were measured on pages whose truth is known
 * (isotonic regression; Zadrozny and Elkan 2002). The table is {@code calibration.json}; it says
 * from which pages it comes, and the acceptance line that keeps the error among accepted values
 * under its target. {@code lianli.ocr.bench.CalibrationFit} makes it.
 */
public final class Calibration {
  private static final String FILE = "calibration.json";

  /** What was never met is not believed. */
  private static final double UNKNOWN = 0.5;

  /** Certainty that each of three equal readings must have, and the first to be worth two more. */
  private static final double STEADY = 0.95;

  /** Names have no grammar that would give a wrong one away: 亓 was read as 元 with 0.96. */
  private static final double STEADY_NAME = 0.98;

  private final Map<FieldKind, Map<Evidence.Basis, List<Step>>> steps =
      new EnumMap<>(FieldKind.class);
  private final double acceptanceLine;

  /** From this score on this share was right. */
  private record Step(double from, double right) {}

  private Calibration(double acceptanceLine) {
    this.acceptanceLine = acceptanceLine;
  }

  /** The table that comes with the program. */
  public static Calibration standard() {
    return Standard.TABLE;
  }

  /** Read once. */
  private static final class Standard {
    private static final Calibration TABLE =
        of((Json.Obj) Json.parse(ProgramFile.text(Calibration.class, Calibration.FILE)));
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a staircase falls or leaves 0 to 1
   */
  public static Calibration of(Json.Obj table) {
    Calibration calibration = new Calibration(decimal(table, "acceptance_line"));
    for (Json item : table.items("cells")) {
      Json.Obj cell = (Json.Obj) item;
      Evidence.Basis basis = Evidence.Basis.valueOf(cell.string("basis").toUpperCase(Locale.ROOT));
      List<Step> staircase = staircase(cell);
      for (Json kind : cell.items("kinds")) {
        FieldKind field = FieldKind.valueOf(((Json.Str) kind).value().toUpperCase(Locale.ROOT));
        calibration
            .steps
            .computeIfAbsent(field, k -> new EnumMap<>(Evidence.Basis.class))
            .put(basis, staircase);
      }
    }
    return calibration;
  }

  private static List<Step> staircase(Json.Obj cell) {
    List<Step> staircase = new ArrayList<>();
    for (Json item : cell.items("steps")) {
      Json.Obj step = (Json.Obj) item;
      staircase.add(new Step(decimal(step, "from"), decimal(step, "right")));
    }
    for (int i = 0; i < staircase.size(); i++) {
      double right = staircase.get(i).right();
      boolean isRising =
          i == 0
              || (right >= staircase.get(i - 1).right()
                  && staircase.get(i).from() > staircase.get(i - 1).from());
      if (!isRising || right < 0 || right > 1) {
        throw new IllegalArgumentException("no rising staircase: " + cell.string("basis"));
      }
    }
    return List.copyOf(staircase);
  }

  private static double decimal(Json.Obj object, String key) {
    return object.number(key).map(BigDecimal::doubleValue).orElseThrow(() -> missing(key));
  }

  private static IllegalArgumentException missing(String key) {
    return new IllegalArgumentException("the table of calibration lacks " + key);
  }

  /** True if that much certainty in three equal readings speaks for a field of this kind. */
  boolean isSteady(FieldKind kind, double certainty) {
    return kind != FieldKind.ID_NUMBER
        && certainty > (kind == FieldKind.NAME ? STEADY_NAME : STEADY);
  }

  /** How probably a value is exactly right of which this speaks. */
  public double confidence(FieldKind kind, Evidence evidence) {
    List<Step> staircase =
        steps.getOrDefault(kind, Map.of()).getOrDefault(evidence.basis(), List.of());
    double right = staircase.isEmpty() ? UNKNOWN : Math.min(UNKNOWN, staircase.getFirst().right());
    for (Step step : staircase) {
      right = evidence.score() >= step.from() ? step.right() : right;
    }
    return right;
  }

  /** True if a value may be entered unseen. One reader's word is never enough. */
  boolean accepts(Evidence evidence, double confidence) {
    return switch (evidence.basis()) {
      case AGREED, CHECKED, STEADY -> confidence >= acceptanceLine;
      case WRITTEN, ALONE, UNSTEADY, DOUBTFUL, UNREADABLE -> false;
    };
  }
}
