package lianli.registry.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.table.Headings;
import lianli.registry.table.TextSource;

/**
 * What a list means where its headings do not say so (docs/file-formats.md, Mapping files).
 *
 * @param subject what its rows are about
 * @param keys folded headings to keys, or to the word for a column that is not to be read
 * @param constants what every row says under a key without a column for it
 * @param words for a key, words of the list to normal forms
 * @param authority what stands behind the list (registry-rules §3.6a), if it is stated
 * @param headingRow the row that holds the headings, if it is stated
 */
public record ListMapping(
    ListSubject subject,
    Map<String, String> keys,
    Map<String, String> constants,
    Map<String, Map<String, String>> words,
    Optional<AuthorityGrade> authority,
    OptionalInt headingRow) {
  /** In the place of a key: the column is left out. */
  private static final String IGNORE = "ignore";

  public ListMapping {
    keys = Map.copyOf(keys);
    constants = Map.copyOf(constants);
    words = Map.copyOf(words);
  }

  /** Nothing beyond what the headings of a list of acts say. */
  public static ListMapping none() {
    return none(ListSubject.ACTS);
  }

  /** Nothing beyond what the headings say. */
  public static ListMapping none(ListSubject subject) {
    return new ListMapping(
        subject, Map.of(), Map.of(), Map.of(), Optional.empty(), OptionalInt.empty());
  }

  /** The same with this grade, which a person stated for the list at hand. */
  public ListMapping stating(AuthorityGrade grade) {
    return new ListMapping(subject, keys, constants, words, Optional.of(grade), headingRow);
  }

  /** The same for a list whose headings are in this row. */
  public ListMapping headedBy(int row) {
    return new ListMapping(subject, keys, constants, words, authority, OptionalInt.of(row));
  }

  /** The same with what one more heading means. */
  ListMapping reading(String heading, String key) {
    Map<String, String> more = new HashMap<>(keys);
    more.put(ColumnNames.folded(heading), key);
    return new ListMapping(subject, more, constants, words, authority, headingRow);
  }

  /** True of a column that a person declared not to be read: what stands in it says nothing. */
  boolean leavesUnread(String heading) {
    return IGNORE.equals(keys.get(ColumnNames.folded(heading)));
  }

  /** How the headings of a list with this mapping are found. */
  public Headings headings() {
    return new Headings(heading -> keyOf(heading).or(() -> weakKeyOf(heading)), headingRow);
  }

  /**
   * Reads a mapping file for a list of acts.
   *
   * @throws RegistryException BAD_INPUT naming the line that makes no sense
   */
  public static ListMapping read(Path file) {
    return read(file, ListSubject.ACTS);
  }

  /**
   * Reads a mapping file.
   *
   * @throws RegistryException BAD_INPUT naming the line that makes no sense
   */
  public static ListMapping read(Path file, ListSubject subject) {
    Map<String, String> keys = new HashMap<>();
    Map<String, String> constants = new HashMap<>();
    Map<String, Map<String, String>> words = new HashMap<>();
    AuthorityGrade[] authority = new AuthorityGrade[1];
    try (BufferedReader reader = TextSource.of(file).open()) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String told = line.strip();
        if (told.isEmpty() || told.startsWith("#")) {
          continue;
        }
        int equals = told.lastIndexOf('=');
        String left = equals < 0 ? "" : told.substring(0, equals).strip();
        String right = told.substring(equals + 1).strip();
        String[] head = left.split("\\s+", 3);
        if (left.isEmpty() || right.isEmpty()) {
          throw wrong(file, number, BilingualText.of("it is not `heading = key`", "应为“列名 = 键”"));
        } else if (left.equals("@authority") && subject == ListSubject.ACTS) {
          authority[0] = grade(file, number, right);
        } else if (head[0].equals("@constant") && head.length == 2) {
          constants.put(known(subject, file, number, head[1]), right);
        } else if (head[0].equals("@word") && head.length == 3) {
          words
              .computeIfAbsent(known(subject, file, number, head[1]), key -> new HashMap<>())
              .put(WrittenText.word(head[2]), right);
        } else if (left.startsWith("@")) {
          throw wrong(
              file,
              number,
              subject == ListSubject.ACTS
                  ? BilingualText.of(
                      "it is none of @authority, @constant KEY, @word KEY WORD",
                      "只能是 @authority、@constant 键、@word 键 词")
                  : BilingualText.of(
                      "it is none of @constant KEY, @word KEY WORD", "只能是 @constant 键、@word 键 词"));
        } else {
          keys.put(
              ColumnNames.folded(left),
              right.equals(IGNORE) ? IGNORE : known(subject, file, number, right));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new ListMapping(
        subject, keys, constants, words, Optional.ofNullable(authority[0]), OptionalInt.empty());
  }

  /** The key that a heading means here. */
  public Optional<String> keyOf(String heading) {
    String own = keys.get(ColumnNames.folded(heading));
    return own == null ? subject.key(heading) : Optional.of(own).filter(key -> !key.equals(IGNORE));
  }

  /** What a heading may mean, which is enough for it to be one. */
  private Optional<String> weakKeyOf(String heading) {
    return subject == ListSubject.ACTS && !names(heading)
        ? ColumnNames.weakKey(heading)
            .or(() -> PartyHeading.key(ColumnNames.folded(heading)))
            .or(() -> CaseHeading.key(ColumnNames.folded(heading)))
        : Optional.empty();
  }

  /** True if a person said what this heading means, or that it is left out. */
  boolean names(String heading) {
    return keys.containsKey(ColumnNames.folded(heading));
  }

  /** A word of the list as this mapping reads it. */
  public String word(String key, String text) {
    Map<String, String> known = words.getOrDefault(key, Map.of());
    return known.isEmpty() ? text : known.getOrDefault(WrittenText.word(text), text);
  }

  private static String known(ListSubject subject, Path file, int number, String written) {
    return subject
        .key(written)
        .orElseThrow(
            () -> wrong(file, number, BilingualText.of("nothing is known by this key", "没有这个键")));
  }

  private static AuthorityGrade grade(Path file, int number, String written) {
    try {
      return AuthorityGrade.valueOf(written);
    } catch (IllegalArgumentException noGrade) {
      throw wrong(
          file, number, BilingualText.of("a grade is A1, A2, A3, A4 or A5", "等级应为 A1 至 A5"));
    }
  }

  private static RegistryException wrong(Path file, int number, BilingualText why) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of(
            "Cannot use line " + number + " of " + file, "无法使用 " + file + " 第 " + number + " 行"),
        why,
        BilingualText.of(
            "docs/file-formats.md describes mapping files", "映射文件的格式见 docs/file-formats.md"));
  }
}
