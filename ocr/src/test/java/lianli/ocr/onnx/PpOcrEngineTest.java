package lianli.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.PageMode;
import lianli.ocr.RecognisedLine;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PpOcrEngineTest {
  private final PpOcrEngine engine = PpOcrEngine.open();

  @Test
  void readsADrawnLineSymbolBySymbol() {
    GreyImage image = Drawing.paper(790, 70).text("贵州省开阳县 J520121-2008-000123", 20, 50, 40).grey();

    RecognisedLine line = engine.readLine(image);

    assertThat(line.text().replace(" ", "")).isEqualTo("贵州省开阳县J520121-2008-000123");
    assertThat(line.confidence().value()).isGreaterThan(0.5);
    assertThat(line.symbols().getFirst().region().x()).isLessThan(60);
    assertThat(line.symbols().getLast().region().right()).isBetween(500, 900);
  }

  @Test
  void leavesNothingThatItUnpackedOnTheDisk() throws IOException {
    assertThat(UnpackedLibraries.loadedFrom()).isEmpty();
  }

  @Test
  void readsManyLinesAsOneByOne() {
    List<GreyImage> images =
        List.of(
            Drawing.paper(300, 60).text("姓名", 20, 45, 40).grey(),
            Drawing.paper(1400, 60).text("自愿结婚经审查符合婚姻法关于结婚的规定", 20, 45, 40).grey());

    assertThat(engine.readLines(images))
        .extracting(RecognisedLine::text)
        .containsExactlyElementsOf(
            images.stream().map(image -> engine.readLine(image).text()).toList());
  }

  @Test
  void findsAndReadsTheLinesOfAPage() {
    GreyImage page =
        Drawing.paper(1000, 800).text("结婚登记审查处理表", 250, 150, 60).text("登记日期", 100, 500, 44).grey();

    List<Region> lines = TextLineDetector.open().lines(page);

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().contains(400, 130)).isTrue();
    assertThat(engine.readPage(page, PageMode.SPARSE, 200).text()).isEqualTo("结婚登记审查处理表\n登记日期\n");
  }

  @Test
  void readsNothingOnEmptyPaper() {
    assertThat(engine.readLine(GreyImage.filled(300, 48, 255)).text()).isEmpty();
    assertThat(engine.readLine(GreyImage.filled(1, 1, 255)).text()).isEmpty();
    assertThat(TextLineDetector.open().lines(GreyImage.filled(900, 700, 255))).isEmpty();
  }

  @Test
  void knowsItsAlphabet() {
    assertThat(engine.knows("婚".codePointAt(0))).isTrue();
    assertThat(engine.isUntaught("婚".codePointAt(0))).isFalse();
    assertThat(engine.knows("翀".codePointAt(0))).isTrue();
    assertThat(engine.isUntaught("翀".codePointAt(0))).isTrue();
    assertThat(engine.knows("龘".codePointAt(0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王翀", "郄文赟", "李嫄明", "蔣鄧歲", "欧阳玥"})
  void readsCharactersThatItsMakerDidNotTeachIt(String name) {
    GreyImage image = Drawing.paper(60 * name.length() + 40, 70).text(name, 20, 50, 48).grey();

    assertThat(engine.readLine(image).text()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"女方迁入", "文盲", "濮蓓", "韦志仙", "佘世清", "余世清", "王冲", "张或"})
  void readsCommonCharactersAsBefore(String text) {
    GreyImage image = Drawing.paper(60 * text.length() + 40, 70).text(text, 20, 50, 48).grey();

    assertThat(engine.readLine(image).text()).isEqualTo(text);
  }
}
