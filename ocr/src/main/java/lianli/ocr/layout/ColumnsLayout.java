package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.Region;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.OfficeWords;
import lianli.registry.act.Sex;
import lianli.registry.script.HanScript;

/**
 * Vertical columns from right to left, in traditional characters: certificates of the 1950s. Each
 * party has a column with name, sex and age, and beside it one with the native place or residence;
 * or the place stands under the name, and sex and age have the column beside it.
 */
final class ColumnsLayout implements FieldLayout {
  private static final String SEX_AND_AGE =
      "([男女])年?[龄龙]?([一二三四五六七八九十廿卅〇0-9]{1,4})[^一二三四五六七八九十]?.?";

  /** The label as readers give it, and what is left of it behind a fold. */
  private static final String PLACE = "(?:籍(?:贯|员有?|.(?=..[县市省]))?|.贯|住[址所])(.{3,}?)人?";

  private static final Pattern PERSON = Pattern.compile("((?!性别).{2,5}?)(?:性别|性|别)?" + SEX_AND_AGE);
  private static final Pattern TRAITS = Pattern.compile("(?:性别|性|别)" + SEX_AND_AGE);
  private static final Pattern RESIDENT = Pattern.compile("((?!籍|住).{2,4}?)" + PLACE);
  private static final Pattern NATIVE_PLACE = Pattern.compile(PLACE);
  private static final Pattern OFFICIAL = Pattern.compile("[乡区镇县]长(.{2,4})");

  /** An office with its seal over it: of 人民委员会 some characters are left. */
  private static final Pattern OFFICE = Pattern.compile(".{2,4}县.{4,}(?:民委|委员|员会).{0,3}");

  private static final Pattern NUMBER = Pattern.compile("(.{0,8}字第.{1,8}号).?");

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    List<FoundField> fields = new ArrayList<>();
    Sex current = Sex.MALE;
    Optional<TextRun> awaitsSex = Optional.empty();
    for (TextRun column : columns(text)) {
      // Labels and numerals are compared folded; the glyphs keep what stands on the paper.
      String folded = HanScript.toSimplified(column.text());
      Matcher person = PERSON.matcher(folded);
      Matcher traits = TRAITS.matcher(folded);
      Matcher resident = RESIDENT.matcher(folded);
      Matcher place = NATIVE_PLACE.matcher(folded);
      Matcher official = OFFICIAL.matcher(folded);
      Matcher number = NUMBER.matcher(folded);
      if (person.matches()) {
        current = person.group(2).equals("男") ? Sex.MALE : Sex.FEMALE;
        add(fields, form, "name", current, column, person, 1);
        add(fields, form, "sex", current, column, person, 2);
        add(fields, form, "age", current, column, person, 3);
      } else if (traits.matches()) {
        current = traits.group(1).equals("男") ? Sex.MALE : Sex.FEMALE;
        if (awaitsSex.isPresent()) {
          resident(fields, form, current, awaitsSex.get());
          awaitsSex = Optional.empty();
        }
        add(fields, form, "sex", current, column, traits, 1);
        add(fields, form, "age", current, column, traits, 2);
      } else if (resident.matches()) {
        awaitsSex = Optional.of(column);
      } else if (place.matches()) {
        add(fields, form, "residence", current, column, place, 1);
      } else if (official.matches()) {
        add(fields, form, "registrar", null, column, official, 1);
      } else if (number.matches()) {
        add(fields, form, "certificate_number", null, column, number, 1);
      } else if (folded.contains("年") && FieldNormal.date(folded).isPresent()) {
        whole(fields, form, "registered_on", column);
      } else if (OfficeWords.endsLikeOne(folded) || OFFICE.matcher(folded).matches()) {
        whole(fields, form, "office", column);
      }
    }
    return fields.isEmpty() ? List.of() : List.of(fields);
  }

  /** Whose name and place these are, only the column beside them says. */
  private static void resident(
      List<FoundField> fields, FormDefinition form, Sex sex, TextRun column) {
    Matcher resident = RESIDENT.matcher(HanScript.toSimplified(column.text()));
    if (resident.matches()) {
      add(fields, form, "name", sex, column, resident, 1);
      add(fields, form, "residence", sex, column, resident, 2);
    }
  }

  private static void add(
      List<FoundField> fields,
      FormDefinition form,
      String key,
      @org.jspecify.annotations.Nullable Sex party,
      TextRun column,
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

  private static void whole(
      List<FoundField> fields, FormDefinition form, String key, TextRun column) {
    form.field(key).ifPresent(field -> fields.add(new FoundField(field, Optional.empty(), column)));
  }

  /** Pieces that stand in one column joined from top to bottom, the columns from right to left. */
  static List<TextRun> columns(PageText text) {
    List<TextRun> byPlace =
        text.lines().stream()
            .sorted(Comparator.comparingDouble((TextRun line) -> -line.region().centreX()))
            .toList();
    List<List<TextRun>> columns = new ArrayList<>();
    for (TextRun line : byPlace) {
      if (!columns.isEmpty() && standInOneColumn(columns.getLast(), line)) {
        columns.getLast().add(line);
      } else {
        columns.add(new ArrayList<>(List.of(line)));
      }
    }
    return columns.stream()
        .map(
            column ->
                TextRun.join(
                    column.stream()
                        .sorted(Comparator.comparingInt((TextRun line) -> line.region().y()))
                        .toList()))
        .toList();
  }

  private static boolean standInOneColumn(List<TextRun> column, TextRun line) {
    TextRun main =
        column.stream().max(Comparator.comparingInt(run -> run.region().height())).orElseThrow();
    boolean mainIsWider = main.region().width() > line.region().width();
    Region wide = (mainIsWider ? main : line).region();
    Region narrow = (mainIsWider ? line : main).region();
    // Bits of a seal lie beside the column they reach into, smaller than its characters.
    boolean isBit = 2 * narrow.width() < wide.width() && narrow.height() < wide.height();
    return !isBit && Math.abs(wide.centreX() - narrow.centreX()) < 0.45 * wide.width();
  }
}
