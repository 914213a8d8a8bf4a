package lianli.registry.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.registry.file.ProgramFile;

/**
 * The divisions of all China as they were on 30 June 2023: to know that a word is a place of some
 * province. It says nothing of other years, and not that a place is none. The table ({@code
 * china.txt}) is made by {@code scripts/china-places.sh}.
 */
public final class ChinaDivisions {
  /** Read when it is first asked for: most commands never do. */
  private static final class Present {
    private static final ChinaDivisions TABLE = read();
  }

  /** Codes of two, four and six digits. */
  private final TreeMap<String, String> upper = new TreeMap<>();

  private final Map<String, List<String>> upperByName = new HashMap<>();

  /** Townships in the order of their codes; 41,352 of them, so no objects beside their names. */
  private final int[] codes;

  private final String[] names;

  /** Their places in {@link #names}, in the order of names. */
  private final int[] byName;

  /**
   * One division.
   *
   * @param code two digits for a province, four for a prefecture, six for a county, nine for a
   *     township
   */
  public record Division(String code, String name) {}

  private ChinaDivisions(List<Division> divisions) {
    List<Division> townships = new ArrayList<>();
    for (Division each : divisions) {
      if (each.code().length() == 9) {
        townships.add(each);
      } else {
        upper.put(each.code(), each.name());
        upperByName.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each.code());
      }
    }
    townships.sort(Comparator.comparing(Division::code));
    codes = townships.stream().mapToInt(each -> Integer.parseInt(each.code())).toArray();
    names = townships.stream().map(Division::name).toArray(String[]::new);
    byName =
        IntStream.range(0, names.length)
            .boxed()
            .sorted(Comparator.comparing(place -> names[place]))
            .mapToInt(place -> place)
            .toArray();
  }

  /** The table that comes with the program. */
  public static ChinaDivisions present() {
    return Present.TABLE;
  }

  private static ChinaDivisions read() {
    List<Division> divisions = new ArrayList<>();
    Map<String, String> once = new HashMap<>();
    String province = "";
    String prefecture = "";
    for (String line : ProgramFile.text(ChinaDivisions.class, "china.txt").split("\n", -1)) {
      if (line.startsWith("  ")) {
        String[] words = line.strip().split(" ", -1);
        String county = prefecture + words[0];
        divisions.add(new Division(county, words[1]));
        for (int i = 2; i < words.length; i++) {
          String name = once.computeIfAbsent(words[i].substring(3), same -> same);
          divisions.add(new Division(county + words[i].substring(0, 3), name));
        }
      } else if (line.startsWith(" ")) {
        prefecture = province + line.substring(1, 3);
        if (!line.endsWith("=")) {
          divisions.add(new Division(prefecture, line.substring(4)));
        }
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        province = line.substring(0, 2);
        divisions.add(new Division(province, line.substring(3)));
      }
    }
    return new ChinaDivisions(divisions);
  }

  /** What has this code of 2, 4, 6 or 9 digits; empty if nothing has it now. */
  public Optional<String> name(String code) {
    if (code.length() != 9) {
      return Optional.ofNullable(upper.get(code));
    }
    int place = code.matches("\\d{9}") ? Arrays.binarySearch(codes, Integer.parseInt(code)) : -1;
    return place < 0 ? Optional.empty() : Optional.of(names[place]);
  }

  /** Every division of exactly this name. */
  public List<Division> named(String name) {
    Stream<Division> above =
        upperByName.getOrDefault(name, List.of()).stream().map(code -> new Division(code, name));
    int first = firstOf(name);
    Stream<Division> below =
        IntStream.range(first, byName.length)
            .takeWhile(i -> names[byName[i]].equals(name))
            .mapToObj(i -> division(byName[i]));
    return Stream.concat(above, below).toList();
  }

  /** True if some township has this name. */
  public boolean isTownship(String name) {
    int first = firstOf(name);
    return first < byName.length && names[byName[first]].equals(name);
  }

  /** Codes of the provinces, prefectures and counties of this name. */
  public List<String> upper(String name) {
    return upperByName.getOrDefault(name, List.of());
  }

  /** Names of all provinces, prefectures and counties. */
  public Collection<String> upperNames() {
    return Collections.unmodifiableCollection(upper.values());
  }

  /** Where the name stands in the order of names, or would. */
  private int firstOf(String name) {
    int low = 0;
    int high = byName.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names[byName[middle]].compareTo(name) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Division division(int place) {
    return new Division("%09d".formatted(codes[place]), names[place]);
  }

  /** Counties whose codes begin so. */
  public List<Division> counties(String prefix) {
    return upper.subMap(prefix, prefix + ":").entrySet().stream()
        .filter(each -> each.getKey().length() == 6)
        .map(each -> new Division(each.getKey(), each.getValue()))
        .toList();
  }

  /** Townships whose codes begin so. */
  public Stream<Division> townships(String prefix) {
    int scale = (int) Math.pow(10, 9 - prefix.length());
    int from = prefix.isEmpty() ? 0 : Integer.parseInt(prefix) * scale;
    int first = Arrays.binarySearch(codes, from);
    int begin = first < 0 ? -first - 1 : first;
    return IntStream.range(begin, codes.length)
        .takeWhile(place -> prefix.isEmpty() || codes[place] - from < scale)
        .mapToObj(this::division);
  }
}
