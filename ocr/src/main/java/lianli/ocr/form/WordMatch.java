package lianli.ocr.form;

/** How well a printed word is found in what was read, where single characters may be misread. */
final class WordMatch {
  private WordMatch() {}

  /**
   * Share of the word's characters found in the best place of the text.
   *
   * @return 0 to 1; 1 if the text contains the word
   */
  static double within(String word, String text) {
    if (text.contains(word)) {
      return 1;
    }
    return 1 - (double) leastEdits(word, text) / word.length();
  }

  /** Least edits that turn the word into some part of the text (Sellers 1980). */
  private static int leastEdits(String word, String text) {
    int[] column = new int[word.length() + 1];
    for (int i = 0; i < column.length; i++) {
      column[i] = i;
    }
    int least = word.length();
    for (int j = 0; j < text.length(); j++) {
      int diagonal = column[0];
      for (int i = 1; i < column.length; i++) {
        int substituted = diagonal + (word.charAt(i - 1) == text.charAt(j) ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(substituted, 1 + Math.min(column[i], column[i - 1]));
      }
      least = Math.min(least, column[word.length()]);
    }
    return least;
  }
}
