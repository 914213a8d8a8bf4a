package lianli.ocr.tesseract;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes at exit whatever was left open: the library complains on standard error about every model
 * still loaded when the process ends, which an interrupted run would show to its user.
 */
final class OpenEngines {
  private static final Set<TesseractEngine> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(OpenEngines::closeAll, "close-tesseract"));
  }

  private OpenEngines() {}

  static void add(TesseractEngine engine) {
    OPEN.add(engine);
  }

  static void remove(TesseractEngine engine) {
    OPEN.remove(engine);
  }

  private static void closeAll() {
    // close() waits for a page that is being read, so nothing is freed under a running call.
    OPEN.forEach(TesseractEngine::close);
  }
}
