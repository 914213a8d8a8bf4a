package lianli.ocr.extract;

import java.util.Optional;
import lianli.ocr.OcrEngine;
import lianli.ocr.hand.HandReader;
import lianli.ocr.judge.Calibration;
import lianli.ocr.judge.Judge;
import lianli.ocr.judge.SecondReader;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.onnx.TextLineDetector;
import lianli.ocr.tesseract.LineCropMode;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.ocr.tesseract.TesseractOrientation;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.PageScanner;
import lianli.ocr.timing.Stage;
import lianli.ocr.timing.Stopwatch;
import lianli.ocr.timing.TimedEngine;
import lianli.ocr.value.PlaceWords;

/**
 * The engines that one reader of pages works with: one of each kind for life, and those that few
 * pages need when they are asked for. What each takes is measured.
 */
final class ReadingEngines implements AutoCloseable {
  private static final String SIMPLIFIED = "chi_sim";
  private static final String TRADITIONAL = "chi_tra";

  private final Stopwatch watch;
  private final LazyEngine<TesseractOrientation> orientation;
  private final PpOcrEngine pageReader;
  private final OcrEngine fieldReader;

  /** Reads the columns of the 1950s, where it is installed. */
  private final Optional<LazyEngine<TesseractEngine>> traditionalReader;

  private ReadingEngines(TesseractModels models, Stopwatch watch) {
    this.watch = watch;
    this.orientation =
        new LazyEngine<>(() -> TesseractOrientation.open(models), TesseractOrientation::close);
    models.require(TesseractOrientation.MODEL);
    this.pageReader = PpOcrEngine.open();
    this.fieldReader = TesseractEngine.open(models, SIMPLIFIED, LineCropMode.CLOSE);
    this.traditionalReader =
        models.has(TRADITIONAL)
            ? Optional.of(
                new LazyEngine<>(
                    () -> TesseractEngine.open(models, TRADITIONAL), TesseractEngine::close))
            : Optional.empty();
  }

  /**
   * Opens what every page needs.
   *
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if Tesseract or a model is missing
   */
  static ReadingEngines open(Stopwatch watch) {
    return new ReadingEngines(TesseractModels.find(), watch);
  }

  /** Reads lines by the page reader. */
  LineReader lineReader() {
    return new LineReader(new TimedEngine(pageReader, Stage.PAGE_TEXT, watch));
  }

  /** Finds the text of a page. */
  PageScanner scanner() {
    return new PageScanner(
        (page, dpi) -> watch.time(Stage.ORIENTATION, () -> orientation.get().turnFor(page, dpi)),
        TextLineDetector.open(),
        lineReader(),
        watch);
  }

  /** Judges values by both readers, places among those of the county. */
  Judge judge(PlaceWords places) {
    return new Judge(
        new TimedEngine(pageReader, Stage.STABILITY, watch),
        new SecondReader(new TimedEngine(fieldReader, Stage.SECOND_READING, watch)),
        Calibration.standard(),
        places);
  }

  /** Reads what is written by hand, places among those of the county. */
  HandReader handReader(PlaceWords places) {
    return new HandReader(
        line -> watch.time(Stage.HANDWRITING, () -> pageReader.lattice(line)), places);
  }

  /** Reads columns in traditional characters; empty if their model is not installed. */
  Optional<ColumnReader> columnReader() {
    return traditionalReader.map(
        reader ->
            new ColumnReader(
                pageReader, new TimedEngine(reader.get(), Stage.SECOND_READING, watch)));
  }

  /** Closes what the last page did not need. */
  void rest() {
    traditionalReader.ifPresent(LazyEngine::endPage);
    orientation.endPage();
  }

  @Override
  public void close() {
    traditionalReader.ifPresent(LazyEngine::close);
    fieldReader.close();
    pageReader.close();
    orientation.close();
  }
}
