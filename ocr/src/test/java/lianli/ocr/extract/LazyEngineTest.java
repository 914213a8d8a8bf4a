package lianli.ocr.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyEngineTest {
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final LazyEngine<AutoCloseable> reader =
      new LazyEngine<>(
          () -> {
            opened.incrementAndGet();
            return () -> {};
          },
          engine -> closed.incrementAndGet());

  @Test
  void opensNothingUntilAsked() {
    reader.endPage();

    assertThat(opened).hasValue(0);
    assertThat(closed).hasValue(0);
  }

  @Test
  void staysOpenWhilePagesNeedIt() {
    for (int page = 0; page < 3; page++) {
      reader.get();
      reader.get();
      reader.endPage();
    }

    assertThat(opened).hasValue(1);
    assertThat(closed).hasValue(0);
  }

  @Test
  void closesAfterAPageThatDidWithoutIt() {
    reader.get();
    reader.endPage();
    reader.endPage();

    assertThat(closed).hasValue(1);
    reader.get();
    assertThat(opened).hasValue(2);
  }
}
