package lianli.ocr.layout;

import java.util.Optional;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/** The row above two columns that says which is the man's and which the woman's: 男方 女方. */
record PartyHeading(TextRun man, TextRun woman) {
  private static final int LONGEST = 8;

  /** The first row of a page that holds both words and hardly more. */
  static Optional<PartyHeading> in(PageText text) {
    return text.rows(line -> true).stream()
        .filter(row -> row.text().contains("男") && row.text().contains("女"))
        .filter(row -> row.text().length() <= LONGEST)
        .findFirst()
        .map(row -> new PartyHeading(word(row, "男方"), word(row, "女方")));
  }

  private static TextRun word(TextRun row, String word) {
    int at = row.text().indexOf(word.charAt(0));
    return row.slice(at, Math.min(at + word.length(), row.text().length()));
  }

  boolean isManLeft() {
    return man.region().centreX() < woman.region().centreX();
  }
}
