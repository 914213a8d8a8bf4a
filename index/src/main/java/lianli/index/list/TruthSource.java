package lianli.index.list;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pair.ListPair;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.TableFile;

/**
 * Where the truth about pairs stands.
 *
 * @param file a table of pairs: an identifier of the first list, one of the second
 * @param column or, without a file, one that says the same in records that are the same
 */
public record TruthSource(Optional<Path> file, String column) {
  /** A file, if there is one of this name, else a column. */
  public static TruthSource of(String told, Path directory) {
    Optional<Path> file = file(told, directory);
    return new TruthSource(file, file.isPresent() ? "" : told);
  }

  private static Optional<Path> file(String told, Path directory) {
    try {
      return Optional.of(directory.resolve(told)).filter(Files::isRegularFile);
    } catch (InvalidPathException noPath) { // a heading may hold any character
      return Optional.empty();
    }
  }

  /** Columns of the lists that it needs. */
  public Set<String> columns() {
    return file.isPresent() ? Set.of() : Set.of(column);
  }

  /**
   * The truth about these lists.
   *
   * @throws RegistryException BAD_INPUT if the file has fewer than two columns
   */
  public Truth of(ListPair lists, LinkageSpec spec) {
    if (file.isEmpty()) {
      String second = lists.isOfOneList() ? column : spec.inSecond(column);
      return Truth.ofColumn(lists, column, second);
    }
    TableFile table = TableFile.read(file.get());
    if (table.header().size() < 2) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read pairs from %s", "无法从 %s 读取配对", file.get()),
          BilingualText.of("it has fewer than two columns", "不足两列"),
          BilingualText.of(
              "Write an identifier of each list into the first two columns", "前两列应分别为两份名单的编号"));
    }
    return Truth.ofLines(
        lists,
        table.rows().stream()
            .map(row -> List.of(row.cells().get(0).text(), row.cells().get(1).text()))
            .toList());
  }
}
