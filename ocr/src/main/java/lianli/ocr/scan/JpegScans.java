package lianli.ocr.scan;

import java.util.HashMap;
import java.util.Map;

/**
 * Which parts of an image the scans of a JPEG have brought. A progressive one brings it coarsely
 * first: cut between two scans it decodes without a complaint, and is a blur.
 */
final class JpegScans {
  private static final int COEFFICIENTS = 64;

  private final Map<Integer, boolean[]> exact = new HashMap<>();
  private boolean isProgressive;

  /** A frame begins: eight bits of precision, size, and three bytes for each component. */
  void begin(boolean progressive, byte[] frame) {
    isProgressive = progressive;
    exact.clear();
    for (int i = 6; i + 2 < frame.length; i += 3) {
      exact.put(frame[i] & 0xff, new boolean[COEFFICIENTS]);
    }
  }

  /** A scan begins: its components, the coefficients from and to, and the bit they come down to. */
  void add(byte[] scan) {
    int components = scan.length == 0 ? 0 : scan[0] & 0xff;
    if (scan.length < 4 + 2 * components) {
      return;
    }
    int first = isProgressive ? scan[1 + 2 * components] & 0x3f : 0;
    int last = isProgressive ? scan[2 + 2 * components] & 0x3f : COEFFICIENTS - 1;
    boolean isExact = !isProgressive || (scan[3 + 2 * components] & 0x0f) == 0;
    for (int i = 0; i < components && isExact; i++) {
      boolean[] brought = exact.get(scan[1 + 2 * i] & 0xff);
      for (int coefficient = first; brought != null && coefficient <= last; coefficient++) {
        brought[coefficient] = true;
      }
    }
  }

  /** True if every coefficient of every component was brought to its last bit. */
  boolean areAll() {
    for (boolean[] component : exact.values()) {
      for (boolean brought : component) {
        if (!brought) {
          return false;
        }
      }
    }
    return !exact.isEmpty();
  }
}
