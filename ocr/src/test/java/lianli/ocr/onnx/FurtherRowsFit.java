package lianli.ocr.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianli.ocr.drawing.OpenFace;
import lianli.ocr.onnx.Discriminants.Sample;
import lianli.ocr.onnx.graph.LastLayer;

/**
 * Fits columns for further characters to what {@link FurtherRowsSteps} kept: those that the
 * recogniser's list lacks, and those of it that it hardly ever reads right. The network itself
 * stays as it is.
 *
 * <p>Arguments: the file to write, words on where the characters come from, the folder with the
 * steps; then perhaps names of faces to leave out, which are read at the end as a test.
 */
public final class FurtherRowsFit {
  /** A character of the list that is read wrong in more of its drawings gets a second column. */
  private static final double OFTEN = 0.7;

  private static final int LEAST_DRAWINGS = 3;

  /** Those whose columns cost a field of the samples: worn 志 was read as 誌. */
  private static final Set<String> LEFT_OUT = Set.of("誌");

  private static final float NOTHING = 0.5f;

  /** Steps under a rare character that are neither its own nor nothing say little. */
  private static final float CERTAINLY_NOTHING = 0.9f;

  /** For the balance between few numbers, one sample of so many is enough. */
  private static final int ONE_OF = 3;

  private final List<NotedStep> steps = new ArrayList<>();
  private final List<Integer> faces = new ArrayList<>();
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final List<String> characters = new ArrayList<>();

  private FurtherRowsFit() {}

  public static void main(String[] arguments) throws IOException {
    FurtherRowsFit fit = new FurtherRowsFit();
    Set<String> out = Set.of(Arrays.copyOfRange(arguments, 3, arguments.length));
    List<NotedStep> left = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (OpenFace face : OpenFace.installed()) {
      Path kept = FurtherRowsSteps.file(Path.of(arguments[2]), face);
      if (Files.exists(kept) && out.contains(face.name())) {
        left.addAll(NotedStep.read(kept));
      } else if (Files.exists(kept)) {
        for (NotedStep step : NotedStep.read(kept)) {
          fit.steps.add(step);
          fit.faces.add(names.size());
        }
        names.add(face.name());
      }
    }
    fit.choose();
    LastLayer.Columns fitted = fit.fitted(names.size());
    Files.write(
        Path.of(arguments[0]),
        fit.kept(fitted)
            .file(
                arguments[1] + "; drawn in " + String.join(", ", names), PpOcrModels.recogniser()));
    System.out.printf(
        "%d columns, %d steps, faces %s%n", fit.characters.size(), fit.steps.size(), names);
    if (!left.isEmpty()) {
      fit.test(left, fitted);
    }
  }

  private FurtherCharacters kept(LastLayer.Columns fitted) {
    int[] kept =
        IntStream.range(0, fitted.count())
            .filter(column -> !LEFT_OUT.contains(characters.get(column)))
            .toArray();
    float[][] weights = new float[kept.length][];
    float[] biases = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      weights[i] = fitted.weights()[kept[i]];
      biases[i] = fitted.biases()[kept[i]];
    }
    return new FurtherCharacters(
        Arrays.stream(kept).mapToObj(characters::get).toList(),
        new LastLayer.Columns(weights, biases));
  }

  private void choose() {
    Set<Integer> taught = FurtherRowsSteps.taught();
    Set<Integer> wanted = FurtherRowsSteps.all().collect(Collectors.toSet());
    Map<Integer, int[]> drawings = new TreeMap<>();
    for (NotedStep step : steps) {
      if (step.isSurest() && Character.isIdeographic(step.drawn())) {
        int[] counts = drawings.computeIfAbsent(step.drawn(), drawn -> new int[2]);
        counts[0]++;
        counts[1] += step.read() == step.drawn() ? 0 : 1;
      }
    }
    drawings.forEach(
        (drawn, counts) -> {
          if (!wanted.contains(drawn)) {
            return;
          }
          boolean isHardlyRead = counts[0] >= LEAST_DRAWINGS && counts[1] > OFTEN * counts[0];
          if (!taught.contains(drawn) || isHardlyRead) {
            columns.put(drawn, characters.size());
            characters.add(Character.toString(drawn));
          }
        });
  }

  private LastLayer.Columns fitted(int count) {
    List<Sample> samples = samples();
    Balance balance = new Balance();
    for (int face = 0; face < count; face++) {
      int left = face;
      Discriminants.Finder finder =
          new Discriminants.Finder(
              Discriminants.of(
                  samples.stream().filter(sample -> sample.face() != left).toList(),
                  characters.size()));
      for (int i = 0; i < samples.size(); i += ONE_OF) {
        Sample sample = samples.get(i);
        if (sample.face() == face) {
          Discriminants.Best best = finder.best(sample.values());
          if (sample.column() < 0 || sample.column() == best.column()) {
            balance.add(sample, best.number());
          }
        }
      }
    }
    LastLayer.Columns fitted = balance.balanced(Discriminants.of(samples, characters.size()));
    Refinement.refine(fitted, samples);
    Refinement.giveWay(fitted, readRight());
    return fitted;
  }

  /** The surest steps of characters that the recogniser reads as they were drawn. */
  private List<Sample> readRight() {
    List<Sample> right = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      NotedStep step = steps.get(i);
      if (step.isSurest() && step.read() == step.drawn() && !columns.containsKey(step.drawn())) {
        right.add(new Sample(-1, step.sum(), faces.get(i), step.values()));
      }
    }
    return right;
  }

  private List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      NotedStep step = steps.get(i);
      int column = columns.getOrDefault(step.drawn(), -1);
      boolean isNothing = step.blank() > CERTAINLY_NOTHING && !step.isSurest();
      if (column < 0 || isNothing) {
        samples.add(new Sample(-1, step.sum(), faces.get(i), step.values()));
      } else if (step.isSurest() || step.blank() < NOTHING) {
        samples.add(new Sample(column, step.sum(), faces.get(i), step.values()));
      }
    }
    return samples;
  }

  /** Of the surest steps, how many are read right: of characters with a column, and of others. */
  private void test(List<NotedStep> left, LastLayer.Columns fitted) {
    Discriminants.Finder finder = new Discriminants.Finder(fitted);
    int[] rare = new int[3];
    int[] others = new int[2];
    for (NotedStep step : left) {
      if (!step.isSurest()) {
        continue;
      }
      Discriminants.Best best = finder.best(step.values());
      boolean isRead = best.number() > step.sum();
      Integer own = columns.get(step.drawn());
      if (own == null) {
        others[0]++;
        others[1] += isRead ? 1 : 0;
      } else {
        rare[0]++;
        rare[1] += isRead && best.column() == own ? 1 : 0;
        rare[2] += isRead && best.column() != own ? 1 : 0;
      }
    }
    System.out.printf(
        "of %d rare ones %.4f are read, %.4f as another rare one; of %d others %.5f as a rare"
            + " one%n",
        rare[0],
        rare[1] / (double) rare[0],
        rare[2] / (double) rare[0],
        others[0],
        others[1] / (double) others[0]);
  }
}
