package lianli.ocr.batch;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import lianli.ocr.scan.FileKind;

/** What names tell about files and folders among scans. */
final class ScanNames {
  private static final Set<String> SCANS =
      Set.of("pdf", "tif", "tiff", "jpg", "jpeg", "jpe", "jfif", "png");

  /**
   * Kinds that scanners and offices make and we do not read. They are scans all the same: passed
   * over in silence, their records would be missing and nobody would know.
   */
  private static final Set<String> UNREAD =
      Set.of(
          "bmp", "gif", "webp", "jp2", "j2k", "jpx", "jb2", "heic", "heif", "avif", "djvu", "ofd");

  /** What lies beside scans and is none, however many there are: they are not opened to see. */
  private static final Set<String> OTHERS =
      Set.of(
          "txt",
          "csv",
          "tsv",
          "json",
          "jsonl",
          "xml",
          "xmp",
          "html",
          "htm",
          "md",
          "log",
          "ini",
          "db",
          "doc",
          "docx",
          "xls",
          "xlsx",
          "ppt",
          "pptx",
          "wps",
          "et",
          "zip",
          "rar",
          "7z",
          "gz",
          "tar",
          "md5",
          "sha1",
          "sha256",
          "exe",
          "dll",
          "bat",
          "sh",
          "lnk",
          "part",
          "tmp",
          "crdownload",
          "journal");

  /** Where servers and systems keep what was deleted, older versions and previews. */
  private static final Set<String> KEPT_ASIDE =
      Set.of(
          "@eadir",
          "#recycle",
          "@recycle",
          "#snapshot",
          "@recently-snapshot",
          "@tmp",
          "$recycle.bin",
          "recycler",
          "recycled",
          "system volume information",
          "network trash folder",
          "temporary items",
          "__macosx");

  private ScanNames() {}

  static boolean isNamedAsScan(Path file) {
    String kind = ending(file);
    return !isHidden(file) && (SCANS.contains(kind) || UNREAD.contains(kind));
  }

  /**
   * True of an ordinary file that has another name and is a scan by its first bytes: scanners
   * number files without an ending, and people add to names what they should not.
   */
  static boolean isScanByContent(Path file) {
    return !isHidden(file)
        && !OTHERS.contains(ending(file))
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && FileKind.isScan(file);
  }

  /** True of a folder in which nothing is looked for. */
  static boolean isKeptAside(Path folder) {
    Path name = folder.getFileName();
    return name != null
        && (isHidden(folder) || KEPT_ASIDE.contains(name.toString().toLowerCase(Locale.ROOT)));
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
