package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lianli.registry.Said;
import lianli.registry.act.WrittenText;

/** Names that cannot be a person's, and those that a person should look at. */
final class Names {
  private static final Pattern ODD =
      Pattern.compile(".*[\\d?*#□■○〇_].*|\\(.*\\)|未填|不详|不明|未知|无|空|暂无|无名氏?|佚名", Pattern.DOTALL);

  private Names() {}

  /**
   * What to look at in the names of a row.
   *
   * @throws RowRejectedException if one holds no letter of any script
   */
  static List<Said> remarks(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    List<Said> remarks = new ArrayList<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!field.getKey().endsWith(".name")) {
        continue;
      }
      String cell = cells.getOrDefault(field.getKey(), "");
      String name = WrittenText.word(field.getValue());
      if (!name.isEmpty() && name.codePoints().noneMatch(Character::isLetter)) {
        throw new RowRejectedException(
            cell, Said.of("this is no name: it holds no letter", "这不是姓名：其中没有文字"));
      }
      if (ODD.matcher(name).matches()) {
        remarks.add(
            Said.of(
                "the name in %s may be none or not whole".formatted(cell),
                "%s 的姓名可能有误或不完整".formatted(cell)));
      }
    }
    return remarks;
  }
}
