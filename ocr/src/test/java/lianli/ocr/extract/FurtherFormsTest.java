package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.DrawnPage;
import lianli.ocr.drawing.PageOrder;
import lianli.ocr.drawing.PagePress;
import lianli.ocr.drawing.PageTruth;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.form.County;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.scan.ScanFile;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftFinding;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.Verdict;
import lianli.registry.fiction.PaperRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms whose pages are drawn for the test: the later kinds of domain.md §3. */
class FurtherFormsTest {
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
  @CsvSource({
    "DIVORCE_CERTIFICATE_2004, divorce",
    "MARRIAGE_REISSUE_FORM_2004, marriage_reissue",
    "DIVORCE_REISSUE_FORM_2004, divorce_reissue",
    "DECLARATION_2004, declaration",
  })
  void aCleanPageIsReadNearlyWhole(FormKind form, String act) throws Exception {
    DrawnPage drawn = draw(form, 41);

    PageResult page = read(drawn);

    assertThat(page.form()).isEqualTo(form.code());
    assertThat(page.drafts()).singleElement().extracting(Draft::act).isEqualTo(act);
    assertThat(share(drawn, page)).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void aDeclarationHoldsOnePartysFieldsAndAsksForNothingThatARegistrationHas() throws Exception {
    Draft draft = read(draw(FormKind.DECLARATION_2004, 43)).drafts().getFirst();

    boolean ofMan = draft.fields().keySet().stream().anyMatch(key -> key.startsWith("man."));
    boolean ofWoman = draft.fields().keySet().stream().anyMatch(key -> key.startsWith("woman."));
    assertThat(ofMan).isNotEqualTo(ofWoman);
    assertThat(draft.findings()).isEmpty();
  }

  @Test
  void theFirstPageOfACourtsPaperIsReadButRecordsNoDivorceUnseen() throws Exception {
    DrawnPage drawn = draw(FormKind.COURT_DECREE, 41);

    PageResult page = read(drawn);

    Draft draft = page.drafts().getFirst();
    assertThat(share(drawn, page)).isGreaterThanOrEqualTo(0.85);
    assertThat(draft.isAcceptable()).isFalse();
    assertThat(draft.findings())
        .extracting(DraftFinding::rule)
        .containsAnyOf("act-unknown", "effect-not-on-page");
  }

  @Test
  void aFormThatNobodyDescribedIsReadByItsLabelsAndAPersonSaysWhatItRecords() throws Exception {
    DrawnPage drawn = draw(FormKind.MARRIAGE_APPLICATION_1994, 41);

    PageResult page = read(drawn);

    Draft draft = page.drafts().getFirst();
    assertThat(draft.act()).isEmpty();
    assertThat(draft.isAcceptable()).isFalse();
    assertThat(draft.fields()).containsKeys("man.name", "woman.name", "man.id_number");
    assertThat(share(drawn, page)).isGreaterThanOrEqualTo(0.7);
  }

  /**
   * Boxes of the parties below each other, or blocks beside each other, the woman perhaps first.
   */
  @ParameterizedTest
  @CsvSource({
    "MARRIAGE_REVIEW_FORM_2004, 51",
    "MARRIAGE_REVIEW_FORM_2004, 52",
    "DIVORCE_REVIEW_FORM_2004, 51",
    "DIVORCE_REVIEW_FORM_2004, 53",
    "MARRIAGE_CERTIFICATE_1990, 51",
    "MARRIAGE_CERTIFICATE_1990, 52",
  })
  void aFormThatADistantCountyPartsOtherwiseIsReadAsItself(FormKind form, long seed)
      throws Exception {
    DrawnPage drawn = PagePress.draw(order(form, seed), County.DISTANT);

    PageResult page = read(drawn);

    assertThat(page.form()).isEqualTo(form.code());
    assertThat(share(drawn, page)).isGreaterThanOrEqualTo(0.8);
    assertThat(acceptedWrongly(drawn, page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 5})
  void aListOfContentsThatLostItsTitleIsNoRegister(long seed) throws Exception {
    DrawnPage drawn = draw(FormKind.CONTENTS_LIST, seed);
    Graphics2D pen = drawn.image().createGraphics();
    pen.setColor(new Color(249, 247, 240));
    pen.fillRect(0, 0, drawn.image().getWidth(), drawn.image().getHeight() * 31 / 297);
    pen.dispose();

    PageResult page = read(drawn);

    assertThat(page.state()).isNotEqualTo(PageResult.State.BLANK);
    assertThat(page.drafts()).allMatch(draft -> draft.act().isEmpty());
  }

  private static DrawnPage draw(FormKind form, long seed) {
    return PagePress.draw(order(form, seed));
  }

  private static PageOrder order(FormKind form, long seed) {
    return new PageOrder(
        form.code(),
        form,
        Condition.CLEAN,
        new PaperRecords(seed).page(form.code()),
        form.hasHolder() ? "man" : "",
        seed);
  }

  private static List<String> acceptedWrongly(DrawnPage drawn, PageResult page) {
    Map<String, PageTruth.Field> truth = drawn.truth().records().getFirst();
    return page.drafts().getFirst().fields().entrySet().stream()
        .filter(field -> field.getValue().verdict() == Verdict.ACCEPT)
        .map(Map.Entry::getKey)
        .filter(truth::containsKey)
        .filter(
            key ->
                !page.drafts().getFirst().fields().get(key).value().equals(truth.get(key).value()))
        .toList();
  }

  private PageResult read(DrawnPage page) throws Exception {
    Path file = folder.resolve("page.jpg");
    Files.write(file, ScanFiles.jpeg(page.image(), page.truth().dpi(), 0.8f));
    try (ScanFile scan = ScanFile.open(file)) {
      return reader.read(scan.page(1));
    }
  }

  /** Share of the page's fields that came out exactly right. */
  private static double share(DrawnPage drawn, PageResult page) {
    Map<String, PageTruth.Field> truth = drawn.truth().records().getFirst();
    Map<String, FieldReading> read = page.drafts().getFirst().fields();
    long right =
        truth.entrySet().stream()
            .filter(
                field ->
                    read.containsKey(field.getKey())
                        && read.get(field.getKey()).value().equals(field.getValue().value()))
            .count();
    return (double) right / truth.size();
  }
}
