package lianli.ocr.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lianli.ocr.onnx.graph.LeanModel;
import lianli.ocr.onnx.graph.QuantisedModel;
import lianli.ocr.onnx.graph.ValueRanges;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/** Opens the PP-OCR models that come in a jar on the class path. */
final class PpOcrModels {
  static final String RECOGNISER = "/models/ch_PP-OCRv4_rec_infer.onnx";
  static final String RECOGNISER_RANGES = "/lianli/ocr/onnx/recogniser-ranges.json";
  private static final String FURTHER_CHARACTERS = "/lianli/ocr/onnx/further-characters.bin";
  static final String DETECTOR = "/models/ch_PP-OCRv4_det_infer.onnx";
  private static final String CHARACTERS = "/models/ppocr_keys_v1.txt";

  private PpOcrModels() {}

  /** What a session does with the memory that a run needs beside the model. */
  enum Scratch {
    /** Taken from the system and given back in each run: right where runs are few. */
    PIECEMEAL,
    /**
     * Taken once and kept, as much as the largest run needs. Line after line, taking and giving
     * back a few megabytes costs a seventeenth of a page's time. The hundred megabytes of a whole
     * page are too much to keep: {@link #run} gives them back, all at once, which leaves no gaps.
     */
    ARENA
  }

  /**
   * A session that uses the calling thread only: pages are what runs in parallel. Sessions may be
   * shared between threads.
   */
  static OrtSession session(String model, Scratch scratch) {
    return session(model, LeanModel.inBlocks(lean(model)), scratch);
  }

  /** The recogniser as its publisher gives it. */
  static byte[] recogniser() {
    return resource(RECOGNISER);
  }

  /** What reads characters that the recogniser was not taught. */
  static FurtherCharacters furtherCharacters() {
    return FurtherCharacters.of(resource(FURTHER_CHARACTERS), recogniser());
  }

  /** The model in few steps. */
  static byte[] lean(String model) {
    return LeanModel.of(resource(model));
  }

  /**
   * The model that computes with bytes.
   *
   * @param ranges resource with the ranges of its values: {@code lianli.ocr.onnx.RangeFit} makes it
   */
  static byte[] inBytes(byte[] lean, String ranges) {
    Json.Obj table = (Json.Obj) Json.parse(new String(resource(ranges), StandardCharsets.UTF_8));
    return QuantisedModel.of(lean, ValueRanges.of(table));
  }

  /**
   * A session of the same kind.
   *
   * @param model what to call it if it does not load
   * @param onnx in ONNX format
   */
  static OrtSession session(String model, byte[] onnx, Scratch scratch) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setCPUArenaAllocator(scratch == Scratch.ARENA);
      options.setMemoryPatternOptimization(false);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      return environment().createSession(onnx, options);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw unusable("the model " + model + " does not load here", "无法在本机载入模型 " + model, e);
    } finally {
      UnpackedLibraries.remove();
    }
  }

  /** Runs a session that has an arena, and gives the arena's memory back. */
  static OrtSession.Result run(OrtSession session, OnnxTensor input) throws OrtException {
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      options.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
      return session.run(Map.of("x", input), options);
    }
  }

  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(
        ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "lianli");
  }

  /** The recogniser's characters, in the order of its outputs after the blank. */
  static List<String> characters() {
    return new String(resource(CHARACTERS), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = PpOcrModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw unusable(name + " is not among the program's files", "程序文件中缺少 " + name, null);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw unusable(name + " cannot be read", "无法读取 " + name, e);
    }
  }

  static RegistryException unusable(
      String english, String chinese, @org.jspecify.annotations.Nullable Throwable cause) {
    return new RegistryException(
        ErrorCode.MISSING_DEPENDENCY,
        BilingualText.of("Cannot start the line recogniser PP-OCR", "无法启动文字行识别器 PP-OCR"),
        BilingualText.of(english, chinese),
        BilingualText.of(
            "Unpack the program again, on a 64-bit Linux, macOS or Windows",
            "请在 64 位 Linux、macOS 或 Windows 上重新解包本程序"),
        cause);
  }
}
