package lianli.ocr.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.form.FormNames;
import lianli.registry.BilingualText;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftFinding;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.PageLine;
import lianli.registry.list.ColumnNames;

/** The words and marks of a contact sheet. */
final class SheetText {
  /** A verdict is a word and a mark, never a colour alone. */
  private static final Map<String, BilingualText> WORDS =
      Map.of(
          "accept", BilingualText.of("✓ accepted", "✓ 采用"),
          "review", BilingualText.of("？ review", "？ 待核对"),
          "done", BilingualText.of("done", "已识读"),
          "blank", BilingualText.of("blank", "空白"),
          "duplicate", BilingualText.of("duplicate", "重复"),
          "failed", BilingualText.of("failed", "失败"),
          "quarantined", BilingualText.of("put aside", "已搁置"),
          "not_a_record", BilingualText.of("no record", "非登记材料"));

  /** Names of the readers, as the review queue gives them. */
  private static final Map<String, BilingualText> READERS =
      Map.of(
          "tesseract", BilingualText.of("Reader A", "引擎甲"),
          "ppocr", BilingualText.of("Reader B", "引擎乙"));

  private static final String STYLE =
      """
      body{font:15px/1.45 "Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Zen Hei",sans-serif;
        margin:2em auto;max-width:72em;padding:0 1em;color:#1c1c1c;background:#fff}
      h1{font-size:1.4em;margin:0}h2{font-size:1em;margin:2em 0 .3em;overflow-wrap:anywhere}
      p.small{color:#595959;margin:.2em 0}
      table{border-collapse:collapse;width:100%;margin:.4em 0 1em}
      th,td{text-align:left;vertical-align:top;padding:.3em .6em;border-bottom:1px solid #ddd}
      th{font-weight:600}td.key{white-space:nowrap;color:#595959}
      td.value{font-size:1.15em}tr.review td.verdict{color:#9a3b00;font-weight:600}
      tr.review{background:#fff7ee}td.crop img{display:block;max-width:100%}
      .reader{color:#595959}.note{color:#9a3b00}
      @media print{tr{break-inside:avoid}body{margin:0}}
      """;

  private final Writer html;
  private final Locale locale;

  SheetText(Writer html, Locale locale) {
    this.html = html;
    this.locale = locale;
  }

  void head(String name) throws IOException {
    String title = say("Contact sheet", "字段对照表");
    html.write("<!doctype html>\n<html lang=\"" + (isChinese() ? "zh-CN" : "en") + "\">\n<head>");
    html.write("<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n");
    html.write(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n");
    html.write("<title>" + title + "</title>\n<style>" + STYLE + "</style></head>\n<body>\n");
    html.write("<h1>" + title + "</h1>\n");
    html.write("<p class=\"small\">" + escaped(name) + "</p>\n");
  }

  void page(PageLine page) throws IOException {
    DraftSource source = page.source();
    html.write("<h2>" + escaped(source.file()));
    if (source.page() > 0) {
      html.write(say(", page ", "，第 ") + source.page() + say("", " 页"));
    }
    html.write("</h2>\n<p class=\"small\">" + word(page.state().key()));
    html.write(page.form().isEmpty() ? "" : " · " + escaped(form(page.form())));
    html.write("</p>\n");
    if (page.failure().isPresent()) {
      note(page.failure().get().message());
    }
  }

  private void note(BilingualText message) throws IOException {
    html.write("<p class=\"note\">" + escaped(message.in(locale)) + "</p>\n");
  }

  /** Writes a draft's fields; returns how many. */
  int draft(Draft draft, Crops crops, boolean onlyDoubtful) throws IOException {
    int count = 0;
    html.write("<table>\n<tr>");
    for (String heading :
        new String[] {
          say("Field", "字段"),
          say("On the paper", "原件"),
          say("Value", "识别结果"),
          say("Readers", "各引擎"),
          say("Verdict", "结论")
        }) {
      html.write("<th scope=\"col\">" + heading + "</th>");
    }
    html.write("</tr>\n");
    for (Map.Entry<String, FieldReading> field : draft.fields().entrySet()) {
      if (!(onlyDoubtful && field.getValue().isAccepted())) {
        field(field.getKey(), field.getValue(), crops);
        count++;
      }
    }
    html.write("</table>\n");
    for (DraftFinding finding : draft.findings()) {
      note(finding.message());
    }
    return count;
  }

  private void field(String key, FieldReading field, Crops crops) throws IOException {
    String verdict = field.verdict().code();
    html.write("<tr class=\"" + verdict + "\">");
    html.write(
        "<td class=\"key\">"
            + escaped(say(key, ColumnNames.heading(key)))
            + "</td><td class=\"crop\">");
    Optional<String> image = crops.dataAddress(region(field));
    html.write(
        image
            .map(address -> "<img alt=\"\" src=\"" + address + "\">")
            .orElse(say("no scan", "无影像")));
    html.write("</td><td class=\"value\">" + escaped(field.value()));
    html.write(field.repaired() ? " <small>" + say("repaired", "已按规则校正") + "</small>" : "");
    html.write("</td><td>");
    for (Map.Entry<String, String> reading : field.readings().entrySet()) {
      told(reader(reading.getKey()), reading.getValue());
    }
    for (String candidate : field.furtherCandidates()) {
      told(say("May be", "候选"), candidate);
    }
    html.write("</td><td class=\"verdict\">" + word(verdict));
    html.write("<br><small>" + field.confidence() + "</small></td></tr>\n");
  }

  private void told(String who, String text) throws IOException {
    html.write(
        "<div><span class=\"reader\">" + escaped(who) + "</span> " + escaped(text) + "</div>");
  }

  private static Region region(FieldReading field) {
    return field
        .place()
        .map(
            told ->
                new Region(
                    Math.max(0, told.x()),
                    Math.max(0, told.y()),
                    Math.max(0, told.width()),
                    Math.max(0, told.height())))
        .orElse(new Region(0, 0, 0, 0));
  }

  void foot(ContactSheet.Counts counts) throws IOException {
    html.write("<p class=\"small\">");
    html.write(
        say(
            "%d pages, %d fields; %d further pages are not shown"
                .formatted(counts.pages(), counts.fields(), counts.leftOut()),
            "共 %d 页，%d 个字段；另有 %d 页未列出"
                .formatted(counts.pages(), counts.fields(), counts.leftOut())));
    html.write("</p>\n</body></html>\n");
  }

  private String word(String key) {
    BilingualText word = WORDS.get(key);
    return word == null ? escaped(key) : word.in(locale);
  }

  private String reader(String key) {
    BilingualText name = READERS.get(key);
    return name == null ? key : name.in(locale);
  }

  private String form(String key) {
    return say(key, FormNames.chinese(key));
  }

  private boolean isChinese() {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  private String say(String english, String chinese) {
    return isChinese() ? chinese : english;
  }

  /** What stands on the paper, or in a file's name, must not become part of the page's code. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
