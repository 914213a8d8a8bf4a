package lianli.ocr.scan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lianli.registry.Said;

/**
 * A kind of file that scanners and offices make and this program does not read, told by its first
 * bytes: whoever is told its name knows what to do about it.
 */
enum ForeignKind {
  BIG_TIFF("BigTIFF", "BigTIFF", "II+\0", "MM\0+") {
    @Override
    Said next() {
      return Said.of(
          "Save it as an ordinary TIFF of less than 4 GB: tiffcp -t OLD.tif NEW.tif",
          "请另存为小于 4 GB 的普通 TIFF：tiffcp -t 原文件.tif 新文件.tif");
    }
  },
  GIF("a GIF image", "GIF 图像", "GIF87a", "GIF89a"),
  BMP("a BMP image", "BMP 图像", "BM"),
  JPEG_2000("a JPEG 2000 image", "JPEG 2000 图像", "\0\0\0\fjP  \r\n", "\u00ff\u004f\u00ff\u0051"),
  JBIG2("a JBIG2 image", "JBIG2 图像", "\u0097JB2\r\n"),
  DJVU("a DjVu document", "DjVu 文档", "AT&TFORM"),
  WEBP("a WebP image", "WebP 图像", "RIFF") {
    @Override
    boolean isOf(String head) {
      return super.isOf(head) && head.startsWith("WEBP", 8);
    }
  },
  HEIF("a HEIF photograph", "HEIF 照片", "") {
    @Override
    boolean isOf(String head) {
      return head.startsWith("ftyp", 4)
          && (head.startsWith("hei", 8)
              || head.startsWith("hev", 8)
              || head.startsWith("mif1", 8)
              || head.startsWith("avif", 8));
    }
  },
  OFFICE(
      "a packed document (OFD, Word, Excel or a ZIP archive)",
      "打包文档（OFD、Word、Excel 或 ZIP 压缩包）",
      "PK\3\4") {
    @Override
    Said next() {
      return Said.of(
          "Open it in its own program and print it into a PDF; unpack an archive",
          "请用相应软件打开并打印为 PDF；压缩包请先解压");
    }
  },
  POSTSCRIPT("a PostScript file", "PostScript 文件", "%!PS");

  private final Said name;
  private final String[] beginnings;

  ForeignKind(String english, String chinese, String... beginnings) {
    this.name = Said.of(english, chinese);
    this.beginnings = beginnings;
  }

  boolean isOf(String head) {
    for (String beginning : beginnings) {
      if (head.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** The kind that files with these first bytes are of. */
  static Optional<ForeignKind> of(byte[] firstBytes) {
    String head = new String(firstBytes, StandardCharsets.ISO_8859_1);
    for (ForeignKind kind : values()) {
      if (kind.isOf(head)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  Said isNamed() {
    return Said.of(
        "its content is not PDF, TIFF, JPEG or PNG but " + name.english(),
        "其内容不是 PDF、TIFF、JPEG 或 PNG，而是" + name.chinese());
  }

  /** What to do. */
  Said next() {
    return Said.of("Save the scan as PDF, TIFF, JPEG or PNG", "请将扫描件另存为 PDF、TIFF、JPEG 或 PNG");
  }
}
