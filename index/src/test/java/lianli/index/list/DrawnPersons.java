package lianli.index.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up persons in Latin letters and doubles of them with the slips that people and programs
 * make, under the headings of the FEBRL sets: letters put in, left out, replaced and exchanged,
 * sounds spelled otherwise, words merged, fields exchanged, other values, nothing at all. Nothing
 * of the engine was fitted to them.
 */
final class DrawnPersons {
  static final List<String> COLUMNS =
      List.of(
          "rec_id",
          "given_name",
          "surname",
          "street_number",
          "address_1",
          "address_2",
          "suburb",
          "postcode",
          "state",
          "date_of_birth",
          "soc_sec_id");

  private static final String[] BEGINNINGS = {
    "al", "ben", "car", "dan", "el", "fran", "gor", "har", "is", "jo", "ka", "lu", "mar", "nat",
    "ol", "pe", "quin", "ro", "sam", "ta", "ur", "vic", "wil", "xan", "ye", "za", "chri", "ste"
  };
  private static final String[] MIDDLES = {
    "", "", "li", "ra", "no", "ber", "the", "mi", "do", "ve", "ssa", "tt", "ph", "ck"
  };
  private static final String[] ENDS = {
    "a", "e", "y", "an", "en", "ie", "on", "er", "is", "ah", "iel", "ina", "son", "ley", "ton"
  };
  private static final String[] STREETS = {
    "street", "crescent", "place", "court", "drive", "avenue", "circuit", "close"
  };
  private static final String[] STATES = {"nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt"};
  private static final String[][] SOUNDS = {
    {"ph", "f"}, {"ie", "y"}, {"ck", "k"}, {"tt", "t"}, {"ss", "s"}, {"ey", "i"}, {"th", "t"}
  };

  final List<List<String>> first = new ArrayList<>();
  final List<List<String>> second = new ArrayList<>();
  private final Random random;
  private final List<String> givenNames;
  private final List<String> surnames;
  private final List<String> streets;
  private final List<String> estates;
  private final List<String[]> suburbs = new ArrayList<>();

  private DrawnPersons(long seed) {
    random = new Random(seed);
    givenNames = words(450, 1);
    surnames = words(1_800, 2);
    streets = words(1_500, 2);
    estates = words(1_200, 3);
    for (String suburb : words(900, 2)) {
      int state = random.nextInt(STATES.length);
      suburbs.add(
          new String[] {
            suburb, String.valueOf(2_000 + state * 900 + random.nextInt(850)), STATES[state]
          });
    }
  }

  /** One list: so many persons, and so many doubles, up to five of one person. */
  static DrawnPersons oneList(long seed, int persons, int doubles, int mostSlips) {
    DrawnPersons drawn = new DrawnPersons(seed);
    int[] made = new int[persons];
    for (int person = 0; person < persons; person++) {
      drawn.first.add(drawn.person("rec-" + person + "-org"));
    }
    for (int left = doubles; left > 0; ) {
      int person = drawn.random.nextInt(persons);
      if (made[person] < 5) {
        String id = "rec-" + person + "-dup-" + made[person]++;
        drawn.first.add(drawn.slipped(id, drawn.first.get(person), mostSlips));
        left--;
      }
    }
    Collections.shuffle(drawn.first, drawn.random);
    return drawn;
  }

  /** Two lists of the same persons. */
  static DrawnPersons twoLists(long seed, int persons, int mostSlips) {
    DrawnPersons drawn = new DrawnPersons(seed);
    for (int person = 0; person < persons; person++) {
      List<String> row = drawn.person("rec-" + person + "-org");
      drawn.first.add(row);
      drawn.second.add(drawn.slipped("rec-" + person + "-dup-0", row, mostSlips));
    }
    Collections.shuffle(drawn.second, drawn.random);
    return drawn;
  }

  private List<String> words(int count, int middles) {
    List<String> words = new ArrayList<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder(any(BEGINNINGS));
      for (int i = 0; i < middles; i++) {
        word.append(any(MIDDLES));
      }
      word.append(any(ENDS));
      if (!words.contains(word.toString())) {
        words.add(word.toString());
      }
    }
    return words;
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  /** The first ones are common, the last rare. */
  private <T> T common(List<T> of) {
    double skewed = Math.pow(random.nextDouble(), 2.2);
    return of.get((int) (skewed * of.size()));
  }

  private List<String> person(String id) {
    String[] suburb = common(suburbs);
    List<String> row = new ArrayList<>();
    row.add(id);
    row.add(common(givenNames));
    row.add(common(surnames));
    row.add(String.valueOf(1 + (int) (Math.pow(random.nextDouble(), 2) * 300)));
    row.add(common(streets) + " " + any(STREETS));
    row.add(common(estates));
    row.add(suburb[0]);
    row.add(suburb[1]);
    row.add(suburb[2]);
    row.add(born());
    row.add(String.valueOf(1_000_000 + random.nextInt(9_000_000)));
    for (int column : new int[] {1, 3, 5, 9}) {
      if (random.nextInt(25) == 0) {
        row.set(column, "");
      }
    }
    return row;
  }

  private String born() {
    return String.format(
        Locale.ROOT,
        "19%02d%02d%02d",
        random.nextInt(100),
        1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  private List<String> slipped(String id, List<String> row, int mostSlips) {
    List<String> other = new ArrayList<>(row);
    other.set(0, id);
    int slips = 1 + random.nextInt(mostSlips);
    int[] made = new int[row.size()];
    for (int slip = 0; slip < slips; ) {
      int column = 1 + random.nextInt(row.size() - 1);
      if (made[column] < 2) {
        made[column]++;
        slip++;
        slip(other, column);
      }
    }
    return other;
  }

  private void slip(List<String> row, int column) {
    String value = row.get(column);
    int kind = random.nextInt(20);
    if (value.isEmpty() || kind == 0) {
      row.set(column, random.nextBoolean() ? "" : person("").get(column));
    } else if (kind <= 2) {
      row.set(column, "");
    } else if (kind <= 4 && (column == 1 || column == 4)) {
      Collections.swap(row, column, column + 1);
    } else if (kind == 5 && column == 9) {
      row.set(
          9,
          value.length() == 8
              ? value.substring(0, 4) + value.substring(6) + value.substring(4, 6)
              : value);
    } else if (kind <= 7 && value.indexOf(' ') > 0) {
      row.set(column, value.replace(" ", ""));
    } else if (kind <= 9) {
      row.set(column, soundedOut(value));
    } else {
      row.set(column, mistyped(value));
    }
  }

  private String soundedOut(String value) {
    for (String[] sound : SOUNDS) {
      if (value.contains(sound[0])) {
        return value.replaceFirst(sound[0], sound[1]);
      }
    }
    return mistyped(value);
  }

  private String mistyped(String value) {
    int place = random.nextInt(value.length());
    char letter =
        Character.isDigit(value.charAt(place))
            ? (char) ('0' + random.nextInt(10))
            : (char) ('a' + random.nextInt(26));
    String before = value.substring(0, place);
    String after = value.substring(place + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + letter + value.substring(place);
      case 1 -> value.length() > 1 ? before + after : value;
      case 2 -> before + letter + after;
      default ->
          after.isEmpty()
              ? value
              : before + after.charAt(0) + value.charAt(place) + after.substring(1);
    };
  }
}
