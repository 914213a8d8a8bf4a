package lianli.ocr.tesseract;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import net.sourceforge.tess4j.TessAPI;

/** Loads libtesseract once for the process, with the settings it must find when it starts. */
final class TesseractLibrary {
  private TesseractLibrary() {}

  /** Loading happens on first use of this class and only once. */
  private static final class Holder {
    private static final TessAPI API = load();

    private static TessAPI load() {
      // The C strings of libtesseract are UTF-8 whatever the locale says.
      System.setProperty("jna.encoding", "UTF-8");
      // Several OpenMP threads inside one engine cost 2.5 times the time of one, and far more when
      // workers compete. The variable is read when the library loads: a later change has no effect.
      if (!Platform.isWindows()) {
        NativeLibrary.getProcess()
            .getFunction("setenv")
            .invokeInt(new Object[] {"OMP_THREAD_LIMIT", "1", 1});
      }
      return TessAPI.INSTANCE;
    }
  }

  /**
   * The library.
   *
   * @throws RegistryException MISSING_DEPENDENCY if the system has none
   */
  static TessAPI api() {
    try {
      return Holder.API;
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError missing) {
      throw new RegistryException(
          ErrorCode.MISSING_DEPENDENCY,
          BilingualText.of("Cannot read text from scans", "无法识别扫描件文字"),
          BilingualText.of("the Tesseract library is not installed", "系统未安装 Tesseract 程序库"),
          BilingualText.of(
              "Install it: apt-get install tesseract-ocr tesseract-ocr-chi-sim",
              "请安装：apt-get install tesseract-ocr tesseract-ocr-chi-sim"),
          missing);
    }
  }
}
