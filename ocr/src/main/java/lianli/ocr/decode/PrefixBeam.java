package lianli.ocr.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the likeliest texts of a language in a lattice: step by step the best beginnings are kept,
 * and each is as probable as all ways together to have seen it.
 */
public final class PrefixBeam {
  private static final int WIDTH = 40;

  /**
   * Beginnings so much less likely than the best, as a logarithm, are given up. With less, other
   * numbers with a right check digit are given up too, and one that was misread seems the only one.
   */
  private static final double GIVEN_UP = 18;

  /** From this probability on a step in which no character was seen holds none. */
  private static final double SURELY_NOTHING = 0.999;

  /** What a language may at most add to a beginning by one character more, with room to spare. */
  private static final double MOST_ADDED = 8;

  private final Language language;

  public PrefixBeam(Language language) {
    this.language = language;
  }

  /**
   * At most so many texts, the likeliest first; none if the line can be no text of the language.
   */
  public List<LikelyText> search(Steps steps, int most) {
    List<Beginning> kept = List.of(Beginning.of(language));
    for (int step = 0; step < steps.count(); step++) {
      kept = best(advanced(kept, steps, step));
    }
    return kept.stream()
        .filter(beginning -> language.has(beginning.text()))
        .map(
            beginning ->
                new LikelyText(
                    beginning.text(),
                    beginning.probability() + language.weightOfWhole(beginning.text())))
        .sorted(Comparator.comparingDouble(LikelyText::score).reversed())
        .limit(most)
        .toList();
  }

  private static Set<Beginning> advanced(List<Beginning> kept, Steps steps, int step) {
    Set<Beginning> reached = new LinkedHashSet<>();
    double blank = Math.log(Math.max(steps.blank(step), 1e-9));
    int[] seen = steps.seen(step);
    double bestStaying = Double.NEGATIVE_INFINITY;
    for (Beginning beginning : kept) {
      beginning.addInGap(beginning.probability() + blank);
      if (beginning.last() >= 0) {
        beginning.addInLast(beginning.lastOnly() + Math.log(steps.of(step, beginning.last())));
      }
      reached.add(beginning);
      bestStaying = Math.max(bestStaying, beginning.nextRank());
    }
    if (seen.length == 0 && steps.blank(step) > SURELY_NOTHING) {
      return reached;
    }
    // What would be given up at the end of the step anyway is not even begun.
    double least = bestStaying - GIVEN_UP - MOST_ADDED;
    for (Beginning beginning : kept) {
      for (int character : seen) {
        extend(beginning, character, steps, step, least, reached);
      }
      String expected = beginning.expected();
      for (int at = 0; at < expected.length(); at++) {
        int character = expected.charAt(at);
        if (!contains(seen, character)) {
          extend(beginning, character, steps, step, least, reached);
        }
      }
    }
    return reached;
  }

  private static boolean contains(int[] characters, int character) {
    for (int each : characters) {
      if (each == character) {
        return true;
      }
    }
    return false;
  }

  private static void extend(
      Beginning beginning,
      int character,
      Steps steps,
      int step,
      double least,
      Set<Beginning> reached) {
    // The same character again needs a gap before it.
    double before =
        character == beginning.last() ? beginning.probabilityInGap() : beginning.probability();
    double now = before + Math.log(steps.of(step, character));
    if (now + beginning.weight() < least || now == Double.NEGATIVE_INFINITY) {
      return;
    }
    Beginning longer = beginning.with(character);
    if (longer.isPossible()) {
      longer.addInLast(now);
      reached.add(longer);
    }
  }

  private static List<Beginning> best(Set<Beginning> reached) {
    List<Beginning> ranked = new ArrayList<>(reached);
    ranked.forEach(Beginning::advance);
    ranked.sort(Comparator.comparingDouble(Beginning::rank).reversed());
    double least = ranked.getFirst().rank() - GIVEN_UP;
    List<Beginning> kept = new ArrayList<>();
    for (Beginning beginning : ranked) {
      if (kept.size() < WIDTH && beginning.rank() >= least) {
        kept.add(beginning);
      } else {
        beginning.drop();
      }
    }
    return kept;
  }
}
