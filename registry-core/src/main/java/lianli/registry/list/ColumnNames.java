package lianli.registry.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianli.registry.act.WrittenText;
import lianli.registry.file.ProgramFile;
import lianli.registry.script.HanScript;

/**
 * Which key a column heading means: the keys themselves, the Chinese words of the forms, or the
 * column names of the ministry's registry table RC_MARRY (domain.md §3).
 */
public final class ColumnNames {
  /** Before keys that nothing here knows, so that exports keep them and slips do not pass. */
  static final String OTHER = "other.";

  /** Every row asks for the headings of its cells. */
  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private static final int MOST_FOLDED = 4_096;

  private static final Map<String, Optional<String>> OF_PARTS = new ConcurrentHashMap<>();

  private static final Map<String, String> KEYS = new HashMap<>();

  /** Headings that mean a key only where no other one means it; marked by {@link #WEAK}. */
  private static final Map<String, String> WEAKLY = new HashMap<>();

  private static final String WEAK = "~";

  private static final Map<String, List<String>> FILE =
      ProgramFile.sections(ColumnNames.class, "columns.txt");

  private static final Map<String, List<String>> PERSONS = words("person");
  private static final Map<String, List<String>> OF_PARTY = words("party");
  private static final Map<String, List<String>> OF_ACT = words("act");
  private static final Map<String, List<String>> SHOWN = words("shown");
  private static final Map<String, List<String>> SHOWN_PARTY = words("shown party");

  static {
    OF_PARTY.forEach(
        (key, words) -> {
          for (String word : words) {
            PERSONS.forEach((person, names) -> prefixed(word, person + key, names));
            // A list of single persons has no prefix.
            if (!word.startsWith(WEAK)) {
              KEYS.putIfAbsent(folded(word), "person." + key);
            }
          }
          PERSONS.keySet().forEach(person -> KEYS.put(folded(person + key), person + key));
        });
    OF_ACT.forEach(
        (key, words) -> {
          KEYS.put(folded(key), key);
          for (String word : words) {
            prefixed(word, key, List.of(""));
          }
        });
    PERSONS.forEach(
        (person, names) -> {
          KEYS.put(folded(person + "sex"), person + "sex");
          prefixed("性别", person + "sex", names);
          prefixed("", person + "name", names);
        });
    // Signs between rows and columns; names only where a party's word is no word of its own.
    List.of("男", "女", "夫", "妻").forEach(KEYS::remove);
    // A list of single persons may use the keys themselves.
    OF_PARTY.keySet().forEach(key -> KEYS.putIfAbsent(folded(key), "person." + key));

    prefixed("id", "man.id_number", List.of("男方", "男"));
    prefixed("id", "woman.id_number", List.of("女方", "女"));
    KEYS.put(folded("性别"), "person.sex");
    KEYS.put(folded("sex"), "person.sex");
    words("ministry party")
        .forEach(
            (column, key) -> {
              KEYS.put(folded(column + "_MAN"), "man." + key.getFirst());
              KEYS.put(folded(column + "_WOMAN"), "woman." + key.getFirst());
            });
    words("ministry act").forEach((column, key) -> KEYS.put(folded(column), key.getFirst()));
  }

  private ColumnNames() {}

