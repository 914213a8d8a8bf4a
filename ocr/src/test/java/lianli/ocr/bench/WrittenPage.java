package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianli.registry.json.Json;

/**
 * A page and the characters of its fields as they stand on it: what any program could find, whether
 * it knows the form or not.
 *
 * @param lines all text on the page; none if the truth does not say
 */
record WrittenPage(Path file, List<String> fields, List<TrueLine> lines) {
  /** Ditto marks stand for the field above and are no characters of their own. */
  static final Set<String> DITTO_MARKS = Set.of("〃", "/");

  static List<WrittenPage> of(Path directory) throws IOException {
    List<WrittenPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve("truth.jsonl"))) {
      Json.Obj page = (Json.Obj) Json.parse(line);
      List<String> fields = new ArrayList<>();
      for (Json record : page.items("records")) {
        ((Json.Obj) record)
            .members()
            .values()
            .forEach(field -> fields.add(bare(((Json.Obj) field).string("shown"))));
      }
      fields.removeIf(DITTO_MARKS::contains);
      pages.add(new WrittenPage(directory.resolve(page.string("file")), fields, TrueLine.of(page)));
    }
    return pages;
  }

  /** How many fields stand verbatim in a text, blanks aside. */
  int foundIn(String text) {
    String bare = bare(text);
    return (int) fields.stream().filter(bare::contains).count();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]+", "");
  }
}
