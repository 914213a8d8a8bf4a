package lianli.index.linkage.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/**
 * A value of a specification or model, with its place in the file, so that whatever is wrong with
 * it is named.
 *
 * @param file as the user calls it
 * @param path {@code comparisons[2].kind}; empty for the whole
 * @param value what stands there
 */
record JsonPlace(String file, String path, Json value) {

  /** This object's member; empty if it has none of this key. */
  Optional<JsonPlace> optional(String key) {
    return object().get(key).map(member -> new JsonPlace(file, inside(key), member));
  }

  /** This object's member, which must be there. */
  JsonPlace member(String key) {
    return optional(key)
        .orElseThrow(
            () -> at(inside(key)).wrong(BilingualText.of("it is missing", "缺少该项"), needed()));
  }

  private static BilingualText needed() {
    return BilingualText.of(
        "Write it in; docs/file-formats.md tells what it holds", "请补上；各项含义见 docs/file-formats.md");
  }

  private String inside(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private JsonPlace at(String other) {
    return new JsonPlace(file, other, value);
  }

  /** Makes sure that this is an object with no keys but these. */
  void requireKeys(Set<String> known) {
    for (String key : object().members().keySet()) {
      if (!known.contains(key)) {
        throw at(inside(key))
            .wrong(
                BilingualText.of("nothing here knows this key", "无法识别该项"),
                BilingualText.of(
                    "Take it out or correct it; known are: %s",
                    "请删除或更正；可用的项：%s", String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  private Json.Obj object() {
    if (value instanceof Json.Obj object) {
      return object;
    }
    throw wrong("an object in braces", "花括号内的对象");
  }

  /** The items of this array. */
  List<JsonPlace> items() {
    if (!(value instanceof Json.Arr array)) {
      throw wrong("a list in brackets", "方括号内的列表");
    }
    List<JsonPlace> items = new ArrayList<>();
    for (Json item : array.items()) {
      items.add(new JsonPlace(file, path + "[" + items.size() + "]", item));
    }
    return items;
  }

  /** This text, which is not empty. */
  String text() {
    if (value instanceof Json.Str text && !text.value().isBlank()) {
      return text.value().strip();
    }
    throw wrong("a text in quotes", "引号内的文字");
  }

  /** This number. */
  BigDecimal number() {
    if (value instanceof Json.Num number) {
      return number.value();
    }
    throw wrong("a number", "数字");
  }

  /** This number, which is whole and within these limits. */
  long whole(long least, long most) {
    try {
      long whole = number().longValueExact();
      if (whole >= least && whole <= most) {
        return whole;
      }
    } catch (ArithmeticException notWhole) {
      // Told below.
    }
    throw wrong(
        "a whole number from " + least + " to " + most, "从 " + least + " 到 " + most + " 的整数");
  }

  /** This truth value. */
  boolean isTrue() {
    if (value instanceof Json.Bool bool) {
      return bool.value();
    }
    throw wrong("true or false", "true 或 false");
  }

  /** The members of this object. */
  List<String> keys() {
    return List.copyOf(object().members().keySet());
  }

  private RegistryException wrong(String english, String chinese) {
    return wrong(
        BilingualText.of("it is not " + english, "应为" + chinese),
        BilingualText.of("Correct it there", "请在该处更正"));
  }

  /** A failure about this place. */
  RegistryException wrong(BilingualText why, BilingualText next) {
    String where = path.isEmpty() ? "" : path + ": ";
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot use " + file, "无法使用 " + file),
        BilingualText.of(where + why.english(), where + why.chinese()),
        next);
  }
}
