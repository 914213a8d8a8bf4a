package lianli.ocr.drawing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianli.registry.file.ProgramFile;
import lianli.registry.script.HanScript;

/**
 * The characters that names and forms use: those of the Table of General Standard Chinese
 * Characters, by its three levels, and the forms that the first two had before 1964.
 */
public enum GeneralCharacters {
  FIRST("1"),
  SECOND("2"),
  THIRD("3"),
  TRADITIONAL("");

  private static final Map<String, List<String>> TABLE =
      ProgramFile.sections(GeneralCharacters.class, "general-characters.txt");

  private static final List<Integer> OLD = traditional();

  private final String section;

  GeneralCharacters(String section) {
    this.section = section;
  }

  /** The characters, in the table's order. */
  public List<Integer> codePoints() {
    return this == TRADITIONAL ? OLD : section(section);
  }

  private static List<Integer> section(String section) {
    return TABLE.get(section).stream().flatMap(line -> line.codePoints().boxed()).toList();
  }

  private static List<Integer> traditional() {
    Set<Integer> general =
        TABLE.keySet().stream()
            .flatMap(section -> section(section).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<Integer> rare = Set.copyOf(section("3"));
    // Of the basic plane, and of no character of the third level: what is rare today had rarer
    // forms.
    return IntStream.rangeClosed(0x4e00, 0x9fff)
        .filter(old -> !general.contains(old))
        .filter(
            old -> {
              String simplified = HanScript.toSimplified(Character.toString(old));
              return general.contains(simplified.codePointAt(0))
                  && !rare.contains(simplified.codePointAt(0));
            })
        .boxed()
        .toList();
  }
}
