package lianli.index.linkage.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lianli.index.linkage.compare.DateOrder;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/** Reads a specification (docs/file-formats.md) and names the place of what is wrong in it. */
public final class SpecReader {
  private static final Set<String> KEYS =
      Set.of(
          "type",
          "schema",
          "id",
          "second_columns",
          "date_order",
          "comparisons",
          "blocking",
          "refine",
          "block_cap",
          "training",
          "expected_matches",
          "random_pairs",
          "seed",
          "frequencies_from",
          "accept",
          "review",
          "margin");

  private static final int LARGEST_CAP = 1_000_000;
  private static final int MOST_RANDOM_PAIRS = 100_000_000;

  private final JsonPlace root;
  private final Optional<DateOrder> order;

  private SpecReader(JsonPlace root) {
    this.root = root;
    root.requireKeys(KEYS);
    order = root.optional("date_order").map(SpecReader::order);
  }

  /**
   * Reads the text of a specification.
   *
   * @param file as the user calls it
   * @throws RegistryException BAD_INPUT naming the place that makes no sense
   */
  public static LinkageSpec read(String file, String text) {
    return read(document(file, text));
  }

  static LinkageSpec read(JsonPlace place) {
    return new SpecReader(place).spec();
  }

  /** The whole of a file. */
  static JsonPlace document(String file, String text) {
    try {
      return new JsonPlace(file, "", Json.parse(text));
    } catch (JsonSyntaxException notJson) {
      String where = String.valueOf(notJson.getMessage()).replaceAll("[^0-9,]", "");
      throw new JsonPlace(file, "", new Json.Null())
          .wrong(
              BilingualText.of("it is not JSON at line and column %s", "不是合法的 JSON（行,列：%s）", where),
              BilingualText.of("Correct it there", "请在该处更正"));
    }
  }

  private LinkageSpec spec() {
    requireType(root, "linkage_spec");
    List<FieldSpec> fields = new FieldReader(order).read(root.member("comparisons"));
    List<BlockingRule> rules = rules(root.member("blocking"));
    Optional<JsonPlace> refine = root.optional("refine");
    Blocking blocking =
        new Blocking(
            rules,
            refine
                .map(list -> list.items().stream().map(this::part).toList())
                .orElseGet(() -> partsOf(rules)),
            whole("block_cap", Blocking.USUAL_CAP, 2, LARGEST_CAP));
    LinkageSpec spec =
        new LinkageSpec(
            root.member("id").text(),
            fields,
            secondColumns(),
            blocking,
            learning(rules),
            cutOffs(),
            isFirstMaster());
    requireFits(spec);
    return spec;
  }

  /** Makes sure of what a document says it is. */
  static void requireType(JsonPlace place, String type) {
    JsonPlace told = place.member("type");
    if (!told.text().equals(type)) {
      throw told.wrong(
          BilingualText.of("this is no %s", "不是 %s 文件", type),
          BilingualText.of("Name a file of that type", "请指定该类型的文件"));
    }
    JsonPlace schema = place.member("schema");
    if (schema.whole(1, Integer.MAX_VALUE) != 1) {
      throw schema.wrong(
          BilingualText.of("it is of a later program", "该文件由更新版本的程序生成"),
          BilingualText.of("Use the program that wrote it", "请使用生成该文件的程序版本"));
    }
  }

  private Learning learning(List<BlockingRule> rules) {
    Optional<JsonPlace> expected = root.optional("expected_matches");
    return new Learning(
        root.optional("training").map(this::rules).orElse(rules),
        expected.isPresent()
            ? OptionalLong.of(expected.get().whole(1, Long.MAX_VALUE))
            : OptionalLong.empty(),
        whole("random_pairs", Learning.USUAL_PAIRS, 1_000, MOST_RANDOM_PAIRS),
        whole("seed", 1, 0, Integer.MAX_VALUE));
  }

