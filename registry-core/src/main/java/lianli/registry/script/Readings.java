package lianli.registry.script;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.file.ProgramFile;

/**
 * The table of readings. Each line is a syllable, a blank and the characters read so; a line that
 * begins with {@code +} gives a reading as a surname.
 */
final class Readings {
  static final String RESOURCE = "readings.txt";
  static final int FIRST = 0x2E80;
  static final int END = 0x32000;

  private static final List<String> SYLLABLES = new ArrayList<>(List.of(""));
  private static final short[] USUAL = new short[END - FIRST];
  private static final short[] SURNAME = new short[END - FIRST];

  static {
    ProgramFile.text(Readings.class, RESOURCE).lines().forEach(Readings::addLine);
  }

  private Readings() {}

  static List<String> of(int codePoint) {
    if (codePoint < FIRST || codePoint >= END || USUAL[codePoint - FIRST] == 0) {
      return List.of();
    }
    String usual = SYLLABLES.get(USUAL[codePoint - FIRST]);
    short surname = SURNAME[codePoint - FIRST];
    return surname == 0 ? List.of(usual) : List.of(usual, SYLLABLES.get(surname));
  }

  private static void addLine(String line) {
    boolean ofSurname = line.startsWith("+");
    int blank = line.indexOf(' ');
    short syllable = (short) SYLLABLES.size();
    SYLLABLES.add(line.substring(ofSurname ? 1 : 0, blank));
    short[] table = ofSurname ? SURNAME : USUAL;
    int i = blank + 1;
    while (i < line.length()) {
      int character = line.codePointAt(i);
      table[character - FIRST] = syllable;
      i += Character.charCount(character);
    }
  }
}
