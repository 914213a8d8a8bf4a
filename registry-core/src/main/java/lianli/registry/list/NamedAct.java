package lianli.registry.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.table.TableReader;

/**
 * Which act a list without a column for it tells, where its title, the name of its sheet or its
 * headings say so: a list of divorces is no list of marriages because it lacks a column. Of a list
 * of marriages each row's number decides.
 *
 * @param code of the act
 */
record NamedAct(String code) {
  private static final Pattern MARRIAGE = Pattern.compile("结婚|复婚");
  private static final Pattern DIVORCE = Pattern.compile("离婚");
  private static final Pattern OTHER = Pattern.compile("补发|补领|换发|撤销|无效|遗失");

  /** A column that names the marriage that a divorce ends, or a previous certificate. */
  private static final Pattern OF_BEFORE = Pattern.compile("原|婚前|结婚登记日期|结婚日期");

  /**
   * The act; empty where no other act is named, and each row's number decides.
   *
   * @throws RegistryException BAD_INPUT if it is said in two ways
   */
  static Optional<NamedAct> of(Path file, TableReader table) {
    List<String> words =
        Stream.of(table.titles().stream(), Stream.of(table.sheets().read()), numbers(table))
            .flatMap(each -> each)
            .toList();
    boolean marriage = words.stream().anyMatch(word -> MARRIAGE.matcher(word).find());
    boolean divorce = words.stream().anyMatch(word -> DIVORCE.matcher(word).find());
    boolean other = words.stream().anyMatch(word -> OTHER.matcher(word).find());
    if (other || (marriage && divorce)) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot import " + file, "无法导入 " + file),
          Said.of(
              "title, sheet and headings do not say in one way which act its rows tell",
              "标题、工作表名和列名没有一致说明登记类别"),
          Said.of(
              "Add a column act (登记类别), or a mapping file with `@constant act = divorce`",
              "请增加“登记类别”列，或在映射文件中写 @constant act = 离婚登记"));
    }
    return divorce ? Optional.of(new NamedAct("divorce")) : Optional.empty();
  }

  /** Headings of numbers that say of which certificate: 离婚证字号. */
  private static Stream<String> numbers(TableReader table) {
    return table.header().stream()
        .filter(heading -> heading.contains("证"))
        // 结婚证字号/离婚证字号: the number itself says which.
        .filter(heading -> !(heading.contains("结婚") && heading.contains("离婚")))
        .filter(heading -> !OF_BEFORE.matcher(heading).find());
  }

  /** What is told of it in the report. */
  Said said() {
    return Said.of("its rows are read as divorces, as it calls them", "按其标题或列名，各行按离婚登记读取");
  }
}
