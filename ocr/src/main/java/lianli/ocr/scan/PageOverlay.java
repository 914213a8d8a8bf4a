package lianli.ocr.scan;

import java.io.IOException;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/**
 * What lies on a page over what it draws: stamps, notes, fields of a form. A number that was filled
 * in there, or a stamp that voids the act, is part of the paper for whoever looks at it.
 */
final class PageOverlay {
  private final List<PDAnnotation> annotations;

  private PageOverlay(List<PDAnnotation> annotations) {
    this.annotations = annotations;
  }

  static PageOverlay of(PDPage page) throws IOException {
    return new PageOverlay(
        page.getCOSObject().containsKey(COSName.ANNOTS) ? page.getAnnotations() : List.of());
  }

  /** True if some of it is seen. */
  boolean isSeen() {
    return annotations.stream().anyMatch(PageOverlay::isSeen);
  }

  private static boolean isSeen(PDAnnotation one) {
    return !one.isHidden()
        && !one.isNoView()
        && !(one instanceof PDAnnotationLink)
        && !(one instanceof PDAnnotationPopup);
  }

  /** Fields that were filled in and of which nobody says how they look: they are not read. */
  List<ScanFinding> findings() {
    boolean isUnseen =
        annotations.stream()
            .anyMatch(
                one ->
                    one instanceof PDAnnotationWidget
                        && isSeen(one)
                        && one.getCOSObject().containsKey(COSName.V)
                        && one.getAppearance() == null);
    return isUnseen
        ? List.of(
            ScanFinding.doubt(
                "scan-field-unseen",
                BilingualText.of(
                    "a form field was filled in that the page does not show: it was not read",
                    "页面上有已填写但不显示的表单域，未能识别")))
        : List.of();
  }
}
