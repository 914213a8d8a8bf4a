package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Writing goes on beside judging, in order, and what it meets is told where it was asked for. */
final class WriteBehindTest {
  @Test
  void writesBesideTheOneWhoAskedAndTellsHimInOrder() throws Exception {
    List<String> told = new ArrayList<>();
    Thread asking = Thread.currentThread();
    CountDownLatch judged = new CountDownLatch(1);
    try (WriteBehind<Integer> writing =
        new WriteBehind<>(
            number -> told.add(number + (Thread.currentThread() == asking ? " here" : " there")))) {
      writing.begin(
          () -> {
            // Would never end if the write held up the one who asked for it.
            judged.await();
            return 1;
          });
      assertThat(told).isEmpty();
      judged.countDown();
      writing.begin(() -> 2);
      assertThat(told).containsExactly("1 here");
      writing.finish();
      writing.finish();
    }
    assertThat(told).containsExactly("1 here", "2 here");
  }

  @Test
  void throwsWhatTheWriteThrewAndTellsNothingOfIt() {
    List<Integer> told = new ArrayList<>();
    try (WriteBehind<Integer> writing = new WriteBehind<>(told::add)) {
      writing.begin(
          () -> {
            throw new IllegalStateException("disk full");
          });
      assertThatThrownBy(() -> writing.begin(() -> 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("disk full");
    }
    assertThat(told).isEmpty();
  }

  @Test
  void isNotClosedWhileAWriteTouchesTheLedger() {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    try (WriteBehind<Integer> writing = new WriteBehind<>(result -> {})) {
      writing.begin(
          () -> {
            begun.countDown();
            Thread.sleep(50);
            done.set(true);
            return 1;
          });
      Thread.currentThread().interrupt();
    }
    assertThat(done).isTrue();
    assertThat(Thread.interrupted()).as("the interruption is not lost").isTrue();
  }
}
