package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.FormDefinition;
import lianli.registry.act.Sex;
import lianli.registry.script.HanScript;

/**
 * Vertical columns from right to left, in traditional characters: certificates of the 1950s. Each
 * party has a column with name, sex and age, and beside it one with the native place.
 */
final class ColumnsLayout implements FieldLayout {
  private static final Pattern PERSON = Pattern.compile("(.{2,5})性别?([男女])年?[龄龙]?(.{1,5}?)[岁]?");
  private static final Pattern NATIVE_PLACE = Pattern.compile("(?:籍贯|籍.|.贯)(.{3,}?)人?");
  private static final Pattern OFFICIAL = Pattern.compile("[乡区镇县]长(.{2,4})");
  private static final Pattern NUMBER = Pattern.compile("(.{0,8}字第.{1,8}号).?");

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    List<FoundField> fields = new ArrayList<>();
    Sex current = Sex.MALE;
    for (Run column : columns(text)) {
      // Labels and numerals are compared folded; the glyphs keep what stands on the paper.
      String folded = HanScript.toSimplified(column.text());
      Matcher person = PERSON.matcher(folded);
      Matcher place = NATIVE_PLACE.matcher(folded);
      Matcher official = OFFICIAL.matcher(folded);
      Matcher number = NUMBER.matcher(folded);
      if (person.matches()) {
        current = person.group(2).equals("男") ? Sex.MALE : Sex.FEMALE;
        add(fields, form, "name", current, column, person, 1);
        add(fields, form, "sex", current, column, person, 2);
        add(fields, form, "age", current, column, person, 3);
      } else if (place.matches()) {
        add(fields, form, "residence", current, column, place, 1);
      } else if (official.matches()) {
        add(fields, form, "registrar", null, column, official, 1);
      } else if (number.matches()) {
        add(fields, form, "certificate_number", null, column, number, 1);
      } else if (folded.contains("年") && FieldNormal.date(folded).isPresent()) {
        whole(fields, form, "registered_on", column);
      } else if (Offices.endsLikeOne(folded)) {
        whole(fields, form, "office", column);
      }
    }
    return fields.isEmpty() ? List.of() : List.of(fields);
  }

  private static void add(
      List<FoundField> fields,
      FormDefinition form,
      String key,
      @org.jspecify.annotations.Nullable Sex party,
      Run column,
      Matcher match,
      int group) {
    form.field(key)
        .ifPresent(
            field ->
                fields.add(
                    new FoundField(
                        field,
                        Optional.ofNullable(party),
                        column.slice(match.start(group), match.end(group)))));
  }

  private static void whole(List<FoundField> fields, FormDefinition form, String key, Run column) {
    form.field(key).ifPresent(field -> fields.add(new FoundField(field, Optional.empty(), column)));
  }

  /** Pieces that stand in one column joined from top to bottom, the columns from right to left. */
  static List<Run> columns(PageText text) {
    List<Run> byPlace =
        text.lines().stream()
            .sorted(Comparator.comparingDouble((Run line) -> -line.region().centreX()))
            .toList();
    List<List<Run>> columns = new ArrayList<>();
    for (Run line : byPlace) {
      double centre = line.region().centreX();
      if (!columns.isEmpty()
          && Math.abs(columns.getLast().getFirst().region().centreX() - centre)
              < 0.45
                  * Math.max(
                      line.region().width(), columns.getLast().getFirst().region().width())) {
        columns.getLast().add(line);
      } else {
        columns.add(new ArrayList<>(List.of(line)));
      }
    }
    return columns.stream()
        .map(
            column ->
                Run.join(
                    column.stream()
                        .sorted(Comparator.comparingInt((Run line) -> line.region().y()))
                        .toList()))
        .toList();
  }
}
