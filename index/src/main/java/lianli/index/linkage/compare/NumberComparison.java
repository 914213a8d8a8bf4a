package lianli.index.linkage.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.WrittenText;

/**
 * Numbers that count or measure something.
 *
 * @param within how far numbers of the levels below "equal" may lie apart, rising
 */
public record NumberComparison(List<BigDecimal> within) implements Comparison<BigDecimal> {
  public NumberComparison {
    within = List.copyOf(within);
    BigDecimal below = BigDecimal.ZERO;
    for (BigDecimal limit : within) {
      if (limit.compareTo(below) <= 0) {
        throw new IllegalArgumentException("within: must rise, the first above 0");
      }
      below = limit;
    }
  }

  @Override
  public List<String> levels() {
    List<String> levels = new ArrayList<>();
    levels.add("equal");
    within.forEach(limit -> levels.add("within_" + limit.toPlainString()));
    levels.add(ELSE);
    return levels;
  }

  @Override
  public int last() {
    return within.size() + 2;
  }

  @Override
  public Optional<BigDecimal> read(List<String> cells) {
    try {
      String figures = WrittenText.code(cells.getFirst()).replace(",", "");
      return figures.length() > 30
          ? Optional.empty()
          : Optional.of(new BigDecimal(figures).stripTrailingZeros());
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  @Override
  public int level(BigDecimal one, BigDecimal other) {
    BigDecimal apart = one.subtract(other).abs();
    if (apart.signum() == 0) {
      return 1;
    }
    for (int limit = 0; limit < within.size(); limit++) {
      if (apart.compareTo(within.get(limit)) <= 0) {
        return limit + 2;
      }
    }
    return last();
  }
}
