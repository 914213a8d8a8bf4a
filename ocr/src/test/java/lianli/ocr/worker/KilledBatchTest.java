package lianli.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link OcrTorture}. */
class KilledBatchTest {
  @TempDir private Path directory;

  @Test
  void aBatchThatIsKilledOverAndOverEndsAsIfNobodyHadTouchedIt() throws Exception {
    KillRounds.Outcome outcome = KillRounds.run(directory, Cast.STAND_INS, 40, 5);

    assertThat(outcome.kills()).isEqualTo(5);
    assertThat(outcome.isGood()).as(outcome.toString()).isTrue();
  }
}
