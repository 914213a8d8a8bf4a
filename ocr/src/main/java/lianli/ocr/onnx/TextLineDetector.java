package lianli.ocr.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;
import lianli.ocr.Region;
import lianli.ocr.image.Resize;

/**
 * Finds where text stands on an upright page, without reading it: the PP-OCRv4 detector. Useful
 * where no form is known. Lines that touch a ruling are found all the same. It holds nothing to be
 * closed: its network is one of {@link PpOcrNetworks}.
 */
public final class TextLineDetector {
  /**
   * Longer side of the image the detector sees. More does not find more: of 36 fresh pages 1280
   * gave 0.936 of the fields exactly, this 0.957, in three quarters of the time and memory.
   */
  private static final int LONGER_SIDE = 1088;

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

  private final OrtSession session;

  /** Kept: Java gives memory outside its heap back only when the heap itself is full. */
  private FloatBuffer input = direct(0);

  private TextLineDetector(OrtSession session) {
    this.session = session;
  }

  /**
   * A detector on the networks of this process.
   *
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if the model does not load on this
   *     machine
   */
  public static TextLineDetector open() {
    return on(PpOcrNetworks.ofProcess());
  }

  /**
   * A detector on networks that others may share.
   *
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if the model does not load on this
   *     machine
   */
  public static TextLineDetector on(PpOcrNetworks networks) {
    return new TextLineDetector(networks.detector());
  }

  /** Boxes of text lines, top to bottom and left to right, in pixels of the page. */
  public List<Region> lines(Raster page) {
    GreyImage grey = page.red();
    if (grey.width() < 8 || grey.height() < 8) {
      return List.of();
    }
    double scale = Math.min(1, (double) LONGER_SIDE / Math.max(grey.width(), grey.height()));
    int width = multipleOf32(grey.width() * scale);
    int height = multipleOf32(grey.height() * scale);
    float[] map = probabilities(Resize.to(grey, width, height));
    return new TextMap(map, width, height).lines(grey.width(), grey.height());
  }

  private static int multipleOf32(double length) {
    return Math.max(32, (int) Math.round(length / 32) * 32);
  }

  private synchronized float[] probabilities(GreyImage image) {
    int size = image.width() * image.height();
    if (input.capacity() < 3 * size) {
      input = direct(3 * size);
    }
    input.clear();
    for (int channel = 0; channel < 3; channel++) {
      for (int i = 0; i < size; i++) {
        float value = (image.pixels()[i] & 0xff) / 255f;
        input.put((value - MEAN[channel]) / DEVIATION[channel]);
      }
    }
    long[] shape = {1, 3, image.height(), image.width()};
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(PpOcrModels.environment(), input.flip(), shape);
        OrtSession.Result result = PpOcrModels.run(session, tensor)) {
      float[] map = new float[size];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(map);
      return map;
    } catch (OrtException e) {
      throw PpOcrEngine.failed(e);
    }
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(4 * floats).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }
}
