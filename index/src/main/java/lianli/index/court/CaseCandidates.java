package lianli.index.court;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.CouplePatterns;
import lianli.index.linkage.MatchExplanation;
import lianli.index.linkage.PreparedCouple;
import lianli.index.register.Register;

/**
 * A case and the unions that it may mean.
 *
 * @param couple what the case states
 * @param rows of the register that share a key with it
 * @param kept those that are worth more than a look, the likeliest first
 * @param patterns of all of them of which nobody said whether the case means them
 * @param settled patterns of those of which people said that it does
 */
record CaseCandidates(
    CourtCase courtCase,
    PreparedCouple couple,
    int[] rows,
    List<Candidate> kept,
    long[] patterns,
    List<Long> settled) {
  /** What scores less before anything is learned will not become likely, in bits. */
  private static final double HOPELESS = -12;

  private static final Comparator<Candidate> LIKELIEST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparingLong(candidate -> candidate.union().opening());

  /** Compares a case with the unions in these rows. */
  static CaseCandidates of(
      CourtCase courtCase,
      PreparedCouple couple,
      int[] rows,
      Register register,
      CoupleComparison comparison,
      ReviewedPairs reviewed) {
    List<Candidate> kept = new ArrayList<>();
    long[] patterns = new long[rows.length];
    List<Long> settled = new ArrayList<>();
    int count = 0;
    for (int row : rows) {
      PreparedCouple filed = FiledCouples.of(register, row);
      if (!couple.mayBe(filed)) {
        continue;
      }
      MatchExplanation explanation = comparison.compare(couple, filed);
      Candidate candidate = new Candidate(register.union(row), explanation);
      long pattern = CouplePatterns.of(explanation);
      switch (reviewed.of(courtCase, candidate.union())) {
        case NOT_SAID -> patterns[count++] = pattern;
        case THE_SAME -> settled.add(pattern);
        case ANOTHER -> {}
      }
      if (candidate.score() >= HOPELESS || candidate.hasEqualNumber()) {
        kept.add(candidate);
      }
    }
    kept.sort(LIKELIEST);
    return new CaseCandidates(
        courtCase, couple, rows, kept, java.util.Arrays.copyOf(patterns, count), settled);
  }

  /** The same as another model weighs them. */
  CaseCandidates anew(CoupleComparison learned, CoupleComparison former) {
    List<Candidate> weighed =
        kept.stream()
            .map(each -> new Candidate(each.union(), learned.anew(each.explanation(), former)))
            .sorted(LIKELIEST)
            .toList();
    return new CaseCandidates(courtCase, couple, rows, weighed, patterns, settled);
  }

  /** The same of the case as other lines of the list complete it. */
  CaseCandidates heardAs(CourtCase completed) {
    return new CaseCandidates(completed, couple, rows, kept, patterns, settled);
  }

  /** Those whose people are not plainly others, the likeliest first. */
  List<Candidate> possible() {
    return kept.stream().filter(candidate -> !candidate.isOfOtherPeople()).toList();
  }
}
