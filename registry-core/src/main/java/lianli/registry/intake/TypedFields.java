package lianli.registry.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.list.ColumnNames;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListRow;
import lianli.registry.list.RowReader;
import lianli.registry.list.RowRejectedException;
import lianli.registry.table.Cell;

/**
 * What a person writes about one act: a JSON object of flat keys, lines {@code key = value}, or
 * single fields; in the words that lists know too, and in no others.
 */
public final class TypedFields {
  private static final RowReader READER = new RowReader(ImportKind.ACTS, ListMapping.none());

  private TypedFields() {}

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
        throw unusable(BilingualText.of("it is no JSON object", "不是 JSON 对象"));
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
            BilingualText.of(
                "line " + number + " is not `key = value`", "第 " + number + " 行不是“字段 = 内容”"));
      }
      put(fields, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    return fields;
  }

  /**
   * The same fields under their keys, whether they were named by key or in Chinese.
   *
   * @throws RegistryException BAD_INPUT naming what nothing is known by, and what is nearest to it
   */
  public static Map<String, String> keyed(Map<String, String> written) {
    Map<String, String> fields = new LinkedHashMap<>();
    written.forEach((key, value) -> put(fields, key, value));
    return fields;
  }

  private static void put(Map<String, String> fields, String written, String value) {
    String key =
        ListMapping.none()
            .keyOf(written.strip())
            .orElseThrow(() -> unknown(written, KnownFields.ofAny()));
    if (fields.put(key, value.strip()) != null) {
      throw unusable(
          BilingualText.of(
              key + " is given twice", "重复填写：" + ColumnNames.heading(key) + "（" + key + "）"));
    }
  }

  /**
   * The act that the fields tell.
   *
   * @throws RegistryException BAD_INPUT naming the key at fault
   */
  static Act act(Map<String, String> fields) {
    Act act = read(fields);
    Map<String, String> encoded = ActCodec.encode(act);
    requireKnown(act.kind(), encoded.keySet());
    // What a list may say beside an act is no field of it, and would be lost without a word.
    for (String key : List.of("entry", "source", "source_key", "capture", "authority")) {
      if (fields.containsKey(key)) {
        throw unknown(key, KnownFields.of(act.kind()));
      }
    }
    return act;
  }

  /**
   * An act with some of its fields told otherwise; the others stay as they are, to the letter.
   *
   * @param told all fields of the act as it is or was read
   * @param changes keys to what they should be; empty: the record says nothing
   * @throws RegistryException BAD_INPUT naming the key at fault
   */
  static Act changed(Map<String, String> told, Map<String, String> changes) {
    Map<String, String> fields = new TreeMap<>(told);
    fields.putAll(changes);
    fields.values().removeIf(String::isBlank);
    Act read = read(fields);
    requireKnown(read.kind(), changes.keySet());
    Map<String, String> normal = ActCodec.encode(read);
    changes.keySet().forEach(key -> fields.put(key, normal.getOrDefault(key, "")));
    return ActCodec.decode(fields);
  }

  private static Act read(Map<String, String> fields) {
    // Whoever writes a single act knows what it is; a guess would be a marriage.
    if (fields.getOrDefault("act", "").isBlank()) {
      throw unusable(
          BilingualText.of(
              "act is missing: it does not say what it records", "未写明登记类别，例如：登记类别 = 结婚登记"));
    }
    Vocabulary.requireKnown(fields);
    Map<String, Cell> cells = new LinkedHashMap<>();
    fields.forEach((key, value) -> cells.put(key, new Cell(value, key, Cell.Content.TEXT)));
    try {
      return READER.read(new ListRow.Told(1, cells)).act();
    } catch (RowRejectedException rejected) {
      String key = Optional.of(rejected.cell()).filter(cell -> !cell.isEmpty()).orElse("act");
      throw unusable(
          BilingualText.of(
              key + word(key, fields, " “") + ": " + unnamed(key, rejected.why().english()),
              ColumnNames.heading(key)
                  + word(key, fields, "“")
                  + "："
                  + unnamedAtEnd(key, rejected.why().chinese())));
    }
  }

  /** What is wrong, without the field's name, which stands before it. */
  private static String unnamed(String key, String why) {
    return why.startsWith(key + ": ") ? why.substring(key.length() + 2) : why;
  }

  private static String unnamedAtEnd(String key, String why) {
    String name = "：" + ColumnNames.heading(key);
    return why.endsWith(name) ? why.substring(0, why.length() - name.length()) : why;
  }

  /** The word for the kind of act, which is nobody's name or number; no other value is shown. */
  private static String word(String key, Map<String, String> fields, String quote) {
    String word = key.equals("act") ? fields.getOrDefault(key, "") : "";
    return word.isEmpty() || word.matches(".*\\d.*") ? "" : quote + word + "”";
  }

  private static void requireKnown(ActKind kind, Collection<String> keys) {
    Set<String> known = KnownFields.of(kind);
    for (String key : keys) {
      if (!known.contains(key)) {
        throw unknown(key, known);
      }
    }
  }

  private static RegistryException unknown(String written, Set<String> known) {
    Optional<String> nearest = KnownFields.nearest(written, known);
    return unusable(
        BilingualText.of(
            "no such field: " + written + nearest.map(key -> "; is it " + key + "?").orElse(""),
            "没有这个字段：" + written + nearest.map(key -> "，是否应为 " + key).orElse("")));
  }

  /** Keys as people read them. */
  static String inChinese(Collection<String> keys) {
    return String.join(
        "、", keys.stream().map(key -> ColumnNames.heading(key) + "（" + key + "）").toList());
  }

  static RegistryException unusable(BilingualText why) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read the act", "无法读取登记内容"),
        why,
        BilingualText.of("docs/glossary.md lists the fields", "各字段见 docs/glossary.md"));
  }
}
