package lianli.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import lianli.ocr.ColourImage;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.draft.PageState;
import org.junit.jupiter.api.Test;

class FormPagesTest {
  @Test
  void aPageThatWasBegunHoldsNoScan() {
    byte[] white = new byte[3 * 1240 * 1754];
    Arrays.fill(white, (byte) 255);
    WeakReference<byte[]> pixels = new WeakReference<>(white);
    ScannedPage page =
        new ScannedPage(
            new PageReference(Path.of("white.jpg"), "ab".repeat(32), 1),
            new ColourImage(1240, 1754, white),
            150);
    white = null;
    try (FormPages pages = FormPages.open(CountyFiles.none())) {
      Supplier<PageReading> begun = pages.begin(page);
      page = null;
      System.gc();

      assertThat(pixels.get()).isNull();
      assertThat(begun.get().state()).isEqualTo(PageState.BLANK);
    }
  }
}
