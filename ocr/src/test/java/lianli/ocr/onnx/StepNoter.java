package lianli.ocr.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.DrawnLine;
import lianli.ocr.onnx.graph.LastLayer;
import lianli.registry.fiction.Draw;

/** Runs the recogniser over drawn lines and notes what it computes at each step. */
final class StepNoter implements AutoCloseable {
  private static final int STEP = 8;

  /** Steps this far from a character's middle, as a share of the line's height, are its own. */
  private static final double REACH = 0.36;

  /** Of the steps that read nothing, these are enough. */
  private static final double SOME = 0.25;

  /** Between this and 1 a step reads nothing. */
  private static final float NOTHING = 0.5f;

  private final OrtSession quick;
  private final OrtSession exact;
  private final List<String> characters = PpOcrModels.characters();
  private final LineTensor tensor = new LineTensor();

  StepNoter() {
    byte[] lean = PpOcrModels.lean(PpOcrModels.RECOGNISER);
    quick = open(PpOcrModels.inBytes(lean, PpOcrModels.RECOGNISER_RANGES));
    exact = open(lean);
  }

  private static OrtSession open(byte[] model) {
    return PpOcrModels.session(
        PpOcrModels.RECOGNISER, LastLayer.showing(model), PpOcrModels.Scratch.ARENA);
  }

  /** The steps that say something of a line. */
  List<NotedStep> note(int[] codePoints, DrawnLine line, Draw draw) throws OrtException {
    boolean isQuick = draw.chance(0.5);
    FloatBuffer input =
        tensor.fill(
            line.image(),
            isQuick
                ? LineTensor.NARROW_WIDTH
                : LineTensor.roomyWidth(48 * line.image().width() / line.image().height()));
    long[] shape = {1, 3, LineTensor.HEIGHT, tensor.width()};
    try (OnnxTensor image = OnnxTensor.createTensor(PpOcrModels.environment(), input, shape);
        OrtSession.Result results = (isQuick ? quick : exact).run(Map.of("x", image))) {
      return notes(
          codePoints, line, floats(results, 0), floats(results, 1), floats(results, 2), draw);
    }
  }

  private static float[] floats(OrtSession.Result results, int place) {
    FloatBuffer buffer = ((OnnxTensor) results.get(place)).getFloatBuffer();
    float[] floats = new float[buffer.remaining()];
    buffer.get(floats);
    return floats;
  }

  private List<NotedStep> notes(
      int[] codePoints,
      DrawnLine line,
      float[] probabilities,
      float[] values,
      float[] numbers,
      Draw draw) {
    int columns = characters.size() + 2;
    int steps = probabilities.length / columns;
    int width = values.length / steps;
    double scale = (double) tensor.used() / line.image().width();
    int[] under = new int[steps];
    int[] surest = new int[codePoints.length];
    for (int place = 0; place < codePoints.length; place++) {
      surest[place] = -1;
      for (int step = 0; step < steps; step++) {
        double away = Math.abs((step + 0.5) * STEP - line.middles()[place] * scale);
        if (away <= REACH * LineTensor.HEIGHT) {
          under[step] = codePoints[place];
          if (surest[place] < 0
              || probabilities[step * columns] < probabilities[surest[place] * columns]) {
            surest[place] = step;
          }
        }
      }
    }
    List<NotedStep> noted = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      boolean isSurest = false;
      for (int each : surest) {
        isSurest |= each == step;
      }
      float blank = probabilities[step * columns];
      if (isSurest || blank < NOTHING || draw.chance(SOME)) {
        int best = best(probabilities, step * columns, columns);
        float[] own = new float[width];
        System.arraycopy(values, step * width, own, 0, width);
        noted.add(
            new NotedStep(
                under[step],
                isSurest,
                blank,
                best == 0 || best > characters.size() ? 0 : characters.get(best - 1).codePointAt(0),
                (float)
                    (numbers[step * columns + best]
                        - Math.log(probabilities[step * columns + best])),
                own));
      }
    }
    return noted;
  }

  private static int best(float[] row, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (row[from + i] > row[from + best]) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public void close() throws OrtException {
    quick.close();
    exact.close();
  }
}
