package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * A court's paper: court, title and number at its head, then a paragraph for each party, then what
 * was found and ruled. Fields stand between words of the sentence, wherever its lines break.
 */
final class ProseLayout implements FieldLayout {
  private static final String MARK = "[：:，,。.、；;\\s]{0,2}";

  /** Who a paragraph is about; the role tells nothing of the sex. */
  private static final Pattern PARTY =
      Pattern.compile(
          "(?<![对于与和由])(原告|被告|申请人|被申请人)(?:（[^）]{1,8}）)?[：:]?(?=\\p{IsHan}{2,4}[，,。.、]?[男女])");

  private static final Map<String, Pattern> OF_PARTY = ofParty();

  private static final Pattern CASE_NUMBER =
      Pattern.compile("[（(〔\\[]?\\d{4}[）)〕\\]]?\\p{IsHan}[\\p{IsHan}\\d]{1,10}?第?\\d{1,5}号");

  private static final Pattern DECREE = Pattern.compile("民事(判决|调解)书");
  private static final Pattern COURT = Pattern.compile("\\p{IsHan}{2,20}?人民法院");

  /** The date of the paper stands at its end, written in Chinese numerals. */
  private static final Pattern JUDGED =
      Pattern.compile("[二〇○零一九][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日曰]");

  private static Map<String, Pattern> ofParty() {
    Map<String, Pattern> fields = new LinkedHashMap<>();
    fields.put("name", Pattern.compile("^(\\p{IsHan}{2,4}?)" + MARK + "[男女]"));
    fields.put("sex", Pattern.compile("^\\p{IsHan}{2,4}?" + MARK + "([男女])"));
    fields.put("birth_date", Pattern.compile("(\\d{4}年\\d{1,2}月\\d{1,2}[日曰])(?:出?生)"));
    fields.put("ethnicity", Pattern.compile("[，,。.、生](\\p{IsHan}{1,4}族)"));
    fields.put("residence", Pattern.compile("(?:住址?|户籍地)[：:]?(\\p{IsHan}[\\p{IsHan}\\d-]{5,40})"));
    fields.put("id_number", Pattern.compile("(?:身份证号码?|公民身份号码)" + MARK + "(\\d{17}[\\dXx×])"));
    return fields;
  }

  @Override
  public List<List<FoundField>> find(FormDefinition form, PageText text) {
    TextRun page = TextRun.join(text.rows(line -> true));
    String all = page.text();
    List<FoundField> fields = new ArrayList<>();
    add(form, "court", COURT, page, fields);
    add(form, "case_number", CASE_NUMBER, page, fields);
    add(form, "decree_form", DECREE, page, fields);
    List<List<FoundField>> persons = new ArrayList<>();
    Matcher party = PARTY.matcher(all);
    List<int[]> places = new ArrayList<>();
    while (party.find()) {
      places.add(new int[] {party.start(), party.end()});
    }
    for (int i = 0; i < Math.min(2, places.size()); i++) {
      int end = i + 1 < places.size() ? places.get(i + 1)[0] : all.length();
      persons.add(person(form, page.slice(places.get(i)[1], end)));
    }
    fields.addAll(new PersonBlocks().assign(persons));
    add(form, "judged_on", JUDGED, page, fields);
    return persons.isEmpty() ? List.of() : List.of(fields);
  }

  private static List<FoundField> person(FormDefinition form, TextRun paragraph) {
    List<FoundField> fields = new ArrayList<>();
    OF_PARTY.forEach((key, pattern) -> add(form, key, pattern, paragraph, fields));
    return fields;
  }

  /** The first place of the text that the pattern describes: its group, or all of it. */
  private static void add(
      FormDefinition form, String key, Pattern pattern, TextRun text, List<FoundField> fields) {
    Matcher place = pattern.matcher(text.text());
    if (form.field(key).isPresent() && place.find()) {
      int group = place.groupCount() > 0 && form.field(key).get().ofParty() ? 1 : 0;
      fields.add(
          new FoundField(
              form.field(key).get(),
              Optional.empty(),
              text.slice(place.start(group), place.end(group))));
    }
  }
}
