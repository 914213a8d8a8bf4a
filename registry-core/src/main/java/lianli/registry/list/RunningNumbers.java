package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianli.registry.act.WrittenText;

/**
 * A column ID as databases lead their tables with: no identity numbers stand in it, and others of
 * the list hold those.
 */
final class RunningNumbers {
  private static final String ID = "id";

  /** What people call such a column; it is not read. */
  private static final String PLAIN = "序号";

  private RunningNumbers() {}

  /**
   * The headings by which the columns are understood.
   *
   * @param identities columns in which most cells look like identity numbers
   */
  static List<String> named(List<String> header, Set<Integer> identities, ListMapping mapping) {
    List<String> named = new ArrayList<>(header);
    for (int i = 0; i < header.size(); i++) {
      boolean isRunning =
          WrittenText.word(header.get(i)).equals(ID)
              && !identities.contains(i)
              && !mapping.names(header.get(i));
      if (isRunning && hasNumbers(header, i, mapping)) {
        named.set(i, PLAIN);
      }
    }
    return List.copyOf(named);
  }

  private static boolean hasNumbers(List<String> header, int but, ListMapping mapping) {
    for (int i = 0; i < header.size(); i++) {
      if (i != but
          && mapping.keyOf(header.get(i)).filter(key -> key.endsWith(".id_number")).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
