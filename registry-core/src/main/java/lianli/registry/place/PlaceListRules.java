package lianli.registry.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.place.PlaceListReading.Fault;
import lianli.registry.place.PlaceListReading.Row;

/** What the rows of a list must be among each other. */
final class PlaceListRules {
  private final List<Row> rows;
  private final List<Fault> faults = new ArrayList<>();

  private PlaceListRules(List<Row> rows) {
    this.rows = rows;
  }

  static List<Fault> faults(List<Row> rows) {
    PlaceListRules rules = new PlaceListRules(rows);
    rules.oneCountyIsOurs();
    rules.codesBelowAreOurs();
    rules.oneThingAtATime();
    rules.successorsLeadOn();
    return rules.faults;
  }

  private void oneCountyIsOurs() {
    if (rows.stream().noneMatch(row -> row.place().level() == PlaceLevel.OWN_COUNTY)) {
      add(
          0,
          BilingualText.of("no row is the county itself", "没有“本县”一行"),
          BilingualText.of("give the county's own row the level own_county", "请将本县所在行的级别填为“本县”"));
    }
  }

  /** A township of another county belongs into that one's list. */
  private void codesBelowAreOurs() {
    Set<String> own =
        rows.stream()
            .map(Row::place)
            .filter(place -> place.level() == PlaceLevel.OWN_COUNTY)
            .map(Place::code)
            .collect(Collectors.toSet());
    for (Row row : rows) {
      String code = row.place().code();
      boolean isWithin = row.place().level().isBelowCounty() || isVillage(row);
      if (!own.isEmpty() && isWithin && code.length() > 6 && !own.contains(code.substring(0, 6))) {
        add(
            row.number(),
            BilingualText.of("its code lies in none of the county's own codes", "代码不在本县的任一代码之下"),
            BilingualText.of(
                "mend the code, add a row own_county for "
                    + code.substring(0, 6)
                    + ", or take the row out",
                "请改正代码，或增加代码为 " + code.substring(0, 6) + " 的“本县”一行，或删去该行"));
      }
    }
  }

  private static boolean isVillage(Row row) {
    return row.place().level() == PlaceLevel.VILLAGE;
  }

  /** One name twice, or one code for two names, at one time. */
  private void oneThingAtATime() {
    group(PlaceListRules::sameThing)
        .forEach(
            rowsOfOne ->
                eachOverlap(
                    rowsOfOne,
                    (first, second) ->
                        add(
                            second.number(),
                            BilingualText.of(
                                "row %d has the same place in the same years"
                                    .formatted(first.number()),
                                "与第 %d 行是同一地名，年份重叠".formatted(first.number())),
                            BilingualText.of(
                                "take one of them out, or part the years", "请删去其中一行，或将年份分开"))));
    group(row -> row.place().code())
        .forEach(
            rowsOfOne ->
                eachOverlap(
                    rowsOfOne,
                    (first, second) -> {
                      if (!first.place().isAlsoCalled(second.place())) {
                        add(
                            second.number(),
                            BilingualText.of(
                                "row %d has this code in the same years".formatted(first.number()),
                                "与第 %d 行代码相同，年份重叠".formatted(first.number())),
                            BilingualText.of(
                                "end the one where the other begins: until, from",
                                "请填写前者的停用时间和后者的启用时间，使其前后相接"));
                      }
                    }));
  }

  /** Villages of one name lie in many townships: without a code nothing tells that they are one. */
  private static String sameThing(Row row) {
    Place place = row.place();
    boolean isTold = !place.code().isEmpty() || place.level() != PlaceLevel.VILLAGE;
    return isTold ? place.name() + " " + place.code() + " " + place.level() : "";
  }

  private interface Overlap {
    void of(Row first, Row second);
  }

  /** Rows in the order of their first days: what overlaps, overlaps one that went before. */
  private static void eachOverlap(List<Row> rows, Overlap overlap) {
    List<Row> ordered = new ArrayList<>(rows);
    ordered.sort(java.util.Comparator.comparing(row -> row.place().period().from()));
    Row longest = null;
    for (Row row : ordered) {
      if (longest != null && longest.place().period().overlaps(row.place().period())) {
        boolean isBefore = longest.number() < row.number();
        overlap.of(isBefore ? longest : row, isBefore ? row : longest);
      }
      if (longest == null
          || row.place().period().until().isAfter(longest.place().period().until())) {
        longest = row;
      }
    }
  }

  private Iterable<List<Row>> group(java.util.function.Function<Row, String> key) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      if (!key.apply(row).isEmpty()) {
        groups.computeIfAbsent(key.apply(row), each -> new ArrayList<>()).add(row);
      }
    }
    return groups.values();
  }

  private void successorsLeadOn() {
    Map<String, Row> byCode = new HashMap<>();
    rows.forEach(row -> byCode.putIfAbsent(row.place().code(), row));
    for (Row row : rows) {
      Place place = row.place();
      if (place.successor().isEmpty()) {
        continue;
      }
      if (place.code().isEmpty()) {
        add(
            row.number(),
            BilingualText.of("it has a successor and no code", "有后继代码而没有代码"),
            BilingualText.of("fill in its code, or empty the successor", "请填写代码，或清空后继代码"));
      } else if (place.period().lasts()) {
        add(
            row.number(),
            BilingualText.of("it has a successor and no end", "有后继代码而没有停用时间"),
            BilingualText.of("fill in until, or empty the successor", "请填写停用时间，或清空后继代码"));
      } else if (!byCode.containsKey(place.successor())
          && ChinaDivisions.present().name(place.successor()).isEmpty()) {
        add(
            row.number(),
            BilingualText.of(
                "no row has the code %s of its successor".formatted(place.successor()),
                "后继代码 %s 不在清单中".formatted(place.successor())),
            BilingualText.of("add a row for it, or mend the code", "请增加该代码的行，或改正代码"));
      } else {
        circle(row, byCode)
            .ifPresent(
                way ->
                    add(
                        row.number(),
                        BilingualText.of(
                            "its successors come back to itself: " + way, "后继代码循环：" + way),
                        BilingualText.of("mend the successor of one of them", "请改正其中一行的后继代码")));
      }
    }
  }

  /** The way from a row over its successors back to it; empty if there is none. */
  private static Optional<String> circle(Row start, Map<String, Row> byCode) {
    StringBuilder way = new StringBuilder(start.place().code());
    Set<String> seen = new HashSet<>();
    Row at = start;
    while (at != null && !at.place().successor().isEmpty() && seen.add(at.place().successor())) {
      String next = at.place().successor();
      way.append(" → ").append(next);
      if (next.equals(start.place().code())) {
        return Optional.of(way.toString());
      }
      at = byCode.get(next);
    }
    return Optional.empty();
  }

  private void add(int row, BilingualText why, BilingualText fix) {
    faults.add(new Fault(row, "", why, fix));
  }
}
