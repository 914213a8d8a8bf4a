package lianli.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lianli.ocr.onnx.graph.LastLayer;
import org.junit.jupiter.api.Test;

class FurtherCharactersTest {
  private static final byte[] MODEL = {1, 2, 3};

  @Test
  void theFileHoldsCharactersAndTheirColumns() {
    FurtherCharacters written =
        new FurtherCharacters(
            List.of("翀", "𬣙"),
            new LastLayer.Columns(
                new float[][] {{0.5f, -1.25f}, {3, 0.001f}}, new float[] {-7, 2}));

    FurtherCharacters read = FurtherCharacters.of(written.file("drawn", MODEL), MODEL);

    assertThat(read.characters()).containsExactly("翀", "𬣙");
    assertThat(read.columns().weights()[0]).containsExactly(0.5f, -1.25f);
    assertThat(read.columns().weights()[1][1]).isCloseTo(0.001f, within(1e-6f));
    assertThat(read.columns().biases()).containsExactly(-7, 2);
  }

  @Test
  void columnsOfAnotherModelAreRefused() {
    byte[] file = FurtherCharacters.none().file("none", MODEL);

    assertThatThrownBy(() -> FurtherCharacters.of(file, new byte[] {1, 2}))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theShippedOnesBelongToTheShippedRecogniser() {
    FurtherCharacters shipped = PpOcrModels.furtherCharacters();

    assertThat(shipped.characters()).contains("翀", "赟", "郄", "嫄", "勖", "歲", "鄧", "蔣");
    assertThat(shipped.characters()).doesNotHaveDuplicates();
    assertThat(shipped.columns().count()).isEqualTo(shipped.characters().size());
  }
}
