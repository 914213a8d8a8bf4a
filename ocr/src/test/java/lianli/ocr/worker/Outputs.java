package lianli.ocr.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.json.Json;

/**
 * Everything a run leaves behind, but for times: no two runs take the same.
 *
 * @param files by name below the output folder, in a form that can be compared
 * @param entries how often each page and each draft is in the drafts file
 * @param lost pages that gave nothing
 */
record Outputs(Map<String, String> files, Map<Entry, Integer> entries, int lost) {
  /** A killed batch knows pages of earlier runs, an untouched one does not. */
  private static final Set<String> OF_THIS_RUN =
      Set.of("milliseconds", "seconds", "pages_per_minute", "earlier");

  /**
   * What a page line or draft line is about, whatever it says of it.
   *
   * @param source file and page
   * @param record place of a draft among those of its page
   */
  record Entry(String type, String source, String record) {
    static Entry of(Json.Obj line) {
      return new Entry(line.string("type"), line.object("source").text(), line.string("record"));
    }
  }

  static Outputs in(Path out) throws IOException {
    Map<Entry, Integer> entries = new HashMap<>();
    int lost = 0;
    for (String text : Files.readAllLines(out.resolve("drafts.jsonl"))) {
      Json.Obj line = (Json.Obj) Json.parse(text);
      if (line.string("type").equals("summary")) {
        lost = number(line, "failed") + number(line, "quarantined");
      } else {
        entries.merge(Entry.of(line), 1, Integer::sum);
      }
    }
    return new Outputs(files(out), entries, lost);
  }

  private static int number(Json.Obj line, String key) {
    return line.number(key).orElseThrow().intValueExact();
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(out)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        switch (name) {
          case "said.txt" -> {}
          case "drafts.jsonl" -> files.put(name, drafts(file));
          case "drafts.journal" -> files.put(name, journal(file));
          default -> files.put(name, Arrays.hashCode(Files.readAllBytes(file)) + "");
        }
      }
    }
    return files;
  }

  /** Only the last line, the summary, speaks of times. */
  private static String drafts(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(timeless(lines.removeLast()));
    return String.join("\n", lines);
  }

  private static String journal(Path file) throws IOException {
    return String.join("\n", Files.readAllLines(file).stream().map(Outputs::timeless).toList());
  }

  private static String timeless(String line) {
    Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) Json.parse(line)).members());
    members.keySet().removeAll(OF_THIS_RUN);
    return new Json.Obj(members).text();
  }

  /** Number of drafts. */
  int drafts() {
    return count("draft");
  }

  private int count(String type) {
    return (int) entries.keySet().stream().filter(entry -> entry.type().equals(type)).count();
  }

  /** Pages and drafts in it twice, and pages missing out of so many. */
  int notOnce(int pages) {
    int twice = (int) entries.values().stream().filter(count -> count > 1).count();
    return twice + Math.abs(pages - count("page"));
  }

  /** Pages and drafts that are in the other one more or less often than in this. */
  int notOnceIn(Outputs other) {
    Set<Entry> all = new HashSet<>(entries.keySet());
    all.addAll(other.entries.keySet());
    return (int)
        all.stream()
            .filter(
                entry ->
                    !entries.getOrDefault(entry, 0).equals(other.entries.getOrDefault(entry, 0)))
            .count();
  }

  /** Names of files that are not the same in the other one. */
  List<String> differentIn(Outputs other) {
    Set<String> names = new TreeSet<>(files.keySet());
    names.addAll(other.files.keySet());
    return names.stream()
        .filter(name -> !files.getOrDefault(name, "").equals(other.files.get(name)))
        .toList();
  }
}
