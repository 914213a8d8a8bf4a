package lianli.cli.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.registry.court.CasePlace;
import org.junit.jupiter.api.Test;

/** Which lines a list had, written short and read back. */
class ListedLinesTest {
  private static final CasePlace MARCH = new CasePlace("3.xlsx", "", 0);

  private static ListedLines of(int... lines) {
    return ListedLines.of(IntStream.of(lines).mapToObj(CasePlace::ofRow).toList());
  }

  @Test
  void linesBesideEachOtherAreARun() {
    assertThat(of(2, 3, 4, 7, 9, 10).runs().values()).containsExactly("2-4,7,9-10");
    assertThat(of(5).runs().values()).containsExactly("5");
    assertThat(of().runs()).isEmpty();
  }

  @Test
  void aWholeTableIsNoLine() {
    assertEquals(2, of(0, 2, 3, 3).count());
  }

  @Test
  void everyTableHasItsOwn() {
    ListedLines lines =
        ListedLines.of(Stream.of(MARCH.withRow(2), CasePlace.ofRow(2), MARCH.withRow(3)).toList());

    assertEquals("2-3", lines.runs().get(MARCH));
    assertEquals("2", lines.runs().get(CasePlace.ofRow(0)));
    assertEquals(3, lines.count());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    ListedLines lines = of(2, 3, 4, 7, 9, 10);
    ListedLines read = new ListedLines(new TreeMap<>());

    lines.runs().forEach(read::add);

    assertEquals(lines, read);
  }

  @Test
  void moreGapsThanACellHoldsAreCountedOnly() {
    ListedLines lines = of(IntStream.rangeClosed(1, 5_000).map(line -> 2 * line).toArray());

    assertThat(lines.runs().values()).containsExactly("");
    assertEquals(5_000, lines.count());
  }
}
