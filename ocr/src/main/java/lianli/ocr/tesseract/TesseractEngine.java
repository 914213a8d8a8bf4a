package lianli.ocr.tesseract;

import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.PageMode;
import lianli.ocr.Raster;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedPage;
import lianli.ocr.RecognisedWord;
import lianli.ocr.Region;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;

/**
 * Reader A. One language combination, one native engine, kept until closed; calls from several
 * threads are serialised. Colour is read as its red channel.
 */
public final class TesseractEngine implements OcrEngine {
  private static final int LINE_DPI = 300;
  private static final int LEAST_SIDE = 4;

  private final TessAPI api;
  private final String languages;
  private final LineCropMode cut;
  private final Alphabet alphabet;
  private @Nullable TessBaseAPI handle;
  private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

  private TesseractEngine(
      TessAPI api, String languages, LineCropMode cut, Alphabet alphabet, TessBaseAPI handle) {
    this.api = api;
    this.languages = languages;
    this.cut = cut;
    this.alphabet = alphabet;
    this.handle = handle;
  }

  /**
   * Opens an engine for pages and lines however they are cut.
   *
   * @param languages such as {@code chi_sim} or {@code chi_tra_vert}
   * @throws RegistryException MISSING_DEPENDENCY naming the package to install
   */
  public static TesseractEngine open(TesseractModels models, String languages) {
    return open(models, languages, LineCropMode.WIDE);
  }

  /**
   * Opens an engine.
   *
   * @param languages such as {@code chi_sim} or {@code chi_tra_vert}
   * @param cut of the lines it will read
   * @throws RegistryException MISSING_DEPENDENCY naming the package to install
   */
  public static TesseractEngine open(TesseractModels models, String languages, LineCropMode cut) {
    models.require(languages);
    TessAPI api = TesseractLibrary.api();
    TessBaseAPI handle = api.TessBaseAPICreate();
    // Before anything else: the library writes its remarks to standard error otherwise.
    api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
    if (api.TessBaseAPIInit3(handle, models.directory().toString(), languages) != 0) {
      api.TessBaseAPIDelete(handle);
      throw new RegistryException(
          ErrorCode.MISSING_DEPENDENCY,
          BilingualText.of("Cannot start Tesseract", "无法启动 Tesseract"),
          BilingualText.of(
              "the model files for '%s' in %s are damaged",
              "%2$s 中 %1$s 的模型文件已损坏", languages, models.directory()),
          BilingualText.of("Install the language packages again", "请重新安装语言包"));
    }
    // Else every line read with doubt is read once more as light print on dark, which no form has.
    api.TessBaseAPISetVariable(handle, "tessedit_do_invert", "0");
    TesseractEngine engine =
        new TesseractEngine(api, languages, cut, Alphabet.of(models, languages), handle);
    OpenEngines.add(engine);
    return engine;
  }

  /** Version of the library, such as {@code 5.3.0}. */
  public static String version() {
    return TesseractLibrary.api().TessVersion();
  }

  @Override
  public String name() {
    return "tesseract";
  }

  @Override
  public String describe() {
    return "tesseract " + api.TessVersion() + " " + languages;
  }

  @Override
  public boolean knows(int codePoint) {
    return alphabet.has(codePoint);
  }

  @Override
  public synchronized RecognisedLine readLine(Raster line) {
    List<RecognisedLine> lines = read(line.red(), cut.segmentation(), LINE_DPI);
    List<RecognisedWord> words = lines.stream().flatMap(part -> part.words().stream()).toList();
    Region region =
        lines.stream().map(RecognisedLine::region).reduce(Region::union).orElse(line.region());
    return new RecognisedLine(words, region);
  }

  @Override
  public synchronized RecognisedPage readPage(Raster page, PageMode mode, int dpi) {
    return new RecognisedPage(page.region(), read(page.red(), segmentation(mode), dpi));
  }

  private static int segmentation(PageMode mode) {
    return switch (mode) {
      case AUTO -> TessPageSegMode.PSM_AUTO;
      case SPARSE -> TessPageSegMode.PSM_SPARSE_TEXT;
      case BLOCK -> TessPageSegMode.PSM_SINGLE_BLOCK;
      case VERTICAL_BLOCK -> TessPageSegMode.PSM_SINGLE_BLOCK_VERT_TEXT;
    };
  }

  private List<RecognisedLine> read(GreyImage image, int segmentation, int dpi) {
    // On a speck the library reads a stroke that is not there.
    if (image.width() < LEAST_SIDE || image.height() < LEAST_SIDE) {
      return List.of();
    }
    TessBaseAPI open = open();
    api.TessBaseAPISetPageSegMode(open, segmentation);
    show(open, image, dpi);
    if (api.TessBaseAPIRecognize(open, null) != 0) {
      return List.of();
    }
    TessResultIterator results = api.TessBaseAPIGetIterator(open);
    if (results == null) {
      return List.of();
    }
    try {
      return new ResultReader(api, results).lines();
    } finally {
      api.TessResultIteratorDelete(results);
    }
  }

  /**
   * Asks which way the text stands. Needs the {@code osd} model: open an engine for that alone.
   *
   * @return empty if there is too little text to tell
   */
  synchronized Optional<Turn> turn(GreyImage image, int dpi) {
    TessBaseAPI open = open();
    api.TessBaseAPISetPageSegMode(open, TessPageSegMode.PSM_AUTO_OSD);
    show(open, image, dpi);
    IntBuffer degrees = IntBuffer.allocate(1);
    FloatBuffer sureness = FloatBuffer.allocate(1);
    PointerByReference script = new PointerByReference();
    FloatBuffer scriptSureness = FloatBuffer.allocate(1);
    int found =
        api.TessBaseAPIDetectOrientationScript(open, degrees, sureness, script, scriptSureness);
    return found == 0
        ? Optional.empty()
        : Optional.of(new Turn(Math.floorMod(degrees.get(0), 360), sureness.get(0)));
  }

  /**
   * What orientation detection found.
   *
   * @param degrees by which the page lies turned: as the library says it
   * @param sureness its own measure, open-ended
   */
  record Turn(int degrees, double sureness) {}

  private void show(TessBaseAPI open, GreyImage image, int dpi) {
    byte[] pixels = image.pixels();
    if (buffer.capacity() < pixels.length) {
      buffer = ByteBuffer.allocateDirect(pixels.length);
    }
    buffer.clear();
    buffer.put(pixels).flip();
    api.TessBaseAPISetImage(open, buffer, image.width(), image.height(), 1, image.width());
    // Without a resolution the library guesses one and says so.
    api.TessBaseAPISetSourceResolution(open, dpi);
  }

  private TessBaseAPI open() {
    TessBaseAPI open = handle;
    if (open == null) {
      throw new IllegalStateException("the Tesseract engine is closed");
    }
    return open;
  }

  @Override
  public synchronized void close() {
    TessBaseAPI open = handle;
    if (open != null) {
      handle = null;
      api.TessBaseAPIDelete(open);
      OpenEngines.remove(this);
    }
  }
}
