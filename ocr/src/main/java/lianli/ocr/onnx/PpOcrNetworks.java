package lianli.ocr.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lianli.ocr.onnx.graph.LastLayer;
import lianli.ocr.onnx.graph.LeanModel;
import org.jspecify.annotations.Nullable;

/**
 * The networks of reader B, which any number of engines and detectors of any threads share: they
 * take hundreds of megabytes while they load, and tens for life. Each is loaded when it is first
 * asked for. Whoever opens networks closes them, after all that run on them; engines and detectors
 * never do.
 */
public final class PpOcrNetworks implements AutoCloseable {
  private static final PpOcrNetworks OF_PROCESS = new PpOcrNetworks(PpOcrModels::furtherCharacters);

  private final Supplier<FurtherCharacters> further;
  private @Nullable Recogniser recogniser;
  private @Nullable OrtSession detector;
  private boolean isClosed;

  private PpOcrNetworks(Supplier<FurtherCharacters> further) {
    this.further = further;
  }

  /**
   * The networks that read lines.
   *
   * @param quick computes with bytes
   * @param exact as it was trained
   */
  record Recogniser(OrtSession quick, OrtSession exact, CtcDecoder decoder) {}

  /** Networks of the caller's own, who closes them. */
  public static PpOcrNetworks open() {
    return new PpOcrNetworks(PpOcrModels::furtherCharacters);
  }

  /** The same, reading these characters beside the recogniser's own list. */
  static PpOcrNetworks open(FurtherCharacters further) {
    return new PpOcrNetworks(() -> further);
  }

  /**
   * Those that everybody in this process runs on who brings none: a worker that reads one page
   * after the other, or several readers side by side. They end with the process and cannot be
   * closed.
   */
  public static PpOcrNetworks ofProcess() {
    return OF_PROCESS;
  }

  /**
   * What reads lines.
   *
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if it does not load on this
   *     machine
   */
  synchronized Recogniser recogniser() {
    requireOpen();
    Recogniser loaded = recogniser;
    if (loaded == null) {
      FurtherCharacters characters = further.get();
      byte[] lean = LastLayer.with(PpOcrModels.lean(PpOcrModels.RECOGNISER), characters.columns());
      byte[] inBytes = PpOcrModels.inBytes(lean, PpOcrModels.RECOGNISER_RANGES);
      loaded =
          new Recogniser(
              session(inBytes, PpOcrModels.Scratch.ARENA),
              session(LeanModel.inBlocks(lean), PpOcrModels.Scratch.PIECEMEAL),
              CtcDecoder.create(characters.characters()));
      recogniser = loaded;
    }
    return loaded;
  }

  private static OrtSession session(byte[] onnx, PpOcrModels.Scratch scratch) {
    return PpOcrModels.session(PpOcrModels.RECOGNISER, onnx, scratch);
  }

  /**
   * What finds lines.
   *
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if it does not load on this
   *     machine
   */
  synchronized OrtSession detector() {
    requireOpen();
    OrtSession loaded = detector;
    if (loaded == null) {
      loaded = PpOcrModels.session(PpOcrModels.DETECTOR, PpOcrModels.Scratch.ARENA);
      detector = loaded;
    }
    return loaded;
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("these networks are closed");
    }
  }

  @Override
  public synchronized void close() {
    if (this == OF_PROCESS) {
      throw new IllegalStateException("the networks of the process end with it");
    }
    isClosed = true;
    List<OrtSession> sessions = new ArrayList<>();
    if (recogniser != null) {
      sessions.add(recogniser.quick());
      sessions.add(recogniser.exact());
    }
    if (detector != null) {
      sessions.add(detector);
    }
    recogniser = null;
    detector = null;
    for (OrtSession session : sessions) {
      try {
        session.close();
      } catch (OrtException e) {
        throw PpOcrEngine.failed(e);
      }
    }
  }
}
