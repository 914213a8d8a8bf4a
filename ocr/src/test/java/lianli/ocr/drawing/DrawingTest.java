package lianli.ocr.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.registry.fiction.DemoStory;
import lianli.registry.fiction.PaperRecords;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {

  @Test
  void drawsTheSamePageForTheSameSeed() {
    DrawnPage one = PagePress.draw(order(FormKind.MARRIAGE_CERTIFICATE_1990, Condition.WORN, 5));
    DrawnPage other = PagePress.draw(order(FormKind.MARRIAGE_CERTIFICATE_1990, Condition.WORN, 5));

    assertThat(other.truth().json().text()).isEqualTo(one.truth().json().text());
    assertThat(pixels(other.image())).isEqualTo(pixels(one.image()));
  }

  @ParameterizedTest
  @EnumSource(FormKind.class)
  void putsEveryBoxOnInk(FormKind form) {
    DrawnPage page = PagePress.draw(order(form, Condition.CLEAN, 21));

    for (Map<String, PageTruth.Field> record : page.truth().records()) {
      assertThat(record).hasSizeGreaterThanOrEqualTo(10);
      record.forEach(
          (key, field) ->
              assertThat(contrast(page.image(), field.corners()))
                  .as("%s of %s", key, form.code())
                  .isGreaterThan(60));
    }
  }

  @ParameterizedTest
  @EnumSource(FormKind.class)
  void keepsBoxesOnThePageHoweverItLies(FormKind form) {
    for (long seed = 1; seed <= 2; seed++) {
      DrawnPage page = PagePress.draw(order(form, Condition.BAD, seed));
      Rectangle2D scan =
          new Rectangle2D.Double(0, 0, page.image().getWidth(), page.image().getHeight());
      for (Map<String, PageTruth.Field> record : page.truth().records()) {
        record.values().forEach(field -> assertThat(field.corners()).allMatch(scan::contains));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FormKind.class)
  void knowsEveryLineOfText(FormKind form) {
    PageTruth truth = PagePress.draw(order(form, Condition.CLEAN, 4)).truth();

    List<String> texts = truth.lines().stream().map(PageTruth.Line::text).toList();
    assertThat(texts).noneMatch(String::isBlank);
    for (Map<String, PageTruth.Field> record : truth.records()) {
      record.forEach(
          (key, field) -> {
            // Some fields are written in pieces, one after the other, some within a sentence.
            assertThat(String.join("", texts)).as(key).contains(field.shown());
            if (texts.contains(field.shown())) {
              assertThat(truth.lines())
                  .as(key)
                  .anyMatch(
                      line ->
                          line.text().equals(field.shown())
                              && line.corners().equals(field.corners()));
            }
          });
    }
  }

  @Test
  void knowsTitlesLabelsAndSentencesButNoSeals() {
    PageTruth truth =
        PagePress.draw(order(FormKind.MARRIAGE_CERTIFICATE_1990, Condition.BAD, 7)).truth();

    List<String> texts = truth.lines().stream().map(PageTruth.Line::text).toList();
    assertThat(texts).contains("结婚证", "姓名", "住址", "规定，准予登记，发给此证。");
    assertThat(texts).noneMatch(text -> text.startsWith("开阳县") && text.endsWith("政府"));
    assertThat(truth.lines()).noneMatch(PageTruth.Line::isDown);
    assertThat(((Json.Obj) truth.json()).items("lines")).hasSameSizeAs(texts);
  }

  @Test
  void tellsColumnsFromLines() {
    PageTruth truth =
        PagePress.draw(order(FormKind.MARRIAGE_CERTIFICATE_1955, Condition.BAD, 7)).truth();

    assertThat(truth.lines()).allMatch(line -> line.isDown() != line.text().equals("結婚證"));
    assertThat(truth.lines()).extracting(PageTruth.Line::text).contains("發給此證。");
  }

  @Test
  void knowsRunningTextLineByLine() {
    PageTruth truth = PagePress.draw(order(FormKind.COURT_DECREE, Condition.CLEAN, 3)).truth();

    assertThat(truth.lines())
        .filteredOn(line -> line.text().length() > 25)
        .hasSizeGreaterThan(5)
        .allMatch(line -> line.corners().get(0).distance(line.corners().get(1)) > 1000);
  }

  @Test
  void ordersTheSameFreshPagesForTheSameSeed() {
    List<FormKind> forms = List.of(FormKind.values());

    assertThat(FreshPages.orders(36, 9, forms)).isEqualTo(FreshPages.orders(36, 9, forms));
    assertThat(FreshPages.orders(36, 9, forms)).isNotEqualTo(FreshPages.orders(36, 10, forms));
  }

  @Test
  void saysWhatTheCommittedPageSays() throws IOException {
    List<String> committed = Files.readAllLines(Path.of("../testdata/scans/truth.jsonl"));
    DrawnPage page = PagePress.draw(DrawTestdata.order(new DemoStory().scans().getFirst()));

    // Places are left out: a JDK may measure characters a hair's breadth apart from another's.
    // So are lines: they were not noted yet when the committed pages were drawn.
    assertThat(withoutPlaces(committed.getFirst()))
        .isEqualTo(withoutPlaces(page.truth().json().text()));
  }

  private static String withoutPlaces(String line) {
    return line.replaceAll(",\"lines\":.*", "}").replaceAll("\\[\\[[^\"]*\\]\\]", "");
  }

  private static PageOrder order(FormKind form, Condition condition, long seed) {
    PaperRecords records = new PaperRecords(seed);
    return new PageOrder("page", form, condition, records.page(form.code()), "woman", seed);
  }

  /** Difference between the darkest and the lightest pixel within the corners. */
  private static int contrast(BufferedImage image, List<Point2D> corners) {
    Path2D area = new Path2D.Double();
    area.moveTo(corners.getFirst().getX(), corners.getFirst().getY());
    corners.forEach(corner -> area.lineTo(corner.getX(), corner.getY()));
    area.closePath();
    Rectangle2D bounds = area.getBounds2D();
    int darkest = 255;
    int lightest = 0;
    for (int y = (int) bounds.getMinY(); y <= bounds.getMaxY(); y++) {
      for (int x = (int) bounds.getMinX(); x <= bounds.getMaxX(); x++) {
        if (area.contains(x, y)) {
          int green = image.getRGB(x, y) >> 8 & 255;
          darkest = Math.min(darkest, green);
          lightest = Math.max(lightest, green);
        }
      }
    }
    return lightest - darkest;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
