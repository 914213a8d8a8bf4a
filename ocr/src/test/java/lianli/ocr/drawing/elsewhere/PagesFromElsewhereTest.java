package lianli.ocr.drawing.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.ocr.drawing.paper.Sheet;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesFromElsewhereTest {
  private static final int SHEETS = 3;

  /** Millimetres by which the ink of two lines may touch. */
  private static final double TOUCH = 0.4;

  /** One of these tells when it happened. */
  private static final Set<String> DAYS = Set.of("registered_on", "judged_on", "applied_on");

  @ParameterizedTest
  @EnumSource(Layout.class)
  void namesBothPartiesAndTheDayOfEveryRecord(Layout layout) {
    for (int i = 0; i < SHEETS; i++) {
      Sheet sheet = PagesFromElsewhere.sheet(layout, 5, i);

      assertThat(sheet.records().isEmpty()).isEqualTo(layout.act() == Act.NONE);
      assertThat(sheet.records())
          .allSatisfy(record -> assertThat(record).containsKeys("man.name", "woman.name"))
          .allSatisfy(record -> assertThat(record.keySet()).containsAnyElementsOf(DAYS));
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void writesNothingOverSomethingElseOrOverTheEdge(Layout layout) {
    for (int i = 0; i < SHEETS; i++) {
      Sheet sheet = PagesFromElsewhere.sheet(layout, 6, i);
      Rectangle2D paper = Page.cell(3, 3, sheet.width() - 6, sheet.height() - 6);

      List<Sheet.Line> lines = sheet.lines();
      assertThat(lines).hasSizeGreaterThan(3);
      for (int a = 0; a < lines.size(); a++) {
        assertThat(paper.contains(lines.get(a).place())).as("%s within", lines.get(a)).isTrue();
        for (int b = a + 1; b < lines.size(); b++) {
          Rectangle2D both = lines.get(a).place().createIntersection(lines.get(b).place());
          assertThat(both.getWidth() > TOUCH && both.getHeight() > TOUCH)
              .as("%s over %s", lines.get(a), lines.get(b))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void givesNumbersThatAgreeWithTheBirth(Layout layout) {
    for (Map<String, Sheet.Field> record : PagesFromElsewhere.sheet(layout, 7, 0).records()) {
      for (String who : List.of("man.", "woman.")) {
        Sheet.Field number = record.get(who + "id_number");
        if (number != null && number.value().length() == 18) {
          CitizenId id = CitizenId.parse(number.value()).orElseThrow();
          assertThat(id.birthDate()).isEqualTo(born(record, who, id));
          assertThat(id.sex()).isEqualTo(who.equals("man.") ? Sex.MALE : Sex.FEMALE);
        }
      }
    }
  }

  private static LocalDate born(Map<String, Sheet.Field> record, String who, CitizenId id) {
    Sheet.Field field = record.get(who + "birth_date");
    return field == null ? id.birthDate() : LocalDate.parse(field.value());
  }

  @Test
  void drawsTheSamePageForTheSameSeed() {
    Json one = PagesFromElsewhere.draw(Layout.COLUMNS_1996, 8, 1).truth().json();
    Json again = PagesFromElsewhere.draw(Layout.COLUMNS_1996, 8, 1).truth().json();
    Json other = PagesFromElsewhere.draw(Layout.COLUMNS_1996, 9, 1).truth().json();

    assertThat(again).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void hasAsManyFormsInEitherSet() {
    List<Layout> fit = Layout.of(Layout.Set.FIT);
    List<Layout> report = Layout.of(Layout.Set.REPORT);

    assertThat(fit).hasSameSizeAs(report).doesNotContainAnyElementsOf(report);
    assertThat(fit).filteredOn(layout -> layout.act() == Act.NONE).hasSizeGreaterThanOrEqualTo(4);
    assertThat(report)
        .filteredOn(layout -> layout.act() == Act.NONE)
        .hasSizeGreaterThanOrEqualTo(4);
  }
}
