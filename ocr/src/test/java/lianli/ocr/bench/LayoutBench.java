package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.kind.PageKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.text.PageText;
import lianli.ocr.value.FieldNormal;
import lianli.registry.json.Json;
import lianli.registry.script.HanScript;

/**
 * Finds records in stored page texts ({@link PageTextDump}) and prints how many fields came out
 * exactly right by the page reader's word alone: by form and condition; how many records were
 * missed, invented or taken for another act; and how often what was believed to stand in its place
 * was wrong. Takes seconds, since nothing is read.
 *
 * <p>Arguments: {@code LayoutBench DUMPS DIRECTORY…}; {@code --errors} lists what was wrong
 * (fictional people only), {@code --short} leaves out long texts, {@code --forms FOLDER} adds form
 * files, {@code --bare} knows no form.
 */
public final class LayoutBench {
  private static final List<String> LONG_TEXTS =
      List.of("opinion", "documents", "children", "remarks", "divorce_reason", "reissue_reason");

  private final RecordFinder finder;
  private final boolean listErrors;
  private final boolean isShort;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private int records;
  private int missed;
  private int invented;
  private int otherAct;
  private int lostRows;
  private int believed;
  private int believedWrong;
  private int believedElsewhere;
  private long nanos;
  private long longest;

  private LayoutBench(RecordFinder finder, boolean listErrors, boolean isShort) {
    this.finder = finder;
    this.listErrors = listErrors;
    this.isShort = isShort;
  }

