package lianli.ocr.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Faces of open licences that hold rare characters, all packaged by Debian, to which columns for
 * further characters are fitted. How well those read is told by other faces.
 */
public enum OpenFace {
  UMING(0, "AR PL UMing CN", "truetype/arphic/uming.ttc"),
  ZENHEI(1, "WenQuanYi Zen Hei", "truetype/wqy/wqy-zenhei.ttc"),
  TW_KAI(
      3,
      "",
      "truetype/cns11643/TW-Kai-98_1.ttf",
      "truetype/cns11643/TW-Kai-Ext-B-98_1.ttf",
      "truetype/cns11643/TW-Kai-Plus-98_1.ttf"),
  NOTO_SANS(5, "Noto Sans CJK SC", "opentype/noto/NotoSansCJK-Regular.ttc"),
  /** Left out of a trial, so that it tells how the others do. */
  BABELSTONE(4, "", "truetype/babelstone/BabelStoneHan.ttf");

  private final int seed;
  private final List<Font> fonts;

  OpenFace(int seed, String family, String... files) {
    this.seed = seed;
    this.fonts = Arrays.stream(files).flatMap(file -> load(family, file).stream()).toList();
  }

  private static Optional<Font> load(String family, String file) {
    Path path = Path.of("/usr/share/fonts", file);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Arrays.stream(Font.createFonts(path.toFile()))
          .filter(font -> family.isEmpty() || font.getFamily(Locale.ROOT).equals(family))
          .findFirst();
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the font " + path + " is unreadable", e);
    }
  }

  /** What is drawn in this face is chosen by this, whatever other faces there are. */
  public int seed() {
    return seed;
  }

  /** Those that are installed. */
  public static List<OpenFace> installed() {
    return Arrays.stream(values()).filter(face -> !face.fonts.isEmpty()).toList();
  }

  /** True if the face has a shape for the character. */
  public boolean has(int codePoint) {
    return fonts.stream().anyMatch(font -> font.canDisplay(codePoint));
  }

  /**
   * The font that has a shape for the character.
   *
   * @throws java.util.NoSuchElementException if none does
   */
  public Font font(int codePoint) {
    return fonts.stream().filter(font -> font.canDisplay(codePoint)).findFirst().orElseThrow();
  }
}
