package lianli.ocr.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lianli.registry.json.Json;
import lianli.registry.script.HanScript;

/** The forms we know. */
public final class FormCatalogue {
  private final List<FormDefinition> forms;

  private FormCatalogue(List<FormDefinition> forms) {
    this.forms = List.copyOf(forms);
  }

  /** The forms that come with the program. */
  public static FormCatalogue standard() {
    try (InputStream in = FormCatalogue.class.getResourceAsStream("forms.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return of((Json.Obj) Json.parse(text));
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /** The forms of a catalogue file: see docs/file-formats.md. */
  static FormCatalogue of(Json.Obj catalogue) {
    Json.Obj common = catalogue.object("fields");
    return new FormCatalogue(
        catalogue.items("forms").stream().map(form -> form((Json.Obj) form, common)).toList());
  }

  private static FormDefinition form(Json.Obj form, Json.Obj common) {
    List<FieldDefinition> fields = new ArrayList<>();
    for (Json item : form.items("fields")) {
      String name = ((Json.Str) item).value();
      boolean ofParty = name.startsWith("party.");
      String key = ofParty ? name.substring("party.".length()) : name;
      Json.Obj field = common.object(key);
      fields.add(
          new FieldDefinition(
              key,
              FieldKind.valueOf(field.string("kind").toUpperCase(Locale.ROOT)),
              ofParty,
              strings(field.items("labels"))));
    }
    return new FormDefinition(
        form.string("key"),
        form.string("act"),
        FormDefinition.Layout.valueOf(form.string("layout").toUpperCase(Locale.ROOT)),
        strings(form.items("titles")),
        strings(form.items("marks")),
        fields);
  }

  private static List<String> strings(List<Json> items) {
    return items.stream().map(item -> ((Json.Str) item).value()).toList();
  }

  /** All forms. */
  public List<FormDefinition> forms() {
    return forms;
  }

  /**
   * The form whose title and marks are printed on a page.
   *
   * @param asPrinted everything read on the page, without blanks
   * @return empty if it is none of these forms
   */
  public Optional<FormDefinition> find(String asPrinted) {
    // Readers mix both scripts: 发给此證 for 發給此證.
    String printed = HanScript.toSimplified(asPrinted);
    Optional<FormDefinition> best = Optional.empty();
    double bestScore = 0;
    for (FormDefinition form : forms) {
      double title =
          form.titles().stream()
              .mapToDouble(text -> Likeness.within(HanScript.toSimplified(text), printed))
              .max()
              .orElse(0);
      double marks =
          form.marks().stream()
              .mapToDouble(text -> Likeness.within(HanScript.toSimplified(text), printed))
              .average()
              .orElse(0);
      // A long title tells more than a short one that is part of it: 结婚登记簿 and 结婚证.
      double length = form.titles().getFirst().length() / 20.0;
      double score = title + 2 * marks + length;
      // Large ornamental titles may be lost: then nearly all the rest must be there.
      boolean known = title >= 0.65 ? marks >= 0.5 : marks >= 0.85;
      if (known && score > bestScore) {
        bestScore = score;
        best = Optional.of(form);
      }
    }
    return best;
  }
}
