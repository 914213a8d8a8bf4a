package lianli.index.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.index.linkage.compare.Comparison;

/**
 * One field of the comparison.
 *
 * @param name by which other fields and the output call it
 * @param columns that it is read from, as the first list calls them
 * @param comparison how two values are compared
 * @param isByFrequency true if rare values shall tell more than common ones
 * @param inside the field of identity numbers that tells this one, too; it is not scored twice
 * @param swappedWith a field of the same kind with which people confuse this one
 */
public record FieldSpec(
    String name,
    List<String> columns,
    Comparison<?> comparison,
    boolean isByFrequency,
    Optional<String> inside,
    Optional<String> swappedWith) {
  /** The level of two values that stand crosswise in this field and the one it is confused with. */
  public static final String SWAPPED = "swapped";

  public FieldSpec {
    columns = List.copyOf(columns);
  }

  /** What its levels are called, the best first. */
  public List<String> levels() {
    List<String> levels = new ArrayList<>(comparison.levels());
    if (swappedWith.isPresent()) {
      levels.add(levels.size() - 1, SWAPPED);
    }
    return List.copyOf(levels);
  }
}
