package lianli.index.linkage.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lianli.index.linkage.model.CoupleModel.Bonds;
import lianli.index.linkage.model.CoupleModel.Seen;
import lianli.index.linkage.pattern.LevelShares;
import lianli.index.linkage.pattern.PatternShape;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;

/** A model of couples as JSON, in the words of {@link ModelCodec} (docs/file-formats.md). */
public final class CoupleModelCodec {
  /** The type that its files name. */
  public static final String TYPE = "couple_model";

  private static final String SHIPPED = "couples.json";
  private static final int PLACES = 18;

  private CoupleModelCodec() {}

  /** The model that comes with the program: what is known before looking at a list. */
  public static CoupleModel shipped() {
    try (InputStream in = CoupleModelCodec.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("model of couples is missing in the program");
      }
      return read(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The model as a file holds it. */
  public static Json.Obj write(CoupleModel model) {
    List<Json> comparisons = new ArrayList<>();
    for (CoupleField field : CoupleField.values()) {
      List<Json> levels = new ArrayList<>();
      for (int code = 1; code <= field.levels().size(); code++) {
        double m = model.m().share(field.place(), code);
        double u = model.u().share(field.place(), code);
        levels.add(
            Json.object()
                .put("label", field.levels().get(code - 1))
                .put("m_probability", m)
                .put("u_probability", u)
                .put("match_weight", Math.log(m / u) / Math.log(2))
                .build());
      }
      Seen seen = model.weights().get(field.place());
      comparisons.add(
          Json.object()
              .put("output_column_name", field.written())
              .put("m_counts_as_pairs", seen.matches())
              .put("u_counts_as_pairs", seen.randomPairs())
              .put("comparison_levels", levels)
              .build());
    }
    return Json.object()
        .put("type", TYPE)
        .put("schema", 1)
        .put(
            "learned_from",
            Json.object()
                .put("lines", model.source().lines())
                .put("marriages", model.source().marriages())
                .put("random_pairs", model.source().randomPairs())
                .put("expected_matches", model.source().expectedMatches())
                .build())
        .put("share_on_file", model.onFile())
        .put("other_marriages_of_a_person", model.bonds().otherMarriages())
        .put("both_birth_years_over_chance", model.bonds().births())
        .put("both_areas_over_chance", model.bonds().areas())
        .put("agreement_of_id_places", model.places().stream().map(Json::of).toList())
        .put("comparisons", comparisons)
        .build();
  }

  /**
   * Reads the text of a model of couples.
   *
   * @param file as the user calls it
   * @throws lianli.registry.RegistryException BAD_INPUT naming the place that makes no sense
   */
  public static CoupleModel read(String file, String text) {
    JsonPlace root = SpecReader.document(file, text);
    SpecReader.requireType(root, TYPE);
    List<JsonPlace> comparisons = items(root.member("comparisons"), CoupleField.values().length);
    double[][] m = new double[comparisons.size()][];
    double[][] u = new double[comparisons.size()][];
    List<Seen> seen = new ArrayList<>();
    for (CoupleField field : CoupleField.values()) {
      JsonPlace comparison = comparisons.get(field.place());
      List<JsonPlace> levels = levels(comparison, field);
      m[field.place()] = shares(levels, "m_probability");
      u[field.place()] = shares(levels, "u_probability");
      seen.add(
          new Seen(
              positive(comparison.member("m_counts_as_pairs")),
              positive(comparison.member("u_counts_as_pairs"))));
    }
    PatternShape shape = CoupleField.shape();
    JsonPlace from = root.member("learned_from");
    return new CoupleModel(
        LevelShares.of(shape, m),
        LevelShares.of(shape, u),
        seen,
        items(root.member("agreement_of_id_places"), PLACES).stream()
            .map(ModelCodec::share)
            .toList(),
        new Bonds(
            positive(root.member("both_birth_years_over_chance")),
            positive(root.member("both_areas_over_chance")),
            positive(root.member("other_marriages_of_a_person"))),
        ModelCodec.share(root.member("share_on_file")),
        new CoupleModel.Source(
            from.member("lines").whole(0, Long.MAX_VALUE),
            from.member("marriages").whole(0, Long.MAX_VALUE),
            from.member("random_pairs").whole(0, Long.MAX_VALUE),
            from.member("expected_matches").number().doubleValue()));
  }

  private static List<JsonPlace> items(JsonPlace list, int wanted) {
    List<JsonPlace> items = list.items();
    if (items.size() != wanted) {
      throw list.wrong(
          BilingualText.of(
              "it has %,d items, not %,d", "应有 %2$,d 项，现有 %1$,d 项", items.size(), wanted),
          trainAnew());
    }
    return items;
  }

  private static List<JsonPlace> levels(JsonPlace comparison, CoupleField field) {
    JsonPlace name = comparison.member("output_column_name");
    JsonPlace list = comparison.member("comparison_levels");
    List<JsonPlace> levels = list.items();
    boolean isThis =
        name.text().equals(field.written())
            && levels.stream()
                .map(level -> level.member("label").text())
                .toList()
                .equals(field.levels());
    if (!isThis) {
      throw list.wrong(
          BilingualText.of(
              "couples are compared here by %s with the levels %s",
              "此处比较项应为“%s”，级别依次为 %s", field.written(), String.join(", ", field.levels())),
          trainAnew());
    }
    return levels;
  }

  private static double[] shares(List<JsonPlace> levels, String key) {
    return levels.stream().mapToDouble(level -> ModelCodec.share(level.member(key))).toArray();
  }

  private static double positive(JsonPlace place) {
    double number = place.number().doubleValue();
    if (number > 0 && number <= 1e12) {
      return number;
    }
    throw place.wrong(
        BilingualText.of("it is not above 0", "应大于 0"),
        BilingualText.of("Correct it there, or train the model anew", "请在该处更正，或重新训练模型"));
  }

  private static BilingualText trainAnew() {
    return BilingualText.of("Train the model anew", "请重新训练模型");
  }
}
