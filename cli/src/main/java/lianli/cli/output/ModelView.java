package lianli.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.ModelCodec;
import lianli.index.linkage.pattern.MatchWeights;

/** Shows what a model says of each level of each field. */
public final class ModelView {
  private final Output output;

  /** A view on this output. */
  public ModelView(Output output) {
    this.output = output;
  }

  /** Shows a model: its file in JSON, a table for people. */
  public void show(LinkageModel model) {
    if (output.isJson()) {
      output.json(ModelCodec.write(model));
      return;
    }
    MatchWeights weights = model.weights();
    List<List<String>> rows = new ArrayList<>();
    for (int place = 0; place < model.spec().fields().size(); place++) {
      FieldSpec field = model.spec().fields().get(place);
      for (int code = 1; code <= field.levels().size(); code++) {
        rows.add(
            List.of(
                code == 1 ? field.name() : "",
                LevelWords.of(output.locale(), field.levels().get(code - 1)),
                share(model.m().share(place, code)),
                share(model.u().share(place, code)),
                bits(weights.weight(place, code)),
                code == 1 && field.isByFrequency() ? output.word("yes", "是") : ""));
      }
    }
    output.table(
        rows,
        output.word("Field", "比较项"),
        output.word("Level", "级别"),
        output.word("m", "匹配者占比 m"),
        output.word("u", "其余占比 u"),
        output.word("Weight", "匹配分值"),
        output.word("By frequency", "按常见程度"));
    output.say(
        "Before looking, one pair in %,.0f is a match (%s); %,.0f matches expected among these"
            + " lists.",
        "比对之前每 %,.0f 对中约有 1 对为同一人（%s）；估计共有 %,.0f 对。",
        1 / model.prior(),
        bits(weights.prior()),
        model.learnedFrom().expectedMatches());
  }

  /** Says where it was written. */
  public void written(Path file) {
    output.remark("Model written to %s", "模型已写入 %s", file);
  }

  static String share(double share) {
    return share >= 0.0001
        ? String.format(Locale.ROOT, "%.4f", share)
        : String.format(Locale.ROOT, "%.1e", share);
  }

  static String bits(double weight) {
    return String.format(Locale.ROOT, "%+.1f", weight);
  }
}
