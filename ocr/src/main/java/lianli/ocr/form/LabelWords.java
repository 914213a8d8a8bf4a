package lianli.ocr.form;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;
import lianli.registry.table.Headings;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * Labels that an archivist met on forms of the county, in a list of its own (CSV or XLSX): the word
 * and the field that stands behind it. See docs/file-formats.md.
 */
public final class LabelWords {
  private static final String LABEL = "label";
  private static final String FIELD = "field";
  private static final int LONGEST = 24;

  /** What is no field of a draft: a party's heading, or what is kept in none. */
  private static final List<String> NO_FIELDS = List.of("party.man", "party.woman", "none");

  private LabelWords() {}

  /**
   * The fields by their labels.
   *
   * @throws RegistryException BAD_INPUT if anything is wrong, with its line and what to do
   */
  public static Map<String, String> of(Path file) {
    TableFile table = TableFile.read(file, new Headings(LabelWords::column, OptionalInt.empty()));
    int label = column(table, LABEL, "名头");
    int field = column(table, FIELD, "字段");
    Map<String, String> words = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      if (!row.isBlank()) {
        String word = word(file, row, text(row, label));
        String key = key(file, row, text(row, field));
        String before = words.put(word, key);
        if (before != null && !before.equals(key)) {
          throw unusable(
              file,
              row,
              BilingualText.of("this label stands in it with another field", "同一名头对应两个字段"),
              BilingualText.of("leave one of the two rows", "请只保留其中一行"));
        }
      }
    }
    return words;
  }

  private static Optional<String> column(String heading) {
    return switch (WrittenText.word(heading)) {
      case LABEL, "名头", "标签" -> Optional.of(LABEL);
      case FIELD, "字段" -> Optional.of(FIELD);
      default -> Optional.empty();
    };
  }

  private static int column(TableFile table, String key, String chinese) {
    for (int i = 0; i < table.header().size(); i++) {
      if (column(table.header().get(i)).filter(key::equals).isPresent()) {
        return i;
      }
    }
    throw new RegistryException(
        ErrorCode.BAD_INPUT,
        cannotTake(table.path()),
        BilingualText.of("it has no column " + key, "缺少列：" + chinese),
        BilingualText.of("Head its two columns label and field", "表头应为：名头、字段"));
  }

  private static String text(TableRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).text().strip() : "";
  }

  private static String word(Path file, TableRow row, String written) {
    String word = WrittenText.word(written).replace('：', ':').replaceAll(":+$", "");
    boolean isWord =
        word.length() > 1
            && word.length() <= LONGEST
            && word.codePoints().anyMatch(Character::isIdeographic);
    if (!isWord) {
      throw unusable(
          file,
          row,
          BilingualText.of("this is no label", "名头无法识别"),
          BilingualText.of(
              "write two to %d characters as they are printed".formatted(LONGEST),
              "请按原样填写 2 至 %d 个字".formatted(LONGEST)));
    }
    return word;
  }

  private static String key(Path file, TableRow row, String written) {
    String key = written.toLowerCase(Locale.ROOT);
    if (keys().contains(key)) {
      return key;
    }
    String known =
        keys().stream().filter(each -> !each.contains(".")).collect(Collectors.joining(", "));
    throw unusable(
        file,
        row,
        BilingualText.of("no field is called so", "没有这个字段"),
        BilingualText.of(
            "write one of: "
                + known
                + "; before a party's man. or woman.; party.man and party.woman for who is meant",
            "请填写下列之一：" + known + "；属于一方的前面可加 man. 或 woman.；party.man、party.woman 表示男方、女方"));
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(NO_FIELDS);
    keys.addAll(FormCatalogue.kinds().keySet());
    FormCatalogue.unknown().fields().stream()
        .filter(FieldDefinition::ofParty)
        .forEach(
            field -> {
              keys.add("man." + field.key());
              keys.add("woman." + field.key());
            });
    return keys;
  }

  private static RegistryException unusable(
      Path file, TableRow row, BilingualText why, BilingualText next) {
    String cell =
        row.cells().stream().filter(each -> !each.isBlank()).findFirst().map(Cell::text).orElse("");
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        cannotTake(file),
        BilingualText.of(
            "line %d (%s): %s".formatted(row.number(), cell, why.english()),
            "第 %d 行（%s）：%s".formatted(row.number(), cell, why.chinese())),
        next);
  }

  private static BilingualText cannotTake(Path file) {
    return BilingualText.of("Cannot take the labels of " + file, "无法使用名头清单 " + file);
  }
}
