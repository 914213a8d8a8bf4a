package lianli.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import org.junit.jupiter.api.Test;

class PpOcrNetworksTest {
  private static final GreyImage LINE = Drawing.paper(300, 60).text("登记日期", 20, 45, 40).grey();

  @Test
  void enginesShareNetworksThatEndWithTheirOwnerOnly() {
    PpOcrEngine left;
    try (PpOcrNetworks networks = PpOcrNetworks.open()) {
      try (PpOcrEngine first = PpOcrEngine.on(networks)) {
        assertThat(first.readLine(LINE).text()).isEqualTo("登记日期");
      }
      left = PpOcrEngine.on(networks);

      assertThat(left.readLine(LINE).text())
          .as("closing one engine closes no other's")
          .isEqualTo("登记日期");
      assertThat(networks.recogniser()).isSameAs(networks.recogniser());
      assertThat(TextLineDetector.on(networks).lines(LINE)).isNotNull();
    }

    assertThatThrownBy(() -> left.readLine(LINE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closedNetworksAreNotOpenedAgain() {
    PpOcrNetworks networks = PpOcrNetworks.open();
    networks.close();

    assertThatThrownBy(() -> PpOcrEngine.on(networks)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> TextLineDetector.on(networks))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theNetworksOfTheProcessAreNobodysToClose() {
    assertThatThrownBy(PpOcrNetworks.ofProcess()::close).isInstanceOf(IllegalStateException.class);
    assertThat(PpOcrEngine.open().readLine(LINE).text()).isEqualTo("登记日期");
  }
}
