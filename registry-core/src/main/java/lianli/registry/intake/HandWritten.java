package lianli.registry.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListRow;
import lianli.registry.list.RowReader;
import lianli.registry.list.RowRejectedException;
import lianli.registry.table.Cell;

/**
 * What a person writes about one act: a JSON object of flat keys, or lines {@code key = value}, in
 * the words that lists know too.
 */
public final class HandWritten {
  private static final RowReader READER = new RowReader(ImportKind.ACTS, ListMapping.none());

  private HandWritten() {}

  /**
   * Keys and values as written.
   *
   * @throws RegistryException BAD_INPUT naming the line or key that makes no sense
   */
  public static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (text.stripLeading().startsWith("{")) {
      try {
        Json.Obj json = (Json.Obj) Json.parse(text);
        json.members().keySet().forEach(key -> put(fields, key, json.string(key)));
      } catch (JsonSyntaxException malformed) {
        throw unusable(Said.of("it is no JSON object", "不是 JSON 对象"));
      }
      return fields;
    }
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw unusable(
            Said.of("line " + number + " is not `key = value`", "第 " + number + " 行不是“键 = 值”"));
      }
      put(fields, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String written, String value) {
    String key =
        ListMapping.none()
            .keyOf(written)
            .orElseThrow(
                () -> unusable(Said.of("nothing is known as " + written, "没有这个键：" + written)));
    if (fields.put(key, value) != null) {
      throw unusable(Said.of(key + " is given twice", "重复给出：" + key));
    }
  }

  /**
   * The act that the fields tell.
   *
   * @throws RegistryException BAD_INPUT naming the key at fault
   */
  public static Act act(Map<String, String> fields) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    fields.forEach((key, value) -> cells.put(key, new Cell(value, key, Cell.Content.TEXT)));
    try {
      return READER.read(new ListRow.Told(1, cells)).act();
    } catch (RowRejectedException rejected) {
      String key = Optional.of(rejected.cell()).filter(cell -> !cell.isEmpty()).orElse("act");
      throw unusable(
          Said.of(key + ": " + rejected.why().english(), key + "：" + rejected.why().chinese()));
    }
  }

  private static RegistryException unusable(Said why) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        Said.of("Cannot read the act", "无法读取登记内容"),
        why,
        Said.of("docs/glossary.md lists the keys", "各键见 docs/glossary.md"));
  }
}
