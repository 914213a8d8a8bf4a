package lianli.registry.court;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.file.ProgramFile;

/**
 * The closed list of wordings ({@code outcomes.txt}). A cell is looked up whole: 未准予离婚 and
 * 判决离婚，被告上诉 hold the words of a divorce and are none.
 */
final class Wordings {
  private static final Map<String, Wording> ALL = read();

  private Wordings() {}

  /** What a cell means; empty if it is not on the list. */
  static Optional<Wording> find(String written) {
    return Optional.ofNullable(ALL.get(Wording.folded(written)));
  }

  /** The folded wordings. */
  static Set<String> all() {
    return ALL.keySet();
  }

  private static Map<String, Wording> read() {
    Map<String, Wording> all = new HashMap<>();
    ProgramFile.sections(Wordings.class, "outcomes.txt")
        .forEach(
            (section, lines) -> {
              for (String line : lines) {
                Wording wording = wording(line, List.of(section.split(" ", -1)));
                if (all.put(wording.text(), wording) != null) {
                  throw new IllegalStateException("outcomes.txt: a wording stands twice");
                }
              }
            });
    return Map.copyOf(all);
  }

  private static Wording wording(String line, List<String> section) {
    return new Wording(
        Wording.folded(line),
        Wording.Stage.valueOf(constant(section.get(0))),
        MarriageEffect.valueOf(constant(section.get(1))),
        section.size() > 2
            ? Optional.of(Need.valueOf(constant(section.get(2))))
            : Optional.empty());
  }

  private static String constant(String word) {
    return word.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