  /** The words of a section by the first of each line. */
  static Map<String, List<String>> words(String section) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String line : FILE.getOrDefault(section, List.of())) {
      List<String> parts = List.of(line.split(" ", -1));
      words
          .computeIfAbsent(parts.getFirst(), first -> new ArrayList<>())
          .addAll(parts.subList(1, parts.size()));
    }
    if (section.equals("person")) {
      words.put("person.", List.of(WhosePerson.DEAD));
    }
    return words;
  }

  private static void prefixed(String word, String key, List<String> prefixes) {
    boolean isWeak = word.startsWith(WEAK);
    for (String prefix : prefixes) {
      (isWeak ? WEAKLY : KEYS).put(folded(prefix + word.replace(WEAK, "")), key);
    }
  }

  /** The key that a heading means if no other one of the list does. */
  static Optional<String> weakKey(String heading) {
    String folded = folded(heading);
    String key = WEAKLY.get(folded);
    if (key == null) {
      key = WEAKLY.get(HeadingNotes.put(folded));
    }
    return key == null ? DayWords.key(WEAKLY, folded) : Optional.of(key);
  }

  /**
   * The key that a heading means, blanks, colons, case, width, traditional characters and notes in
   * brackets aside.
   */
  static Optional<String> key(String heading) {
    if (heading.startsWith(OTHER)) {
      return Optional.of(heading.substring(OTHER.length())).filter(key -> !key.isBlank());
    }
    return among(KEYS, heading).or(() -> ofParts(folded(heading)));
  }

  /** Every row asks, and most cells are no headings. */
  private static Optional<String> ofParts(String folded) {
    Optional<String> known = OF_PARTS.get(folded);
    if (known == null) {
      known = PartyHeading.ofAnyList(folded);
      if (OF_PARTS.size() < MOST_FOLDED) {
        OF_PARTS.put(folded, known);
      }
    }
    return known;
  }

  /** The key that a heading means among these, whose words are folded. */
  static Optional<String> among(Map<String, String> keys, String heading) {
    String folded = folded(heading);
    String whole = keys.get(folded);
    if (whole == null) {
      whole = keys.get(HeadingNotes.put(folded));
    }
    return whole == null
        ? DayWords.key(keys, folded).or(() -> ofTwoWords(keys, heading))
        : Optional.of(whole);
  }

  /**
   * 结婚证字号/离婚证字号 offers two words for one thing, and so does 申请人/原告身份证号, where what follows belongs
   * to both.
   */
  private static Optional<String> ofTwoWords(Map<String, String> keys, String heading) {
    int slash = WrittenText.word(heading).indexOf('/');
    if (slash <= 0) {
      return Optional.empty();
    }
    String told = WrittenText.word(heading);
    Optional<String> first = among(keys, told.substring(0, slash));
    Optional<String> second = among(keys, told.substring(slash + 1));
    boolean areOfOne =
        first.isPresent()
            && second.filter(key -> owner(key).equals(owner(first.get()))).isPresent();
    return areOfOne ? second : first;
  }

  private static String owner(String key) {
    return key.substring(0, key.indexOf('.') + 1);
  }

  /** All keys that headings mean. */
  static Set<String> keys() {
    return Set.copyOf(KEYS.values());
  }

  /** True if a heading that is the key itself is known. */
  static boolean isKey(String key) {
    return key.equals(KEYS.get(folded(key)));
  }

  /** The heading under which a key is exported, so that {@link #key} gives the key back. */
  public static String exported(String key) {
    return isKey(key) ? key : OTHER + key;
  }

  /** The Chinese heading that people would use for a key. */
  public static String heading(String key) {
    int dot = key.indexOf('.');
    String field = key.substring(dot + 1);
    String word = first(dot < 0 ? OF_ACT : OF_PARTY, field, first(SHOWN, field, field));
    return dot < 0 ? word : first(SHOWN_PARTY, key.substring(0, dot), "") + word;
  }

  private static String first(Map<String, List<String>> words, String key, String otherwise) {
    return words.getOrDefault(key, List.of(otherwise)).getFirst();
  }

  /** A heading as it is compared. */
  public static String folded(String heading) {
    String known = FOLDED.get(heading);
    if (known != null) {
      return known;
    }
    String folded = fold(heading);
    if (FOLDED.size() < MOST_FOLDED) {
      FOLDED.put(heading, folded);
    }
    return folded;
  }

  private static String fold(String heading) {
    String plain =
        RolesInSuit.plain(
            HanScript.toSimplified(WrittenText.word(heading)).replace("*", "").replace(":", ""));
    return OF_ACT.containsKey(plain) ? plain : EnglishHeadings.inChinese(plain);
  }
}
