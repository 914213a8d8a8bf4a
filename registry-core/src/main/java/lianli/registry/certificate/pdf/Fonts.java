package lianli.registry.certificate.pdf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The machine's Chinese fonts, tried glyph by glyph in this order: the common ones first, then
 * HanaMin for rare characters. Parsed once for each instance; subsets go into each document.
 */
final class Fonts {
  private static final List<String> FILES =
      List.of(
          "/usr/share/fonts/truetype/arphic/uming.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
          "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf");

  private final List<TrueTypeFont> parsed = new ArrayList<>();
  private int opened;

  /** Text in one font. */
  record Part(PDType0Font font, String text) {}

  /** The fonts as one document uses them. */
  final class InDocument {
    private final PDDocument document;
    private final Map<Integer, PDType0Font> embedded = new LinkedHashMap<>();

    InDocument(PDDocument document) {
      this.document = document;
    }

    /** The text cut into parts, each in the first font that has its glyphs. */
    List<Part> parts(String text) {
      List<Part> parts = new ArrayList<>();
      for (int point : text.codePoints().toArray()) {
        PDType0Font font = embedded(fontWith(point));
        String character = Character.toString(point);
        if (!parts.isEmpty() && parts.getLast().font().equals(font)) {
          character = parts.removeLast().text() + character;
        }
        parts.add(new Part(font, character));
      }
      return parts;
    }

    /** Width of the text at size 1. */
    double width(String text) {
      double width = 0;
      for (Part part : parts(text)) {
        try {
          width += part.font().getStringWidth(part.text()) / 1000;
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      return width;
    }

    private PDType0Font embedded(int index) {
      return embedded.computeIfAbsent(
          index,
          key -> {
            try {
              return PDType0Font.load(document, parsed.get(key), true);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    }
  }

  private int fontWith(int point) {
    for (int i = 0; i < FILES.size(); i++) {
      while (opened <= i) {
        open(FILES.get(opened));
        opened++;
      }
      if (i < parsed.size() && has(parsed.get(i), point)) {
        return i;
      }
    }
    // Never print a box where a name has a character: better no copy than a wrong one.
    throw missing(
        Said.of(
            "no font has the character U+%X".formatted(point), "没有字体含有字符 U+%X".formatted(point)));
  }

  private static boolean has(TrueTypeFont font, int point) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(point) != 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void open(String name) {
    File file = new File(name);
    if (!file.exists()) {
      throw missing(Said.of("the font " + name + " is missing", "缺少字体 " + name));
    }
    try {
      if (name.endsWith(".ttc")) {
        new TrueTypeCollection(file)
            .processAllFonts(
                font -> {
                  if (parsed.size() == opened) {
                    parsed.add(font);
                  }
                });
      } else {
        parsed.add(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RegistryException missing(Said why) {
    return new RegistryException(
        ErrorCode.MISSING_DEPENDENCY,
        Said.of("Cannot write the copy", "无法生成副本"),
        why,
        Said.of(
            "Run: apt-get install fonts-arphic-uming fonts-wqy-zenhei fonts-hanazono",
            "请执行：apt-get install fonts-arphic-uming fonts-wqy-zenhei fonts-hanazono"));
  }
}
