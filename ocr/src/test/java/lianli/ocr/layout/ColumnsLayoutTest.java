package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PageText;
import lianli.ocr.text.Strip;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;

/** What the columns of a certificate of the 1950s say, as one county or another arranged them. */
class ColumnsLayoutTest {
  private static final int WIDE = 40;

  private static final FormDefinition FORM =
      FormCatalogue.standard().forms().stream()
          .filter(form -> form.key().equals("marriage-certificate-1955"))
          .findFirst()
          .orElseThrow();

  /** A piece of a column: the columns are counted from the right, the rows from the top. */
  private static TextRun piece(String text, int column, int row) {
    Region box = new Region(1000 - 60 * column, 42 * row, WIDE, 42 * text.length());
    Strip strip = new Strip(GreyImage.filled(WIDE, box.height(), 255), box);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Region inStrip = new Region(0, 42 * i, WIDE, 40);
      glyphs.add(
          new Glyph(
              new RecognisedSymbol(
                  text.substring(i, i + 1), new Confidence(0.99), List.of(), inStrip),
              strip,
              inStrip.shift(box.x(), box.y())));
    }
    return new TextRun(glyphs);
  }

  private static Map<String, String> found(TextRun... pieces) {
    PageText page = new PageText(List.of(pieces), new Region(0, 0, 1100, 1000));
    Map<String, String> fields = new TreeMap<>();
    new ColumnsLayout()
        .find(FORM, page).stream()
            .flatMap(List::stream)
            .forEach(field -> fields.put(field.key(), field.value().text()));
    return fields;
  }

  @Test
  void sexAndAgeStandUnderTheNameAndTheNativePlaceBesideThem() {
    assertThat(
            found(
                piece("開結字第九號", 0, 2),
                piece("范學", 1, 0),
                piece("性別男年齡二十一歲", 1, 5),
                piece("籍貫開陽縣第一區禾豐鄉人", 2, 1),
                piece("汪書香", 3, 0),
                piece("性別女年齡二十歲", 3, 5),
                piece("籍貫開陽縣第二區禾豐鄉人", 4, 1)))
        .containsEntry("man.name", "范學")
        .containsEntry("man.age", "二十一")
        .containsEntry("man.residence", "開陽縣第一區禾豐鄉")
        .containsEntry("woman.name", "汪書香")
        .containsEntry("woman.residence", "開陽縣第二區禾豐鄉")
        .containsEntry("certificate_number", "開結字第九號");
  }

  @Test
  void whereThePlaceStandsUnderTheNameTheColumnBesideSaysWhoseTheyAre() {
    assertThat(
            found(
                piece("汪書香", 1, 0),
                piece("住址開陽縣第一區禾豐鄉人", 1, 4),
                piece("性別女年齡二十歲", 2, 1),
                piece("范學", 3, 0),
                piece("住址開陽縣第二區禾豐鄉人", 3, 4),
                piece("性別男年齡二十一歲", 4, 1)))
        .containsEntry("woman.name", "汪書香")
        .containsEntry("woman.residence", "開陽縣第一區禾豐鄉")
        .containsEntry("woman.age", "二十")
        .containsEntry("man.name", "范學")
        .containsEntry("man.residence", "開陽縣第二區禾豐鄉")
        .containsEntry("man.sex", "男");
  }

  @Test
  void aNameWhoseSexNoColumnSaysIsNobodys() {
    assertThat(found(piece("范學", 1, 0), piece("籍貫開陽縣第二區禾豐鄉人", 1, 4)))
        .doesNotContainKeys("man.name", "woman.name");
  }
}
