package lianli.ocr.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * A form in a file of its own, as an archivist writes one: see docs/file-formats.md. It says what
 * is printed on the form; what the fields hold is known.
 */
public final class FormFile {
  private final Path file;
  private final Json.Obj form;

  private FormFile(Path file, Json.Obj form) {
    this.file = file;
    this.form = form;
  }

  /**
   * Opens a form file.
   *
   * @throws RegistryException if it is no JSON object, naming the line
   */
  public static FormFile open(Path file) {
    try {
      return new FormFile(file, (Json.Obj) Json.parse(Files.readString(file)));
    } catch (JsonSyntaxException | ClassCastException e) {
      String where = String.valueOf(e.getMessage());
      throw unusable(
          file,
          BilingualText.of(
              e instanceof JsonSyntaxException
                  ? "it is not JSON: " + where
                  : "it is no JSON object",
              e instanceof JsonSyntaxException ? "不是 JSON：" + where : "不是 JSON 对象"),
          e);
    } catch (IOException e) {
      throw unusable(file, BilingualText.of("the system does not let it be read", "当前用户无读取权限"), e);
    }
  }

  /** The forms in a folder, in the order of their names. */
  static List<FormDefinition> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .map(file -> open(file).definition())
          .toList();
    } catch (IOException e) {
      throw unusable(
          folder, BilingualText.of("the system does not let it be read", "当前用户无读取权限"), e);
    }
  }

  /** Everything that is wrong with it, each with its place; empty if it can be used. */
  public List<BilingualText> problems() {
    return new FormRules(form).problems();
  }

  /**
   * The form.
   *
   * @throws RegistryException telling the first of its problems
   */
  public FormDefinition definition() {
    List<BilingualText> problems = problems();
    if (!problems.isEmpty()) {
      throw unusable(file, problems.getFirst(), null);
    }
    return FormCatalogue.form(form, FormCatalogue.commonFields());
  }

  /** A form as the text of a file, to be changed and read back. */
  public static String text(FormDefinition form) {
    List<String> names = new ArrayList<>();
    Json.Builder labels = Json.object();
    for (FieldDefinition field : form.fields()) {
      names.add(field.ofParty() ? "party." + field.key() : field.key());
      labels.put(field.key(), Json.ofStrings(field.labels()));
    }
    return Json.object()
            .put("key", form.key())
            .put("act", form.act())
            .put("titles", Json.ofStrings(form.titles()))
            .put("marks", Json.ofStrings(form.marks()))
            .put("fields", Json.ofStrings(names))
            .put("labels", labels.build())
            .build()
            .pretty()
        + "\n";
  }

  /** This form with another name. */
  public static FormDefinition renamed(FormDefinition form, String key) {
    return new FormDefinition(key, form.act(), form.titles(), form.marks(), form.fields());
  }

  static List<String> ownLabels(Json.Obj form, String key) {
    Map<String, Json> labels = form.object("labels").members();
    return labels.get(key) instanceof Json.Arr own ? FormCatalogue.strings(own.items()) : List.of();
  }

  private static RegistryException unusable(
      Path file, BilingualText why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot use the form " + file, "无法使用表式 " + file),
        why,
        BilingualText.of("Run lianli ocr form check on it", "请用 lianli ocr form check 检查该文件"),
        cause);
  }
}
