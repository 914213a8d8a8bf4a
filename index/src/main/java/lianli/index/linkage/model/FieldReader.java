package lianli.index.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.index.linkage.compare.CitizenIdComparison;
import lianli.index.linkage.compare.DateComparison;
import lianli.index.linkage.compare.DateOrder;
import lianli.index.linkage.compare.ExactComparison;
import lianli.registry.BilingualText;

/** Reads the comparisons of a specification. */
final class FieldReader {
  private static final Set<String> KEYS = keys();

  private final Optional<DateOrder> order;

  FieldReader(Optional<DateOrder> order) {
    this.order = order;
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(ComparisonCodec.KEYS);
    keys.addAll(Set.of("name", "column", "columns", "term_frequency", "inside", "swapped_with"));
    return keys;
  }

  List<FieldSpec> read(JsonPlace list) {
    List<FieldSpec> fields = new ArrayList<>();
    for (JsonPlace place : list.items()) {
      FieldSpec field = field(place);
      if (fields.stream().anyMatch(other -> other.name().equals(field.name()))) {
        throw place.wrong(
            BilingualText.of("there is another comparison of this name", "比较项重名"),
            BilingualText.of("Give it a name of its own by \"name\"", "请用 name 另取名称"));
      }
      fields.add(field);
    }
    if (fields.isEmpty()) {
      throw list.wrong(
          BilingualText.of("nothing is compared", "没有比较项"),
          BilingualText.of("Write at least one comparison", "请至少写一个比较项"));
    }
    List<JsonPlace> places = list.items();
    for (int i = 0; i < fields.size(); i++) {
      requireOthers(places.get(i), fields.get(i), fields);
    }
    return fields;
  }

  private FieldSpec field(JsonPlace place) {
    place.requireKeys(KEYS);
    List<String> columns =
        place
            .optional("columns")
            .map(several -> several.items().stream().map(JsonPlace::text).toList())
            .orElseGet(() -> List.of(place.member("column").text()));
    if (columns.isEmpty()) {
      throw place.wrong(
          BilingualText.of("it names no column", "没有写明列名"), BilingualText.of("Name one", "请写明列名"));
    }
    return new FieldSpec(
        place.optional("name").map(JsonPlace::text).orElse(columns.getFirst()),
        columns,
        ComparisonCodec.read(place, columns, order),
        place.optional("term_frequency").map(JsonPlace::isTrue).orElse(false),
        place.optional("inside").map(JsonPlace::text),
        place.optional("swapped_with").map(JsonPlace::text));
  }

  private static void requireOthers(JsonPlace place, FieldSpec field, List<FieldSpec> fields) {
    field
        .inside()
        .ifPresent(
            name -> {
              boolean isNumber =
                  fields.stream()
                      .anyMatch(
                          other ->
                              other.name().equals(name)
                                  && other.comparison() instanceof CitizenIdComparison);
              boolean isFact =
                  field.comparison() instanceof DateComparison
                      || field.comparison() instanceof ExactComparison;
              if (!isNumber || !isFact) {
                throw place
                    .member("inside")
                    .wrong(
                        BilingualText.of(
                            "only a birth date (date) or a sex (exact) is inside a comparison of"
                                + " kind citizen_id",
                            "只有出生日期（date）或性别（exact）可以包含在 citizen_id 比较项中"),
                        BilingualText.of(
                            "Name such a comparison, or leave it out", "请写明该比较项的名称，或删去该项"));
              }
            });
    field
        .swappedWith()
        .ifPresent(
            name -> {
              boolean isAlike =
                  fields.stream()
                      .anyMatch(
                          other ->
                              other.name().equals(name)
                                  && !name.equals(field.name())
                                  && other.swappedWith().isEmpty()
                                  && other.comparison().equals(field.comparison()));
              if (!isAlike) {
                throw place
                    .member("swapped_with")
                    .wrong(
                        BilingualText.of(
                            "it is no other comparison of the same kind and cut points",
                            "不是另一个方式和界限都相同的比较项"),
                        BilingualText.of(
                            "Name such a one; only one of the two names the other",
                            "请写明这样的比较项；两者中只由一个指明另一个"));
              }
            });
  }
}
