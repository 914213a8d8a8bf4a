package lianli.index.linkage.compare;

import java.util.List;
import java.util.Optional;
import lianli.index.key.IdNumbers;

/**
 * Citizens' identity numbers: old ones as new ones, masked ones by what both sides show, and one
 * slip of the hand.
 */
public record CitizenIdComparison() implements Comparison<StatedId> {
  /** Least numbers of places shown by both sides, falling. */
  private static final int[] SHOWN = {15, 10, 5, 1};

  private static final List<String> LEVELS =
      List.of(
          "equal", "shown_15", "shown_10", "shown_5", "shown_1", "one_slip", "same_birth", ELSE);

  private static final int ONE_SLIP = SHOWN.length + 2;
  private static final int SAME_BIRTH = SHOWN.length + 3;

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Optional<StatedId> read(List<String> cells) {
    return StatedId.of(cells.getFirst());
  }

  @Override
  public int level(StatedId one, StatedId other) {
    if (one.isMasked() || other.isMasked()) {
      return ofShown(one, other);
    }
    if (one.equals(other)) {
      return 1;
    }
    if (IdNumbers.isOneSlipApart(one.text(), other.text())) {
      return ONE_SLIP;
    }
    return one.birth().isPresent() && one.birth().equals(other.birth()) ? SAME_BIRTH : last();
  }

  private int ofShown(StatedId one, StatedId other) {
    int shown = 0;
    int wrong = 0;
    if (one.text().length() == StatedId.LENGTH && other.text().length() == StatedId.LENGTH) {
      for (int place = 0; place < StatedId.LENGTH; place++) {
        if (one.shows(place) && other.shows(place)) {
          shown++;
          wrong += one.text().charAt(place) == other.text().charAt(place) ? 0 : 1;
        }
      }
    }
    if (wrong == 0) {
      for (int level = 0; level < SHOWN.length; level++) {
        if (shown >= SHOWN[level]) {
          return level + 2;
        }
      }
    }
    return wrong == 1 && shown >= SHOWN[1] ? ONE_SLIP : last();
  }
}
