package lianli.registry.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.TableFile;

/**
 * What the columns of a list of volumes mean: found as those of every list are, with words of their
 * own for what only volumes have.
 */
public final class VolumeColumns {
  /** Keys with the words for them, the one that people would use first. */
  private static final Map<String, List<String>> WORDS = ColumnNames.words("volume");

  /** What acts have as well, and what it is of a volume. */
  private static final Map<String, String> OF_ACTS = Map.of("office", "office", "act", "kind");

  private static final Map<String, String> KEYS = new HashMap<>();

  static {
    WORDS.forEach(
        (key, words) -> {
          KEYS.put(ColumnNames.folded(key), key);
          words.forEach(word -> KEYS.put(ColumnNames.folded(word), key));
        });
  }

  private VolumeColumns() {}

  /** The key that a heading means in such a list. */
  static Optional<String> key(String heading) {
    return ColumnNames.among(KEYS, heading)
        .or(() -> ColumnNames.key(heading).flatMap(VolumeColumns::ofActs));
  }

  private static Optional<String> ofActs(String key) {
    return Optional.ofNullable(OF_ACTS.get(key));
  }

  /** The Chinese heading that people would use for a key. */
  public static String heading(String key) {
    return WORDS.getOrDefault(key, List.of(ColumnNames.heading(key))).getFirst();
  }

  /**
   * The key of each column; empty where it is not read.
   *
   * @param mapping of a list of volumes
   * @param needed keys that such a list cannot do without
   * @throws RegistryException BAD_INPUT if two columns mean one thing, or a needed one is missing
   */
  public static List<Optional<String>> of(
      TableFile table, ListMapping mapping, List<String> needed) {
    List<Optional<String>> keys = table.header().stream().map(mapping::keyOf).toList();
    Set<String> told = new HashSet<>();
    for (Optional<String> key : keys) {
      if (key.isPresent() && !told.add(key.get())) {
        throw twice(table, key.get());
      }
    }
    told.addAll(mapping.constants().keySet());
    List<String> missing = needed.stream().filter(key -> !told.contains(key)).toList();
    if (!missing.isEmpty()) {
      throw incomplete(table, missing);
    }
    return keys;
  }

  private static RegistryException twice(TableFile table, String key) {
    return unusable(
        table,
        BilingualText.of("two columns mean " + key, "有两列含义相同：" + heading(key)),
        BilingualText.of(
            "Take one of them out, or leave it out with --mapping", "请去掉其中一列，或用 --mapping 略去"));
  }

  private static RegistryException incomplete(TableFile table, List<String> missing) {
    String columns =
        String.join(", ", missing.stream().map(key -> key + " (" + heading(key) + ")").toList());
    return unusable(
        table,
        BilingualText.of(
            "it has no column " + columns,
            "缺少列：" + String.join("、", missing.stream().map(VolumeColumns::heading).toList())),
        BilingualText.of(
            "Head the columns volume, office, kind, from, to, first_serial, last_serial, pages,"
                + " state, or say with --mapping what means them",
            "表头应为：案卷、登记机关、类别、起、止、首号、末号、页数、状态；用其他列名的，用 --mapping 说明"));
  }

  private static RegistryException unusable(
      TableFile table, BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read " + table.path(), "无法读取 " + table.path()),
        why,
        next);
  }
}
