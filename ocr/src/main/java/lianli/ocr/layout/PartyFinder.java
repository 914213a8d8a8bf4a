package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.layout.Meaning.Side;
import lianli.ocr.value.FieldNormal;
import lianli.registry.act.Sex;

/**
 * Tells whose each value is: of all {@link Divisions} the one that the values like best. How much
 * worse the best is that says otherwise of a value is how far it may be believed whose it is.
 */
final class PartyFinder {

  /** A value with its party, and how much speaks for it. */
  record Owned(Placed value, Side side, double margin) {
    /** The likelier of two values that one party has for a field. */
    Owned orRival(Owned other) {
      Owned better = value.score() >= other.value.score() ? this : other;
      return new Owned(value.orRival(other.value), side, better.margin);
    }
  }

  private record Tried(Division division, boolean isTurned, double score, List<Side> sides) {}

  private final List<Placed> values;
  private final List<Tried> tried = new ArrayList<>();

  private PartyFinder(List<Placed> values, List<Label> heads, PageFrame frame) {
    this.values = values;
    for (Division division : new Divisions(values, heads, frame).all()) {
      tried.add(attempt(division, false));
      if (!division.isTold()) {
        tried.add(attempt(division, true));
      }
    }
    if (tried.isEmpty()) {
      Division untold = new Division("untold", values.stream().map(value -> 0).toList(), false);
      tried.add(attempt(untold, false));
      tried.add(attempt(untold, true));
    }
  }

  /** The values of parties, each with its party; a field that one party has twice once. */
  static List<Owned> of(List<Placed> values, List<Label> heads, PageFrame frame) {
    return values.isEmpty() ? List.of() : new PartyFinder(values, heads, frame).best();
  }

  private List<Owned> best() {
    Tried best =
        tried.stream().max(java.util.Comparator.comparingDouble(Tried::score)).orElseThrow();
    Map<String, Owned> owned = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Side side = best.sides().get(i);
      if (side.isTold()) {
        int at = i;
        double other =
            tried.stream()
                .filter(each -> each.sides().get(at) != side)
                .mapToDouble(Tried::score)
                .max()
                .orElse(best.score() - 3);
        Owned value = new Owned(values.get(i), side, best.score() - other);
        owned.merge(side + values.get(i).field(), value, Owned::orRival);
      }
    }
    return List.copyOf(owned.values());
  }

  private Tried attempt(Division division, boolean isTurned) {
    List<Side> sides = new ArrayList<>();
    double score = isTurned ? 0 : Costs.MAN_FIRST;
    score += division.isTold() ? Costs.PARTY_WORDS : 0;
    score += division.name().startsWith("in the cell") ? Costs.CELL_OF_PARTY : 0;
    Map<String, Map<Side, List<Placed>>> fields = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Placed value = values.get(i);
      Side told = side(division.sides().get(i), isTurned);
      Side side = told;
      if (value.side().isTold()) {
        side = value.side();
        score +=
            told == Side.UNTOLD ? 0 : told == side ? Costs.LABEL_AGREES : Costs.LABEL_CONTRADICTS;
      }
      sides.add(side);
      if (side == Side.UNTOLD) {
        score += Costs.NOBODYS;
      } else {
        fields
            .computeIfAbsent(value.field(), key -> new HashMap<>())
            .computeIfAbsent(side, key -> new ArrayList<>())
            .add(value);
      }
    }
    for (Map<Side, List<Placed>> field : fields.values()) {
      score += field.size() == 2 ? Costs.BOTH_HAVE_ONE : 0;
      for (List<Placed> same : field.values()) {
        score += Costs.LEFT_OVER * (same.size() - 1);
      }
    }
    for (Side side : List.of(Side.MAN, Side.WOMAN)) {
      score += agreement(fields, side);
    }
    return new Tried(division, isTurned, score, sides);
  }

  private static Side side(int number, boolean isTurned) {
    if (number == Division.NOBODY) {
      return Side.UNTOLD;
    }
    return (number == 0) == isTurned ? Side.WOMAN : Side.MAN;
  }

  /** Whether what one party would have agrees with its being a man's, or a woman's. */
  private static double agreement(Map<String, Map<Side, List<Placed>>> fields, Side side) {
    Sex sex = FieldKeys.sex(side).orElseThrow();
    double score = 0;
    Optional<String> written = value(fields, "sex", side);
    if (written.isPresent()) {
      score += written.get().startsWith(sex.written()) ? Costs.SEX : -Costs.SEX;
    }
    Optional<String> number = value(fields, "id_number", side);
    Optional<Sex> inNumber = number.flatMap(Fit::sexOf);
    if (inNumber.isPresent()) {
      double weight = Fit.of("id_number", number.get()) == 4 ? 1 : 0.5;
      score += (inNumber.get() == sex ? Costs.PARITY : -Costs.PARITY) * weight;
    }
    Optional<String> birth =
        value(fields, "birth_date", side)
            .flatMap(FieldNormal::date)
            .map(date -> date.text().replace("-", ""));
    if (number.isPresent() && birth.isPresent()) {
      String digits = Fit.digits(number.get());
      String day =
          digits.length() == 18
              ? digits.substring(6, 14)
              : "19"
                  + digits.substring(Math.min(6, digits.length()), Math.min(12, digits.length()));
      score += day.startsWith(birth.get()) ? Costs.BIRTH_IN_NUMBER : Costs.BIRTH_NOT_IN_NUMBER;
    }
    return score;
  }

  private static Optional<String> value(
      Map<String, Map<Side, List<Placed>>> fields, String field, Side side) {
    return fields.getOrDefault(field, Map.of()).getOrDefault(side, List.of()).stream()
        .max(java.util.Comparator.comparingDouble(Placed::score))
        .map(Placed::text);
  }
}
