package lianli.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lianli.registry.BilingualText;

/**
 * Files that are no list here, told by their content and called by their name, so that whoever sent
 * one knows how to save it.
 */
public final class ForeignFormat {
  private static final int HEAD = 8_192;
  private static final BilingualText SAVE =
      BilingualText.of(
          "Open it in the program that made it and save it as an Excel workbook (.xlsx), or as CSV",
          "请用原程序打开后另存为 Excel 工作簿（.xlsx）或 CSV");

  private ForeignFormat() {}

  /**
   * Lets pass what may be a list.
   *
   * @throws lianli.registry.RegistryException BAD_INPUT with the format's name and how to save it
   */
  public static void refuse(Path path) {
    if (!Files.isRegularFile(path)) {
      return;
    }
    try {
      byte[] head;
      try (InputStream in = Files.newInputStream(path)) {
        head = in.readNBytes(HEAD);
      }
      Optional<BilingualText> name =
          Workbook.isContainer(path) ? OldWorkbook.foreign(path) : named(head);
      if (name.isEmpty() && startsWith(head, new byte[] {'P', 'K'})) {
        name = packed(path);
      }
      if (name.isPresent()) {
        throw TableFile.failure(path, name.get(), next(name.get()), null);
      }
    } catch (IOException unreadable) {
      throw TableFile.unreadable(path, unreadable);
    }
  }

  private static BilingualText next(BilingualText name) {
    return name.english().contains("password")
        ? BilingualText.of("Open it with its password and save it without one", "请用密码打开后取消加密，再重新保存")
        : SAVE;
  }

  private static Optional<BilingualText> named(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      start = start.substring(3).stripLeading();
    }
    if (text.startsWith("%PDF")) {
      return it("a PDF file", "PDF 文件");
    }
    if (text.startsWith("{\\rtf")) {
      return it("a text of a word processor (RTF)", "RTF 文档");
    }
    if (text.startsWith("Rar!")
        || text.startsWith("7z\u00bc\u00af")
        || text.startsWith("\u001f\u008b")) {
      return it("a packed archive; unpack it first", "压缩包，请先解压");
    }
    if (text.startsWith("\u0089PNG")
        || text.startsWith("\u00ff\u00d8\u00ff")
        || text.startsWith("II*\0")
        || text.startsWith("MM\0*")) {
      return it("a picture; `lianli ocr` reads scans", "图片；扫描件请用 lianli ocr 识读");
    }
    if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
      return start.contains("urn:schemas-microsoft-com:office:spreadsheet")
          ? it("an XML spreadsheet of Excel 2003", "Excel 2003 的 XML 电子表格")
          : start.contains("<html") ? html() : it("an XML file", "XML 文件");
    }
    boolean isHtml =
        start.startsWith("<!doctype html")
            || start.startsWith("<html")
            || start.startsWith("<table")
            || start.startsWith("<meta")
            || start.startsWith("<head")
            || start.startsWith("mime-version:");
    return isHtml ? html() : Optional.empty();
  }

  private static Optional<BilingualText> html() {
    return it("a web page (HTML), whatever its name says", "网页（HTML），并非其扩展名所示的格式");
  }

  private static Optional<BilingualText> it(String english, String chinese) {
    return Optional.of(BilingualText.of("it is " + english, "文件是" + chinese));
  }

  private static Optional<BilingualText> packed(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      boolean isOffice =
          zip.stream()
              .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
              .anyMatch(name -> name.equals("[content_types].xml") || name.startsWith("xl/"));
      if (!isOffice) {
        return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null
            ? it("an OpenDocument file (.ods)", "OpenDocument 文件（.ods）")
            : it("a packed archive (ZIP); unpack it first", "压缩包（ZIP），请先解压");
      }
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("workbook.bin"))) {
        return it("a binary Excel workbook (.xlsb)", "Excel 二进制工作簿（.xlsb）");
      }
      return zip.stream().anyMatch(entry -> entry.getName().startsWith("word/"))
          ? it("a Word document", "Word 文档")
          : Optional.empty();
    } catch (ZipException torn) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] content, byte[] head) {
    return content.length >= head.length
        && Arrays.equals(content, 0, head.length, head, 0, head.length);
  }
}
