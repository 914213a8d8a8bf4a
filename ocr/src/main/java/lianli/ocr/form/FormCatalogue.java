package lianli.ocr.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianli.registry.json.Json;
import lianli.registry.script.HanScript;

/** The forms we know. */
public final class FormCatalogue {
  private static final int LONG_TITLE = 7;

  /**
   * Ends of titles of papers that say what a certificate says, but ask, promise or tell. Where one
   * of them stands, nothing is a certificate unless its own title is there whole: 结婚登记申请书 begins
   * with two characters of 结婚证.
   */
  private static final List<String> OTHER_PAPERS = List.of("申请书", "声明书", "协议书", "介绍信", "申請書");

  private final List<FormDefinition> forms;

  private FormCatalogue(List<FormDefinition> forms) {
    this.forms = List.copyOf(forms);
  }

  /** The forms that come with the program. */
  public static FormCatalogue standard() {
    return of(bundled());
  }

  /** No form at all: every page is read by its labels alone. */
  public static FormCatalogue none() {
    return new FormCatalogue(List.of());
  }

  /** Those forms and the form files of a folder; an own form replaces one of the same name. */
  public static FormCatalogue withFolder(Path folder) {
    return standard().with(FormFile.in(folder));
  }

  /** These forms and further ones, which replace those of the same name. */
  public FormCatalogue with(List<FormDefinition> own) {
    List<FormDefinition> all = new ArrayList<>(forms);
    for (FormDefinition form : own) {
      all.removeIf(known -> known.key().equals(form.key()));
      all.add(form);
    }
    return new FormCatalogue(all);
  }

  /** What each field holds and how it is usually labelled. */
  static Json.Obj commonFields() {
    return bundled().object("fields");
  }

  /** What each field that a draft may have holds. */
  public static Map<String, FieldKind> kinds() {
    Map<String, FieldKind> kinds = new LinkedHashMap<>();
    commonFields().members().forEach((key, field) -> kinds.put(key, kind((Json.Obj) field)));
    return kinds;
  }

  private static FieldKind kind(Json.Obj field) {
    return FieldKind.valueOf(field.string("kind").toUpperCase(Locale.ROOT));
  }

  /**
   * What a page of a form that nobody described may hold: every usual field under its usual labels.
   * It has no act, for nobody knows what such a page records.
   */
  public static FormDefinition unknown() {
    return form(bundled().object("unknown"), commonFields());
  }

  private static Json.Obj bundled() {
    try (InputStream in = FormCatalogue.class.getResourceAsStream("forms.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return (Json.Obj) Json.parse(text);
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

  static FormDefinition form(Json.Obj form, Json.Obj common) {
    List<FieldDefinition> fields = new ArrayList<>();
    for (Json item : form.items("fields")) {
      String name = ((Json.Str) item).value();
      boolean ofParty = name.startsWith("party.");
      String key = ofParty ? name.substring("party.".length()) : name;
      Json.Obj field = common.object(key);
      fields.add(new FieldDefinition(key, kind(field), ofParty, labels(form, key, field)));
    }
    return new FormDefinition(
        form.string("key"),
        form.string("act"),
        strings(form.items("titles")),
        strings(form.items("marks")),
        fields);
  }

  /** The form's own labels first; the usual ones may be printed all the same. */
  private static List<String> labels(Json.Obj form, String key, Json.Obj field) {
    return Stream.concat(
            FormFile.ownLabels(form, key).stream(), strings(field.items("labels")).stream())
        .distinct()
        .toList();
  }

  static List<String> strings(List<Json> items) {
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
    return find(asPrinted, form -> true);
  }

  /**
   * The form whose title and marks are printed on a page.
   *
   * @param asPrinted everything read on the page, without blanks
   * @param mayBe false of a form that the page cannot be, whatever is printed on it
   * @return empty if it is none of these forms
   */
  public Optional<FormDefinition> find(String asPrinted, Predicate<FormDefinition> mayBe) {
    Optional<FormDefinition> best = Optional.empty();
    double bestScore = 0;
    boolean isAnotherPaper = OTHER_PAPERS.stream().anyMatch(asPrinted::contains);
    for (FormDefinition form : forms.stream().filter(mayBe).toList()) {
      FormMatch match = match(form, asPrinted);
      // A long title tells more than a short one that is part of it: 结婚登记簿 and 结婚证.
      int length = form.titles().getFirst().length();
      // One that is there whole is hardly an accident, while every form of divorce says 离婚证字号.
      double whole = match.hasWholeTitle() && length >= LONG_TITLE ? 0.5 : 0;
      double score = match.title() + 2 * match.mark() + length / 20.0 + whole;
      // Tables list papers among what was shown.
      boolean isAnother = isAnotherPaper && !match.hasWholeTitle() && length < LONG_TITLE;
      boolean isPossible = match.isKnown() && !isAnother;
      if (isPossible && score > bestScore) {
        bestScore = score;
        best = Optional.of(form);
      }
    }
    return best;
  }

  /** How much of a form is printed on a page. */
  public static FormMatch match(FormDefinition form, String asPrinted) {
    // Readers mix both scripts: 发给此證 for 發給此證.
    String printed = HanScript.toSimplified(asPrinted);
    return new FormMatch(found(form.titles(), printed), found(form.marks(), printed));
  }

  private static Map<String, Double> found(List<String> words, String printed) {
    Map<String, Double> found = new LinkedHashMap<>();
    words.forEach(word -> found.put(word, WordMatch.within(HanScript.toSimplified(word), printed)));
    return found;
  }
}
