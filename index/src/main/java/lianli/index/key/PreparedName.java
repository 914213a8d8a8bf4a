package lianli.index.key;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lianli.registry.act.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A name with what comparing it needs, worked out once: its folded characters, and how it is read
 * as soon as somebody asks. For one thread or for several: what is worked out twice is the same.
 */
public final class PreparedName {
  private final PersonName name;
  private final FoldedName folded;
  private final int[] characters;
  private final long code;
  private @Nullable Sounds sounds;
  private long @Nullable [] dialectCodes;
  private long @Nullable [] surnameCodes;

  private PreparedName(PersonName name) {
    this.name = name;
    folded = FoldedName.of(name);
    characters = folded.characters();
    code = KeyCode.of(folded.text());
  }

  /** Readings from the most to the least exact. */
  private record Sounds(List<String> toned, List<String> toneless, List<String> dialect) {}

  /** Prepares a name. */
  public static PreparedName of(PersonName name) {
    return new PreparedName(name);
  }

  /** The name as it is written. */
  public PersonName name() {
    return name;
  }

  /** Simplified, variants as the first of their group; for keys only. */
  public String folded() {
    return folded.text();
  }

  /** The code of the folded name. */
  public long code() {
    return code;
  }

  /** Codes of the ways in which the name is heard in Guizhou. */
  public long[] dialectCodes() {
    long[] known = dialectCodes;
    return known == null ? heard() : known;
  }

  /** Codes of the ways in which the first syllable is heard in Guizhou. */
  public long[] surnameCodes() {
    long[] known = surnameCodes;
    if (known == null) {
      heard();
      known = Objects.requireNonNull(surnameCodes);
    }
    return known;
  }

  /** Readings of a whole register are not kept: comparing needs those of few names. */
  private long[] heard() {
    List<String> heard = dialect(toneless(NameReadings.toned(folded)));
    long[] surnames = new long[heard.size()];
    long[] names = new long[heard.size()];
    int different = 0;
    for (int i = 0; i < names.length; i++) {
      String sound = heard.get(i);
      names[i] = KeyCode.of(sound);
      int blank = sound.indexOf(' ');
      long surname = KeyCode.of(sound, 0, blank < 0 ? sound.length() : blank);
      if (!isAmong(surname, surnames, different)) {
        surnames[different++] = surname;
      }
    }
    surnameCodes = Arrays.copyOf(surnames, different);
    dialectCodes = names;
    return names;
  }

  private static boolean isAmong(long code, long[] codes, int count) {
    for (int i = 0; i < count; i++) {
      if (codes[i] == code) {
        return true;
      }
    }
    return false;
  }

  /** The folded name's first character, which in most names is the surname. */
  public int first() {
    return characters[0];
  }

  /** The folded name's last character. */
  public int last() {
    return characters[characters.length - 1];
  }

  /** Every name with one character replaced by one that looks like it, folded. */
  public List<String> lookAlikes() {
    return folded.lookAlikes().stream().map(FoldedName::text).toList();
  }

  /** Pinyin without tones, one for each way of reading the name. */
  public List<String> toneless() {
    return sounds().toneless();
  }

  /** The same as it is heard in Guizhou. */
  public List<String> dialect() {
    return sounds().dialect();
  }

  /** True unless the two certainly differ in more than one character that is not heard alike. */
  public boolean mayBe(PreparedName other) {
    if (code == other.code) {
      return true;
    }
    for (long mine : dialectCodes()) {
      for (long theirs : other.dialectCodes()) {
        if (mine == theirs) {
          return true;
        }
      }
    }
    return onlyDifference(other) >= 0 || isSwapped(other);
  }

  /** The best level at which two names agree; their order does not matter. */
  public NameLevel level(PreparedName other) {
    if (name.equals(other.name)) {
      return NameLevel.EXACT;
    }
    if (Arrays.equals(characters, other.characters)) {
      return NameLevel.VARIANT;
    }
    if (share(sounds().toned(), other.sounds().toned())) {
      return NameLevel.TONED_HOMOPHONE;
    }
    if (share(sounds().toneless(), other.sounds().toneless())) {
      return NameLevel.HOMOPHONE;
    }
    if (share(sounds().dialect(), other.sounds().dialect())) {
      return NameLevel.DIALECT;
    }
    int place = onlyDifference(other);
    if (place < 0) {
      return isSwapped(other) ? NameLevel.ONE_CHARACTER : NameLevel.DIFFERENT;
    }
    if (FoldedName.lookAlike(characters[place], other.characters[place])) {
      return NameLevel.LOOK_ALIKE;
    }
    return characters.length < 2 ? NameLevel.DIFFERENT : NameLevel.ONE_CHARACTER;
  }

  private Sounds sounds() {
    Sounds known = sounds;
    if (known == null) {
      List<String> toned = NameReadings.toned(folded);
      List<String> toneless = toneless(toned);
      known = new Sounds(toned, toneless, dialect(toneless));
      sounds = known;
    }
    return known;
  }

  private static List<String> toneless(List<String> toned) {
    return eachOnce(toned, Pinyin::toneless);
  }

  private static List<String> dialect(List<String> toneless) {
    return eachOnce(toneless, Pinyin::dialect);
  }

  /** Most names are read in one way only. */
  private static List<String> eachOnce(List<String> readings, UnaryOperator<String> fold) {
    return readings.size() == 1
        ? List.of(fold.apply(readings.getFirst()))
        : readings.stream().map(fold).distinct().toList();
  }

  private static boolean share(List<String> one, List<String> other) {
    for (String reading : one) {
      if (other.contains(reading)) {
        return true;
      }
    }
    return false;
  }

  /** The one place at which two names of one length differ; negative if there are more. */
  private int onlyDifference(PreparedName other) {
    if (characters.length != other.characters.length) {
      return -1;
    }
    int place = -1;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] != other.characters[i]) {
        if (place >= 0) {
          return -1;
        }
        place = i;
      }
    }
    return place;
  }

  /** True if two neighbours changed places. */
  private boolean isSwapped(PreparedName other) {
    int[] one = characters;
    int[] two = other.characters;
    int from = 0;
    while (from < one.length && from < two.length && one[from] == two[from]) {
      from++;
    }
    return one.length == two.length
        && one.length >= 3
        && from + 1 < one.length
        && one[from] == two[from + 1]
        && one[from + 1] == two[from]
        && Arrays.equals(one, from + 2, one.length, two, from + 2, two.length);
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return name.toString();
  }
}
