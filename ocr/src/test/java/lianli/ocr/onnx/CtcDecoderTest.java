package lianli.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedLine;
import org.junit.jupiter.api.Test;

/** What probabilities say was read, and what they say may have been passed over. */
class CtcDecoderTest {
  private static final CtcDecoder DECODER = CtcDecoder.create(List.of());
  private static final int COLUMNS = PpOcrModels.characters().size() + 2;
  private static final int STEP = 8;
  private static final String NOTHING = "";

  @SafeVarargs
  private static CtcDecoder.Decoded decode(int seen, Map<String, Float>... steps) {
    FloatBuffer probabilities = FloatBuffer.allocate(COLUMNS * steps.length);
    for (int step = 0; step < steps.length; step++) {
      int row = step * COLUMNS;
      steps[step].forEach((symbol, value) -> probabilities.put(row + column(symbol), value));
    }
    // A step more than fits is seen: the last one, half.
    int used = (seen - 1) * STEP;
    return DECODER.decode(
        probabilities, steps.length, used, GreyImage.filled(Math.max(used, STEP), 48, 255));
  }

  private static int column(String symbol) {
    return switch (symbol) {
      case NOTHING -> 0;
      case " " -> COLUMNS - 1;
      default -> PpOcrModels.characters().indexOf(symbol) + 1;
    };
  }

  @Test
  void repeatsAreOneSymbolAndNothingParts() {
    CtcDecoder.Decoded decoded =
        decode(
            5,
            Map.of("姓", 0.9f),
            Map.of("姓", 0.99f),
            Map.of(NOTHING, 1f),
            Map.of("姓", 0.97f),
            Map.of("名", 0.98f));

    assertThat(decoded.line().text()).isEqualTo("姓姓名");
    assertThat(decoded.line().confidence().value()).isCloseTo(0.97, within(1e-6));
    assertThat(decoded.hidden()).isCloseTo(0, within(1e-6));
  }

  @Test
  void characterThatNoColumnIsForIsHidden() {
    CtcDecoder.Decoded decoded =
        decode(
            3,
            Map.of("阎", 1f),
            Map.of("凤", 1f),
            Map.of(NOTHING, 0.4f, "独", 0.3f, "种", 0.2f, "冲", 0.1f));

    assertThat(decoded.line().text()).isEqualTo("阎凤");
    assertThat(decoded.hidden()).isCloseTo(0.6, within(1e-6));
  }

  @Test
  void nobodyIsSureBesideWhatIsHidden() {
    CtcDecoder.Decoded decoded =
        decode(
            5,
            Map.of("三", 1f),
            Map.of("月", 1f),
            Map.of(NOTHING, 0.7f, "一", 0.3f),
            Map.of("十", 1f),
            Map.of("日", 1f));

    assertThat(decoded.line().text()).isEqualTo("三月十日");
    assertThat(decoded.line().symbols())
        .extracting(symbol -> Math.round(10 * symbol.confidence().value()))
        .containsExactly(10L, 7L, 7L, 10L);
  }

  @Test
  void edgesOfSymbolsAndBlanksAreNotHidden() {
    CtcDecoder.Decoded decoded =
        decode(
            4,
            Map.of("男", 1f),
            Map.of(NOTHING, 0.5f, "男", 0.3f, "女", 0.2f),
            Map.of(NOTHING, 0.6f, " ", 0.4f),
            Map.of("女", 1f));

    assertThat(decoded.hidden()).isCloseTo(0, within(1e-6));
  }

  @Test
  void whatStandsBehindTheLineIsNotHidden() {
    CtcDecoder.Decoded decoded =
        decode(1, Map.of("男", 1f), Map.of(NOTHING, 0.5f, "女", 0.3f, "安", 0.2f));

    assertThat(decoded.line().text()).isEqualTo("男");
    assertThat(decoded.hidden()).isCloseTo(0, within(1e-6));
  }

  @Test
  void lineInWhichNothingWasReadMayHideSomething() {
    CtcDecoder.Decoded decoded = decode(1, Map.of(NOTHING, 0.7f, "一", 0.3f));

    assertThat(decoded.line().symbols()).isEmpty();
    assertThat(decoded.hidden()).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void whatASecondColumnSaysIsSaidOfTheCharacter() {
    CtcDecoder decoder = CtcDecoder.create(List.of("翀", "婭"));
    FloatBuffer probabilities = FloatBuffer.allocate(3 * (COLUMNS + 2));
    probabilities.put(column("王"), 1);
    int second = COLUMNS + 2;
    probabilities.put(second + COLUMNS, 0.9f).put(second + column("种"), 0.1f);
    int third = 2 * second;
    probabilities.put(third + COLUMNS + 1, 0.5f);
    probabilities.put(third + column("婭"), 0.3f).put(third + column("亚"), 0.2f);

    RecognisedLine line =
        decoder.decode(probabilities, 3, 24, GreyImage.filled(24, 48, 255)).line();

    assertThat(PpOcrModels.characters()).contains("婭").doesNotContain("翀");
    assertThat(line.text()).isEqualTo("王翀婭");
    assertThat(line.symbols().get(1).alternatives().getFirst().text()).isEqualTo("种");
    assertThat(line.symbols().getLast().confidence().value()).isCloseTo(0.8, within(1e-6));
    assertThat(line.symbols().getLast().alternatives()).hasSize(1);
  }

  @Test
  void onlyWhatTheListLacksIsUntaught() {
    CtcDecoder decoder = CtcDecoder.create(List.of("翀", "婭"));

    assertThat(decoder.knows('翀')).isTrue();
    assertThat(decoder.isFurther('翀')).isTrue();
    assertThat(decoder.knows('婭')).isTrue();
    assertThat(decoder.isFurther('婭')).isFalse();
    assertThat(DECODER.knows('翀')).isFalse();
  }
}
