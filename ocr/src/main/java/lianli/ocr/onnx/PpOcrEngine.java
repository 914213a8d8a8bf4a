package lianli.ocr.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.Lattice;
import lianli.ocr.LatticeReader;
import lianli.ocr.OcrEngine;
import lianli.ocr.PageMode;
import lianli.ocr.Raster;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedPage;
import lianli.ocr.Region;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/**
 * Reader B: reads lines that are 48 pixels high and any width. A page is read by finding its lines
 * first. Each line is read by the model that computes with bytes; where that leaves a doubt, the
 * model itself decides, with room behind the line. Engines are cheap: their {@link PpOcrNetworks}
 * are shared.
 */
public final class PpOcrEngine implements OcrEngine, LatticeReader {
  /**
   * What is read with less certainty from little padding is read again with more. Of 256 lines read
   * on the sample pages with 0.95 to 0.98 not one was read otherwise then.
   */
  private static final double SURE = 0.95;

  /**
   * So much may be hidden in a line that is read surely. With bytes, rare characters that the exact
   * model sees and cannot tell were passed over in silence, and 阎凤翀 became 阎凤: in 4 of 3,078 lines,
   * with 0.2 to 0.8 hidden. Of all lines one in forty hides so much.
   */
  private static final double HIDDEN = 0.05;

  private final PpOcrNetworks networks;
  private final PpOcrNetworks.Recogniser recogniser;
  private final LineTensor tensor = new LineTensor();

  private PpOcrEngine(PpOcrNetworks networks) {
    this.networks = networks;
    this.recogniser = networks.recogniser();
  }

  /**
   * An engine on the networks of this process.
   *
   * @throws RegistryException MISSING_DEPENDENCY if the model does not load on this machine
   */
  public static PpOcrEngine open() {
    return on(PpOcrNetworks.ofProcess());
  }

  /**
   * An engine on networks that others may share; they stay open when it is closed.
   *
   * @throws RegistryException MISSING_DEPENDENCY if the model does not load on this machine
   */
  public static PpOcrEngine on(PpOcrNetworks networks) {
    return new PpOcrEngine(networks);
  }

  @Override
  public String name() {
    return "ppocr";
  }

  @Override
  public String describe() {
    return "PP-OCRv4 mobile, ONNX Runtime " + PpOcrModels.environment().getVersion();
  }

  @Override
  public boolean knows(int codePoint) {
    return recogniser.decoder().knows(codePoint);
  }

  @Override
  public synchronized RecognisedLine glance(Raster line) {
    return isSpeck(line)
        ? RecognisedLine.nothing(line.region())
        : read(line, LineTensor.NARROW_WIDTH, recogniser.quick()).line();
  }

  @Override
  public synchronized RecognisedLine readLine(Raster line) {
    if (isSpeck(line)) {
      return RecognisedLine.nothing(line.region());
    }
    CtcDecoder.Decoded quick = read(line, LineTensor.NARROW_WIDTH, recogniser.quick());
    return isSure(quick)
        ? quick.line()
        : read(line, LineTensor.roomyWidth(tensor.used()), recogniser.exact()).line();
  }

  @Override
  public synchronized Lattice lattice(Raster line) {
    Lattice.Alphabet alphabet = recogniser.decoder().alphabet();
    if (isSpeck(line)) {
      return new Lattice(alphabet, List.of(), 1);
    }
    FloatBuffer input = tensor.fill(line, LineTensor.roomyWidth(LineTensor.used(line)));
    long[] shape = {1, 3, LineTensor.HEIGHT, tensor.width()};
    try (OnnxTensor image = OnnxTensor.createTensor(PpOcrModels.environment(), input, shape);
        OrtSession.Result result = recogniser.exact().run(Map.of("x", image))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      List<float[]> steps = recogniser.decoder().taught(output.getFloatBuffer());
      return new Lattice(alphabet, steps, CtcDecoder.STEP * (double) line.width() / tensor.used());
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean isUntaught(int codePoint) {
    return recogniser.decoder().isFurther(codePoint);
  }

  private static boolean isSpeck(Raster line) {
    return line.width() < 2 || line.height() < 2;
  }

  /** With bytes, a character that the model was not taught is at most a guess. */
  private boolean isSure(CtcDecoder.Decoded read) {
    return read.hidden() <= HIDDEN
        && read.line().symbols().stream()
            .allMatch(
                symbol ->
                    symbol.confidence().value() > SURE
                        && symbol.text().codePoints().noneMatch(this::isUntaught));
  }

  private CtcDecoder.Decoded read(Raster line, int leastWidth, OrtSession model) {
    FloatBuffer input = tensor.fill(line, leastWidth);
    long[] shape = {1, 3, LineTensor.HEIGHT, tensor.width()};
    OrtEnvironment environment = PpOcrModels.environment();
    try (OnnxTensor image = OnnxTensor.createTensor(environment, input, shape);
        OrtSession.Result result = model.run(Map.of("x", image))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      int steps = (int) output.getInfo().getShape()[1];
      return recogniser.decoder().decode(output.getFloatBuffer(), steps, tensor.used(), line);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  @Override
  public RecognisedPage readPage(Raster page, PageMode mode, int dpi) {
    List<RecognisedLine> lines = new ArrayList<>();
    for (Region found : TextLineDetector.on(networks).lines(page)) {
      RecognisedLine line = readLine(page.crop(found));
      if (!line.words().isEmpty()) {
        lines.add(line.shift(found.x(), found.y()));
      }
    }
    return new RecognisedPage(page.region(), lines);
  }

  static RegistryException failed(OrtException cause) {
    return new RegistryException(
        ErrorCode.INTERNAL,
        BilingualText.of("Cannot run a PP-OCR model", "无法运行 PP-OCR 模型"),
        BilingualText.of("ONNX Runtime reports a fault", "ONNX Runtime 报错"),
        BilingualText.of("Run again with --debug and report it", "请加 --debug 重新运行并报告此问题"),
        cause);
  }

  @Override
  public void close() {
    // The networks belong to whoever opened them.
  }
}
