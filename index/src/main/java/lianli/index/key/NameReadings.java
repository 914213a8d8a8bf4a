package lianli.index.key;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lianli.registry.act.PersonName;
import lianli.registry.script.HanScript;

/**
 * How a name can be read aloud: surnames by their own readings (单 shàn), given names by the usual
 * ones, all combinations where characters have several, the likeliest first.
 */
final class NameReadings {
  /** More combinations than this tell nothing. */
  private static final int MOST = 8;

  private static final int MOST_KEPT = 20_000;

  /** Names are written with some thousand characters. */
  private static final Map<Integer, List<String>> USUAL = new ConcurrentHashMap<>();

  private NameReadings() {}

  /** Toned readings: syllables joined by blanks. */
  static List<String> toned(PersonName name) {
    return toned(FoldedName.of(name));
  }

  /**
   * The same of a folded name. Variants are folded first: 萧 and 肖 shall be read alike, though
   * dictionaries differ.
   */
  static List<String> toned(FoldedName name) {
    int[] characters = name.characters();
    List<List<String>> choices = new ArrayList<>();
    int given = 0;
    if (characters.length > 2) {
      List<String> compound = surname(characters, 2);
      if (!compound.isEmpty()) {
        choices.add(compound);
        given = 2;
      }
    }
    if (given == 0) {
      Set<String> single = new LinkedHashSet<>(surname(characters, 1));
      HanScript.reading(characters[0]).ifPresent(single::add);
      single.addAll(usual(characters[0]));
      choices.add(List.copyOf(single));
      given = 1;
    }
    for (int i = given; i < characters.length; i++) {
      choices.add(usual(characters[i]));
    }
    return combinations(choices);
  }

  private static List<String> surname(int[] characters, int length) {
    return NameTables.Surnames.READINGS.getOrDefault(new String(characters, 0, length), List.of());
  }

  private static List<String> usual(int character) {
    List<String> known = USUAL.get(character);
    if (known == null) {
      known = worked(character);
      if (USUAL.size() < MOST_KEPT) {
        USUAL.put(character, known);
      }
    }
    return known;
  }

  private static List<String> worked(int character) {
    String text = Character.toString(character);
    Set<String> readings = new LinkedHashSet<>();
    // A character without a known reading stands for itself.
    readings.add(HanScript.readings(character).stream().findFirst().orElse(text));
    readings.addAll(NameTables.GivenNames.READINGS.getOrDefault(text, List.of()));
    return List.copyOf(readings);
  }

  private static List<String> combinations(List<List<String>> choices) {
    List<String> names = List.of("");
    for (List<String> readings : choices) {
      List<String> longer = new ArrayList<>();
      // The reading varies slowest: the first of every character stays first, and cutting off at
      // MOST drops the rarest combinations.
      for (String reading : readings) {
        for (String name : names) {
          longer.add(name.isEmpty() ? reading : name + " " + reading);
        }
      }
      names = longer.size() > MOST ? longer.subList(0, MOST) : longer;
    }
    return List.copyOf(names);
  }
}
