package lianli.registry.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.file.ProgramFile;

/** Surnames of one and two characters, in simplified script ({@code surnames.txt}). */
public final class SurnameList {
  private static final Map<String, List<String>> FILE =
      ProgramFile.sections(SurnameList.class, "surnames.txt");

  private static final Set<String> OLD = all("old borne", "old");
  private static final Set<String> BORNE = all("old borne", "borne");

  private SurnameList() {}

  /** True of one of the Hundred Family Surnames, or of those met in Guizhou beside them. */
  public static boolean isOld(String surname) {
    return OLD.contains(surname);
  }

  /** True of one that is borne today and seldom a word of another meaning. */
  public static boolean isBorne(String surname) {
    return BORNE.contains(surname);
  }

  private static Set<String> all(String... sections) {
    return Stream.of(sections)
        .flatMap(section -> FILE.getOrDefault(section, List.of()).stream())
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
