package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.ocr.drawing.DrawnPage;
import lianli.ocr.drawing.PageOrder;
import lianli.ocr.drawing.PagePress;
import lianli.ocr.drawing.PageTruth;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.scan.ScanFile;
import lianli.registry.fiction.PaperRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A box that misses a part of a value makes no shorter value. */
class CutBoxesTest {
  private static final int VALUES = 7;
  private static CutBoxes boxes;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    boxes = new CutBoxes();
  }

  @AfterAll
  static void close() {
    boxes.close();
  }

  @ParameterizedTest
  @CsvSource({
    "MARRIAGE_REVIEW_FORM_2004, CLEAN, 61",
    "MARRIAGE_CERTIFICATE_2004, WORN, 62",
    "MARRIAGE_LEDGER_1985, CLEAN, 63",
  })
  void noCutValueIsAccepted(FormKind form, Condition condition, long seed) throws Exception {
    PageOrder order =
        new PageOrder(
            form.code(),
            form,
            condition,
            new PaperRecords(seed).page(form.code()),
            form.hasHolder() ? "man" : "",
            seed);
    DrawnPage drawn = PagePress.draw(order);
    CutBoxes.Page page = page(drawn);
    List<CutBoxes.Outcome> outcomes = new ArrayList<>();
    int whole = 0;
    List<CutBoxes.Value> values = page.values(truth(drawn));
    for (CutBoxes.Value value : values.subList(0, Math.min(VALUES, values.size()))) {
      whole += page.whole(value).accepted() ? 1 : 0;
      for (CutBoxes.Cut cut : CutBoxes.Cut.values()) {
        page.cut(value, cut).ifPresent(outcomes::add);
      }
    }

    assertThat(outcomes).hasSizeGreaterThan(4 * VALUES);
    assertThat(outcomes.stream().filter(each -> each.isWrong() && each.accepted())).isEmpty();
    // It is no doubt about everything: as the boxes lie, values are believed.
    assertThat(whole).isGreaterThanOrEqualTo(VALUES / 2);
  }

  private CutBoxes.Page page(DrawnPage drawn) throws Exception {
    Path file = folder.resolve("page.jpg");
    Files.write(file, ScanFiles.jpeg(drawn.image(), drawn.truth().dpi(), 0.8f));
    try (ScanFile scan = ScanFile.open(file)) {
      return boxes.page(scan.page(1));
    }
  }

  private static List<Map<String, String>> truth(DrawnPage drawn) {
    return drawn.truth().records().stream()
        .map(
            record ->
                record.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, CutBoxesTest::value)))
        .toList();
  }

  private static String value(Map.Entry<String, PageTruth.Field> field) {
    return field.getValue().value();
  }
}
