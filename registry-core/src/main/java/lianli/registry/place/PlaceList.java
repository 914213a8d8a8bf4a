package lianli.registry.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.PartialDate;
import lianli.registry.file.ProgramFile;
import lianli.registry.file.Sha256;

/**
 * A county's list of places: itself and its neighbours under every code they have had, what it
 * belonged to, and what lies in it. Layout of its text: docs/file-formats.md. What an archivist
 * writes is read by {@link PlaceListReader}.
 *
 * @param places in the order of the list
 */
public record PlaceList(List<Place> places) {
  private static final String HEADER = "name,code,level,from,until,successor,note";
  private static final int COLUMNS = 7;
  private static final int MARK = 12;

  public PlaceList {
    places = List.copyOf(places);
  }

  /** The list that comes with the program: Kaiyang county. Facts and sources: domain.md §4. */
  public static PlaceList shipped() {
    return parse(ProgramFile.text(PlaceList.class, "kaiyang.csv")).orElseThrow();
  }

  /**
   * A list to begin with: a county and its townships as they are today, without years.
   *
   * @param code of the county, six digits; empty if none has it
   */
  public static Optional<PlaceList> present(String code) {
    ChinaDivisions china = ChinaDivisions.present();
    if (code.length() != 6 || china.name(code).isEmpty()) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    places.add(
        new Place(china.name(code).orElseThrow(), code, PlaceLevel.OWN_COUNTY, Period.always()));
    china
        .townships(code)
        .map(
            each ->
                new Place(
                    each.name(),
                    each.code(),
                    each.code().charAt(6) == '0' ? PlaceLevel.SUBDISTRICT : PlaceLevel.TOWNSHIP,
                    Period.always()))
        .forEach(places::add);
    return Optional.of(new PlaceList(places));
  }

  /** The list that a text in the normal form holds; empty if it is none. */
  public static Optional<PlaceList> parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Optional<Place> place = place(line.split(",", -1));
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    return Optional.of(new PlaceList(places));
  }

  private static Optional<Place> place(String[] cells) {
    if (cells.length != COLUMNS) {
      return Optional.empty();
    }
    Optional<PlaceLevel> level = PlaceLevel.parse(cells[2]);
    Optional<PartialDate> from = PartialDate.parse(cells[3]);
    Optional<PartialDate> until = PartialDate.parse(cells[4]);
    if (level.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            cells[0],
            cells[1],
            level.get(),
            Period.written(from.get(), until.get()),
            cells[5],
            cells[6]));
  }

  /** The normal form: what is kept, and what the digest is of. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Place place : places) {
      text.append(
              String.join(
                  ",",
                  place.name(),
                  place.code(),
                  place.level().code(),
                  place.period().fromText(),
                  place.period().untilText(),
                  place.successor(),
                  // A comma would begin another column.
                  place.note().replace(',', '，').replaceAll("[\"\\p{Cntrl}]+", " ")))
          .append('\n');
    }
    return text.toString();
  }

  /** By which people and logs can tell one list from another. */
  public String digest() {
    return Sha256.of(text());
  }

  /** The beginning of the digest, as people compare it. */
  public String mark() {
    return digest().substring(0, MARK);
  }

  /** The county as it is called last. */
  public Place county() {
    return places.stream()
        .filter(place -> place.level() == PlaceLevel.OWN_COUNTY)
        .max(java.util.Comparator.comparing(place -> place.period().until()))
        .orElseThrow();
  }

  /** How many places lie in the county. */
  public long below() {
    return places.stream()
        .filter(place -> place.level().isBelowCounty() || place.level() == PlaceLevel.VILLAGE)
        .count();
  }
}
