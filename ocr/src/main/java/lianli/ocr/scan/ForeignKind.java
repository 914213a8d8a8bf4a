package lianli.ocr.scan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;

/**
 * A kind of file that scanners and offices make and this program does not read, told by its first
 * bytes: whoever is told its name knows what to do about it.
 */
enum ForeignKind {
  BIG_TIFF("BigTIFF", "BigTIFF", "II\\+\\x00|MM\\x00\\+") {
    @Override
    BilingualText next() {
      return BilingualText.of(
          "Save it as an ordinary TIFF of less than 4 GB: tiffcp -t OLD.tif NEW.tif",
          "请另存为小于 4 GB 的普通 TIFF：tiffcp -t 原文件.tif 新文件.tif");
    }
  },
  GIF("a GIF image", "GIF 图像", "GIF8[79]a"),
  BMP("a BMP image", "BMP 图像", "BM.{4}\\x00{4}"),
  JPEG_2000("a JPEG 2000 image", "JPEG 2000 图像", "\\x00\\x00\\x00\\fjP  |\u00ffO\u00ffQ"),
  JBIG2("a JBIG2 image", "JBIG2 图像", "\u0097JB2"),
  DJVU("a DjVu document", "DjVu 文档", "AT&TFORM"),
  WEBP("a WebP image", "WebP 图像", "RIFF.{4}WEBP"),
  HEIF("a HEIF photograph", "HEIF 照片", ".{4}ftyp(hei|hev|mif1|msf1|avif)"),
  OFFICE(
      "a packed document (OFD, Word, Excel or a ZIP archive)",
      "打包文档（OFD、Word、Excel 或 ZIP 压缩包）",
      "PK\\x03\\x04") {
    @Override
    BilingualText next() {
      return BilingualText.of(
          "Open it in its own program and print it into a PDF; unpack an archive",
          "请用相应软件打开并打印为 PDF；压缩包请先解压");
    }
  },
  POSTSCRIPT("a PostScript file", "PostScript 文件", "%!PS");

  private final String english;
  private final String chinese;
  private final Pattern beginning;

  ForeignKind(String english, String chinese, String beginning) {
    this.english = english;
    this.chinese = chinese;
    this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
  }

  /** The kind that files with these first bytes are of. */
  static Optional<ForeignKind> of(byte[] firstBytes) {
    String head = new String(firstBytes, StandardCharsets.ISO_8859_1);
    for (ForeignKind kind : values()) {
      if (kind.beginning.matcher(head).lookingAt()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  BilingualText isNamed() {
    return BilingualText.of(
        "its content is not PDF, TIFF, JPEG or PNG but " + english,
        "其内容不是 PDF、TIFF、JPEG 或 PNG，而是" + chinese);
  }

  /** What to do. */
  BilingualText next() {
    return BilingualText.of(
        "Save the scan as PDF, TIFF, JPEG or PNG", "请将扫描件另存为 PDF、TIFF、JPEG 或 PNG");
  }
}
