package lianli.ocr.tesseract;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/** The C library's heap, from which all native code of this process takes its memory. */
public final class NativeHeap {
  private NativeHeap() {}

  /**
   * Gives what is free in it back to the system, gaps in its middle too, which the library keeps by
   * itself. Does nothing on a system whose library knows no such wish.
   */
  public static void trim() {
    if (Platform.isLinux() && Trim.IS_KNOWN) {
      NativeLibrary.getProcess().getFunction("malloc_trim").invokeInt(new Object[] {0L});
    }
  }

  /** Only the GNU library has it; others, such as musl, give back on their own. */
  private static final class Trim {
    private static final boolean IS_KNOWN = isKnown();

    private static boolean isKnown() {
      try {
        NativeLibrary.getProcess().getFunction("malloc_trim");
        return true;
      } catch (UnsatisfiedLinkError unknown) {
        return false;
      }
    }
  }
}
