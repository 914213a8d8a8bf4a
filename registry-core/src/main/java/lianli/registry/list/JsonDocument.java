package lianli.registry.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.TextSource;

/** One JSON document where a list has an object on each line: programs write either. */
final class JsonDocument {
  private static final int LOOKED_AT = 1 << 12;
  private static final Pattern ARRAY = Pattern.compile("(?s)\\s*\\[\\s*[\\[{\"\\]].*");
  private static final Pattern OVER_LINES =
      Pattern.compile("(?s)\\s*\\{\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*:\\s*[^}]*?)?[\\r\\n].*");

  private JsonDocument() {}

  /**
   * Lets pass what may be a list.
   *
   * @throws RegistryException BAD_INPUT with how to write it
   */
  static void refuse(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !mayBeJson(file)) {
      return;
    }
    String head = head(file);
    boolean isArray = ARRAY.matcher(head).matches();
    if (isArray || OVER_LINES.matcher(head).matches()) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot import " + file, "无法导入 " + file),
          isArray
              ? BilingualText.of(
                  "it is a JSON array, and a list has one object on each line",
                  "文件是 JSON 数组，而清单须每行一个对象")
              : BilingualText.of(
                  "an object of it goes over several lines, and a list has one on each line",
                  "一个 JSON 对象占了多行，而清单须每行一个对象"),
          BilingualText.of(
              "Write it as JSON Lines (`jq -c '.[]' FILE` does so with an array), or save it as"
                  + " CSV or XLSX",
              "请改存为 JSON Lines（数组可用 jq -c '.[]' 文件 转换），或另存为 CSV、XLSX"));
    }
  }

  private static boolean mayBeJson(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(64);
      for (byte each : head) {
        if (each == '{' || each == '[') {
          return true;
        }
        boolean isMark = each < 0 || each == 0;
        if (!isMark && !Character.isWhitespace(each)) {
          return false;
        }
      }
      return false;
    }
  }

  private static String head(Path file) throws IOException {
    try (BufferedReader reader = TextSource.of(file).open()) {
      char[] head = new char[LOOKED_AT];
      int count = reader.read(head);
      return count < 0 ? "" : new String(head, 0, count);
    }
  }
}
