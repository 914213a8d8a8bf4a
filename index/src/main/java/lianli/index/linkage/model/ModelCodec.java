package lianli.index.linkage.model;

import java.util.ArrayList;
import java.util.List;
import lianli.index.linkage.pattern.LevelShares;
import lianli.index.linkage.pattern.MatchWeights;
import lianli.index.linkage.pattern.PatternShape;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/**
 * A model as JSON, with the words that Splink's models have where they mean the same
 * (docs/file-formats.md).
 */
public final class ModelCodec {
  private ModelCodec() {}

  /** The model as a file holds it. */
  public static Json.Obj write(LinkageModel model) {
    List<Json> comparisons = new ArrayList<>();
    MatchWeights weights = model.weights();
    for (int field = 0; field < model.spec().fields().size(); field++) {
      FieldSpec spec = model.spec().fields().get(field);
      List<Json> levels = new ArrayList<>();
      for (int code = 1; code <= spec.levels().size(); code++) {
        levels.add(
            Json.object()
                .put("label", spec.levels().get(code - 1))
                .put("m_probability", model.m().share(field, code))
                .put("u_probability", model.u().share(field, code))
                .put("match_weight", weights.weight(field, code))
                .put("tf_adjusted", code == 1 && spec.isByFrequency())
                .build());
      }
      comparisons.add(
          Json.object()
              .put("output_column_name", spec.name())
              .put("comparison_levels", levels)
              .build());
    }
    return Json.object()
        .put("type", "linkage_model")
        .put("schema", 1)
        .put(
            "learned_from",
            Json.object()
                .put("first_records", model.learnedFrom().firstRecords())
                .put("second_records", model.learnedFrom().secondRecords())
                .put("random_pairs", model.learnedFrom().randomPairs())
                .put("expected_matches", model.learnedFrom().expectedMatches())
                .build())
        .put("probability_two_random_records_match", model.prior())
        .put("comparisons", comparisons)
        .put("spec", SpecWriter.write(model.spec()))
        .build();
  }

  /**
   * Reads the text of a model.
   *
   * @param file as the user calls it
   * @throws RegistryException BAD_INPUT naming the place that makes no sense
   */
  public static LinkageModel read(String file, String text) {
    JsonPlace root = SpecReader.document(file, text);
    SpecReader.requireType(root, "linkage_model");
    LinkageSpec spec = SpecReader.read(root.member("spec"));
    JsonPlace list = root.member("comparisons");
    List<JsonPlace> comparisons = list.items();
    if (comparisons.size() != spec.fields().size()) {
      throw list.wrong(
          BilingualText.of("the specification in it has other comparisons", "与其中规格的比较项不符"),
          BilingualText.of("Train the model anew", "请重新训练模型"));
    }
    double[][] m = new double[comparisons.size()][];
    double[][] u = new double[comparisons.size()][];
    for (int field = 0; field < m.length; field++) {
      List<JsonPlace> levels = levels(comparisons.get(field), spec.fields().get(field));
      m[field] = shares(levels, "m_probability");
      u[field] = shares(levels, "u_probability");
    }
    JsonPlace from = root.member("learned_from");
    PatternShape shape = spec.shape();
    return new LinkageModel(
        spec,
        LevelShares.of(shape, m),
        LevelShares.of(shape, u),
        share(root.member("probability_two_random_records_match")),
        new LinkageModel.Source(
            (int) from.member("first_records").whole(0, Integer.MAX_VALUE),
            (int) from.member("second_records").whole(0, Integer.MAX_VALUE),
            from.member("random_pairs").whole(0, Long.MAX_VALUE),
            from.member("expected_matches").number().doubleValue()));
  }

  private static List<JsonPlace> levels(JsonPlace comparison, FieldSpec field) {
    JsonPlace list = comparison.member("comparison_levels");
    List<JsonPlace> levels = list.items();
    List<String> labels = levels.stream().map(level -> level.member("label").text()).toList();
    if (!labels.equals(field.levels())
        || !comparison.member("output_column_name").text().equals(field.name())) {
      throw list.wrong(
          BilingualText.of("its levels are not those of the specification", "级别与规格不符"),
          BilingualText.of("Train the model anew", "请重新训练模型"));
    }
    return levels;
  }

  private static double[] shares(List<JsonPlace> levels, String key) {
    return levels.stream().mapToDouble(level -> share(level.member(key))).toArray();
  }

  static double share(JsonPlace place) {
    double share = place.number().doubleValue();
    if (share > 0 && share < 1) {
      return share;
    }
    throw place.wrong(
        BilingualText.of("it is no probability above 0 and below 1", "应为 0 与 1 之间的概率"),
        BilingualText.of("Correct it there, or train the model anew", "请在该处更正，或重新训练模型"));
  }
}
