package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import lianli.ocr.scan.ScanFile;
import lianli.registry.draft.FieldReading;
import lianli.registry.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from a drawn page to drafts, with both engines. */
class FormReaderTest {
  private static final Path SCANS = scans();
  private static FormReader reader;

  private static Path scans() {
    Path here = Path.of("testdata/scans");
    return Files.isDirectory(here) ? here : Path.of("../testdata/scans");
  }

  @BeforeAll
  static void open() {
    reader = FormReader.open();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource({
    "marriage-review-form-2004, 0.85",
    "divorce-review-form-2004, 0.85",
    "marriage-certificate-2004, 0.85",
    "marriage-certificate-1990, 0.75",
    "marriage-ledger-1985, 0.85",
    "marriage-certificate-1955, 0.5",
  })
  void aCleanPageOfEachFormIsReadNearlyWhole(String form, double share) throws Exception {
    String file = form + "-clean.jpg";
    PageResult result = read(file);
    assertThat(result.form()).isEqualTo(form);
    int all = 0;
    int right = 0;
    int record = 0;
    for (Json truth : truth(file).items("records")) {
      Map<String, FieldReading> fields =
          record < result.drafts().size() ? result.drafts().get(record).fields() : Map.of();
      record++;
      for (Map.Entry<String, Json> field : ((Json.Obj) truth).members().entrySet()) {
        all++;
        FieldReading reading = fields.get(field.getKey().replaceAll("^docs$", "documents"));
        String value = ((Json.Obj) field.getValue()).string("value");
        right += reading != null && reading.value().equals(value) ? 1 : 0;
      }
    }
    assertThat((double) right / all).isGreaterThanOrEqualTo(share);
    assertThat(result.drafts()).hasSize(record);
  }

  @Test
  void anEmptySheetIsBlank() {
    assertThat(read("blank.jpg").state()).isEqualTo(PageResult.State.BLANK);
  }

  @Test
  void inkThatCannotBeReadGoesToAPersonAndIsNotCalledBlank(@TempDir Path directory)
      throws Exception {
    BufferedImage sheet = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(new Color(60, 50, 50));
    pen.setStroke(new BasicStroke(4));
    for (int stroke = 0; stroke < 12; stroke++) {
      pen.draw(
          new Arc2D.Double(300 + 40 * stroke, 700, 90, 260 - 12 * stroke, 70, 150, Arc2D.OPEN));
    }
    pen.dispose();
    Path file = directory.resolve("scribble.png");
    ImageIO.write(sheet, "png", file.toFile());

    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(reader.read(scan.page(1)).state()).isEqualTo(PageResult.State.REVIEW);
    }
  }

  private static PageResult read(String file) {
    try (ScanFile scan = ScanFile.open(SCANS.resolve(file))) {
      return reader.read(scan.page(1));
    }
  }

  private static Json.Obj truth(String file) throws Exception {
    return Files.readAllLines(SCANS.resolve("truth.jsonl")).stream()
        .map(line -> (Json.Obj) Json.parse(line))
        .filter(page -> page.string("file").equals(file))
        .findFirst()
        .orElseThrow();
  }
}