  public static void main(String[] arguments) throws IOException {
    List<Path> places = new ArrayList<>();
    FormCatalogue forms = FormCatalogue.standard();
    boolean listErrors = false;
    boolean isShort = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--errors" -> listErrors = true;
        case "--short" -> isShort = true;
        case "--forms" -> forms = FormCatalogue.withFolder(Path.of(arguments[++i]));
        case "--bare" -> forms = FormCatalogue.none();
        default -> places.add(Path.of(arguments[i]));
      }
    }
    for (Path directory : places.subList(1, places.size())) {
      new LayoutBench(new RecordFinder(forms), listErrors, isShort)
          .run(directory, places.getFirst().resolve(PageTextDump.name(directory)));
    }
  }

  private void run(Path directory, Path dump) throws IOException {
    Map<String, PageText> texts = new HashMap<>();
    for (String line : Files.readAllLines(dump)) {
      Json.Obj page = (Json.Obj) Json.parse(line);
      texts.put(page.string("file"), StoredText.read(page));
    }
    List<Truth> pages =
        Truth.of(directory).stream()
            .filter(page -> texts.containsKey(page.file().getFileName().toString()))
            .toList();
    pages.forEach(page -> score(page, texts.get(page.file().getFileName().toString())));
    System.out.printf("%n%s: %d pages%n%s%n", directory, pages.size(), Tally.HEAD);
    tallies.forEach((name, tally) -> System.out.println(tally.row(name)));
    System.out.printf(
        "records: %d drawn, %d missed, %d invented, %d of another act%n",
        records, missed, invented, otherAct);
    System.out.printf("rows said to be lost: %d%n", lostRows);
    System.out.printf(
        "believed to stand in their place: %d fields, %d wrong, of which %d are another field's%n",
        believed, believedWrong, believedElsewhere);
    System.out.printf(
        "%.1f ms a page, at most %.1f%n", nanos / 1e6 / Math.max(1, pages.size()), longest / 1e6);
  }

  private void score(Truth truth, PageText text) {
    long start = System.nanoTime();
    boolean isPaper = finder.kind(text) instanceof PageKind.NoRecord;
    Optional<RecordFinder.Found> found = isPaper ? Optional.empty() : finder.in(text);
    long took = System.nanoTime() - start;
    nanos += took;
    longest = Math.max(longest, took);
    List<Map<String, FoundField>> read =
        found.map(RecordFinder.Found::records).orElse(List.of()).stream()
            .map(LayoutBench::byKey)
            .toList();
    int lost = found.map(record -> finder.lostRows(text, record)).orElse(0);
    lostRows += lost;
    if (lost > 0) {
      say(truth, 0, "rows said to be lost: %d", lost);
    }
    String act = found.map(record -> record.form().act()).orElse("");
    boolean isRecord = !act.isEmpty() || !truth.records().isEmpty();
    records += truth.records().size();
    missed += Math.max(0, truth.records().size() - read.size());
    invented += isRecord ? Math.max(0, read.size() - truth.records().size()) : 0;
    if (!act.isEmpty() && !truth.act().isEmpty() && !act.equals(truth.act())) {
      otherAct += truth.records().size();
      say(truth, 0, "act: want %s, got %s", truth.act(), act);
    }
    if (read.size() != truth.records().size()) {
      say(truth, 0, "records: want %d, got %d (%s)", truth.records().size(), read.size(), act);
    }
    boolean isOld = text.isTraditional();
    Map<String, String> above = new HashMap<>();
    for (int i = 0; i < truth.records().size(); i++) {
      Map<String, FoundField> fields = i < read.size() ? read.get(i) : Map.of();
      Map<String, String> values = values(fields, above, isOld);
      above.putAll(values);
      compare(truth, i, fields, values);
    }
  }

  private void compare(
      Truth truth, int record, Map<String, FoundField> fields, Map<String, String> values) {
    Map<String, String> wanted = truth.records().get(record);
    wanted.forEach(
        (key, want) -> {
          String bare = key.replaceAll("^(man|woman)\\.", "");
          if (isShort && LONG_TEXTS.contains(bare)) {
            return;
          }
          String got = values.getOrDefault(key, "");
          boolean isRight = comparable(key, got).equals(comparable(key, want));
          FoundField field = fields.get(key);
          boolean isBelieved = field != null && field.place() == FoundField.Place.CERTAIN;
          believed += isBelieved ? 1 : 0;
          if (isBelieved && !isRight) {
            believedWrong++;
            believedElsewhere += Tally.distance(want, got) > (want.length() + 1) / 2 ? 1 : 0;
          }
          for (String group :
              List.of(
                  "all pages",
                  "condition " + truth.condition(),
                  "field " + bare,
                  "form " + truth.form() + " " + truth.condition())) {
            tallies
                .computeIfAbsent(group, name -> new Tally())
                .add(want, isRight ? want : got, isBelieved, 1);
          }
          if (!isRight) {
            say(
                truth,
                record + 1,
                "%s: want %s, got %s%s",
                key,
                want,
                got.isEmpty() ? "nothing" : got,
                isBelieved ? "  BELIEVED" : "");
          }
        });
  }

  /** 汉 and 汉族, or 陳 and 陈, are one value in two spellings: not the layout's question. */
  private static String comparable(String key, String value) {
    String simplified = HanScript.toSimplified(value);
    return key.endsWith("ethnicity") ? simplified.replaceAll("族$", "") : simplified;
  }

  private void say(Truth truth, int record, String what, Object... values) {
    if (listErrors) {
      System.out.printf(
          "%s %d %s%n", truth.file().getFileName(), record, String.format(what, values));
    }
  }

  private static Map<String, FoundField> byKey(List<FoundField> record) {
    return record.stream()
        .filter(field -> !field.value().isEmpty())
        .collect(
            Collectors.toMap(
                FoundField::key, field -> field, (first, later) -> first, LinkedHashMap::new));
  }

  private static Map<String, String> values(
      Map<String, FoundField> fields, Map<String, String> above, boolean isOld) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (key, field) -> {
          FieldKind kind = field.definition().kind();
          // As where drafts are made: columns are older than the simplified script.
          String read =
              isOld && !key.equals("registrar")
                  ? HanScript.toSimplified(field.value().text())
                  : field.value().text();
          boolean isSame = field.ditto() && above.containsKey(key) && !key.endsWith(".name");
          values.put(
              key,
              isSame
                  ? above.get(key)
                  : Normalizer.normalize(
                      FieldNormal.of(kind, read).orElse(read), Normalizer.Form.NFC));
        });
    return values;
  }
}
