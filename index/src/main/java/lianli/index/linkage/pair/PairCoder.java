package lianli.index.linkage.pair;

import java.util.List;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pattern.PatternShape;

/** Finds the pattern of a pair. For one thread: it remembers what it found lately. */
public final class PairCoder {
  private static final int NO_FIELD = -1;

  private final int[] first;
  private final int[] second;
  private final LevelMemory[] memories;
  private final PatternShape shape;
  private final int[] codes;

  /** The field of numbers that tells a field, too, and whether its values do. */
  private final int[] insideOf;

  private final boolean[][] telling;

  /** The field that a field may be confused with. */
  private final int[] confusedWith;

  PairCoder(CodedPairs pairs) {
    LinkageSpec spec = pairs.spec();
    List<FieldSpec> specs = spec.fields();
    int count = specs.size();
    shape = spec.shape();
    codes = new int[count];
    first = pairs.first();
    second = pairs.second();
    memories = new LevelMemory[count];
    insideOf = new int[count];
    telling = new boolean[count][];
    confusedWith = new int[count];
    for (int place = 0; place < count; place++) {
      FieldSpec field = specs.get(place);
      memories[place] = new LevelMemory(pairs.field(place));
      insideOf[place] = field.inside().map(spec::place).orElse(NO_FIELD);
      telling[place] =
          insideOf[place] == NO_FIELD
              ? new boolean[0]
              : pairs.field(insideOf[place]).telling(field.comparison());
      confusedWith[place] = field.swappedWith().map(spec::place).orElse(NO_FIELD);
    }
  }

  /** The pattern of a record of the first list with one of the second. */
  public long pattern(int one, int other) {
    int from = one * codes.length;
    int to = other * codes.length;
    for (int place = 0; place < codes.length; place++) {
      int value = first[from + place];
      int otherValue = second[to + place];
      codes[place] =
          value < 0 || otherValue < 0
              ? PatternShape.NOT_TOLD
              : memories[place].level(value, otherValue);
    }
    for (int place = 0; place < codes.length; place++) {
      if (confusedWith[place] != NO_FIELD) {
        compareCrosswise(place, confusedWith[place], from, to);
      }
    }
    // Last, since what is inside a number is silent by what the number says.
    for (int place = 0; place < codes.length; place++) {
      if (insideOf[place] != NO_FIELD && isToldBy(insideOf[place], place, from, to)) {
        codes[place] = PatternShape.NOT_TOLD;
      }
    }
    return shape.pack(codes);
  }

  /** True if the number agrees and both sides of it tell the field: then it was scored. */
  private boolean isToldBy(int number, int place, int from, int to) {
    int code = codes[number];
    return code != PatternShape.NOT_TOLD
        && code != shape.levels(number)
        && telling[place][first[from + number]]
        && telling[place][second[to + number]];
  }

  /** Two values crosswise are one fact, which the first of the two fields tells. */
  private void compareCrosswise(int place, int confused, int from, int to) {
    int last = shape.levels(place);
    boolean isElse = codes[place] == last - 1;
    if (isElse) {
      boolean isCrosswise =
          codes[confused] == shape.levels(confused)
              && first[from + place] == second[to + confused]
              && first[from + confused] == second[to + place];
      if (isCrosswise) {
        codes[confused] = PatternShape.NOT_TOLD;
      } else {
        codes[place] = last;
      }
    }
  }
}
