package lianli.index.linkage.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lianli.index.linkage.compare.AddressComparison;
import lianli.index.linkage.compare.CitizenIdComparison;
import lianli.index.linkage.compare.Comparison;
import lianli.index.linkage.compare.DateComparison;
import lianli.index.linkage.compare.DateOrder;
import lianli.index.linkage.compare.EditComparison;
import lianli.index.linkage.compare.ExactComparison;
import lianli.index.linkage.compare.JaroWinklerComparison;
import lianli.index.linkage.compare.NameComparison;
import lianli.index.linkage.compare.NumberComparison;
import lianli.index.linkage.compare.PlaceComparison;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;

/** Kinds of comparison by the names that a specification has for them. */
final class ComparisonCodec {
  /** Keys of a comparison's object that belong to its kind. */
  static final Set<String> KEYS = Set.of("kind", "cuts", "days", "within");

  private static final List<Double> USUAL_SIMILARITIES = List.of(0.92, 0.8);
  private static final List<Integer> USUAL_SLIPS = List.of(1, 2);
  private static final List<Integer> USUAL_DAYS = List.of(31, 366);
  private static final List<BigDecimal> USUAL_DISTANCES = List.of(BigDecimal.ONE);
  private static final int MOST_LEVELS = 12;

  private ComparisonCodec() {}

  /** The comparison that an object describes, of these columns. */
  static Comparison<?> read(JsonPlace place, List<String> columns, Optional<DateOrder> order) {
    JsonPlace kind = place.member("kind");
    Comparison<?> comparison =
        switch (kind.text()) {
          case "exact" -> new ExactComparison();
          case "jaro_winkler" ->
              built(
                  place,
                  "cuts",
                  each -> each.number().doubleValue(),
                  USUAL_SIMILARITIES,
                  JaroWinklerComparison::new);
          case "damerau_levenshtein" ->
              built(place, "cuts", ComparisonCodec::small, USUAL_SLIPS, EditComparison::new);
          case "date" ->
              built(
                  place,
                  "days",
                  ComparisonCodec::small,
                  USUAL_DAYS,
                  days -> new DateComparison(days, order));
          case "chinese_name" -> new NameComparison();
          case "citizen_id" -> new CitizenIdComparison();
          case "number" ->
              built(place, "within", JsonPlace::number, USUAL_DISTANCES, NumberComparison::new);
          case "place" ->
              columns.size() == 1 ? new AddressComparison() : new PlaceComparison(columns);
          default ->
              throw kind.wrong(
                  BilingualText.of("there is no such kind of comparison", "没有这种比较方式"),
                  BilingualText.of(
                      "Write one of: %s",
                      "请填写下列之一：%s",
                      "exact, jaro_winkler, damerau_levenshtein, date, chinese_name, citizen_id,"
                          + " number, place"));
        };
    if (columns.size() > 1 && !(comparison instanceof PlaceComparison)) {
      throw place.wrong(
          BilingualText.of(
              "only a comparison of kind place has several columns", "只有 place 类比较可以有多列"),
          BilingualText.of("Name one column", "请只写一列"));
    }
    return comparison;
  }

  private static int small(JsonPlace place) {
    return (int) place.whole(1, 100_000);
  }

  private static <T> Comparison<?> built(
      JsonPlace place,
      String key,
      Function<JsonPlace, T> item,
      List<T> usual,
      Function<List<T>, Comparison<?>> build) {
    Optional<JsonPlace> told = place.optional(key);
    List<T> cuts = told.map(list -> list.items().stream().map(item).toList()).orElse(usual);
    try {
      if (cuts.size() > MOST_LEVELS) {
        throw new IllegalArgumentException("too many");
      }
      return build.apply(cuts);
    } catch (IllegalArgumentException notInOrder) {
      throw told.orElse(place)
          .wrong(
              BilingualText.of(
                  "the cut points are out of order, out of range or too many", "分级界限的顺序、范围或个数不对"),
              BilingualText.of(
                  "Similarities fall between 1 and 0; slips, days and distances rise from above 0;"
                      + " at most %s",
                  "相似度应在 1 与 0 之间递减，差错数、天数和差值应从大于 0 起递增，最多 %s 个", MOST_LEVELS));
    }
  }

  /** Writes what {@link #read} reads. */
  static void write(Comparison<?> comparison, Json.Builder json) {
    switch (comparison) {
      case ExactComparison exact -> json.put("kind", "exact");
      case JaroWinklerComparison similar ->
          json.put("kind", "jaro_winkler")
              .put("cuts", similar.cuts().stream().map(Json::of).toList());
      case EditComparison edit ->
          json.put("kind", "damerau_levenshtein").put("cuts", whole(edit.cuts()));
      case DateComparison date -> json.put("kind", "date").put("days", whole(date.days()));
      case NameComparison name -> json.put("kind", "chinese_name");
      case CitizenIdComparison id -> json.put("kind", "citizen_id");
      case NumberComparison number ->
          json.put("kind", "number")
              .put("within", number.within().stream().map(Json.Num::new).toList());
      case AddressComparison address -> json.put("kind", "place");
      case PlaceComparison place -> json.put("kind", "place");
    }
  }

  private static List<Json> whole(List<Integer> numbers) {
    return numbers.stream().map(Json::of).toList();
  }
}
