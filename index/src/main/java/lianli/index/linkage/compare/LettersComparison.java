package lianli.index.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words compared letter by letter: equal, then as near as one of the cut points allows.
 *
 * @param <C> what tells how near
 */
sealed interface LettersComparison<C> extends Comparison<Letters>
    permits EditComparison, JaroWinklerComparison {
  /** How near the levels below "equal" are, the nearest first. */
  List<C> cuts();

  /** What the level of a cut point is called. */
  String label(C cut);

  /** The place of the first cut point that two words reach which are not far, or how many cuts. */
  int reached(Letters one, Letters other);

  @Override
  default List<String> levels() {
    List<String> levels = new ArrayList<>();
    levels.add("equal");
    cuts().forEach(cut -> levels.add(label(cut)));
    levels.add(ELSE);
    return levels;
  }

  @Override
  default int last() {
    return cuts().size() + 2;
  }

  @Override
  default Optional<Letters> read(List<String> cells) {
    return Letters.of(cells.getFirst());
  }

  @Override
  default int level(Letters one, Letters other) {
    if (one.equals(other)) {
      return 1;
    }
    return isFar(one, other) ? last() : reached(one, other) + 2;
  }
}
