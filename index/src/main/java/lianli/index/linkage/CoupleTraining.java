package lianli.index.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.model.CoupleModel.Seen;
import lianli.index.linkage.pattern.Estimate;
import lianli.index.linkage.pattern.Estimation;
import lianli.index.linkage.pattern.LevelShares;
import lianli.index.linkage.pattern.LevelSums;
import lianli.index.linkage.pattern.PatternCounts;

/**
 * Learns m from the candidates of a list without being told which are matches.
 *
 * <p>Candidates share something, so among all of them nothing is by chance. Pairs are therefore
 * looked at in sessions: those in which one person's number is equal teach what is told of the
 * other and of the marriage; those of one certificate number, and those of the same two names,
 * teach the rest. In each session the fields by which it was chosen take no part.
 */
public final class CoupleTraining {
  /** How many of a session's pairs are matches, before looking. */
  private static final double FIRST_SHARE = 0.8;

  /** As much as a model may weigh when it is used beside another list, in pairs. */
  private static final double MOST_SEEN = 2_000;

  private final CoupleModel first;
  private final PatternCounts unknown;
  private final PatternCounts settled;

  private record Session(LongPredicate isIn, Set<Integer> chosenBy) {}

  /**
   * A training.
   *
   * @param first what is known before looking at the list
   * @param unknown candidates of which nobody said whether they are matches
   * @param settled pairs of which people said that they are
   */
  public CoupleTraining(CoupleModel first, PatternCounts unknown, PatternCounts settled) {
    this.first = first;
    this.unknown = unknown;
    this.settled = settled;
  }

  /** Counts of nothing yet. */
  public static PatternCounts counts() {
    return new PatternCounts(CouplePatterns.SHAPE);
  }

  /**
   * The model.
   *
   * @param lines how many the list has
   * @param marriages how many are on file
   */
  public CoupleModel learn(long lines, long marriages) {
    LevelSums learned = learned();
    LevelSums all = known().addAll(learned);
    LevelShares m = all.shares();
    List<Seen> seen = new ArrayList<>();
    double matches = 0;
    for (CoupleField kind : CoupleField.values()) {
      double pairs = learned.told(kind.place());
      matches = Math.max(matches, pairs / (kind.isOfAPerson() ? 2 : 1));
      Seen before = first.weights().get(kind.place());
      seen.add(new Seen(Math.min(MOST_SEEN, before.matches() + pairs), before.randomPairs()));
    }
    return first.with(
        m,
        seen,
        first.onFile(),
        new CoupleModel.Source(lines, marriages, first.source().randomPairs(), matches));
  }

  private LevelSums known() {
    LevelSums known = new LevelSums(CoupleField.shape());
    for (CoupleField kind : CoupleField.values()) {
      double pairs = first.weights().get(kind.place()).matches();
      known.addKnown(kind.place(), first.m(), kind.place(), pairs);
    }
    return known;
  }

  /** Expected matches by level, in kinds. */
  private LevelSums learned() {
    List<CoupleField> kinds = CouplePatterns.kinds();
    LevelSums pooled = new LevelSums(CouplePatterns.SHAPE);
    int[] times = new int[kinds.size()];
    for (Session session : sessions()) {
      PatternCounts counts = counts();
      unknown.forEach(
          (pattern, pairs) -> {
            if (session.isIn().test(pattern)) {
              counts.add(pattern, pairs);
            }
          });
      if (counts.pairs() > 0) {
        Estimate estimate =
            new Estimation(
                    counts,
                    CouplePatterns.spread(first.u()),
                    session.chosenBy(),
                    CouplePatterns.spread(known()))
                .from(CouplePatterns.spread(first.m()), FIRST_SHARE);
        for (int field = 0; field < kinds.size(); field++) {
          if (!session.chosenBy().contains(field)) {
            pooled.addField(estimate.sums(), field);
            times[field]++;
          }
        }
      }
    }
    LevelSums told = new LevelSums(CouplePatterns.SHAPE).add(settled, pattern -> 1);
    LevelSums learned = new LevelSums(CoupleField.shape());
    for (int field = 0; field < kinds.size(); field++) {
      int kind = kinds.get(field).place();
      // A pair may be in several sessions, and counts once.
      learned.addPart(kind, pooled, field, 1.0 / Math.max(1, times[field]));
      learned.addPart(kind, told, field, 1);
    }
    return learned;
  }

  private static List<Session> sessions() {
    return List.of(
        new Session(
            pattern -> isBest(pattern, CoupleField.ID, false), CouplePatterns.ofPerson(false)),
        new Session(
            pattern -> isBest(pattern, CoupleField.ID, true), CouplePatterns.ofPerson(true)),
        new Session(
            pattern -> isBest(pattern, CoupleField.NUMBER, false),
            Set.of(CouplePatterns.place(CoupleField.NUMBER, false))),
        new Session(
            pattern ->
                isBest(pattern, CoupleField.NAME, false) && isBest(pattern, CoupleField.NAME, true),
            Set.of(
                CouplePatterns.place(CoupleField.NAME, false),
                CouplePatterns.place(CoupleField.NAME, true))));
  }

  private static boolean isBest(long pattern, CoupleField kind, boolean isOfWoman) {
    return CouplePatterns.SHAPE.code(pattern, CouplePatterns.place(kind, isOfWoman)) == 1;
  }
}
