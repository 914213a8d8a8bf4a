package lianli.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.PageMode;
import lianli.ocr.QuarterTurn;
import lianli.ocr.RecognisedLine;
import lianli.ocr.image.Rotate;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractEngineTest {
  private static final TesseractEngine ENGINE =
      TesseractEngine.open(TesseractModels.find(), "chi_sim");

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void readsADrawnLineSymbolBySymbol() {
    GreyImage image = Drawing.paper(700, 80).text("开阳县民政局 520121", 20, 55, 40).grey();

    RecognisedLine line = ENGINE.readLine(image);

    assertThat(line.text().replace(" ", "")).isEqualTo("开阳县民政局520121");
    assertThat(line.symbols()).hasSize(12);
    assertThat(line.symbols())
        .allSatisfy(
            symbol -> {
              assertThat(symbol.confidence().value()).isGreaterThan(0.5);
              assertThat(image.region().intersect(symbol.region())).isEqualTo(symbol.region());
            });
    assertThat(line.symbols().getFirst().region().x())
        .isLessThan(line.symbols().getLast().region().x());
  }

  @Test
  void readsAPageAsLines() {
    Drawing page = Drawing.paper(900, 500);
    page.text("结婚登记审查处理表", 200, 100, 48).text("登记日期", 100, 250, 40);

    assertThat(ENGINE.readPage(page.grey(), PageMode.BLOCK, 200).text())
        .contains("结婚登记审查处理表")
        .contains("登记日期");
  }

  @Test
  void readsNothingOnEmptyPaper() {
    assertThat(ENGINE.readLine(GreyImage.filled(300, 60, 255)).text()).isEmpty();
    assertThat(ENGINE.readLine(GreyImage.filled(1, 1, 255)).text()).isEmpty();
  }

  @Test
  void aLineCutCloseIsReadAsItIs() {
    GreyImage line = Drawing.paper(560, 48).text("贵州省开阳县城关镇", 12, 38, 34).grey();
    try (TesseractEngine close =
        TesseractEngine.open(TesseractModels.find(), "chi_sim", LineCropMode.CLOSE)) {
      assertThat(close.readLine(line).text().replace(" ", "")).isEqualTo("贵州省开阳县城关镇");
      assertThat(close.readLine(GreyImage.filled(300, 48, 255)).text()).isBlank();
      assertThat(close.readLine(GreyImage.filled(3, 48, 0)).text()).isEmpty();
    }
  }

  @Test
  void knowsItsAlphabet() {
    assertThat(ENGINE.knows("婚".codePointAt(0))).isTrue();
    assertThat(ENGINE.knows('7')).isTrue();
    assertThat(ENGINE.knows("垚".codePointAt(0))).isFalse();
  }

  @Test
  void tellsWhichSideIsUp() {
    Drawing page = Drawing.paper(1400, 1000);
    for (int y = 120; y < 950; y += 90) {
      page.text("自愿结婚，经审查符合婚姻法关于结婚的规定。", 100, y, 48);
    }
    try (TesseractOrientation orientation = TesseractOrientation.open(TesseractModels.find())) {
      assertThat(orientation.turnFor(page.grey(), 200)).isEqualTo(QuarterTurn.NONE);
      assertThat(orientation.turnFor(Rotate.quarter(page.grey(), QuarterTurn.AROUND), 200))
          .isEqualTo(QuarterTurn.AROUND);
      assertThat(orientation.turnFor(Rotate.quarter(page.grey(), QuarterTurn.LEFT), 200))
          .isEqualTo(QuarterTurn.RIGHT);
    }
  }

  @Test
  void aMissingLanguageNamesItsPackage(@TempDir Path empty) {
    assertThatThrownBy(() -> TesseractEngine.open(new TesseractModels(empty), "chi_tra_vert"))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.MISSING_DEPENDENCY);
              assertThat(failure.next().english())
                  .isEqualTo("Install it: apt-get install tesseract-ocr-chi-tra-vert");
            });
  }

  @Test
  void aDamagedModelIsAMissingDependencyNotACrash(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("chi_sim.traineddata"), new byte[200]);

    assertThatThrownBy(() -> TesseractEngine.open(new TesseractModels(folder), "chi_sim"))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.MISSING_DEPENDENCY));
  }
}
