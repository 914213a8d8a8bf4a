package lianli.registry.place;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.PartialDate;
import lianli.registry.script.HanScript;

/** The places of one county through time. Facts and their sources: domain.md §4. */
public final class Gazetteer {
  private static final Pattern DISTRICT = Pattern.compile("第[一二三四五六七八九十0-9]+区");

  private final List<Place> counties;
  private final List<Place> townships;
  private final List<Place> superiors;

  private Gazetteer(List<Place> counties, List<Place> townships, List<Place> superiors) {
    this.counties = List.copyOf(counties);
    this.townships = List.copyOf(townships);
    this.superiors = List.copyOf(superiors);
  }

  /** Kaiyang county, with the counties beside it that share the history of its codes. */
  public static Gazetteer kaiyang() {
    return new Gazetteer(KaiyangPlaces.COUNTIES, KaiyangPlaces.TOWNSHIPS, KaiyangPlaces.SUPERIORS);
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

  /** True if the two codes have meant the same county, at whatever time. */
  public boolean isSameCounty(String code, String other) {
    return county(code)
        .flatMap(one -> county(other).map(two -> one.name().equals(two.name())))
        .orElse(code.equals(other));
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

  /** The level of an office as written. */
  public OfficeLevel levelOf(String office) {
    String written = HanScript.toSimplified(office);
    if (written.contains("革命委员会") || written.contains("革委会")) {
      return OfficeLevel.REVOLUTIONARY_COMMITTEE;
    }
    if (written.contains("公社")) {
      return OfficeLevel.COMMUNE;
    }
    if (written.contains("街道") || written.contains("社区服务中心")) {
      return OfficeLevel.SUBDISTRICT;
    }
    String belowCounty = written.substring(written.lastIndexOf('县') + 1);
    if (belowCounty.contains("乡") || belowCounty.contains("镇")) {
      return OfficeLevel.TOWNSHIP;
    }
    if (DISTRICT.matcher(belowCounty).find()) {
      return OfficeLevel.DISTRICT;
    }
    boolean namesTheCounty = written.contains("县") || written.contains("民政局");
    return namesTheCounty ? OfficeLevel.COUNTY : OfficeLevel.UNKNOWN;
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
