package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** The first page of 民事判决书 or 民事调解书: court, number, parties, what the suit is about. */
final class CourtDecree implements FormDrawer {

  /** A piece of a sentence; one with a key is a field. */
  private record Piece(String text, String key, String value) {}

  @Override
  public boolean isHandwritten() {
    return false;
  }

  @Override
  public Sheet draw(List<Map<String, String>> records, int dpi, Draw draw) {
    Sheet sheet = new Sheet(210, 297, dpi, new Color(251, 250, 247), draw);
    Pen text =
        Pen.print(
            draw.oneOf(List.of(Typeface.SONG, Typeface.MING)),
            draw.between(4.7, 5.2),
            new Color(42, 42, 44));
    Map<String, String> record = records.getFirst();
    sheet.beginRecord();
    double y = draw.between(34.0, 40.0);
    String court = draw.chance(0.6) ? "贵州省开阳县人民法院" : "开阳县人民法院";
    sheet.note("court", court, court, sheet.writeCentred(court, 105, y, text.sized(7.4).bold()));
    boolean judgment = draw.chance(0.6);
    String title = judgment ? "民事判决书" : "民事调解书";
    sheet.note(
        "decree_form",
        judgment ? "judgment" : "mediation",
        title,
        sheet.writeCentred(title, 105, y + 13, text.sized(8.6).bold().spread(0.5)));
    int year = draw.between(2005, 2022);
    String number =
        year < 2016
            ? "（%d）%s字第%d号".formatted(year, draw.word("开民初 开法民初"), draw.between(1, 1400))
            : "（%d）黔0121民初%d号".formatted(year, draw.between(1, 2600));
    double right = 185 - sheet.widthOf(number, text);
    sheet.note("case_number", number, number, sheet.write(number, right, y + 26, text));
    flow(sheet, pieces(record, judgment, draw), text, y + 40);
    return sheet;
  }

  private static List<List<Piece>> pieces(Map<String, String> record, boolean judgment, Draw draw) {
    String first = draw.chance(0.5) ? "man" : "woman";
    String second = first.equals("man") ? "woman" : "man";
    List<List<Piece>> paragraphs = new ArrayList<>();
    paragraphs.add(party("原告", first, record, draw));
    paragraphs.add(party("被告", second, record, draw));
    String plaintiff = record.get(first + ".name");
    String defendant = record.get(second + ".name");
    paragraphs.add(
        List.of(
            said(
                "原告"
                    + plaintiff
                    + "与被告"
                    + defendant
                    + "离婚纠纷一案，本院立案受理后，依法由审判员独任审判，公开开庭进行了审理。原告、被告均到庭参加诉讼。本案现已审理终结。")));
    paragraphs.add(
        List.of(
            said(
                judgment
                    ? "原告诉称，原、被告经人介绍相识，后登记结婚，婚后因性格不合经常争吵，夫妻感情已经破裂，请求判决离婚。被告辩称，夫妻感情尚好，不同意离婚。"
                    : "本案审理过程中，经本院主持调解，双方当事人自愿达成如下协议：一、原告与被告自愿离婚。二、各自的衣物归各自所有。")));
    return paragraphs;
  }

  private static List<Piece> party(
      String role, String party, Map<String, String> record, Draw draw) {
    String own = party + ".";
    List<Piece> pieces = new ArrayList<>();
    pieces.add(said(role + (draw.chance(0.5) ? "：" : "")));
    pieces.add(field(own + "name", record));
    pieces.add(said("，"));
    pieces.add(field(own + "sex", record));
    pieces.add(said("，"));
    String born = record.get(own + "birth_date");
    pieces.add(new Piece(WrittenDates.WORDS.write(born), own + "birth_date", born));
    pieces.add(said(draw.chance(0.5) ? "出生，" : "生，"));
    pieces.add(field(own + "ethnicity", record));
    pieces.add(said("，" + record.getOrDefault(own + "occupation", "务农") + "，住"));
    pieces.add(field(own + "residence", record));
    pieces.add(said("。公民身份号码" + (draw.chance(0.5) ? "：" : "")));
    pieces.add(field(own + "id_number", record));
    pieces.add(said("。"));
    return pieces;
  }

  private static Piece said(String text) {
    return new Piece(text, "", "");
  }

  private static Piece field(String key, Map<String, String> record) {
    return new Piece(record.get(key), key, record.get(key));
  }

  /** Sets paragraphs character by character, so that fields break where lines do. */
  private static void flow(Sheet sheet, List<List<Piece>> paragraphs, Pen pen, double top) {
    double y = top;
    for (List<Piece> paragraph : paragraphs) {
      double x = 26 + 2 * pen.size();
      Map<String, Rectangle2D> places = new LinkedHashMap<>();
      for (Piece piece : paragraph) {
        for (String letter : piece.text().split("")) {
          if (x + pen.size() > 184) {
            x = 26;
            y += pen.size() * 1.9;
          }
          Rectangle2D ink = sheet.write(letter, x, y, pen);
          x += sheet.widthOf(letter, pen);
          if (!piece.key().isEmpty()) {
            places.merge(piece.key(), ink, Rectangle2D::createUnion);
          }
        }
      }
      paragraph.stream()
          .filter(piece -> !piece.key().isEmpty())
          .forEach(
              piece ->
                  sheet.note(piece.key(), piece.value(), piece.text(), places.get(piece.key())));
      y += pen.size() * 1.9;
    }
  }
}
