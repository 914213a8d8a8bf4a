package lianli.registry.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.file.ProgramFile;

/**
 * English headings, as other systems export them, in the words of our forms: all that is known of a
 * Chinese heading holds of them then. Whose a column is stands before or behind what it is: husband
 * name, bride's ID number, date of birth (wife).
 */
final class EnglishHeadings {
  private static final Map<String, List<String>> FILE =
      ProgramFile.sections(EnglishHeadings.class, "english.txt");

  /** How English headings call persons, as patterns, and how forms do; the longer word first. */
  private static final Map<String, String> PERSONS = words("person");

  private static final Map<String, String> OF_PERSON = words("of person");
  private static final Map<String, String> OF_ACT = words("of act");

  private static final Pattern WORDS = Pattern.compile("[\\x20-\\x7e]*[a-z][\\x20-\\x7e]*");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  private EnglishHeadings() {}

  private static Map<String, String> words(String section) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : FILE.getOrDefault(section, List.of())) {
      List<String> parts = List.of(line.split(" ", -1));
      parts.stream().skip(1).forEach(word -> words.put(word, parts.getFirst()));
    }
    return words;
  }

  /** A folded heading in the words of the forms; as it is if it is no English that is known. */
  static String inChinese(String folded) {
    if (!WORDS.matcher(folded).matches()) {
      return folded;
    }
    String word = NO_LETTER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    String act = OF_ACT.get(word);
    if (act != null) {
      return act;
    }
    for (Map.Entry<String, String> person : PERSONS.entrySet()) {
      String whose = person.getKey();
      if (word.matches(whose)) {
        return person.getValue();
      }
      String field = ofPerson(word, whose);
      if (field != null) {
        return person.getValue() + field;
      }
    }
    return OF_PERSON.getOrDefault(word, folded);
  }

  private static @org.jspecify.annotations.Nullable String ofPerson(String word, String whose) {
    for (Pattern form :
        new Pattern[] {
          Pattern.compile(whose + "(?<field>.+)"),
          Pattern.compile("(?<field>.+?)of(?:the)?" + whose),
          Pattern.compile("(?<field>.+?)" + whose)
        }) {
      Matcher matcher = form.matcher(word);
      String field = matcher.matches() ? OF_PERSON.get(matcher.group("field")) : null;
      if (field != null) {
        return field;
      }
    }
    return null;
  }
}
