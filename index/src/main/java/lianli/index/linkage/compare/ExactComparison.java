package lianli.index.linkage.compare;

import java.util.List;
import java.util.Optional;
import lianli.registry.act.WrittenText;

/** The same word, number or code, or another one; width, blanks and capitals do not count. */
public record ExactComparison() implements Comparison<String> {
  private static final List<String> LEVELS = List.of("equal", ELSE);

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Optional<String> read(List<String> cells) {
    return Optional.of(WrittenText.word(cells.getFirst())).filter(word -> !word.isEmpty());
  }

  @Override
  public int level(String one, String other) {
    return one.equals(other) ? 1 : 2;
  }

  @Override
  public boolean isFar(String one, String other) {
    return true;
  }
}
