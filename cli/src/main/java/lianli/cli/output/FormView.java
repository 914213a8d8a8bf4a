package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.ocr.extract.FormTrial;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.FormFile;
import lianli.ocr.form.FormNames;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;

/** Shows forms, and how a form file does. */
public final class FormView {
  private final Output output;

  public FormView(Output output) {
    this.output = output;
  }

  /** All forms, a line each. */
  public void all(List<FormDefinition> forms) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put("forms", forms.stream().map(form -> Json.parse(FormFile.text(form))).toList())
              .build());
    }
    output.table(
        forms.stream().map(this::row).toList(),
        output.word("FORM", "表式"),
        output.word("ACT", "登记类别"),
        output.word("TITLES", "名称"));
  }

  private List<String> row(FormDefinition form) {
    return List.of(
        form.key(),
        FieldWords.act(output.locale(), form.act()),
        output.word(String.join(", ", form.titles()), FormNames.chinese(form.key())));
  }

  /** One form as a form file: the same with and without --json. */
  public void one(FormDefinition form) {
    String text = FormFile.text(form);
    if (output.isJson()) {
      output.json(Json.parse(text));
    }
    output.say(text.stripTrailing());
  }

  /** What is wrong with a form file, or how it did. */
  public void check(List<BilingualText> problems, List<FormTrial> trials) {
    if (output.isJson()) {
      output.json(
          Json.object()
              .put(
                  "problems",
                  Json.ofStrings(problems.stream().map(BilingualText::english).toList()))
              .put("scans", trials.stream().map(FormView::json).toList())
              .build());
    }
    problems.forEach(problem -> output.say("✗ " + problem.in(output.locale())));
    if (problems.isEmpty()) {
      output.say("✓ The form file can be used.", "✓ 表式文件可用。");
    }
    trials.forEach(this::trial);
  }

  private void trial(FormTrial trial) {
    output.heading(trial.scan().toString(), trial.scan().toString());
    if (!trial.problem().english().isEmpty()) {
      output.say("✗ " + trial.problem().in(output.locale()));
      return;
    }
    output.say(
        trial.isFound()
            ? BilingualText.of("✓ taken for this form", "✓ 识别为此表式")
            : BilingualText.of(
                "✗ not taken for this form"
                    + (trial.form().isEmpty() ? "" : ", but for " + trial.form()),
                "✗ 未识别为此表式"
                    + (trial.form().isEmpty() ? "" : "，而是" + FormNames.chinese(trial.form()))));
    trial.match().titles().forEach((text, share) -> found(output.word("title", "标题"), text, share));
    trial.match().marks().forEach((text, share) -> found(output.word("mark", "其他文字"), text, share));
    if (!trial.fields().isEmpty()) {
      output.table(
          trial.fields().entrySet().stream()
              .map(
                  field ->
                      List.of(FieldWords.name(output.locale(), field.getKey()), field.getValue()))
              .toList(),
          output.word("FIELD", "字段"),
          output.word("VALUE", "识别结果"));
    }
    if (trial.isFound() && !trial.missing().isEmpty()) {
      output.say(
          "Not found: " + String.join(", ", trial.missing()),
          "未找到："
              + String.join(
                  "、",
                  trial.missing().stream()
                      .map(key -> FieldWords.name(Locale.CHINESE, key))
                      .toList()));
    }
  }

  private void found(String kind, String text, double share) {
    String line =
        output.word("  %s %s %.0f %%", "  %s %s %.0f%%").formatted(kind, text, 100 * share);
    output.say(line);
  }

  private static Json.Obj json(FormTrial trial) {
    Json.Builder fields = Json.object();
    for (Map.Entry<String, String> field : trial.fields().entrySet()) {
      fields.put(field.getKey(), field.getValue());
    }
    return Json.object()
        .put("scan", trial.scan().toString())
        .put("found", trial.isFound())
        .put("form", trial.form())
        .put("problem", trial.problem().english())
        .put("title", trial.match().title())
        .put("marks", trial.match().mark())
        .put("fields", fields.build())
        .put("missing", Json.ofStrings(trial.missing()))
        .build();
  }
}
