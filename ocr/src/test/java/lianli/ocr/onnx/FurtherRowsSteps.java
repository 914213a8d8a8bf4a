package lianli.ocr.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lianli.ocr.drawing.DrawnLine;
import lianli.ocr.drawing.GeneralCharacters;
import lianli.ocr.drawing.OpenFace;
import lianli.registry.fiction.Draw;

/**
 * Draws every character of {@link GeneralCharacters} within lines like names, in each face that is
 * fitted to, lets the recogniser read them, and keeps what it computed: a file for each face. Lines
 * of numbers and dates are among them. What is kept already is not made again.
 *
 * <p>Arguments: the folder to keep it in; then perhaps the faces, all if none is named.
 */
public final class FurtherRowsSteps {
  private static final int LINES_OF_NUMBERS = 80;

  private final Draw draw;
  private final OpenFace face;
  private final List<Integer> common;
  private int next;

  private FurtherRowsSteps(OpenFace face) {
    this.face = face;
    this.draw = new Draw(63_000L + face.seed());
    this.common = shuffled(common().filter(face::has).toList());
  }

  /** Draws, reads and keeps. */
  public static void main(String[] arguments) throws IOException, OrtException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> named = Arrays.asList(arguments).subList(1, arguments.length);
    try (StepNoter noter = new StepNoter()) {
      for (OpenFace face : OpenFace.installed()) {
        Path file = file(folder, face);
        if ((named.isEmpty() || named.contains(face.name())) && !Files.exists(file)) {
          List<NotedStep> steps = new FurtherRowsSteps(face).steps(noter);
          NotedStep.write(file, steps);
          System.out.printf("%s: %d steps%n", face, steps.size());
        }
      }
    }
    System.exit(0);
  }

  static Path file(Path folder, OpenFace face) {
    return folder.resolve(face.name().toLowerCase(java.util.Locale.ROOT) + ".steps");
  }

  /** Those of the recogniser's own list, which it must go on reading. */
  private static Stream<Integer> common() {
    Set<Integer> taught = taught();
    return all().filter(taught::contains);
  }

  private static Stream<Integer> rare() {
    Set<Integer> taught = taught();
    return all().filter(character -> !taught.contains(character));
  }

  static Stream<Integer> all() {
    return Arrays.stream(GeneralCharacters.values()).flatMap(part -> part.codePoints().stream());
  }

  /** The characters of the recogniser's own list. */
  static Set<Integer> taught() {
    Set<Integer> taught = new HashSet<>();
    PpOcrModels.characters().forEach(character -> taught.add(character.codePointAt(0)));
    return taught;
  }

  private List<NotedStep> steps(StepNoter noter) throws OrtException {
    List<NotedStep> steps = new ArrayList<>();
    List<Integer> rare = shuffled(rare().filter(face::has).toList());
    for (int from = 0; from < rare.size(); ) {
      int many = Math.min(rare.size() - from, draw.between(1, 3));
      note(line(rare.subList(from, from + many)), noter, steps);
      from += many;
    }
    for (int i = 0; i < LINES_OF_NUMBERS; i++) {
      note(numbers().codePoints().filter(face::has).toArray(), noter, steps);
    }
    return steps;
  }

  private void note(int[] line, StepNoter noter, List<NotedStep> steps) throws OrtException {
    if (line.length > 0) {
      steps.addAll(noter.note(line, DrawnLine.of(line, face, draw), draw));
    }
  }

  /** Rare characters and common ones, mostly by turns. */
  private int[] line(List<Integer> rare) {
    List<Integer> line = new ArrayList<>();
    for (int character : rare) {
      if (line.isEmpty() || draw.chance(0.7)) {
        line.add(nextCommon());
      }
      line.add(character);
    }
    if (draw.chance(0.5)) {
      line.add(nextCommon());
    }
    return line.stream().mapToInt(Integer::intValue).toArray();
  }

  private int nextCommon() {
    return common.get(next++ % common.size());
  }

  private String numbers() {
    int year = draw.between(1950, 2024);
    int month = draw.between(1, 12);
    int day = draw.between(1, 28);
    return switch (draw.between(0, 4)) {
      case 0 -> year + "年" + month + "月" + day + "日";
      case 1 -> "%d-%02d-%02d".formatted(year, month, day);
      case 2 ->
          "J%06d-%d-%06d".formatted(draw.between(110_000, 659_000), year, draw.between(1, 9999));
      case 3 ->
          "%06d%d%02d%02d%03dX"
              .formatted(draw.between(110_000, 659_000), year, month, day, draw.between(1, 999));
      default -> "（" + year + "）结字第" + draw.between(1, 9999) + "号";
    };
  }

  private List<Integer> shuffled(List<Integer> characters) {
    List<Integer> shuffled = new ArrayList<>(characters);
    Collections.shuffle(shuffled, new Random(draw.seed()));
    return shuffled;
  }
}
