package lianli.registry.list;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.act.WrittenText;

/** Two persons or more in a cell for one: whose number, birth and act would it be? */
final class SeveralNames {
  /** Between Han characters these part persons; between letters a comma may part one name. */
  private static final Pattern PARTED = Pattern.compile("(?<=\\p{L})[,;/|&+\\\\](?=\\p{L})");

  private static final Pattern OF_LETTERS = Pattern.compile("[^\\p{IsHan}]*,[^\\p{IsHan}]*");
  private static final Pattern AND = Pattern.compile("[和与及同暨]");
  private static final Pattern MANY = Pattern.compile(".*(?:等[\\d一二两三四五六七八九十]*人|夫妇|夫妻|两人|二人|双方)");
  private static final Pattern SEXES = Pattern.compile(".*男.*女.*|.*女.*男.*");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  /** Six characters in one run, of which the fourth begins a name, too. */
  private static final int TWO_OF_THREE = 6;

  private SeveralNames() {}

  /** True if the cell surely or probably names more than one person. */
  static boolean isOne(String cell) {
    String name = WrittenText.word(cell);
    boolean isParted = PARTED.matcher(name).find() && !OF_LETTERS.matcher(name).matches();
    return isParted
        || MANY.matcher(name).matches()
        || (name.matches(".*[(:].*") && SEXES.matcher(name).matches())
        || isJoined(name)
        || isOnLines(cell)
        || isSpaced(WrittenText.visible(cell))
        || isRun(name);
  }

  private static boolean isJoined(String name) {
    return AND.matcher(name)
        .results()
        .anyMatch(
            and ->
                Surnames.beginWhole(name.substring(0, and.start()))
                    && Surnames.beginWhole(name.substring(and.end())));
  }

  /** A name that a narrow column breaks has a line of one character. */
  private static boolean isOnLines(String cell) {
    List<String> lines =
        Stream.of(cell.strip().split("\\R", -1))
            .map(WrittenText::word)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.size() > 1
        && lines.stream().allMatch(line -> HAN.matcher(line).matches() && line.length() >= 2)
        && !(lines.size() == 2
            && Surnames.isCompound(lines.getFirst())
            && lines.getFirst().length() == 2);
  }

  private static boolean isSpaced(String cell) {
    String[] words = cell.split(" ", -1);
    return words.length == 2
        && Stream.of(words).allMatch(word -> HAN.matcher(word).matches())
        && Stream.of(words).allMatch(Surnames::beginWhole)
        && !(words[0].length() == 2 && Surnames.isCompound(words[0]));
  }

  private static boolean isRun(String name) {
    return name.length() == TWO_OF_THREE
        && HAN.matcher(name).matches()
        && Surnames.beginWhole(name.substring(0, 3))
        && Surnames.beginWhole(name.substring(3));
  }
}
