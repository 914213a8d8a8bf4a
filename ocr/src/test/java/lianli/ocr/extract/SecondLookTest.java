package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.Confidence;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.image.Glare;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.layout.FoundField;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.PageText;
import lianli.ocr.text.Strip;
import lianli.ocr.text.TextRun;
import lianli.ocr.text.UnreadBoxes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A value is read once more where the box that it was found in is surely not all of it. */
class SecondLookTest {
  private static final int SIZE = 40;
  private static final int TOP = 100;
  private static final int LEFT = 240;
  private static final Region CELL = new Region(180, 80, 500, 84);
  private static PpOcrEngine engine;

  @BeforeAll
  static void open() {
    engine = PpOcrEngine.open();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void aDigitThatTheBoxMissedIsReadWithTheRest() {
    SecondLook.Seen seen = look(FieldKind.DATE, "1985年1月14日", "1985年1月1", 8);

    assertThat(seen.field().value().text()).isEqualTo("1985年1月14日");
    assertThat(seen.isWhole()).isTrue();
    assertThat(seen.further()).containsExactly("1985年1月1");
  }

  @Test
  void whatHasNotTheFormOfItsKindIsReadInItsCell() {
    SecondLook.Seen seen = look(FieldKind.DATE, "1985年1月14日", "I98S车1且14日", 10);

    assertThat(seen.field().value().text()).isEqualTo("1985年1月14日");
    assertThat(seen.isWhole()).isTrue();
  }

  @Test
  void whatStandsThereWholeIsLeftAlone() {
    SecondLook.Seen seen = look(FieldKind.NAME, "何建国", "何建园", 3);

    assertThat(seen.field().value().text()).isEqualTo("何建园");
    assertThat(seen.further()).isEmpty();
    assertThat(seen.isWhole()).isTrue();
  }

  @Test
  void whatNobodyCanReadStaysAsItWasAndIsNotWhole() {
    Drawing page = paper("4日");
    page.box(330, 60, 120, 110, 30);

    SecondLook.Seen seen = look(FieldKind.DATE, page, "4日", "4日", 2);

    assertThat(seen.field().value().text()).isEqualTo("4日");
    assertThat(seen.isWhole()).isFalse();
  }

  private static Drawing paper(String written) {
    Drawing page =
        Drawing.paper(800, 300)
            .line(180, 20, 180, 280, 3)
            .line(680, 20, 680, 280, 3)
            .line(180, 80, 680, 80, 3)
            .line(180, 164, 680, 164, 3);
    int x = LEFT;
    for (int i = 0; i < written.length(); i++) {
      page.text(written.substring(i, i + 1), x, TOP + SIZE - 6, SIZE);
      x += advance(written.charAt(i));
    }
    return page;
  }

  private static int advance(char letter) {
    return letter < 0x2000 ? SIZE / 2 : SIZE;
  }

  private static SecondLook.Seen look(FieldKind kind, String written, String read, int to) {
    return look(kind, paper(written), written, read, to);
  }

  /** What is written up to a character was read so. */
  private static SecondLook.Seen look(
      FieldKind kind, Drawing page, String written, String read, int to) {
    GreyImage flat = page.grey();
    TextRun value = run(flat, written, read, to);
    PageText text = new PageText(List.of(value), flat.region(), List.of(CELL));
    PageContents contents =
        new PageContents(
            new PreparedPage(flat, PixelMap.IDENTITY, 300, flat.region()),
            text,
            Optional.empty(),
            new UnreadBoxes(List.of()),
            new Glare(List.of()));
    FieldDefinition field = new FieldDefinition("field", kind, false, List.of());
    return new SecondLook(new LineReader(engine), contents)
        .at(new FoundField(field, Optional.empty(), value));
  }

  private static TextRun run(GreyImage flat, String written, String read, int to) {
    List<Region> places = new ArrayList<>();
    int x = LEFT;
    for (int i = 0; i < to; i++) {
      int width = advance(written.charAt(i));
      places.add(new Region(x + width / 2 - 5, TOP - 4, 10, SIZE + 8));
      x += width;
    }
    Region box = Region.between(LEFT - 4, TOP - 4, x, TOP + SIZE + 4);
    Strip strip = new Strip(flat.crop(box), box);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < to; i++) {
      Region place = places.get(i);
      glyphs.add(
          new Glyph(
              new RecognisedSymbol(
                  read.substring(i, i + 1),
                  new Confidence(0.99),
                  List.of(),
                  place.shift(-box.x(), -box.y())),
              strip,
              place));
    }
    return new TextRun(glyphs);
  }
}
