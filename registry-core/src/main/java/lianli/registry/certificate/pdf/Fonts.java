package lianli.registry.certificate.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.Unchecked;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The machine's Chinese fonts, tried glyph by glyph in the order given: the common ones first, then
 * those with rare characters. A font is parsed once, when the first character needs it; subsets go
 * into each document. Not for several threads.
 */
final class Fonts {
  /** Where Debian's packages put them. Only TrueType outlines: PDFBox cannot embed CFF ones. */
  static final List<Path> DEBIAN =
      List.of(
          Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
          Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
          Path.of("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
          Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"));

  private final List<Path> files;
  private final Map<Path, Optional<Parsed>> parsed = new HashMap<>();

  Fonts(List<Path> files) {
    this.files = List.copyOf(files);
  }

  private record Parsed(TrueTypeFont font, CmapLookup glyphs) {}

  /** Text in one font. */
  record Part(PDType0Font font, String text) {}

  /** The fonts as one document uses them. */
  final class InDocument {
    private final PDDocument document;
    private final Map<Parsed, PDType0Font> embedded = new HashMap<>();

    InDocument(PDDocument document) {
      this.document = document;
    }

    /** The text cut into parts, each in the first font that has its glyphs. */
    List<Part> parts(String text) {
      List<Part> parts = new ArrayList<>();
      for (int point : text.codePoints().toArray()) {
        PDType0Font font = embedded.computeIfAbsent(fontWith(point), this::embed);
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

    private PDType0Font embed(Parsed font) {
      return Unchecked.get(() -> PDType0Font.load(document, font.font(), true));
    }
  }

  private Parsed fontWith(int point) {
    for (Path file : files) {
      Optional<Parsed> font = parsed.computeIfAbsent(file, Fonts::parse);
      if (font.isPresent() && font.get().glyphs().getGlyphId(point) != 0) {
        return font.get();
      }
    }
    // Never print a box where a name has a character: better no copy than a wrong one.
    throw new RegistryException(
        ErrorCode.MISSING_DEPENDENCY,
        BilingualText.of("Cannot write the copy", "无法生成副本"),
        BilingualText.of("no font installed has the character U+%04X", "已安装的字体都不含字符 U+%04X", point),
        BilingualText.of(
            "Run: apt-get install fonts-arphic-uming fonts-wqy-zenhei fonts-hanazono",
            "请执行：apt-get install fonts-arphic-uming fonts-wqy-zenhei fonts-hanazono"));
  }

  private static Optional<Parsed> parse(Path file) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      TrueTypeFont font =
          file.toString().endsWith(".ttc")
              ? firstOf(file)
              : new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
      return Optional.of(new Parsed(font, font.getUnicodeCmapLookup()));
    } catch (IOException | RuntimeException damaged) {
      // A damaged font makes the parser throw failures of many kinds.
      throw new RegistryException(
          ErrorCode.MISSING_DEPENDENCY,
          BilingualText.of("Cannot write the copy", "无法生成副本"),
          BilingualText.of("the font " + file + " is damaged", "字体文件 " + file + " 已损坏"),
          BilingualText.of(
              "Run: apt-get install --reinstall fonts-arphic-uming fonts-wqy-zenhei fonts-hanazono",
              "请执行：apt-get install --reinstall fonts-arphic-uming fonts-wqy-zenhei fonts-hanazono"),
          damaged);
    }
  }

  /** The first font of a collection; the collection stays open as long as its font is used. */
  private static TrueTypeFont firstOf(Path file) throws IOException {
    List<TrueTypeFont> fonts = new ArrayList<>();
    new TrueTypeCollection(file.toFile())
        .processAllFonts(
            font -> {
              if (fonts.isEmpty()) {
                fonts.add(font);
              }
            });
    return fonts.getFirst();
  }
}
