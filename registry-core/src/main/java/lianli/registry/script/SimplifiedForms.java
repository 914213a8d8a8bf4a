package lianli.registry.script;

import java.util.HashMap;
import java.util.Map;
import lianli.registry.file.ProgramFile;

/** The table of simplified forms: pairs of characters, traditional first, without separators. */
final class SimplifiedForms {
  static final String RESOURCE = "simplified.txt";

  private static final Map<Integer, Integer> FORMS = load();

  private SimplifiedForms() {}

  static String fold(String text) {
    int first = firstToFold(text);
    if (first < 0) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, first);
    text.substring(first)
        .codePoints()
        .forEach(character -> folded.appendCodePoint(FORMS.getOrDefault(character, character)));
    return folded.toString();
  }

  private static int firstToFold(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (FORMS.containsKey(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Map<Integer, Integer> load() {
    int[] pairs = ProgramFile.text(SimplifiedForms.class, RESOURCE).strip().codePoints().toArray();
    Map<Integer, Integer> forms = HashMap.newHashMap(pairs.length / 2);
    for (int i = 0; i < pairs.length; i += 2) {
      forms.put(pairs[i], pairs[i + 1]);
    }
    return forms;
  }
}
