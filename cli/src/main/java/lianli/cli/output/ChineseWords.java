package lianli.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.registry.file.ProgramFile;

/** What codes say in Chinese ({@code words_zh.txt}). */
final class ChineseWords {
  private static final Map<String, List<String>> FILE =
      ProgramFile.sections(ChineseWords.class, "words_zh.txt");

  private ChineseWords() {}

  /** The words of a section by their codes. */
  static Map<String, String> of(String section) {
    return FILE.getOrDefault(section, List.of()).stream()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
  }
}
