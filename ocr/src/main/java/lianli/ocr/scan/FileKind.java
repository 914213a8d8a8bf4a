package lianli.ocr.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a file is, told by its first bytes: names lie. */
public enum FileKind {
  PDF,
  TIFF,
  JPEG,
  PNG;

  /** PDF readers accept some junk before the header; so do we. */
  private static final int PDF_HEADER_WITHIN = 1024;

  /**
   * The kind of a file.
   *
   * @throws UnreadableScanException if it is none of these; the kind is named where it is known
   */
  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PDF_HEADER_WITHIN);
    }
    return of(head)
        .orElseThrow(
            () ->
                ForeignKind.of(head)
                    .map(kind -> ScanFailures.foreignKind(file, kind))
                    .orElseGet(() -> ScanFailures.unknownKind(file)));
  }

  /** True if the first bytes of a file are those of a scan; false too if it cannot be read. */
  public static boolean isScan(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(PDF_HEADER_WITHIN)).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<FileKind> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    return text.contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
  }
}
