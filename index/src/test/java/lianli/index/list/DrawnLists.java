package lianli.index.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A register of made-up people and a list that tells of some of them, with slips of the hand. */
final class DrawnLists {
  static final List<String> COLUMNS = List.of("id", "given", "family", "born", "town", "person");

  static final String SPEC =
      """
      {"type":"linkage_spec","schema":1,"id":"id",
       "comparisons":[
        {"column":"given","kind":"jaro_winkler","term_frequency":true,"swapped_with":"family"},
        {"column":"family","kind":"jaro_winkler","term_frequency":true},
        {"column":"born","kind":"date"},
        {"column":"town","kind":"exact"}],
       "blocking":[["born"],["given:first1","family"],["family:soundex","born:year"],["given","town"]],
       "random_pairs":20000}
      """;

  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ren", "tas", "vor", "el", "und", "ber", "gis", "no", "fra", "chu", "pet"
  };

  final List<List<String>> register = new ArrayList<>();
  final List<List<String>> list = new ArrayList<>();
  private final Random random;

  DrawnLists(long seed, int people) {
    random = new Random(seed);
    for (int person = 0; person < people; person++) {
      List<String> row =
          List.of(
              "r" + random.nextInt(1_000_000) + "-" + person,
              word(2),
              word(3),
              "%04d-%02d-%02d"
                  .formatted(
                      1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
              "town" + random.nextInt(8),
              "p" + person);
      register.add(row);
      if (person % 3 == 0) {
        List<String> told = new ArrayList<>(row);
        told.set(0, "l" + random.nextInt(1_000_000) + "-" + person);
        int slip = 1 + random.nextInt(3);
        if (random.nextInt(3) == 0) {
          told.set(slip, slipped(told.get(slip)));
        }
        if (random.nextInt(10) == 0) {
          told.set(4, "");
        }
        list.add(told);
      }
    }
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private String slipped(String text) {
    int place = random.nextInt(text.length());
    char other = Character.isDigit(text.charAt(place)) ? '1' : 'e';
    return text.substring(0, place) + other + text.substring(place + 1);
  }
}
