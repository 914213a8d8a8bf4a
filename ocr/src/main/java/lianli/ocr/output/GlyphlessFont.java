package lianli.ocr.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A font without shapes: every character used gets a number, every number the same empty glyph, and
 * a table says which character the number stands for. That is all that searching and copying need.
 */
final class GlyphlessFont {
  /** Width of every glyph, in the font's em. */
  static final double ADVANCE = 0.5;

  private final PDDocument document;
  private final COSDictionary descendant;
  private final COSDictionary dictionary;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

  private GlyphlessFont(PDDocument document, COSDictionary descendant, COSDictionary dictionary) {
    this.document = document;
    this.descendant = descendant;
    this.dictionary = dictionary;
  }

  static GlyphlessFont in(PDDocument document) throws IOException {
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("Glyphless"));
    COSDictionary system = new COSDictionary();
    system.setString("Registry", "Adobe");
    system.setString("Ordering", "Identity");
    system.setInt("Supplement", 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, (int) (1000 * ADVANCE));
    descendant.setItem(COSName.FONT_DESC, descriptor(document));
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setItem(COSName.BASE_FONT, COSName.getPDFName("Glyphless"));
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    return new GlyphlessFont(document, descendant, dictionary);
  }

  private static COSDictionary descriptor(PDDocument document) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setItem(COSName.FONT_NAME, COSName.getPDFName("Glyphless"));
    descriptor.setInt(COSName.FLAGS, 5);
    COSArray box = new COSArray();
    for (int value : new int[] {0, 0, (int) (1000 * ADVANCE), 1000}) {
      box.add(COSInteger.get(value));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setItem(COSName.ASCENT, new COSFloat(1000));
    descriptor.setItem(COSName.DESCENT, new COSFloat(-1));
    descriptor.setItem(COSName.CAP_HEIGHT, new COSFloat(1000));
    descriptor.setItem(COSName.STEM_V, new COSFloat(80));
    PDStream file =
        new PDStream(
            document, new ByteArrayInputStream(EmptyTrueType.bytes()), COSName.FLATE_DECODE);
    file.getCOSObject().setInt(COSName.LENGTH1, EmptyTrueType.bytes().length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  /** The characters as hexadecimal numbers of two bytes each. */
  String encode(String text) {
    StringBuilder codes = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              int number = numbers.merge(character, numbers.size() + 1, (known, fresh) -> known);
              codes.append(String.format(Locale.ROOT, "%04X", number));
            });
    return codes.toString();
  }

  /** The font for the resources of pages; complete only after {@link #finish}. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** Writes the tables that need to know every character used. */
  void finish() throws IOException {
    byte[] toGlyph = new byte[2 * (numbers.size() + 1)];
    for (int i = 1; i <= numbers.size(); i++) {
      toGlyph[2 * i + 1] = 1;
    }
    descendant.setItem(
        COSName.CID_TO_GID_MAP,
        new PDStream(document, new ByteArrayInputStream(toGlyph), COSName.FLATE_DECODE));
    dictionary.setItem(
        COSName.TO_UNICODE,
        new PDStream(
            document,
            new ByteArrayInputStream(toUnicode().getBytes(StandardCharsets.US_ASCII)),
            COSName.FLATE_DECODE));
  }

  private String toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    int count = 0;
    for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
      if (count % 100 == 0) {
        map.append(count == 0 ? "" : "endbfchar\n")
            .append(Math.min(100, numbers.size() - count))
            .append(" beginbfchar\n");
      }
      map.append(String.format(Locale.ROOT, "<%04X> <", entry.getValue()));
      for (char unit : Character.toChars(entry.getKey())) {
        map.append(String.format(Locale.ROOT, "%04X", (int) unit));
      }
      map.append(">\n");
      count++;
    }
    return map.append(count == 0 ? "" : "endbfchar\n")
        .append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
