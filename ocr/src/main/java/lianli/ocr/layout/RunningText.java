package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.registry.script.HanScript;

/**
 * A page as one text, in which sentences run on wherever lines break. Words are looked for in
 * simplified characters, which stand at the same places.
 */
final class RunningText {
  /** Written both across and down, a page of columns is read by its columns. */
  private static final double RUNS_DOWN = 0.5;

  private final TextRun run;
  private final String words;
  private final NavigableSet<Integer> lineStarts;

  private RunningText(TextRun run, NavigableSet<Integer> lineStarts) {
    this.run = run;
    this.words = HanScript.toSimplified(run.text());
    this.lineStarts = lineStarts;
  }

  static RunningText of(PageText text) {
    List<TextRun> lines =
        text.verticalShare() > RUNS_DOWN ? TextColumns.of(text.lines()) : text.rows(line -> true);
    NavigableSet<Integer> starts = new TreeSet<>();
    int at = 0;
    List<TextRun> written = lines.stream().map(RunningText::withoutBlanks).toList();
    for (TextRun line : written) {
      starts.add(at);
      at += line.text().length();
    }
    return new RunningText(TextRun.join(written), starts);
  }

  /** The rule of a blank, where it was read as a character, says nothing. */
  private static TextRun withoutBlanks(TextRun line) {
    return new TextRun(
        line.glyphs().stream().filter(glyph -> !glyph.text().matches("[_＿]+")).toList());
  }

  /** Where the line begins in which this stands. */
  int lineStart(int at) {
    Integer start = lineStarts.floor(at);
    return start == null ? 0 : start;
  }

  /** Its words, in simplified characters. */
  String words() {
    return words;
  }

  /** What stands there, as it was read. */
  TextRun slice(int from, int to) {
    return run.slice(from, to);
  }

  /** True if a line begins here. */
  boolean isLineStart(int at) {
    return lineStarts.contains(at);
  }

  /** Its lines as spans of the text, each by where it begins and ends. */
  List<int[]> lines() {
    List<int[]> lines = new ArrayList<>();
    for (int start : lineStarts) {
      Integer next = lineStarts.higher(start);
      lines.add(new int[] {start, next == null ? words.length() : next});
    }
    return lines;
  }
}
