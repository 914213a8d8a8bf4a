package lianli.index.linkage.compare;

import java.util.List;
import java.util.Locale;

/**
 * Words whose letters correspond in their order, more or less: names in Latin letters.
 *
 * @param cuts similarities that the levels below "equal" reach, falling, each above 0 and below 1
 */
public record JaroWinklerComparison(List<Double> cuts) implements LettersComparison<Double> {
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
  public String label(Double cut) {
    return String.format(Locale.ROOT, "similar_%s", cut);
  }

  @Override
  public boolean isFar(Letters one, Letters other) {
    return cuts.isEmpty() || JaroWinkler.atMost(one, other) < cuts.getLast();
  }

  @Override
  public int reached(Letters one, Letters other) {
    double similarity = JaroWinkler.similarity(one, other);
    int cut = 0;
    while (cut < cuts.size() && similarity < cuts.get(cut)) {
      cut++;
    }
    return cut;
  }
}
