package lianli.ocr.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.scan.FileNameCodec;
import lianli.registry.json.Json;

/** What the program wrote about some files. */
final class Reading {
  private final Map<String, Json.Obj> pages = new HashMap<>();
  private final Map<String, List<Json.Obj>> drafts = new HashMap<>();
  private Json.Obj summary = Json.object().build();

  private Reading() {}

  static Reading of(Path lines) throws IOException {
    Reading reading = new Reading();
    for (String text : Files.readAllLines(lines)) {
      Json.Obj line = (Json.Obj) Json.parse(text);
      switch (line.string("type")) {
        case "page" -> reading.pages.put(key(line), line);
        case "draft" ->
            reading.drafts.computeIfAbsent(key(line), at -> new ArrayList<>()).add(line);
        default -> reading.summary = line;
      }
    }
    return reading;
  }

  private static String key(Json.Obj line) {
    Json.Obj source = line.object("source");
    return source.string("file") + "#" + number(source, "page");
  }

  static int number(Json.Obj line, String key) {
    return line.number(key).map(Number::intValue).orElse(0);
  }

  /** The line of a page; of the whole file if that gave none. */
  Json.Obj page(Path file, int page) {
    String name = FileNameCodec.of(file);
    Json.Obj whole = pages.getOrDefault(name + "#0", Json.object().build());
    return pages.getOrDefault(name + "#" + page, whole);
  }

  List<Json.Obj> drafts(Path file, int page) {
    return drafts.getOrDefault(FileNameCodec.of(file) + "#" + page, List.of());
  }

  /** Number of pages that the file gave. */
  int pages(Path file) {
    String name = FileNameCodec.of(file) + "#";
    return (int) pages.keySet().stream().filter(key -> key.startsWith(name)).count();
  }

  Json.Obj summary() {
    return summary;
  }
}
