package lianli.ocr.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.image.PagePreparation;
import lianli.ocr.onnx.graph.QuantisedModel;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.json.Json;

/**
 * Makes the table of ranges by which the recogniser computes with bytes: reads the lines of pages
 * with numbers, and notes between what the values inside lie. A range ends half way between the
 * outermost value and that beyond which one in ten thousand lies: what is rarer may be cut, so that
 * all others are told apart more finely.
 *
 * <p>Arguments: the table to write, words on where the pages come from, directories of JPEG files.
 */
public final class RangeFit {
  private static final double BEYOND = 1e-4;

  /** So many values of each line, spread over it, tell as much as all. */
  private static final int OF_EACH_LINE = 300;

  private final Map<String, Seen> values = new TreeMap<>();
  private int lines;

  private RangeFit() {}

  /** Reads and writes. */
  public static void main(String[] arguments) throws Exception {
    RangeFit fit = new RangeFit();
    try (OrtSession session =
        PpOcrModels.session(
            PpOcrModels.RECOGNISER,
            QuantisedModel.showing(PpOcrModels.lean(PpOcrModels.RECOGNISER)),
            PpOcrModels.Scratch.PIECEMEAL)) {
      TextLineDetector detector = TextLineDetector.open();
      for (int i = 2; i < arguments.length; i++) {
        for (Path scan : scans(Path.of(arguments[i]))) {
          fit.see(scan, detector, session);
        }
      }
    }
    Files.writeString(Path.of(arguments[0]), fit.table(arguments[1]).pretty() + "\n");
    System.out.printf("%d lines, %d values%n", fit.lines, fit.values.size());
    System.exit(0);
  }

  private static List<Path> scans(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private void see(Path scan, TextLineDetector detector, OrtSession session)
      throws IOException, OrtException {
    try (ScanFile file = ScanFile.open(scan)) {
      for (int page = 1; page <= file.pages(); page++) {
        ScannedPage scanned = file.page(page);
        GreyImage flat = new PagePreparation().prepare(scanned.image(), scanned.dpi()).flat();
        for (Region line : detector.lines(flat)) {
          see(flat.crop(line), session);
        }
      }
    }
  }

  private void see(GreyImage line, OrtSession session) throws OrtException {
    LineTensor tensor = new LineTensor();
    FloatBuffer input = tensor.fill(line, LineTensor.NARROW_WIDTH);
    long[] shape = {1, 3, LineTensor.HEIGHT, tensor.width()};
    lines++;
    try (OnnxTensor image = OnnxTensor.createTensor(PpOcrModels.environment(), input, shape);
        OrtSession.Result results = session.run(Map.of("x", image))) {
      int place = 0;
      for (Map.Entry<String, OnnxValue> result : results) {
        if (place++ > 0) {
          values
              .computeIfAbsent(result.getKey(), name -> new Seen())
              .add(((OnnxTensor) result.getValue()).getFloatBuffer(), lines);
        }
      }
    }
  }

  private Json.Obj table(String origin) {
    return Json.object()
        .put("origin", origin)
        .put("made_by", RangeFit.class.getName())
        .put("lines", lines)
        .put(
            "values",
            values.entrySet().stream()
                .map(
                    value ->
                        Json.object()
                            .put("name", value.getKey())
                            .put("low", value.getValue().end(true))
                            .put("high", value.getValue().end(false))
                            .build())
                .toList())
        .build();
  }

  /** What was seen of a value. */
  private static final class Seen {
    private float least = Float.POSITIVE_INFINITY;
    private float most = Float.NEGATIVE_INFINITY;
    private final List<float[]> some = new ArrayList<>();

    void add(FloatBuffer numbers, int first) {
      int step = Math.max(1, numbers.remaining() / OF_EACH_LINE);
      float[] picked = new float[numbers.remaining() / step];
      for (int i = 0; i < picked.length; i++) {
        picked[i] = numbers.get(i * step + first % step);
      }
      some.add(picked);
      while (numbers.hasRemaining()) {
        float number = numbers.get();
        least = Math.min(least, number);
        most = Math.max(most, number);
      }
    }

    double end(boolean isLow) {
      int size = some.stream().mapToInt(part -> part.length).sum();
      float[] all = new float[size];
      int filled = 0;
      for (float[] part : some) {
        System.arraycopy(part, 0, all, filled, part.length);
        filled += part.length;
      }
      Arrays.sort(all);
      int beyond = (int) (size * BEYOND);
      double end = isLow ? (least + all[beyond]) / 2.0 : (most + all[size - 1 - beyond]) / 2.0;
      return Math.round(end * 1e4) / 1e4;
    }
  }
}
