package lianli.registry.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.PartialDate;
import lianli.registry.file.ProgramFile;
import lianli.registry.script.HanScript;

/** The places of one county through time. Facts and their sources: domain.md §4. */
public final class Gazetteer {
  private static final String FILE = "places.txt";

  private final List<Place> counties = new ArrayList<>();
  private final List<Place> townships = new ArrayList<>();
  private final List<Place> superiors = new ArrayList<>();

  private Gazetteer(List<String> lines) {
    for (String line : lines) {
      List<String> words = List.of(line.split(" ", -1));
      String code = words.get(2).equals("-") ? "" : words.get(2);
      Place place =
          new Place(
              words.get(1),
              code,
              new Period(day(words, 3, LocalDate.MIN), day(words, 4, LocalDate.MAX)));
      switch (words.get(0)) {
        case "county" -> counties.add(place);
        case "township" -> townships.add(place);
        case "superior" -> superiors.add(place);
        default -> throw new IllegalStateException(FILE + ": no such kind of place");
      }
    }
  }

  private static LocalDate day(List<String> words, int place, LocalDate unknown) {
    return words.size() <= place || words.get(place).equals("-")
        ? unknown
        : LocalDate.parse(words.get(place));
  }

  /** Kaiyang county, with the counties beside it that share the history of its codes. */
  public static Gazetteer kaiyang() {
    return new Gazetteer(ProgramFile.lines(Gazetteer.class, FILE));
  }

  /** The counties that have had this six-digit code: 522522 and 520121 are both 开阳县. */
  public Optional<Place> county(String code) {
    return counties.stream().filter(place -> place.code().equals(code)).findFirst();
  }

  /** The county that an office as written names, of those known here. */
  public Optional<Place> countyIn(String office) {
    String written = HanScript.toSimplified(office);
    return counties.stream().filter(place -> written.contains(place.name())).findFirst();
  }

  /** True if the six-digit code is unknown here, or was in use on the date. */
  public boolean mayHaveBeenInUse(String code, PartialDate date) {
    return counties.stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .map(place -> place.period().mayHold(date))
        .orElse(true);
  }

  /** The townships and subdistricts named in an office as written. */
  public List<Place> townshipsIn(String office) {
    String written = HanScript.toSimplified(office);
    return townships.stream().filter(place -> written.contains(place.name())).toList();
  }

  /**
   * What an office as written names that did not exist on the date: a township, a superior of the
   * county, or a kind of office. Empty for an unknown date.
   */
  public List<Place> notExisting(String office, PartialDate date) {
    if (!date.isKnown()) {
      return List.of();
    }
    String written = HanScript.toSimplified(office);
    return Stream.concat(
            townshipsIn(office).stream()
                .filter(place -> noneOfThatName(townships, place.name(), date)),
            superiors.stream()
                .filter(place -> written.contains(place.name()))
                .filter(place -> noneOfThatName(superiors, place.name(), date))
                // One name may have had two stretches of time: it is missing once.
                .collect(Collectors.toMap(Place::name, place -> place, (a, b) -> a, TreeMap::new))
                .values()
                .stream())
        .toList();
  }

  private static boolean noneOfThatName(List<Place> places, String name, PartialDate date) {
    return places.stream()
        .filter(place -> place.name().equals(name))
        .noneMatch(place -> place.period().mayHold(date));
  }
}
