package lianli.ocr.drawing.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The faces pages are set and written in: all free, all packaged by Debian. */
public enum Typeface {
  SONG("arphic/uming.ttc", "AR PL UMing CN", "fonts-arphic-uming"),
  MING("hanazono/HanaMinA.ttf", "HanaMinA", "fonts-hanazono"),
  HEI("wqy/wqy-zenhei.ttc", "WenQuanYi Zen Hei", "fonts-wqy-zenhei"),
  KAI("arphic/ukai.ttc", "AR PL UKai CN", "fonts-arphic-ukai"),
  /** The brush of the 1950s: the same hand with the traditional forms of Taiwan. */
  KAI_OLD("arphic/ukai.ttc", "AR PL UKai TW", "fonts-arphic-ukai"),
  SONG_OLD("arphic/uming.ttc", "AR PL UMing TW", "fonts-arphic-uming");

  private static final Path FOLDER = Path.of("/usr/share/fonts/truetype");
  private static final Map<String, List<Font>> FILES = new ConcurrentHashMap<>();

  private final String file;
  private final String family;
  private final String debianPackage;

  Typeface(String file, String family, String debianPackage) {
    this.file = file;
    this.family = family;
    this.debianPackage = debianPackage;
  }

  /** The face at one unit of size. */
  public Font font() {
    List<Font> fonts = FILES.computeIfAbsent(file, this::load);
    return fonts.stream()
        .filter(font -> font.getFamily(java.util.Locale.ROOT).equals(family))
        .findFirst()
        .orElse(fonts.getFirst());
  }

  private List<Font> load(String name) {
    Path path = FOLDER.resolve(name);
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          "Cannot draw pages: the font " + path + " is missing; apt-get install " + debianPackage);
    }
    try {
      return List.of(Font.createFonts(path.toFile()));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("Cannot draw pages: the font " + path + " is unreadable", e);
    }
  }
}
