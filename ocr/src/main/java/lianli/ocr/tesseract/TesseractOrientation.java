package lianli.ocr.tesseract;

import lianli.ocr.GreyImage;
import lianli.ocr.OrientationFinder;
import lianli.ocr.QuarterTurn;
import lianli.ocr.image.Resize;

/** Orientation by Tesseract's script detector, with its own small engine. */
public final class TesseractOrientation implements OrientationFinder, AutoCloseable {
  /**
   * Below this a finding counts as doubt. On flattened pages right findings lie well above; the
   * usual threshold of other tools, 14, is almost never reached on forms.
   */
  private static final double LEAST_SURENESS = 1.0;

  /** The model it needs. */
  public static final String MODEL = "osd";

  /** Sharper images tell no more, only later: on 36 pages turned by hand, the same of each. */
  private static final int ENOUGH_DPI = 150;

  private final TesseractEngine engine;

  private TesseractOrientation(TesseractEngine engine) {
    this.engine = engine;
  }

  /** Opens a finder; needs {@link #MODEL}. */
  public static TesseractOrientation open(TesseractModels models) {
    return new TesseractOrientation(TesseractEngine.open(models, MODEL));
  }

  @Override
  public QuarterTurn turnFor(GreyImage page, int dpi) {
    double scale = Math.min(1, (double) ENOUGH_DPI / dpi);
    return engine
        .turn(scale < 1 ? Resize.by(page, scale) : page, Math.min(dpi, ENOUGH_DPI))
        .filter(turn -> turn.sureness() >= LEAST_SURENESS)
        .map(turn -> QuarterTurn.ofDegrees(360 - turn.degrees()))
        .orElse(QuarterTurn.NONE);
  }

  @Override
  public void close() {
    engine.close();
  }
}
