package lianli.index.key;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.PersonName;
import lianli.registry.script.HanScript;

/**
 * A name folded for comparing: one width, simplified, variants replaced by the first of their
 * group, no blanks and no name dots. Never for display.
 */
record FoldedName(String text) {
  /** Folds a name. */
  static FoldedName of(PersonName name) {
    return new FoldedName(HanScript.comparable(name).replaceAll("[\\s·]", ""));
  }

  /** Its characters. */
  int[] characters() {
    return text.codePoints().toArray();
  }

  /** Every name with one character replaced by one that looks like it. */
  List<FoldedName> lookAlikes() {
    int[] characters = characters();
    List<FoldedName> names = new ArrayList<>();
    for (int i = 0; i < characters.length; i++) {
      int kept = characters[i];
      for (int other : NameTables.LookAlikes.OF_CHARACTER.getOrDefault(kept, List.of())) {
        characters[i] = other;
        names.add(new FoldedName(new String(characters, 0, characters.length)));
      }
      characters[i] = kept;
    }
    return names;
  }

  /** True if readers and writers take one character for the other. */
  static boolean lookAlike(int one, int other) {
    return NameTables.LookAlikes.OF_CHARACTER.getOrDefault(one, List.of()).contains(other);
  }
}
