package lianli.index.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.file.ProgramFile;

/** The tables behind the keys of names, each read on first use. */
final class NameTables {
  private NameTables() {}

  /** Characters that readers and writers take for one another. */
  static final class LookAlikes {
    static final Map<Integer, List<Integer>> OF_CHARACTER = new HashMap<>();

    static {
      for (String line : lines("lookalikes.txt")) {
        int[] group = line.codePoints().toArray();
        for (int one : group) {
          List<Integer> others = OF_CHARACTER.computeIfAbsent(one, none -> new ArrayList<>());
          for (int other : group) {
            if (other != one && !others.contains(other)) {
              others.add(other);
            }
          }
        }
      }
    }

    private LookAlikes() {}
  }

  /** How surnames are read where that differs from the usual reading. */
  static final class Surnames {
    static final Map<String, List<String>> READINGS = readings("surnames.txt");

    private Surnames() {}
  }

  /** Characters with more than one reading in given names. */
  static final class GivenNames {
    static final Map<String, List<String>> READINGS = readings("polyphones.txt");

    private GivenNames() {}
  }

  /** Lines of {@code 单 shàn} or {@code 单于 chán-yú}: what is read, then its readings. */
  private static Map<String, List<String>> readings(String name) {
    Map<String, List<String>> readings = new HashMap<>();
    for (String line : lines(name)) {
      List<String> words = List.of(line.split(" "));
      readings.put(
          words.getFirst(),
          words.stream().skip(1).map(reading -> reading.replace('-', ' ')).toList());
    }
    return readings;
  }

  private static List<String> lines(String name) {
    return ProgramFile.lines(NameTables.class, name);
  }
}
