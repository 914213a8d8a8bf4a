package lianli.index.key;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lianli.registry.act.PersonName;
import lianli.registry.script.HanScript;

/**
 * A name folded for comparing: one width, simplified, variants replaced by the first of their
 * group, no blanks and no name dots. Never for display.
 */
record FoldedName(String text) {
  private static final Pattern GAPS = Pattern.compile("[\\s·]");

  /** Folds a name. */
  static FoldedName of(PersonName name) {
    String folded = HanScript.comparable(name);
    return new FoldedName(isOfGaps(folded) ? GAPS.matcher(folded).replaceAll("") : folded);
  }

  private static boolean isOfGaps(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == '·') {
        return true;
      }
    }
    return false;
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
