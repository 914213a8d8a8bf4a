package lianli.ocr.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.WrittenText;
import lianli.registry.script.HanScript;

/**
 * Fields that hold one of few words, and those words, of every era ({@code closed-words.csv}): 未婚,
 * 初中, 中国, 遗失. A reading that is not made of its field's words is a misreading, another field's
 * value or a piece of the form, however surely it was read: 木婚, 为, 程度. What the list lacks a person
 * enters.
 */
public final class ClosedWords {
  /** Of the others a value is one word, or one and another in brackets: 再婚（丧偶）. */
  private static final Set<String> OF_SEVERAL =
      Set.of("documents", "reissue_reason", "divorce_reason");

  private static final Pattern ONE_IN_BRACKETS = Pattern.compile("(.+)\\((.+)\\)");
  private static final String MARKS = ",.;。()";

  private static final Map<String, ClosedWords> OF_FIELDS = read();

  private final boolean areSeveral;

  /** The words, and what stands with them and is none alone. */
  private final Set<String> words = new HashSet<>();

  private final Set<String> with = new HashSet<>();

  private ClosedWords(String field) {
    areSeveral = OF_SEVERAL.contains(field);
  }

  /** True of a field that holds one of few words. */
  public static boolean areOf(String field) {
    return OF_FIELDS.containsKey(field);
  }

  /**
   * True of a value that is not made of the few words of its field.
   *
   * @param field without the party: {@code marital_status}
   */
  public static boolean lack(String field, String value) {
    ClosedWords few = OF_FIELDS.get(field);
    return few != null && !few.make(HanScript.toSimplified(WrittenText.word(value)));
  }

  private boolean make(String value) {
    Matcher two = ONE_IN_BRACKETS.matcher(value);
    if (!areSeveral && two.matches()) {
      return makeAll(two.group(1)) && makeAll(two.group(2));
    }
    return makeAll(value);
  }

  /** True if the words, one behind the other, are all of the value. */
  private boolean makeAll(String value) {
    // Up to each place: the fewest words that reach it, none if nothing does.
    int[] reached = new int[value.length() + 1];
    Arrays.fill(reached, -1);
    reached[0] = 0;
    for (int from = 0; from < value.length(); from++) {
      if (reached[from] < 0) {
        continue;
      }
      for (int to = from + 1; to <= value.length(); to++) {
        String part = value.substring(from, to);
        if (words.contains(part)) {
          reached[to] = fewer(reached[to], reached[from] + 1);
        } else if (maySurround(part, reached[from] > 0)) {
          reached[to] = fewer(reached[to], reached[from]);
        }
      }
    }
    int count = reached[value.length()];
    return areSeveral ? count > 0 : count == 1;
  }

  private static int fewer(int one, int other) {
    return one < 0 ? other : Math.min(one, other);
  }

  /** 程度 behind 初中 is said of it, before it it is the end of a label. */
  private boolean maySurround(String part, boolean isBehind) {
    return areSeveral
        ? with.contains(part) || MARKS.contains(part)
        : isBehind && with.contains(part);
  }

  private static Map<String, ClosedWords> read() {
    Map<String, ClosedWords> fields = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ClosedWords.class.getResourceAsStream("closed-words.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              line -> {
                ClosedWords few = fields.computeIfAbsent(line[0], ClosedWords::new);
                (line[2].isEmpty() ? few.words : few.with).add(line[1]);
              });
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
    return Map.copyOf(fields);
  }
}
