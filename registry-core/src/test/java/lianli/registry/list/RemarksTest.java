package lianli.registry.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Remarks as clerks write them, a hundred that take their row back and a hundred that do not. The
 * rule was made by every other line of both; the lines between measure it.
 */
class RemarksTest {
  private record Remark(int line, TakenBack.About about, String text) {
    boolean isDoubted() {
      return TakenBack.objection("备注", text, about).isPresent();
    }
  }

  @Test
  void whatTakesRowsBackIsDoubted() throws IOException {
    assertThat(told("remarks-withdrawing.txt", 1).stream().filter(each -> !each.isDoubted()))
        .isEmpty();
  }

  @Test
  void whatIsHarmlessIsNot() throws IOException {
    assertThat(told("remarks-harmless.txt", 1).stream().filter(Remark::isDoubted)).isEmpty();
  }

  @Test
  void whatTakesRowsBackIsDoubtedInTheMeasure() throws IOException {
    assertThat(told("remarks-withdrawing.txt", 0).stream().filter(each -> !each.isDoubted()))
        .isEmpty();
  }

  @Test
  void whatIsHarmlessIsNotInTheMeasure() throws IOException {
    assertThat(told("remarks-harmless.txt", 0).stream().filter(Remark::isDoubted)).isEmpty();
  }

  private static List<Remark> told(String file, int remainder) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RemarksTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return IntStream.rangeClosed(1, lines.size())
          .filter(line -> line % 2 == remainder)
          .mapToObj(line -> remark(line, lines.get(line - 1)))
          .toList();
    }
  }

  private static Remark remark(int line, String text) {
    String[] parts = text.split(" ", 2);
    return new Remark(line, TakenBack.About.valueOf(parts[0]), parts[1]);
  }
}
