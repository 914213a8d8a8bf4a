package lianli.ocr.decode;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A list of words, all alike. */
public final class WordLanguage implements Language {
  private final NavigableSet<String> words;

  public WordLanguage(Collection<String> words) {
    this.words = new TreeSet<>(words);
  }

  @Override
  public boolean hasBeginning(String text) {
    String next = words.ceiling(text);
    return next != null && next.startsWith(text);
  }

  @Override
  public boolean has(String text) {
    return words.contains(text);
  }

  @Override
  public String expectedAfter(String beginning) {
    StringBuilder next = new StringBuilder();
    for (String word : words.tailSet(beginning, false)) {
      if (!word.startsWith(beginning)) {
        break;
      }
      int character = word.codePointAt(beginning.length());
      if (next.indexOf(Character.toString(character)) < 0) {
        next.appendCodePoint(character);
      }
    }
    return next.toString();
  }
}
