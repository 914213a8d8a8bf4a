package lianli.index.linkage.model;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.index.linkage.compare.DateComparison;
import lianli.index.linkage.compare.DateOrder;
import lianli.registry.json.Json;

/** Writes a specification as {@link SpecReader} reads it, with nothing left to be usual. */
final class SpecWriter {
  private SpecWriter() {}

  static Json.Obj write(LinkageSpec spec) {
    Json.Builder json =
        Json.object()
            .put("type", "linkage_spec")
            .put("schema", 1)
            .put("id", spec.idColumn())
            .put("second_columns", Json.ofStrings(new TreeMap<>(spec.secondColumns())));
    spec.fields().stream()
        .map(FieldSpec::comparison)
        .flatMap(each -> each instanceof DateComparison date ? date.order().stream() : Stream.of())
        .findFirst()
        .or(() -> orderOfKeys(spec))
        .ifPresent(
            order ->
                json.put("date_order", order == DateOrder.DAY_FIRST ? "day_first" : "month_first"));
    json.put("comparisons", spec.fields().stream().map(SpecWriter::field).toList())
        .put("blocking", rules(spec.blocking().rules()))
        .put("refine", parts(spec.blocking().refining()))
        .put("block_cap", spec.blocking().cap())
        .put("training", rules(spec.learning().rules()));
    spec.learning().expectedMatches().ifPresent(count -> json.put("expected_matches", count));
    return json.put("random_pairs", spec.learning().randomPairs())
        .put("seed", spec.learning().seed())
        .put("frequencies_from", spec.isFirstMaster() ? "first" : "second")
        .put("accept", spec.cutOffs().accept())
        .put("review", spec.cutOffs().review())
        .put("margin", spec.cutOffs().margin())
        .build();
  }

  private static Optional<DateOrder> orderOfKeys(LinkageSpec spec) {
    return spec.blocking().rules().stream()
        .flatMap(rule -> rule.parts().stream())
        .flatMap(part -> part.form().order().stream())
        .findFirst();
  }

  private static Json field(FieldSpec field) {
    Json.Builder json = Json.object().put("name", field.name());
    if (field.columns().size() == 1) {
      json.put("column", field.columns().getFirst());
    } else {
      json.put("columns", Json.ofStrings(field.columns()));
    }
    ComparisonCodec.write(field.comparison(), json);
    json.put("term_frequency", field.isByFrequency());
    field.inside().ifPresent(name -> json.put("inside", name));
    field.swappedWith().ifPresent(name -> json.put("swapped_with", name));
    return json.build();
  }

  private static List<Json> rules(List<BlockingRule> rules) {
    return rules.stream().map(rule -> (Json) new Json.Arr(parts(rule.parts()))).toList();
  }

  private static List<Json> parts(List<KeyPart> parts) {
    return parts.stream().map(part -> Json.of(part.written())).toList();
  }
}
