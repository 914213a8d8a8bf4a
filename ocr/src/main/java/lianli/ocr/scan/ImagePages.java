package lianli.ocr.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lianli.ocr.Raster;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;

/**
 * Pages of TIFF, JPEG and PNG files by the JDK's own decoders, sizes checked before decoding. Each
 * page is read by a decoder of its own, because one that is kept holds the last page it read.
 */
final class ImagePages implements PageDecoder {
  private final Path file;
  private final FileKind kind;

  /** Which of the file's images the pages are. */
  private final List<Integer> places;

  /** Of a TIFF, what is told of its images. */
  private final Optional<TiffDirectories> directories;

  /** Place of a page of which the file says no more than that there is one. */
  private static final int LOST = -1;

  private ImagePages(
      Path file, FileKind kind, List<Integer> places, Optional<TiffDirectories> directories) {
    this.file = file;
    this.kind = kind;
    this.places = places;
    this.directories = directories;
  }

  static ImagePages open(Path file, FileKind kind) {
    return kind == FileKind.TIFF
        ? tiff(file)
        : new ImagePages(file, kind, List.of(0), Optional.empty());
  }

  private static ImagePages tiff(Path file) {
    TiffDirectories directories;
    try {
      directories = TiffDirectories.of(file);
    } catch (IOException e) {
      throw ScanFailures.unreadable(file, e);
    }
    if (!directories.isFinite()) {
      throw ScanFailures.endless(file);
    }
    try (Decoder decoder = Decoder.open(file, FileKind.TIFF)) {
      List<Integer> places = directories.pages();
      // What the decoder sees beyond what was understood here is a page until it proves to be none.
      for (int i = directories.size(); i < decoder.reader().getNumImages(true); i++) {
        places.add(i);
      }
      if (directories.isCut() && directories.size() > 0) {
        places.add(LOST);
      }
      return new ImagePages(file, FileKind.TIFF, places, Optional.of(directories));
    } catch (IOException | RuntimeException e) {
      throw ScanFailures.damaged(file, e);
    }
  }

  private List<ScanFinding> findings(int page) {
    int count = page == 1 ? directories.map(TiffDirectories::passedOver).orElse(0) : 0;
    return count == 0
        ? List.of()
        : List.of(
            ScanFinding.note(
                "scan-reduced-image",
                BilingualText.of(
                    "%d smaller copies of pages in the file are passed over",
                    "文件中另有 %d 个页面缩略图，已略过", count)));
  }

  @Override
  public int pages() {
    return places.size();
  }

  @Override
  public int directory(int page) {
    return places.get(page - 1);
  }

  @Override
  public Decoded page(int page) {
    try {
      return kind == FileKind.JPEG ? jpeg(page) : other(page);
    } catch (IIOException e) {
      if (String.valueOf(e.getMessage()).contains("Horizontal differencing Predictor")) {
        throw ScanFailures.unreadKind(file, page, TiffCompression.DIFFERENCES);
      }
      throw isCutShort(e)
          ? ScanFailures.truncated(file, page, e)
          : ScanFailures.damagedPage(file, page, e);
    } catch (java.io.EOFException e) {
      throw ScanFailures.truncated(file, page, e);
    } catch (UnreadableScanException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Decoders answer broken data with exceptions of any kind.
      throw ScanFailures.damagedPage(file, page, e);
    }
  }

  private Decoded jpeg(int page) throws IOException {
    JpegFile jpeg = JpegFile.of(Files.readAllBytes(file));
    JpegDecoder.Decoded decoded = JpegDecoder.decode(file, page, jpeg);
    return shown(page, decoded.image(), ImageTags.of(jpeg), decoded.findings());
  }

  private Decoded other(int page) throws IOException {
    requireReadableKind(page);
    int index = directory(page);
    try (Decoder decoder = Decoder.open(file, kind)) {
      ImageReader reader = decoder.reader();
      ScanFailures.requireReadableSize(file, page, reader.getWidth(index), reader.getHeight(index));
      DecoderWarnings warnings = new DecoderWarnings();
      reader.addIIOReadWarningListener(warnings);
      BufferedImage image = reader.read(index);
      if (warnings.isCutShort()) {
        throw ScanFailures.truncated(file, page, null);
      }
      List<ScanFinding> all = new ArrayList<>(findings(page));
      all.addAll(warnings.findings());
      return shown(page, Rasters.of(image), tags(reader, index), all);
    }
  }

  private Decoded shown(int page, Raster stored, ImageTags tags, List<ScanFinding> all) {
    double stretch = tags.density().stretch();
    ScanFailures.requireReadableSize(
        file,
        page,
        Math.round(stored.width() * Math.max(1, 1 / stretch)),
        Math.round(stored.height() * Math.max(1, stretch)));
    return new Decoded(tags.shown(stored), tags.density(), all);
  }

  private void requireReadableKind(int page) {
    int place = directory(page);
    if (place == LOST) {
      throw ScanFailures.lostPage(file, page);
    }
    directories
        .filter(all -> place < all.size())
        .map(all -> all.get(place).compression())
        .filter(TiffCompression::isUnread)
        .ifPresent(
            unread -> {
              throw ScanFailures.unreadKind(file, page, TiffCompression.name(unread));
            });
  }

  private ImageTags tags(ImageReader reader, int index) throws IOException {
    return kind == FileKind.TIFF
        ? ImageTags.ofTiff(reader.getImageMetadata(index))
        : ImageTags.ofPng(reader.getImageMetadata(index));
  }

  @Override
  public int orientation(int page) {
    try {
      if (kind == FileKind.JPEG) {
        return JpegFile.of(Files.readAllBytes(file)).orientation();
      }
      try (Decoder decoder = Decoder.open(file, kind)) {
        return tags(decoder.reader(), directory(page)).orientation();
      }
    } catch (IOException | RuntimeException e) {
      throw ScanFailures.damagedPage(file, page, e);
    }
  }

  private static boolean isCutShort(IIOException failure) {
    return failure.getCause() instanceof java.io.EOFException
        || DecoderWarnings.saysCutShort(String.valueOf(failure.getMessage()));
  }

  @Override
  public void close() {
    // nothing stays open between pages
  }

  /** A decoder of the JDK and the file that it reads. */
  private record Decoder(ImageReader reader, ImageInputStream input) implements AutoCloseable {
    static Decoder open(Path file, FileKind kind) throws IOException {
      ImageInputStream input = ChannelInput.of(file);
      ImageReader reader = JdkDecoder.of(kind.name().toLowerCase(Locale.ROOT));
      reader.setInput(input, false, false);
      return new Decoder(reader, input);
    }

    @Override
    public void close() throws IOException {
      reader.dispose();
      input.close();
    }
  }
}
