package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How likely words in a line are to be its labels, by what follows each and what stands before it.
 */
final class LabelWeights {
  private static final double COLON = 2;
  private static final double SUITS = 1;
  private static final double SUITS_NOT = -2.5;
  private static final double INSIDE = -2.5;
  private static final double IN_A_SENTENCE = -3;
  private static final int LONGEST_ROW = 24;

  private LabelWeights() {}

  /** Of overlapping words the set that weighs most as labels. */
  static List<LabelHit> likeliest(String text, List<LabelHit> words) {
    return likeliest(weighed(text, words));
  }

  private static List<LabelHit> weighed(String text, List<LabelHit> hits) {
    Set<Integer> starts = new HashSet<>();
    hits.forEach(hit -> starts.add(hit.from()));
    starts.add(text.length());
    List<Integer> ends = starts.stream().sorted().toList();
    List<LabelHit> weighed = new ArrayList<>();
    for (LabelHit hit : hits) {
      double weight = weight(text, hit, ends, hits);
      if (weight > 0) {
        weighed.add(new LabelHit(hit.from(), hit.to(), hit.meaning(), weight));
      }
    }
    return weighed;
  }

  private static double weight(String text, LabelHit hit, List<Integer> ends, List<LabelHit> hits) {
    int from = hit.from();
    int to = hit.to();
    boolean colon = isColon(text, to) || hasColonBehindBrackets(text, to);
    boolean isLast = to == text.length();
    double fit = isLast ? 0 : fit(text, hit, ends);
    double weight = 0.5 * hit.length() + hit.weight() + (colon ? COLON : 0);
    if (hit.length() == 1 && !(isFree(text, from) && (colon || fit > 2 || isLast))) {
      return 0;
    }
    boolean mayBeAValue = isLast || !isFree(text, from);
    if (mayBeAValue && !colon && isInsideAValue(text, hit, hits)) {
      return 0;
    }
    if (!isFree(text, from)) {
      weight += isBehindAValue(text, hit, hits) ? 0 : INSIDE;
    }
    if (!colon && !isLast) {
      weight += fit < 0 ? SUITS_NOT : fit >= 2 ? SUITS : 0;
      if (from == 0
          && fit < 1
          && !Set.of("remarks", "occupation").contains(hit.meaning().field())) {
        weight -= 1;
      }
    }
    if (!colon && text.length() > LONGEST_ROW && fit < 2) {
      weight += IN_A_SENTENCE;
    }
    if (!colon && hit.meaning().isParty() && fit < 2.5) {
      weight -= 3;
    }
    if (!colon && hit.meaning().isNone() && (!isLast || from > 0)) {
      weight -= 2;
    }
    return weight;
  }

  /** 姓名(签名): */
  private static boolean hasColonBehindBrackets(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '('
        && text.substring(at).matches("\\([^)]{1,10}\\):.*");
  }

  /** 结字第 of 字号:开结字第212号, 主任 of 职业:主任. */
  private static boolean isInsideAValue(String text, LabelHit hit, List<LabelHit> hits) {
    return hits.stream()
        .filter(other -> other.to() <= hit.from() && !other.meaning().isNone())
        .filter(other -> other.from() == 0 || isFree(text, other.from()))
        .max(Comparator.comparingInt(LabelHit::to))
        .filter(
            other ->
                Fit.of(
                        other.meaning().isParty() ? "name" : other.meaning().field(),
                        Values.behindLabel(text.substring(other.to())))
                    >= Fit.SURE)
        .isPresent();
  }

  /** What stands before it is another label's, or a value that needs none. */
  private static boolean isBehindAValue(String text, LabelHit hit, List<LabelHit> hits) {
    String before = text.substring(0, hit.from());
    boolean isAfterLabel =
        hits.stream()
            .anyMatch(
                other ->
                    other.to() <= hit.from()
                        && !other.meaning().isParty()
                        && !other.meaning().isNone()
                        && isFree(text, other.from()));
    return isAfterLabel
        || List.of("ethnicity", "birth_date", "id_number", "name", "sex").stream()
            .anyMatch(field -> Fit.of(field, before) >= Fit.SURE);
  }

  /** How well the best beginning of what follows suits the label's field. */
  private static double fit(String text, LabelHit hit, List<Integer> ends) {
    String field = hit.meaning().field();
    if (hit.meaning().isNone()) {
      return 0;
    }
    double best = Fit.IMPOSSIBLE;
    int tried = 0;
    for (int end : ends) {
      if (end > hit.to() && tried < 6) {
        tried++;
        String value = Values.behindLabel(text.substring(hit.to(), end));
        String own = hit.meaning().isParty() ? "name" : field;
        best = Math.max(best, Fit.of(own, value.substring(0, Values.end(own, value))));
      }
    }
    return best;
  }

  private static List<LabelHit> likeliest(List<LabelHit> hits) {
    List<LabelHit> sorted = hits.stream().sorted(Comparator.comparingInt(LabelHit::to)).toList();
    List<Double> sums = new ArrayList<>(List.of(0.0));
    List<List<LabelHit>> sets = new ArrayList<>(List.of(List.of()));
    for (LabelHit hit : sorted) {
      double sum = 0;
      List<LabelHit> before = List.of();
      for (int i = 0; i < sets.size(); i++) {
        boolean fits = sets.get(i).isEmpty() || sets.get(i).getLast().to() <= hit.from();
        if (fits && sums.get(i) > sum) {
          sum = sums.get(i);
          before = sets.get(i);
        }
      }
      List<LabelHit> set = new ArrayList<>(before);
      set.add(hit);
      sums.add(sum + hit.weight() + 0.01 * hit.length());
      sets.add(set);
    }
    int best = 0;
    for (int i = 1; i < sums.size(); i++) {
      best = sums.get(i) > sums.get(best) ? i : best;
    }
    return sets.get(best);
  }

  /** True if nothing that is part of a value stands before it. */
  static boolean isFree(String text, int from) {
    return from == 0 || ":,，;；、。.)|/】 岁".indexOf(text.charAt(from - 1)) >= 0;
  }

  static boolean isColon(String text, int at) {
    return at < text.length() && text.charAt(at) == ':';
  }
}
