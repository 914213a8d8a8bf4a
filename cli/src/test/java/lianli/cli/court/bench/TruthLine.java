package lianli.cli.court.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is true of one line of a court's list.
 *
 * @param file in which it stands
 * @param row of the file, from 1, headings counted
 * @param category what whoever made the line meant it to be
 * @param kind code of its class; of several, the first is the one that counts
 * @param alsoRight classes that another honest reading gives
 * @param entry of its marriage on file; 0 if there is none
 * @param entries of the marriage and of what was filed about it
 * @param persons the plaintiff and the defendant
 * @param isJustified whether the decision is to be entered
 */
record TruthLine(
    String file,
    int row,
    String category,
    String kind,
    Set<String> alsoRight,
    Set<String> flags,
    boolean differsByFormOnly,
    long entry,
    Set<Long> entries,
    List<TruthPerson> persons,
    boolean isJustified,
    String outcome,
    String effectTrue,
    String effectStated,
    String errors) {
  /** Where the register, or another line, says it already, nothing is to be entered. */
  private static final Set<String> SETTLED = Set.of("DUPLICATE-CASE", "OK-CLOSED", "DATE-CONFLICT");

  /**
   * A party.
   *
   * @param status after everything that is to be entered was entered
   */
  record TruthPerson(String id, boolean isOnFile, String status) {}

  static TruthLine of(Map<String, String> row) {
    Set<Long> entries = new LinkedHashSet<>();
    long entry = entry(row.get("marriage_row"));
    if (entry > 0) {
      entries.add(entry);
    }
    words(row.get("related_rows"))
        .forEach(each -> entries.add(entry(each.substring(each.indexOf(':') + 1))));
    return new TruthLine(
        row.get("file"),
        Integer.parseInt(row.get("row")),
        row.get("category"),
        row.get("class"),
        words(row.get("class_alt")),
        words(row.get("flags")),
        "1".equals(row.get("name_fold_only")),
        entry,
        entries,
        "F".equals(row.get("plaintiff"))
            ? List.of(person(row, "woman"), person(row, "man"))
            : List.of(person(row, "man"), person(row, "woman")),
        "1".equals(row.get("justified")) && !SETTLED.contains(row.get("class")),
        row.getOrDefault("outcome_kind", ""),
        row.getOrDefault("effect_true", ""),
        row.getOrDefault("effect_stated", ""),
        row.getOrDefault("errors", ""));
  }

  /** Rows of the register's list are entries in their order; the first row is the heading. */
  private static long entry(String row) {
    return row.isEmpty() ? 0 : Long.parseLong(row) - 1;
  }

  private static TruthPerson person(Map<String, String> row, String side) {
    return new TruthPerson(
        row.get(side + "_pid"), "1".equals(row.get(side + "_on_file")), row.get(side + "_status"));
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(text.split("[ ;]+")));
    words.remove("");
    return words;
  }

  /** What tells the line from every other. */
  String place() {
    return place(file, row);
  }

  static String place(String file, int row) {
    return file + " row " + row;
  }

  boolean isDuplicate() {
    return kind.equals("DUPLICATE-CASE");
  }

  boolean isRight(String found) {
    return found.equals(kind) || alsoRight.contains(found);
  }

  /** The same in another file. */
  TruthLine in(String otherFile, int otherRow) {
    return new TruthLine(
        otherFile,
        otherRow,
        category,
        kind,
        alsoRight,
        flags,
        differsByFormOnly,
        entry,
        entries,
        persons,
        isJustified,
        outcome,
        effectTrue,
        effectTrue,
        "");
  }

  /** For people. */
  String told() {
    return "%s, %s, %s, %s".formatted(place(), category, kind, errors);
  }
}
