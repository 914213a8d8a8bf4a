package lianli.ocr.drawing.form;

import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Handwriting;
import lianli.ocr.drawing.paper.Sheet;
import lianli.registry.fiction.Draw;

/** Prints one form and writes records into it. */
public interface FormDrawer {

  /**
   * A fresh sheet.
   *
   * @param records fields by their keys, in normal forms
   * @param dpi pixels per inch
   * @param draw chooses the print shop, the hand and the spacing
   */
  Sheet draw(List<Map<String, String>> records, int dpi, Draw draw);

  /** The form as another county prints it; the same where only one way is known. */
  default FormDrawer of(County county) {
    return this;
  }

  /**
   * The form filled in by this hand, where it is one that was filled in by hand; the same
   * otherwise.
   */
  default FormDrawer by(Handwriting hand) {
    return this;
  }

  /** True if this drawer last wrote by hand. */
  boolean isHandwritten();
}
