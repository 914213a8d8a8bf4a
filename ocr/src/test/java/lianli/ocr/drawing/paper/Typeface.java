package lianli.ocr.drawing.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faces pages are set and written in, all free: those of print packaged by Debian, those of
 * handwriting fetched by {@code scripts/handwriting-faces.sh}.
 */
public enum Typeface {
  SONG("arphic/uming.ttc", "AR PL UMing CN", "fonts-arphic-uming"),
  MING("hanazono/HanaMinA.ttf", "HanaMinA", "fonts-hanazono"),
  HEI("wqy/wqy-zenhei.ttc", "WenQuanYi Zen Hei", "fonts-wqy-zenhei"),
  KAI("arphic/ukai.ttc", "AR PL UKai CN", "fonts-arphic-ukai"),
  /** The brush of the 1950s: the same hand with the traditional forms of Taiwan. */
  KAI_OLD("arphic/ukai.ttc", "AR PL UKai TW", "fonts-arphic-ukai"),
  SONG_OLD("arphic/uming.ttc", "AR PL UMing TW", "fonts-arphic-uming"),
  /** A quick pen, joined here and there. */
  LONG_CANG("long-cang.woff", "Long Cang", ""),
  /** A soft brush, every stroke by itself. */
  MA_SHAN_ZHENG("ma-shan-zheng.woff", "Ma Shan Zheng", ""),
  /** Running hand. */
  ZHI_MANG_XING("zhi-mang-xing.woff", "Zhi Mang Xing", ""),
  /** Cursive hand. */
  LIU_JIAN_MAO_CAO("liu-jian-mao-cao.woff", "Liu Jian Mao Cao", ""),
  /** Not among those that columns for rare characters are fitted to, nor is {@link #KAI}. */
  WENKAI("lxgw-wenkai/LXGWWenKai-Regular.ttf", "LXGW WenKai", "fonts-lxgw-wenkai"),
  /** Nor is this. */
  SERIF("../opentype/noto/NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", "fonts-noto-cjk");

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

  /** True if the machine has it; the faces of handwriting may never have been fetched. */
  public boolean isThere() {
    return Files.exists(path());
  }

  /** The face at one unit of size. */
  public Font font() {
    List<Font> fonts = FILES.computeIfAbsent(file, name -> load());
    return fonts.stream()
        .filter(font -> font.getFamily(java.util.Locale.ROOT).equals(family))
        .findFirst()
        .orElse(fonts.getFirst());
  }

  private boolean isFetched() {
    return debianPackage.isEmpty();
  }

  private Path path() {
    return isFetched() ? fetched().resolve(file) : FOLDER.resolve(file);
  }

  /** Tests run in the folder of their module, benches in that of the project. */
  static Path fetched() {
    String told = System.getenv("LIANLI_FACES");
    if (told != null) {
      return Path.of(told);
    }
    Path here = Path.of("build/faces");
    return Files.isDirectory(here) ? here : Path.of("../build/faces");
  }

  private List<Font> load() {
    Path path = path();
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          "Cannot draw pages: the font "
              + path
              + " is missing; "
              + (isFetched()
                  ? "sh scripts/handwriting-faces.sh"
                  : "apt-get install " + debianPackage));
    }
    try {
      return List.of(
          isFetched()
              ? Font.createFonts(new ByteArrayInputStream(Woff.unpacked(Files.readAllBytes(path))))
              : Font.createFonts(path.toFile()));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("Cannot draw pages: the font " + path + " is unreadable", e);
    }
  }
}
