package lianli.index.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words whose letters correspond in their order, more or less: names in Latin letters.
 *
 * @param cuts similarities that the levels below "equal" reach, falling, each above 0 and below 1
 */
public record JaroWinklerComparison(List<Double> cuts) implements Comparison<Letters> {
  public JaroWinklerComparison {
    cuts = List.copyOf(cuts);
    double above = 1;
    for (double cut : cuts) {
      if (!(cut > 0 && cut < above)) {
        throw new IllegalArgumentException("cuts: must fall, each above 0 and below 1");
      }
      above = cut;
    }
  }

  @Override
  public List<String> levels() {
    List<String> levels = new ArrayList<>();
    levels.add("equal");
    cuts.forEach(cut -> levels.add(String.format(Locale.ROOT, "similar_%s", cut)));
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

  @Override
  public boolean isFar(Letters one, Letters other) {
    return cuts.isEmpty() || JaroWinkler.atMost(one, other) < cuts.getLast();
  }

  @Override
  public int level(Letters one, Letters other) {
    if (one.equals(other)) {
      return 1;
    }
    if (!isFar(one, other)) {
      double similarity = JaroWinkler.similarity(one, other);
      for (int cut = 0; cut < cuts.size(); cut++) {
        if (similarity >= cuts.get(cut)) {
          return cut + 2;
        }
      }
    }
    return last();
  }
}