  private CutOffs cutOffs() {
    double accept = decimal("accept", CutOffs.USUAL.accept());
    double review = decimal("review", Math.min(accept, CutOffs.USUAL.review()));
    try {
      return new CutOffs(accept, review, decimal("margin", CutOffs.USUAL.margin()));
    } catch (IllegalArgumentException outOfOrder) {
      throw root.wrong(
          BilingualText.of(
              "accept and review are no probabilities in order", "accept 与 review 不是依次排列的概率"),
          BilingualText.of(
              "Write 0 < review <= accept < 1, and a margin that is not negative",
              "应满足 0 < review <= accept < 1，margin 不为负"));
    }
  }

  private boolean isFirstMaster() {
    Optional<JsonPlace> told = root.optional("frequencies_from");
    if (told.isEmpty()) {
      return false;
    }
    return switch (told.get().text()) {
      case "first" -> true;
      case "second" -> false;
      default ->
          throw told.get()
              .wrong(
                  BilingualText.of("it is neither first nor second", "应为 first 或 second"),
                  BilingualText.of("Name the list that is the register", "请指明哪一份名单是登记底册"));
    };
  }

  private Map<String, String> secondColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    root.optional("second_columns")
        .ifPresent(
            place -> place.keys().forEach(key -> columns.put(key, place.member(key).text())));
    return columns;
  }

  private int whole(String key, int usual, int least, int most) {
    return root.optional(key).map(place -> (int) place.whole(least, most)).orElse(usual);
  }

  private double decimal(String key, double usual) {
    return root.optional(key).map(place -> place.number().doubleValue()).orElse(usual);
  }

  private static DateOrder order(JsonPlace place) {
    return switch (place.text()) {
      case "day_first" -> DateOrder.DAY_FIRST;
      case "month_first" -> DateOrder.MONTH_FIRST;
      default ->
          throw place.wrong(
              BilingualText.of(
                  "it is neither day_first nor month_first", "应为 day_first 或 month_first"),
              BilingualText.of("Write one of them, or leave it out", "请填写其一，或删去该项"));
    };
  }

  private List<BlockingRule> rules(JsonPlace list) {
    List<BlockingRule> rules = new ArrayList<>();
    for (JsonPlace rule : list.items()) {
      List<KeyPart> parts = rule.items().stream().map(this::part).toList();
      if (parts.isEmpty()) {
        throw rule.wrong(
            BilingualText.of("a rule without a part takes every pair", "没有内容的规则会取所有配对"),
            BilingualText.of("Name a column", "请写明列名"));
      }
      rules.add(new BlockingRule(parts));
    }
    if (rules.isEmpty()) {
      throw list.wrong(
          BilingualText.of("without a rule no pair is looked at", "没有规则就没有可比对的配对"),
          BilingualText.of("Write at least one", "请至少写一条"));
    }
    return rules;
  }

  private KeyPart part(JsonPlace place) {
    String text = place.text();
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      return new KeyPart(text, new KeyForm(KeyForm.Kind.WHOLE, 0, order));
    }
    return KeyForm.named(text.substring(colon + 1), order)
        .map(form -> new KeyPart(text.substring(0, colon), form))
        .orElseThrow(
            () ->
                place.wrong(
                    BilingualText.of("there is no such form of a key", "没有这种分块方式"),
                    BilingualText.of(
                        "Write COLUMN or COLUMN:FORM with one of: %s",
                        "请写成“列名”或“列名:方式”，方式可为：%s",
                        "first3, last4, letters, one_slip, words, soundex, pinyin, dialect, day,"
                            + " year, month, month_day, id, id_parts")));
  }

  /** All parts of the rules, each once: what splits one rule's blocks is what others look at. */
  private static List<KeyPart> partsOf(List<BlockingRule> rules) {
    return rules.stream().flatMap(rule -> rule.parts().stream()).distinct().toList();
  }

  private void requireFits(LinkageSpec spec) {
    try {
      spec.shape();
    } catch (IllegalArgumentException tooMany) {
      throw root.member("comparisons")
          .wrong(
              BilingualText.of("these are more levels than one pattern can hold", "比较的级别总数超出上限"),
              BilingualText.of("Leave out a comparison or a cut point", "请减少比较项或分级界限"));
    }
  }
}
