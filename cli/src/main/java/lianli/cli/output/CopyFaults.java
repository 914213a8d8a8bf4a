package lianli.cli.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.file.ProgramFile;

/** What is wrong with a copy, for people: one meaning for each stable code. */
final class CopyFaults {
  private static final Map<String, BilingualText> MEANINGS = meanings();

  private CopyFaults() {}

  private static Map<String, BilingualText> meanings() {
    Map<String, BilingualText> meanings = new HashMap<>();
    ProgramFile.sections(CopyFaults.class, "copy-faults.txt")
        .forEach(
            (meaning, codes) -> {
              List<String> said = List.of(meaning.split(" \\| ", -1));
              codes.forEach(code -> meanings.put(code, BilingualText.of(said.get(0), said.get(1))));
            });
    return meanings;
  }

  /** The meaning of a code; empty for none of ours. */
  static BilingualText meaning(String code) {
    return MEANINGS.getOrDefault(code, BilingualText.of("", ""));
  }
}
