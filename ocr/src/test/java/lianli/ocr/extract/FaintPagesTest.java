package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.ocr.drawing.PageOrder;
import lianli.ocr.drawing.PagePress;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.scan.ScanFile;
import lianli.registry.fiction.PaperRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet with nothing as dark as print on it: a faded record, or the back of one. */
class FaintPagesTest {
  private static FormReader reader;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    reader = FormReader.open();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.2, 0.4})
  void aFadedRecordIsNeverBlank(double ink) throws Exception {
    PageResult page = read(faded(record(), ink));

    assertThat(page.state()).isNotIn(PageResult.State.BLANK, PageResult.State.NOT_A_RECORD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.4})
  void theSameInTheMirrorIsABlankBack(double ink) throws Exception {
    PageResult page = read(mirrored(faded(record(), ink)));

    assertThat(page.state()).isEqualTo(PageResult.State.BLANK);
    assertThat(page.form()).isEqualTo(PageResult.SHOW_THROUGH);
  }

  @Test
  void whatIsPrintedDarkInTheMirrorIsLookedAt() throws Exception {
    PageResult page = read(mirrored(record()));

    assertThat(page.state()).isEqualTo(PageResult.State.REVIEW);
    assertThat(page.drafts()).isEmpty();
  }

  private PageResult read(BufferedImage image) throws Exception {
    Path file = folder.resolve("page.jpg");
    Files.write(file, ScanFiles.jpeg(image, 300, 0.8f));
    try (ScanFile scan = ScanFile.open(file)) {
      return reader.read(scan.page(1));
    }
  }

  private static BufferedImage record() {
    FormKind form = FormKind.MARRIAGE_REVIEW_FORM_2004;
    PaperRecords records = new PaperRecords(31);
    return PagePress.draw(
            new PageOrder("page", form, Condition.CLEAN, records.page(form.code()), "", 33))
        .image();
  }

  /** The page with this share of its ink. */
  private static BufferedImage faded(BufferedImage page, double ink) {
    BufferedImage faded = like(page);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = (page.getRGB(x, y) >> 8) & 255;
        int lighter = (int) (250 - (250 - grey) * ink);
        faded.setRGB(x, y, lighter << 16 | lighter << 8 | lighter);
      }
    }
    return faded;
  }

  private static BufferedImage mirrored(BufferedImage page) {
    BufferedImage mirrored = like(page);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        mirrored.setRGB(page.getWidth() - 1 - x, y, page.getRGB(x, y));
      }
    }
    return mirrored;
  }

  private static BufferedImage like(BufferedImage page) {
    return new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
  }
}
