package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;
import lianli.registry.act.WrittenText;
import lianli.registry.script.HanScript;

/**
 * Characters that belong together, with their places in the frame. Its text is folded, so that
 * words can be looked up in it: one width, simplified script, no blanks.
 */
final class Piece {
  private final List<Letter> letters;
  private final String text;
  private final Box box;

  /** A character of the folded text and the ink that it was read from. */
  record Letter(char folded, Glyph glyph, Box box) {}

  Piece(List<Letter> letters) {
    this.letters = List.copyOf(letters);
    this.text =
        letters.stream().map(each -> String.valueOf(each.folded)).collect(Collectors.joining());
    this.box = letters.stream().map(Letter::box).reduce(Box::union).orElse(new Box(0, 0, 0, 0));
  }

  List<Letter> letters() {
    return letters;
  }

  /** A line as it was read, each glyph in its place in the frame. */
  static Piece of(TextRun line, java.util.function.Function<Glyph, Box> place) {
    List<Letter> letters = new ArrayList<>();
    for (Glyph glyph : line.glyphs()) {
      Box box = place.apply(glyph);
      folded(glyph.text())
          .chars()
          .forEach(each -> letters.add(new Letter((char) each, glyph, box)));
    }
    return new Piece(letters);
  }

  /** Written text as labels and values are compared. */
  static String folded(String written) {
    return HanScript.toSimplified(WrittenText.word(written)).replace('：', ':');
  }

  static Piece join(List<Piece> pieces) {
    return new Piece(pieces.stream().flatMap(piece -> piece.letters.stream()).toList());
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  int length() {
    return letters.size();
  }

  Box box() {
    return box;
  }

  /** The characters from (inclusive) to (exclusive). */
  Piece slice(int from, int to) {
    return new Piece(letters.subList(from, Math.max(from, to)));
  }

  /** Without marks and blanks at its ends. */
  Piece trimmed() {
    int from = 0;
    int to = letters.size();
    while (from < to && isMark(letters.get(from).folded)) {
      from++;
    }
    while (to > from && isMark(letters.get(to - 1).folded)) {
      to--;
    }
    return from == 0 && to == letters.size() ? this : slice(from, to);
  }

  private static boolean isMark(char letter) {
    return ":,，。.;；·-_|“”\"'*/~`".indexOf(letter) >= 0;
  }

  /** The same with a mark behind one of its letters, which no reader saw. */
  Piece withMarkBehind(int at, char mark) {
    List<Letter> marked = new ArrayList<>(letters);
    Letter letter = letters.get(at);
    marked.set(
        at, new Letter(letter.folded, letter.glyph.followedBy(String.valueOf(mark)), letter.box));
    return new Piece(marked);
  }

  /** What was read, for a field. */
  TextRun run() {
    List<Glyph> glyphs = new ArrayList<>();
    for (Letter letter : letters) {
      if (glyphs.isEmpty() || !glyphs.getLast().equals(letter.glyph)) {
        glyphs.add(letter.glyph);
      }
    }
    return new TextRun(glyphs);
  }

  /** True if both have ink in common. */
  boolean shares(Piece other) {
    for (Letter mine : letters) {
      for (Letter theirs : other.letters) {
        if (mine.glyph.equals(theirs.glyph)) {
          return true;
        }
      }
    }
    return false;
  }
}
