package lianli.index.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.WrittenText;

/**
 * Places told in several columns, the smallest first: the level is the smallest in which two agree.
 * Being in one village they are in one county, too, which is therefore said once.
 *
 * @param columns what the columns are called, the smallest first; at least two
 */
public record PlaceComparison(List<String> columns) implements Comparison<PlaceComparison.Placed> {
  public PlaceComparison {
    columns = List.copyOf(columns);
    if (columns.size() < 2) {
      throw new IllegalArgumentException("place: at least two columns");
    }
  }

  /**
   * A place.
   *
   * @param parts one for each column, the smallest first; empty where nothing is told
   */
  public record Placed(List<String> parts) {
    public Placed {
      parts = List.copyOf(parts);
    }
  }

  @Override
  public List<String> levels() {
    List<String> levels = new ArrayList<>();
    levels.add("equal");
    columns.forEach(column -> levels.add("same_" + column));
    levels.add(ELSE);
    return levels;
  }

  @Override
  public int last() {
    return columns.size() + 2;
  }

  @Override
  public Optional<Placed> read(List<String> cells) {
    List<String> parts = cells.stream().map(WrittenText::word).toList();
    return parts.stream().allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(new Placed(parts));
  }

  @Override
  public int level(Placed one, Placed other) {
    if (one.equals(other)) {
      return 1;
    }
    for (int column = 0; column < columns.size(); column++) {
      String part = one.parts().get(column);
      if (!part.isEmpty() && part.equals(other.parts().get(column))) {
        return column + 2;
      }
    }
    return last();
  }
}
