package lianli.registry.script;

import java.util.HashMap;
import java.util.Map;
import lianli.registry.file.ProgramFile;

/** The table of variants in names: a line for each group, of which the first stands for all. */
final class VariantForms {
  static final String RESOURCE = "variants.txt";

  private static final Map<Integer, Integer> FIRST_OF_GROUP = new HashMap<>();

  static {
    ProgramFile.text(VariantForms.class, RESOURCE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.codePoints().toArray())
        .forEach(
            group -> {
              for (int character : group) {
                FIRST_OF_GROUP.put(character, group[0]);
              }
            });
  }

  private VariantForms() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> folded.appendCodePoint(FIRST_OF_GROUP.getOrDefault(character, character)));
    return folded.toString();
  }
}
