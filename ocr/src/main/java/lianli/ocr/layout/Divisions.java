package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import lianli.ocr.layout.Meaning.Side;

/**
 * Every way in which pages part the values of two parties: one below the other, side by side, under
 * or beside the words 男方 and 女方, in blocks. None holds on all pages; {@link PartyFinder} asks which
 * the values like best.
 */
final class Divisions {
  private final List<Placed> values;
  private final List<Label> heads;
  private final PageFrame frame;
  private final double unit;

  Divisions(List<Placed> values, List<Label> heads, PageFrame frame) {
    this.values = values;
    this.heads = heads;
    this.frame = frame;
    this.unit = frame.unit();
  }

  List<Division> all() {
    List<Division> all = new ArrayList<>();
    pairs("below each other", Box::middleY, false).ifPresent(all::add);
    pairs("side by side", Box::middleX, false).ifPresent(all::add);
    pairs("below each other, from the second on", Box::middleY, true).ifPresent(all::add);
    pairs("side by side, from the second on", Box::middleX, true).ifPresent(all::add);
    blocks().ifPresent(all::add);
    byHeads().forEach(all::add);
    return all;
  }

  private static Box at(Placed value) {
    return value.value().box();
  }

  private Map<String, List<Integer>> byField() {
    Map<String, List<Integer>> fields = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      fields.computeIfAbsent(values.get(i).field(), key -> new ArrayList<>()).add(i);
    }
    return fields;
  }

  /**
   * Of two values of a field the first is the one's. A single one is whose it is nearer to: before
   * the middle between the pairs, or before the earliest second value.
   */
  private Optional<Division> pairs(String name, ToDoubleFunction<Box> along, boolean fromSecond) {
    Function<Integer, Double> place = i -> along.applyAsDouble(at(values.get(i)));
    List<double[]> pairs = new ArrayList<>();
    Map<String, List<Integer>> fields = byField();
    for (List<Integer> same : fields.values()) {
      if (same.size() >= 2) {
        List<Double> places =
            same.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -values.get(i).score()))
                .limit(2)
                .map(place)
                .sorted()
                .toList();
        pairs.add(new double[] {places.getFirst(), places.getLast()});
      }
    }
    boolean isDown = name.startsWith("below");
    double apart = median(pairs.stream().map(pair -> pair[1] - pair[0]).toList());
    if (pairs.isEmpty() || apart < (isDown ? 0.6 : 3) * unit) {
      return Optional.empty();
    }
    double middle = median(pairs.stream().map(pair -> (pair[0] + pair[1]) / 2).toList());
    if (fromSecond) {
      double lastFirst = pairs.stream().mapToDouble(pair -> pair[0]).max().orElse(0);
      double firstSecond = pairs.stream().mapToDouble(pair -> pair[1]).min().orElse(0);
      if (lastFirst >= firstSecond) {
        return Optional.empty();
      }
      middle = firstSecond - 0.6 * unit;
    }
    Integer[] sides = new Integer[values.size()];
    for (List<Integer> same : fields.values()) {
      List<Integer> sorted = same.stream().sorted(Comparator.comparing(place)).toList();
      boolean isPair =
          same.size() == 2 && place.apply(sorted.get(1)) - place.apply(sorted.get(0)) > 0.4 * unit;
      for (int k = 0; k < sorted.size(); k++) {
        int i = sorted.get(k);
        sides[i] = isPair ? k : place.apply(i) > middle ? 1 : 0;
      }
    }
    return Optional.of(new Division(name, List.of(sides), false));
  }

  private static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  /** A block begins with each name, as one reads. */
  private Optional<Division> blocks() {
    List<Box> names =
        values.stream()
            .filter(value -> value.field().equals("name"))
            .map(Placed::place)
            .sorted(
                Comparator.comparingDouble((Box box) -> Math.round(box.middleY() / (1.2 * unit)))
                    .thenComparingDouble(Box::middleX))
            .toList();
    if (names.size() < 2) {
      return Optional.empty();
    }
    List<Integer> sides =
        values.stream()
            .map(Placed::place)
            .map(box -> distance(names.get(1), box) < distance(names.get(0), box) ? 1 : 0)
            .toList();
    return Optional.of(new Division("blocks", sides, false));
  }

  private double distance(Box name, Box box) {
    double down = Math.abs(box.middleY() - name.middleY());
    boolean isAbove = box.middleY() < name.middleY() - unit;
    return 0.3 * Math.abs(box.middleX() - name.middleX()) + (isAbove ? 3 * down : down);
  }

  private List<Division> byHeads() {
    boolean isTold = hasBoth(Side.MAN, Side.WOMAN);
    Side first = isTold ? Side.MAN : Side.SELF;
    if (!isTold && !hasBoth(Side.SELF, Side.OTHER)) {
      return List.of();
    }
    List<Label> both =
        heads.stream().filter(head -> isTold == head.meaning().side().isTold()).toList();
    List<Division> all = new ArrayList<>();
    all.add(by("at the left", first, isTold, value -> atTheLeft(both, value)));
    all.add(by("nearest above", first, isTold, value -> nearestAbove(both, value)));
    all.add(by("last above", first, isTold, value -> lastAbove(both, value)));
    all.add(by("nearest in height", first, isTold, value -> nearestInHeight(both, value)));
    all.add(by("in the cell's row", first, isTold, value -> inCell(both, value, true)));
    all.add(by("in the cell's column", first, isTold, value -> inCell(both, value, false)));
    return all;
  }

  private boolean hasBoth(Side one, Side other) {
    return heads.stream().anyMatch(head -> head.meaning().side() == one)
        && heads.stream().anyMatch(head -> head.meaning().side() == other);
  }

  private Division by(
      String name, Side first, boolean isTold, Function<Placed, Optional<Label>> head) {
    List<Integer> sides =
        values.stream()
            .map(
                value ->
                    head.apply(value)
                        .map(label -> label.meaning().side() == first ? 0 : 1)
                        .orElse(Division.NOBODY))
            .toList();
    return new Division(name, sides, isTold);
  }

  private static Optional<Label> atTheLeft(List<Label> heads, Placed value) {
    return heads.stream()
        .filter(head -> head.box().besides(at(value)) > 0.3 && head.box().left() < at(value).left())
        .max(Comparator.comparingDouble(head -> head.box().left()));
  }

  private Optional<Label> nearestAbove(List<Label> heads, Placed value) {
    return heads.stream()
        .filter(head -> head.box().middleY() < at(value).middleY() + 0.3 * unit)
        .min(
            Comparator.comparingDouble(
                head ->
                    Math.abs(head.box().middleX() - at(value).middleX())
                        + 0.05 * Math.abs(head.box().middleY() - at(value).middleY())));
  }

  private Optional<Label> lastAbove(List<Label> heads, Placed value) {
    return heads.stream()
        .filter(
            head ->
                head.box().middleY() < at(value).middleY() - 0.5 * unit
                    || (head.box().middleY() < at(value).middleY() + 0.5 * unit
                        && head.box().left() < at(value).left()))
        .max(
            Comparator.comparingDouble((Label head) -> head.box().middleY())
                .thenComparingDouble(head -> head.box().left()));
  }

  private static Optional<Label> nearestInHeight(List<Label> heads, Placed value) {
    return heads.stream()
        .min(
            Comparator.comparingDouble(
                head ->
                    Math.abs(head.box().middleY() - at(value).middleY())
                        + 0.03 * Math.abs(head.box().middleX() - at(value).middleX())));
  }

  /** The head whose cell reaches over the value's row, or column. */
  private Optional<Label> inCell(List<Label> heads, Placed value, boolean isRow) {
    return heads.stream()
        .filter(
            head ->
                frame
                    .cellOf(head.box())
                    .filter(
                        cell ->
                            isRow
                                ? cell.top() < at(value).middleY()
                                    && cell.bottom() > at(value).middleY()
                                    && cell.left() < at(value).left()
                                : cell.left() < at(value).middleX()
                                    && cell.right() > at(value).middleX()
                                    && cell.top() < at(value).middleY())
                    .isPresent())
        .max(Comparator.comparingDouble(head -> isRow ? head.box().left() : head.box().middleY()));
  }
}
