package lianli.ocr.hand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.ocr.decode.Language;

/**
 * Addresses and offices: any text, in which the names of places that are known are likelier than
 * other characters. Provinces and counties of all China are alike; the county's own townships are
 * known where nothing or the county itself stands before them, and behind another county's name
 * they are characters like any others.
 */
final class PlaceLanguage implements Language {
  /** So much likelier is each character of a known name, as a logarithm, than another one. */
  private static final double KNOWN = 2.6;

  /** What it costs that a name begins. */
  private static final double BEGUN = -0.6;

  private static final int LONGEST = 12;

  private final Set<String> own;
  private final Set<String> upper;
  private final Map<String, StringBuilder> ownBeginnings;
  private final Set<String> upperBeginnings;

  /** Of texts that end where a name or a character ends. */
  private final Map<String, Double> weights = new HashMap<>(Map.of("", 0.0));

  /**
   * Addresses in the records of a county.
   *
   * @param own names of the county and of what is on its list
   * @param upper names of provinces, prefectures and counties
   */
  PlaceLanguage(List<String> own, List<String> upper) {
    this.own = Set.copyOf(own);
    this.upper = Set.copyOf(upper);
    this.ownBeginnings = new HashMap<>();
    this.upperBeginnings = new HashSet<>();
    for (String name : this.own) {
      for (int end = 0; end < name.length(); end++) {
        StringBuilder next =
            ownBeginnings.computeIfAbsent(name.substring(0, end), any -> new StringBuilder());
        if (next.indexOf(name.substring(end, end + 1)) < 0) {
          next.append(name.charAt(end));
        }
      }
    }
    for (String name : this.upper) {
      for (int end = 1; end < name.length(); end++) {
        upperBeginnings.add(name.substring(0, end));
      }
    }
  }

  private PlaceLanguage(PlaceLanguage like) {
    this.own = like.own;
    this.upper = like.upper;
    this.ownBeginnings = like.ownBeginnings;
    this.upperBeginnings = like.upperBeginnings;
  }

  /** The same for another value, remembering nothing of the texts that were weighed. */
  PlaceLanguage afresh() {
    return new PlaceLanguage(this);
  }

  @Override
  public boolean hasBeginning(String text) {
    return true;
  }

  @Override
  public boolean has(String text) {
    return !text.isEmpty();
  }

  @Override
  public String expectedAfter(String beginning) {
    for (int length = Math.min(LONGEST, beginning.length()); length > 0; length--) {
      int from = beginning.length() - length;
      StringBuilder next = ownBeginnings.get(beginning.substring(from));
      if (next != null && isOurs(beginning.substring(0, from))) {
        return next.toString();
      }
    }
    return isOurs(beginning) && ownBeginnings.containsKey("")
        ? ownBeginnings.get("").toString()
        : "";
  }

  @Override
  public double weight(String beginning) {
    double best = weightOfWhole(beginning);
    for (int length = 1; length <= Math.min(LONGEST, beginning.length()); length++) {
      int from = beginning.length() - length;
      String end = beginning.substring(from);
      if (upperBeginnings.contains(end)
          || (ownBeginnings.containsKey(end) && isOurs(beginning.substring(0, from)))) {
        best = Math.max(best, weightOfWhole(beginning.substring(0, from)) + BEGUN + KNOWN * length);
      }
    }
    return best;
  }

  @Override
  public double weightOfWhole(String text) {
    Double known = weights.get(text);
    if (known != null) {
      return known;
    }
    double best = weightOfWhole(text.substring(0, text.length() - 1));
    for (int length = 2; length <= Math.min(LONGEST, text.length()); length++) {
      int from = text.length() - length;
      String end = text.substring(from);
      if (upper.contains(end) || (own.contains(end) && isOurs(text.substring(0, from)))) {
        best = Math.max(best, weightOfWhole(text.substring(0, from)) + BEGUN + KNOWN * length);
      }
    }
    weights.put(text, best);
    return best;
  }

  /** True if what follows lies in the county. */
  private boolean isOurs(String before) {
    for (int length = 2; length <= Math.min(LONGEST, before.length()); length++) {
      if (own.contains(before.substring(before.length() - length))) {
        return true;
      }
    }
    return before.isEmpty();
  }
}
