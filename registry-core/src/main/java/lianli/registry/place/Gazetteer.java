package lianli.registry.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.PartialDate;
import lianli.registry.script.HanScript;

/**
 * Answers about the places of one county through time, from its list. What the list does not say is
 * not known: nothing follows from a place that it lacks.
 */
public final class Gazetteer {
  /** Kinds of office that lasted for some years only, everywhere. */
  private static final List<Place> KINDS =
      List.of(
          kind("革命委员会", Period.years(1967, 1982)),
          kind("革委会", Period.years(1967, 1982)),
          kind("公社", Period.years(1958, 1986)));

  private final PlaceList list;
  private final Map<String, List<Place>> byCode;
  private final Map<String, List<Place>> byName;
  private final List<Place> counties;
  private final List<Place> townships;
  private final List<Place> superiors;

  private Gazetteer(PlaceList list) {
    this.list = list;
    byCode = list.places().stream().collect(Collectors.groupingBy(Place::code));
    byName = list.places().stream().collect(Collectors.groupingBy(Place::name));
    counties = of(PlaceLevel::isCounty);
    townships = of(PlaceLevel::isBelowCounty);
    superiors =
        Stream.concat(of(level -> level == PlaceLevel.SUPERIOR).stream(), KINDS.stream()).toList();
  }

  private List<Place> of(java.util.function.Predicate<PlaceLevel> levels) {
    return list.places().stream().filter(place -> levels.test(place.level())).toList();
  }

  private static Place kind(String name, Period period) {
    return new Place(name, "", PlaceLevel.SUPERIOR, period);
  }

  /** Answers from a list. */
  public static Gazetteer of(PlaceList list) {
    return new Gazetteer(list);
  }

  /** Answers from the list that comes with the program. */
  public static Gazetteer shipped() {
    return of(PlaceList.shipped());
  }

  /** Where the answers come from. */
  public PlaceList list() {
    return list;
  }

  /** The places that have had this code. */
  public List<Place> withCode(String code) {
    return code.isEmpty() ? List.of() : byCode.getOrDefault(code, List.of());
  }

  /** The county that has had this six-digit code: 522522 and 520121 are both 开阳县. */
  public Optional<Place> county(String code) {
    return withCode(code).stream().filter(place -> place.level().isCounty()).findFirst();
  }

  /** The county that an office as written names, of those known here; the longest name counts. */
  public Optional<Place> countyIn(String office) {
    String written = HanScript.toSimplified(office);
    return counties.stream()
        .filter(place -> written.contains(place.name()))
        .max(Comparator.comparingInt(place -> place.name().length()));
  }

  /** True if an office as written names the county whose records are kept, or a township of it. */
  public boolean isOurs(String office) {
    String written = HanScript.toSimplified(office);
    return counties.stream()
            .anyMatch(
                place -> place.level() == PlaceLevel.OWN_COUNTY && written.contains(place.name()))
        || !townshipsIn(office).isEmpty();
  }

  /**
   * True if the six-digit code is unknown here, or may have been in use on the date. A code that is
   * not listed goes with its prefecture, if that has one.
   */
  public boolean mayHaveBeenInUse(String code, PartialDate date) {
    return mayHaveBeenInUse(code, period -> period.mayHold(date));
  }

  /** True if the six-digit code is unknown here, or may have been in use in the period. */
  public boolean mayHaveBeenInUse(String code, Period period) {
    return mayHaveBeenInUse(
        code, own -> own.from().isBefore(period.until()) && period.from().isBefore(own.until()));
  }

  private boolean mayHaveBeenInUse(String code, java.util.function.Predicate<Period> during) {
    List<Place> places = withCode(code);
    if (places.isEmpty() && code.length() == 6) {
      places = withCode(code.substring(0, 4) + "00");
    }
    return places.isEmpty() || places.stream().anyMatch(place -> during.test(place.period()));
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
    // Another county may have a township of this name.
    boolean isElsewhere =
        countyIn(office).filter(place -> place.level() != PlaceLevel.OWN_COUNTY).isPresent();
    return Stream.concat(
            isElsewhere ? Stream.empty() : missing(townships, written, date),
            missing(superiors, written, date))
        .toList();
  }

  private static Stream<Place> missing(List<Place> places, String written, PartialDate date) {
    return places.stream()
        .filter(place -> written.contains(place.name()))
        .filter(place -> noneOfThatName(places, place.name(), date))
        // One name may have had two stretches of time: it is missing once.
        .collect(Collectors.toMap(Place::name, place -> place, (a, b) -> a, TreeMap::new))
        .values()
        .stream();
  }

  private static boolean noneOfThatName(List<Place> places, String name, PartialDate date) {
    return places.stream()
        .filter(place -> place.name().equals(name))
        .noneMatch(place -> place.period().mayHold(date));
  }

  /** Every place of this name or code, in the order of the list. */
  public List<Place> find(String nameOrCode) {
    List<Place> named = named(HanScript.toSimplified(nameOrCode));
    return named.isEmpty() ? withCode(nameOrCode) : named;
  }

  /** Every place of this name in simplified characters. */
  public List<Place> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** What each code became, as far as the list tells: the chain of its successors. */
  public List<Place> successors(Place place) {
    Map<String, Place> chain = new HashMap<>();
    List<Place> way = new ArrayList<>();
    Place at = place;
    while (!at.successor().isEmpty() && chain.putIfAbsent(at.code(), at) == null) {
      List<Place> next = withCode(at.successor());
      if (next.isEmpty()) {
        break;
      }
      at = next.getFirst();
      way.add(at);
    }
    return way;
  }
}
