package lianli.ocr.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** When a batch collects what its pages left behind. */
class SweeperTest {

  @Test
  void enoughGarbageIsCollected() {
    // What other tests left would be counted as in use, and this test's garbage as less than that.
    System.gc();
    Sweeper sweeper = new Sweeper();
    WeakReference<byte[]> garbage = new WeakReference<>(new byte[64 << 20]);

    sweeper.sweep();

    assertThat(garbage.get()).isNull();
  }
}
