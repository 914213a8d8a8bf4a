package lianli.ocr.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.layout.Meaning.Side;

/**
 * The words that stand before values, of every era: {@code labels.csv}, and each of a party's with
 * the words that name a party before or behind it.
 */
final class Lexicon {
  private static final int SHORTEST_MISREAD = 4;

  private static final Map<String, Side> BEFORE =
      Map.ofEntries(
          Map.entry("男方", Side.MAN),
          Map.entry("女方", Side.WOMAN),
          Map.entry("男", Side.MAN),
          Map.entry("女", Side.WOMAN),
          Map.entry("夫", Side.MAN),
          Map.entry("妻", Side.WOMAN),
          Map.entry("丈夫", Side.MAN),
          Map.entry("妻子", Side.WOMAN),
          Map.entry("新郎", Side.MAN),
          Map.entry("新娘", Side.WOMAN),
          Map.entry("夫方", Side.MAN),
          Map.entry("妻方", Side.WOMAN),
          Map.entry("男方的", Side.MAN),
          Map.entry("女方的", Side.WOMAN),
          Map.entry("男方现", Side.MAN),
          Map.entry("女方现", Side.WOMAN),
          Map.entry("男当事人", Side.MAN),
          Map.entry("女当事人", Side.WOMAN),
          Map.entry("男方当事人", Side.MAN),
          Map.entry("女方当事人", Side.WOMAN),
          Map.entry("男子", Side.MAN),
          Map.entry("女子", Side.WOMAN),
          Map.entry("本人", Side.SELF),
          Map.entry("声明人", Side.SELF),
          Map.entry("申请人", Side.SELF),
          Map.entry("对方", Side.OTHER),
          Map.entry("配偶", Side.OTHER));

  private static final Map<String, Side> BEHIND =
      Map.of(
          "(男)", Side.MAN,
          "(女)", Side.WOMAN,
          "(男方)", Side.MAN,
          "(女方)", Side.WOMAN,
          "(夫)", Side.MAN,
          "(妻)", Side.WOMAN);

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<String, String> withOneHidden = new HashMap<>();
  private final Map<String, String> withOneLost = new HashMap<>();
  private final Map<String, Meaning> words;
  private final Set<String> ofForm;
  private final int longest;

  private Lexicon(Map<String, Meaning> words, Set<String> ofForm) {
    this.words = words;
    this.ofForm = ofForm;
    meanings.putAll(words);
    words.forEach(
        (word, meaning) -> {
          if (FieldKeys.isOfParty(meaning.field()) && word.length() > 1) {
            BEFORE.forEach((party, side) -> meanings.putIfAbsent(party + word, meaning.of(side)));
            BEHIND.forEach((party, side) -> meanings.putIfAbsent(word + party, meaning.of(side)));
          }
        });
    longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
    index();
  }

  /** The words that come with the program. */
  static Lexicon standard() {
    return Standard.WORDS;
  }

  /** The words that come with the program, and those of a county, which go before them. */
  static Lexicon with(Map<String, String> own) {
    if (own.isEmpty()) {
      return standard();
    }
    Map<String, Meaning> words = read();
    own.forEach((word, field) -> words.put(Piece.folded(word), meaning(field)));
    return new Lexicon(words, Set.of());
  }

  /**
   * These words, and what a form calls its fields, which on its pages comes first; empty if it has
   * no words of its own.
   */
  Optional<Lexicon> with(List<FieldDefinition> fields) {
    Map<String, Meaning> own = new HashMap<>();
    for (FieldDefinition field : fields) {
      for (String label : field.labels()) {
        String word = Piece.folded(label);
        Meaning usual = words.get(word);
        if (usual == null || !usual.field().equals(field.key())) {
          own.put(word, new Meaning(field.key(), Side.UNTOLD));
        }
      }
    }
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Meaning> all = new HashMap<>(words);
    all.putAll(own);
    return Optional.of(new Lexicon(all, Set.copyOf(own.keySet())));
  }

  /** True of a word that the page's form is known to have. */
  boolean isOfForm(String word) {
    return ofForm.contains(word);
  }

  /** Read once: every page asks for it. */
  private static final class Standard {
    private static final Lexicon WORDS = new Lexicon(read(), Set.of());
  }

  private static Map<String, Meaning> read() {
    Map<String, Meaning> words = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("labels.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .forEach(
              line -> {
                int comma = line.indexOf(',');
                String word = Piece.folded(line.substring(comma + 1).replace("\"", ""));
                words.putIfAbsent(word, meaning(line.substring(0, comma)));
              });
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
    return words;
  }

  /** {@code name}, {@code man.name}, {@code other.name}, {@code party.man}. */
  private static Meaning meaning(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      return new Meaning(key.equals("act") ? Meaning.NONE : key, Side.UNTOLD);
    }
    String first = key.substring(0, dot);
    String last = key.substring(dot + 1);
    return first.equals(Meaning.PARTY)
        ? new Meaning(Meaning.PARTY, side(last))
        : new Meaning(last, side(first));
  }

  private static Side side(String word) {
    return Side.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }

  Optional<Meaning> exactly(String word) {
    return Optional.ofNullable(meanings.get(word));
  }

  boolean has(String word) {
    return meanings.containsKey(word);
  }

  int longest() {
    return longest;
  }

  /** The word that was meant where one character was misread, lost or added. */
  Optional<String> nearly(String read) {
    Optional<String> found = nearlyAsLong(read);
    if (found.isPresent()) {
      return found;
    }
    for (int i = 0; i < read.length(); i++) {
      String without = without(read, i);
      if (without.length() >= SHORTEST_MISREAD
          && meanings.containsKey(without)
          && !isTelling(read.charAt(i))) {
        return Optional.of(without);
      }
    }
    return Optional.ofNullable(withOneLost.get(read));
  }

  /** The same where at most one character was exchanged. */
  Optional<String> nearlyAsLong(String read) {
    if (read.length() < SHORTEST_MISREAD) {
      return Optional.empty();
    }
    for (int i = 0; i < read.length(); i++) {
      // A figure is a value's before it is a misread character of a label.
      if (!isTelling(read.charAt(i))) {
        String word = withOneHidden.get(hidden(read, i));
        if (word != null) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  /** For each word, what is left of it when one character is misread or lost. */
  private void index() {
    meanings.keySet().stream()
        .filter(word -> word.length() >= SHORTEST_MISREAD)
        .sorted()
        .forEach(
            word -> {
              for (int i = 0; i < word.length(); i++) {
                if (!isTelling(word.charAt(i))) {
                  withOneHidden.putIfAbsent(hidden(word, i), word);
                  withOneLost.putIfAbsent(without(word, i), word);
                }
              }
            });
  }

  private static String hidden(String word, int at) {
    return word.substring(0, at) + '*' + word.substring(at + 1);
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  /** Characters by which a label says which of two it is: never taken for misread ones. */
  private static boolean isTelling(char letter) {
    return Character.isDigit(letter) || "男女夫妻结离原:()".indexOf(letter) >= 0;
  }
}
