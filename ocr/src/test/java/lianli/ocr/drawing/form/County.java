package lianli.ocr.drawing.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lianli.registry.fiction.Draw;

/**
 * Whose print shop made a form. Other counties than the usual one move labels, word them otherwise,
 * exchange columns and leave some out.
 */
public enum County {
  USUAL,
  OTHER,
  /** Parts the page otherwise: the persons beside or below each other, the woman perhaps first. */
  DISTANT;

  /** As in {@code truth.jsonl}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The parts of a form with two neighbours among the movable ones exchanged. */
  <T> List<T> exchanged(List<T> parts, Predicate<T> isMovable, Draw draw) {
    if (this == USUAL) {
      return parts;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i++) {
      if (isMovable.test(parts.get(i)) && isMovable.test(parts.get(i + 1))) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return parts;
    }
    List<T> exchanged = new ArrayList<>(parts);
    int at = draw.oneOf(places);
    Collections.swap(exchanged, at, at + 1);
    return exchanged;
  }

  /** The parts of a form without one that can be spared. */
  <T> List<T> without(List<T> parts, Predicate<T> canBeSpared, Draw draw) {
    if (this == USUAL) {
      return parts;
    }
    List<T> spare = parts.stream().filter(canBeSpared).toList();
    if (spare.isEmpty()) {
      return parts;
    }
    T left = draw.oneOf(spare);
    return parts.stream().filter(part -> !part.equals(left)).toList();
  }

  /** The parts of a form in other words. */
  <T> List<T> reworded(List<T> parts, UnaryOperator<T> words) {
    return this == USUAL ? parts : parts.stream().map(words).toList();
  }
}
