package lianli.index.linkage.compare;

import java.util.List;

/**
 * Numbers, codes and words some slips of the hand apart (Damerau and Levenshtein).
 *
 * @param cuts how many slips the levels below "equal" allow at most, rising from 1
 */
public record EditComparison(List<Integer> cuts) implements LettersComparison<Integer> {
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
  public String label(Integer cut) {
    return "slips_" + cut;
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
  public int reached(Letters one, Letters other) {
    int distance = EditDistance.atMost(cuts.getLast(), one.text(), other.text());
    int cut = 0;
    while (cut < cuts.size() && distance > cuts.get(cut)) {
      cut++;
    }
    return cut;
  }
}
