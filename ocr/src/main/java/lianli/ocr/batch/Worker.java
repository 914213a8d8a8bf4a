package lianli.ocr.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lianli.ocr.GreyImage;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** One pair of hands: a reader for life, and the file it read last still open. */
final class Worker implements AutoCloseable {
  private final PageReader reader;
  private @Nullable ScanFile open;

  Worker(PageReader reader) {
    this.reader = reader;
  }

  PageOutcome read(Path file, String sha256, int page) {
    long start = System.nanoTime();
    try {
      ScannedPage scanned = file(file, sha256).page(page);
      String pixels = digest(scanned.image().red());
      PageReading reading = reader.read(scanned);
      return new PageOutcome(
          file,
          sha256,
          page,
          reading.state(),
          pixels,
          reading.form(),
          reading.drafts(),
          milliseconds(start),
          null);
    } catch (RegistryException e) {
      if (e.code() == ErrorCode.MISSING_DEPENDENCY || e.code() == ErrorCode.INTERRUPTED) {
        throw e;
      }
      return PageOutcome.failed(file, sha256, page, milliseconds(start), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A page that breaks a library must cost that page, not the batch.
      return PageOutcome.failed(
          file, sha256, page, milliseconds(start), PageOutcome.unforeseen(file, page, e));
    }
  }

  private ScanFile file(Path file, String sha256) {
    ScanFile kept = open;
    if (kept != null && kept.file().equals(file)) {
      return kept;
    }
    close();
    ScanFile opened = ScanFile.open(file, sha256);
    open = opened;
    return opened;
  }

  private static String digest(GreyImage image) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String size = image.width() + "x" + image.height();
      digest.update(size.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(image.pixels()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static long milliseconds(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Lets go of the open file. */
  @Override
  public void close() {
    ScanFile kept = open;
    open = null;
    if (kept != null) {
      kept.close();
    }
  }

  /** Lets go of everything. */
  void dismiss() {
    close();
    reader.close();
  }

  static List<Worker> hire(int jobs, Supplier<? extends PageReader> readers) {
    return Stream.generate(() -> new Worker(readers.get())).limit(jobs).toList();
  }
}
