package lianli.ocr.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.bench.HandCrops;
import lianli.ocr.drawing.paper.Typeface;
import lianli.ocr.drawing.paper.WrittenDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Telling handwriting from print; {@code HandBench} counts how often that goes wrong. */
class HandwritingTest {
  private static final double BESIDE = 0.25;
  private static final double ABOVE = 0.15;

  @ParameterizedTest
  @EnumSource(
      value = Typeface.class,
      names = {"LONG_CANG", "MA_SHAN_ZHENG", "ZHI_MANG_XING", "LIU_JIAN_MAO_CAO"})
  void whatIsWrittenByHandIsKnown(Typeface face) {
    assumeTrue(face.isThere(), "scripts/handwriting-faces.sh fetches the faces");

    List<HandCrops.Crop> crops = HandCrops.written(face, WrittenDigits.Half.REPORT, 1, 64_001);

    assertThat(share(crops)).isGreaterThan(0.9);
  }

  @Test
  void whatIsPrintedIsNotTakenForIt() {
    assertThat(share(HandCrops.printed(2, 64_002))).isLessThan(0.04);
  }

  @Test
  void emptyPaperIsNoHandwriting() {
    List<GreyImage> paper = List.of(GreyImage.filled(200, 40, 255));

    assertThat(Handwriting.among(List.of(paper)).holds(paper)).isFalse();
    assertThat(Handwriting.among(List.of()).holds(List.of())).isFalse();
  }

  /** Of the values of one page. */
  private static double share(List<HandCrops.Crop> crops) {
    List<List<GreyImage>> values =
        crops.stream().map(crop -> List.of(crop.with(BESIDE, ABOVE))).toList();
    Handwriting page = Handwriting.among(values);
    return (double) values.stream().filter(page::holds).count() / values.size();
  }
}
