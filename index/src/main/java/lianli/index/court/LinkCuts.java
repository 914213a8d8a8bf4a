package lianli.index.court;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.index.linkage.CoupleRules;
import lianli.index.linkage.pattern.MatchWeights;

/**
 * From which score on links are accepted, and below which there is none, with what is expected to
 * go wrong there by the model's own probabilities.
 *
 * @param accept in bits
 * @param review in bits
 * @param wrongPerThousand of a thousand links at or above the first, so many are of others
 * @param lostPerThousand of a thousand marriages that are meant, so many lie below the second
 */
public record LinkCuts(
    double accept, double review, double wrongPerThousand, double lostPerThousand) {
  /** Cuts are told in steps of so many bits. */
  private static final double STEP = 0.5;

  /** No list asks for more than this. */
  private static final double HIGHEST = 30;

  /** Below this nothing is looked at, whatever the list. */
  private static final double LOWEST = -10;

  private record Line(double score, double probability) {}

  /** The lowest cut of the wanted precision, and the highest of the wanted recall. */
  static LinkCuts of(List<CaseCandidates> cases) {
    List<Line> lines = new ArrayList<>();
    List<Line> pairs = new ArrayList<>();
    for (CaseCandidates each : cases) {
      List<Candidate> possible = each.possible();
      if (possible.isEmpty()) {
        continue;
      }
      Standing standing = Standing.of(possible);
      if (standing.holds() && each.courtCase().endsOn().isKnown()) {
        lines.add(new Line(standing.best().score(), standing.probability()));
      }
      double all = 1;
      for (Candidate candidate : possible) {
        all += odds(candidate);
      }
      for (Candidate candidate : possible) {
        pairs.add(new Line(candidate.score(), odds(candidate) / all));
      }
    }
    // Sums in one order, so that the order of the list's rows changes no figure.
    Comparator<Line> order =
        Comparator.comparingDouble(Line::score).thenComparingDouble(Line::probability);
    lines.sort(order);
    pairs.sort(order);
    double least = up(MatchWeights.bits(CoupleRules.LEAST_PROBABILITY));
    double accept = least;
    while (accept < HIGHEST && wrong(lines, accept) > 1 - CoupleRules.PRECISION) {
      accept += STEP;
    }
    double review = up(MatchWeights.bits(CoupleRules.MOST_DROPPED));
    while (review > LOWEST && lost(pairs, review) > 1 - CoupleRules.RECALL) {
      review -= STEP;
    }
    return new LinkCuts(accept, review, 1000 * wrong(lines, accept), 1000 * lost(pairs, review));
  }

  private static double odds(Candidate candidate) {
    return Math.pow(2, Math.min(candidate.score(), 100));
  }

  private static double up(double bits) {
    return Math.ceil(bits / STEP) * STEP;
  }

  private static double wrong(List<Line> lines, double cut) {
    double wrong = 0;
    int accepted = 0;
    for (Line line : lines) {
      if (line.score() >= cut) {
        wrong += 1 - line.probability();
        accepted++;
      }
    }
    return accepted == 0 ? 0 : wrong / accepted;
  }

  private static double lost(List<Line> pairs, double cut) {
    double lost = 0;
    double all = 0;
    for (Line pair : pairs) {
      lost += pair.score() < cut ? pair.probability() : 0;
      all += pair.probability();
    }
    return all == 0 ? 0 : lost / all;
  }
}
