package lianli.index.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers, codes and words some slips of the hand apart (Damerau and Levenshtein).
 *
 * @param cuts how many slips the levels below "equal" allow at most, rising from 1
 */
public record EditComparison(List<Integer> cuts) implements Comparison<Letters> {
  public EditComparison {
    cuts = List.copyOf(cuts);
    int below = 0;
    for (int cut : cuts) {
      if (cut <= below) {
        throw new IllegalArgumentException("cuts: must rise, the first at least 1");
      }
      below = cut;
    }
  }

  @Override
  public List<String> levels() {
    List<String> levels = new ArrayList<>();
    levels.add("equal");
    cuts.forEach(cut -> levels.add("slips_" + cut));
    levels.add(ELSE);
    return levels;
  }

  @Override
  public int last() {
    return cuts.size() + 2;
  }

  @Override
  public Optional<Letters> read(List<String> cells) {
    return Letters.of(cells.getFirst());
  }

  /** Each slip brings at most one letter in, and takes at most one out. */
  @Override
  public boolean isFar(Letters one, Letters other) {
    int most = cuts.isEmpty() ? 0 : cuts.getLast();
    return most == 0
        || Math.abs(one.length() - other.length()) > most
        || one.foreignTo(other) > most
        || other.foreignTo(one) > most;
  }

  @Override
  public int level(Letters one, Letters other) {
    if (one.equals(other)) {
      return 1;
    }
    if (!isFar(one, other)) {
      int most = cuts.getLast();
      int distance = EditDistance.atMost(most, one.text(), other.text());
      for (int cut = 0; cut < cuts.size(); cut++) {
        if (distance <= cuts.get(cut)) {
          return cut + 2;
        }
      }
    }
    return last();
  }
}
