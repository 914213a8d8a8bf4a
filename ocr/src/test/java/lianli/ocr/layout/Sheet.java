package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianli.ocr.Region;
import lianli.ocr.text.PageText;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;

/** A page written for a test: words and where they stand, in characters of {@code SIZE} pixels. */
final class Sheet {
  private final List<TextRun> lines = new ArrayList<>();
  private final List<Region> cells = new ArrayList<>();
  private final List<TextRun> dittoes = new ArrayList<>();

  /** Words on one line, each at its own place: {@code row(100, "姓名", 300, "何建国")}. */
  Sheet row(int y, Object... placesAndWords) {
    for (int i = 0; i < placesAndWords.length; i += 2) {
      String word = (String) placesAndWords[i + 1];
      if (!word.isEmpty()) {
        lines.add(PrintedLine.at((Integer) placesAndWords[i], y, word));
      }
    }
    return this;
  }

  /** A word in a column that goes down. */
  Sheet down(int x, int y, String word) {
    lines.add(PrintedLine.column(x, ys(y, word.length()), heights(word.length()), word));
    return this;
  }

  private static List<Integer> ys(int y, int length) {
    List<Integer> ys = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      ys.add(y + PrintedLine.SIZE * i);
    }
    return ys;
  }

  private static List<Integer> heights(int length) {
    return java.util.Collections.nCopies(length, PrintedLine.SIZE);
  }

  Sheet cell(int left, int top, int right, int bottom) {
    cells.add(Region.between(left, top, right, bottom));
    return this;
  }

  Sheet ditto(int x, int y) {
    dittoes.add(PrintedLine.at(x, y, "〃"));
    return this;
  }

  PageText text() {
    return new PageText(lines, new Region(0, 0, 2000, 2800), cells, dittoes);
  }

  /** What the page's only record says. */
  Map<String, String> read(String act) {
    List<Map<String, String>> records = records(act);
    return records.isEmpty() ? Map.of() : records.getFirst();
  }

  List<Map<String, String>> records(String act) {
    return new GeneralReader(Lexicon.standard())
        .records(text(), act).stream().map(Sheet::values).toList();
  }

  /** Those of which it is sure where they stand. */
  Map<String, String> believed(String act) {
    return new GeneralReader(Lexicon.standard())
        .records(text(), act).stream()
            .findFirst()
            .map(
                record ->
                    values(
                        record.stream()
                            .filter(field -> field.place() == FoundField.Place.CERTAIN)
                            .toList()))
            .orElse(Map.of());
  }

  private static Map<String, String> values(List<FoundField> record) {
    Map<String, String> values = new TreeMap<>();
    record.forEach(field -> values.putIfAbsent(field.key(), field.value().text()));
    return values;
  }
}
