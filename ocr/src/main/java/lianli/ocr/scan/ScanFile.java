package lianli.ocr.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lianli.registry.file.Sha256;

/**
 * An open file of scans. Pages are decoded one by one as they are asked for; nothing is kept.
 * Serves one thread at a time; several may be open on the same file.
 */
public final class ScanFile implements AutoCloseable {
  private final Path file;
  private final String sha256;
  private final FileKind kind;
  private final PageDecoder reader;

  private ScanFile(Path file, String sha256, FileKind kind, PageDecoder reader) {
    this.file = file;
    this.sha256 = sha256;
    this.kind = kind;
    this.reader = reader;
  }

  /**
   * Opens a file and reads its structure, not its pages.
   *
   * @throws UnreadableScanException if nothing of it can be used
   */
  public static ScanFile open(Path file) {
    return open(file, sha256(file));
  }

  /** Opens a file whose digest is known already. */
  public static ScanFile open(Path file, String sha256) {
    requireOrdinary(file);
    try {
      if (Files.size(file) == 0) {
        throw ScanFailures.empty(file);
      }
      FileKind kind = FileKind.of(file);
      PageDecoder reader = kind == FileKind.PDF ? PdfPages.open(file) : ImagePages.open(file, kind);
      if (reader.pages() < 1) {
        reader.close();
        throw ScanFailures.noPages(file);
      }
      return new ScanFile(file, sha256, kind, reader);
    } catch (IOException e) {
      throw ScanFailures.unreadable(file, e);
    }
  }

  /** A link may lead out of the folder or in circles, and reading from a pipe may never end. */
  private static void requireOrdinary(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw ScanFailures.link(file);
    }
    if (!Files.exists(file)) {
      throw ScanFailures.missing(file);
    }
    if (Files.isDirectory(file)) {
      throw isListed(file) ? ScanFailures.folder(file) : ScanFailures.closedFolder(file);
    }
    if (!Files.isRegularFile(file)) {
      throw ScanFailures.notRegular(file);
    }
  }

  private static boolean isListed(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count() >= 0;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** The file's path as given. */
  public Path file() {
    return file;
  }

  /** Digest of the whole file, lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** What the file is, told by its content. */
  public FileKind kind() {
    return kind;
  }

  /**
   * How the stored image of a page must be turned and mirrored to be shown: 1 to 8 as in TIFF and
   * EXIF, 1 for upright.
   */
  public int orientation(int page) {
    return reader.orientation(page);
  }

  /**
   * Which of a TIFF file's directories, from 0, holds the image of a page: some hold a page once
   * more, smaller.
   */
  public int directory(int page) {
    return reader.directory(page);
  }

  /**
   * A JPEG file as it is stored.
   *
   * @param bytes with the end marker that it may lack
   * @param components samples of a pixel
   */
  public record StoredJpeg(byte[] bytes, int width, int height, int components) {}

  /** The file, which is a JPEG, as it is stored. */
  public StoredJpeg jpeg() throws IOException {
    JpegFile jpeg = JpegFile.of(Files.readAllBytes(file));
    return new StoredJpeg(jpeg.withMarker(), jpeg.width(), jpeg.height(), jpeg.components());
  }

  /** Number of pages. */
  public int pages() {
    return reader.pages();
  }

  /**
   * Decodes one page, from 1.
   *
   * @throws UnreadableScanException if this page cannot be used; others may
   */
  public ScannedPage page(int page) {
    if (page < 1 || page > pages()) {
      throw ScanFailures.noSuchPage(file, page, pages());
    }
    PageDecoder.Decoded decoded = reader.page(page);
    return new ScannedPage(
        new PageReference(file, sha256, page),
        decoded.image(),
        decoded.density().dpi(decoded.image()),
        decoded.findings());
  }

  /** Digest of a file's bytes, lower-case hexadecimal. */
  public static String sha256(Path file) {
    requireOrdinary(file);
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw ScanFailures.unreadable(file, e);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
