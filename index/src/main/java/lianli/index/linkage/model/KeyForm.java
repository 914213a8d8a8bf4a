package lianli.index.linkage.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.index.key.IdNumbers;
import lianli.index.key.Key;
import lianli.index.key.PartyKeys;
import lianli.index.key.PreparedName;
import lianli.index.linkage.compare.DateOrder;
import lianli.index.linkage.compare.StatedDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.WrittenText;

/**
 * What of a cell records must share to be looked at as a pair.
 *
 * @param kind which part of the cell, or which way of reading it
 * @param length how many characters, of a beginning or an end
 * @param order how dates with the year last are read, if they are
 */
public record KeyForm(Kind kind, int length, Optional<DateOrder> order) {
  /** The forms by their names in a specification. */
  public enum Kind {
    /** The whole text, folded. */
    WHOLE,
    /** So many characters from the front: {@code first3}. */
    FIRST,
    /** So many characters from the end: {@code last4}. */
    LAST,
    /** The letters in the order of the alphabet: what was exchanged in it does not matter. */
    LETTERS,
    /** The text, and the text without each of its characters: what survives one slip. */
    ONE_SLIP,
    /** Each word: one that both have is enough. */
    WORDS,
    /** How a Latin name sounds: its first letter and three figures (Russell's Soundex). */
    SOUNDEX,
    /** How a Chinese name is read, without tones. */
    PINYIN,
    /** How a Chinese name is heard in Guizhou. */
    DIALECT,
    /** The whole day of a date. */
    DAY,
    /** The year of a date. */
    YEAR,
    /** Year and month of a date. */
    MONTH,
    /** Month and day of a date. */
    MONTH_DAY,
    /** An identity number, an old one as the new one. */
    ID,
    /** Parts of an identity number that survive one slip, and what masks usually show. */
    ID_PARTS
  }

  /** Longer texts would have more keys than records are worth. */
  private static final int LONGEST_FOR_SLIPS = 32;

  private static final Pattern COUNTED = Pattern.compile("(first|last)([1-9]\\d?)");

  /** The form of a name; empty if there is none such. */
  public static Optional<KeyForm> named(String name, Optional<DateOrder> order) {
    Matcher counted = COUNTED.matcher(name);
    if (counted.matches()) {
      Kind kind = counted.group(1).equals("first") ? Kind.FIRST : Kind.LAST;
      return Optional.of(new KeyForm(kind, Integer.parseInt(counted.group(2)), order));
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.FIRST && kind != Kind.LAST)
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .map(kind -> new KeyForm(kind, 0, order))
        .findFirst();
  }

  /** What it is called in a specification. */
  public String written() {
    return kind.name().toLowerCase(Locale.ROOT) + (length > 0 ? String.valueOf(length) : "");
  }

  /** The keys of a cell; none if it does not tell what this form needs. */
  public Collection<String> keys(String cell) {
    return switch (kind) {
      case WHOLE -> whole(WrittenText.word(cell));
      case FIRST -> part(WrittenText.word(cell), true);
      case LAST -> part(WrittenText.word(cell), false);
      case LETTERS -> whole(sorted(WrittenText.word(cell)));
      case ONE_SLIP -> withoutOne(WrittenText.word(cell));
      case WORDS -> words(cell);
      case SOUNDEX -> whole(Soundex.of(WrittenText.word(cell)));
      case PINYIN -> named(cell).map(name -> distinct(name.toneless())).orElse(Set.of());
      case DIALECT -> named(cell).map(name -> distinct(name.dialect())).orElse(Set.of());
      case DAY -> date(cell, 0, 8);
      case YEAR -> date(cell, 0, 4);
      case MONTH -> date(cell, 0, 6);
      case MONTH_DAY -> date(cell, 4, 8);
      case ID -> whole(cell.indexOf('*') >= 0 ? "" : IdNumbers.normal(cell));
      case ID_PARTS -> distinct(PartyKeys.partsOfId(cell).stream().map(Key::value).toList());
    };
  }

  private static Collection<String> whole(String key) {
    return key.isEmpty() ? Set.of() : Set.of(key);
  }

  private Collection<String> part(String word, boolean isFront) {
    int characters = word.codePointCount(0, word.length());
    if (characters < length) {
      return Set.of();
    }
    return Set.of(
        isFront
            ? word.substring(0, word.offsetByCodePoints(0, length))
            : word.substring(word.offsetByCodePoints(0, characters - length)));
  }

  private static String sorted(String word) {
    int[] letters = word.codePoints().sorted().toArray();
    return new String(letters, 0, letters.length);
  }

  private static Collection<String> withoutOne(String word) {
    Set<String> keys = new LinkedHashSet<>(whole(word));
    if (word.length() <= LONGEST_FOR_SLIPS) {
      for (int place = 0; place < word.length() && word.length() > 1; place++) {
        keys.add(word.substring(0, place) + word.substring(place + 1));
      }
    }
    return keys;
  }

  private static Collection<String> words(String cell) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : WrittenText.visible(cell).split(" ", -1)) {
      String folded = WrittenText.word(word);
      if (!folded.isEmpty()) {
        words.add(folded);
      }
    }
    return words;
  }

  private static Optional<PreparedName> named(String cell) {
    boolean isName =
        !WrittenText.name(cell).isEmpty() && cell.codePointCount(0, cell.length()) <= 50;
    return isName ? Optional.of(PreparedName.of(new PersonName(cell))) : Optional.empty();
  }

  private Collection<String> date(String cell, int from, int to) {
    String figures = StatedDate.of(cell, order).map(StatedDate::together).orElse("");
    return figures.length() < to ? Set.of() : Set.of(figures.substring(from, to));
  }

  private static Set<String> distinct(List<String> keys) {
    return new LinkedHashSet<>(keys);
  }
}
