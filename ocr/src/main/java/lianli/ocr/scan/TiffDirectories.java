package lianli.ocr.scan;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The chain of a TIFF file's directories, followed before a decoder does: a chain that leads back
 * to itself would keep the decoder for ever. Each directory is a page, or a page once more in
 * small.
 */
final class TiffDirectories {
  private static final int NEW_SUBFILE_TYPE = 254;
  private static final int SUBFILE_TYPE = 255;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int COMPRESSION = 259;

  /** The fields above of a directory lie among its first ones: fields are sorted by number. */
  private static final int ENTRIES_READ = 64;

  private final List<Directory> all = new ArrayList<>();
  private boolean isLittle;
  private boolean isFinite = true;
  private boolean isCut;

  private TiffDirectories() {}

  /**
   * What one directory says.
   *
   * @param isReduced true if it calls its image a smaller one of another's, or the mask of one
   * @param compression number of the kind of compression; 0 if not said
   */
  record Directory(boolean isReduced, long width, long height, int compression) {
    private boolean isMuchSmallerThan(Directory other) {
      return width <= other.width * 3 / 4 && height <= other.height * 3 / 4;
    }
  }

  /** Follows the chain, as far as it stays within the file. */
  static TiffDirectories of(Path file) throws IOException {
    TiffDirectories directories = new TiffDirectories();
    try (ChannelInput tiff = ChannelInput.of(file)) {
      directories.follow(tiff);
    } catch (EOFException e) {
      directories.isCut = true;
    }
    return directories;
  }

  private void follow(ChannelInput tiff) throws IOException {
    isLittle = tiff.read() == 'I';
    Set<Long> seen = new HashSet<>();
    tiff.seek(4);
    for (long at = integer(tiff); at != 0; at = integer(tiff)) {
      if (!seen.add(at)) {
        isFinite = false;
        return;
      }
      tiff.seek(at);
      int entries = number(tiff);
      all.add(directory(tiff, Math.min(entries, ENTRIES_READ)));
      tiff.seek(at + 2 + 12L * entries);
    }
  }

  private Directory directory(ChannelInput tiff, int entries) throws IOException {
    boolean isReduced = false;
    long width = 0;
    long height = 0;
    int compression = 0;
    byte[] entry = new byte[12];
    for (int i = 0; i < entries; i++) {
      tiff.readFully(entry);
      long value = two(entry, 2) == 3 ? two(entry, 8) : four(entry, 8);
      switch (two(entry, 0)) {
        // A reduced image has bit 0, a mask bit 2. The older field has 2 for a reduced image.
        case NEW_SUBFILE_TYPE -> isReduced |= (value & 5) != 0;
        case SUBFILE_TYPE -> isReduced |= value == 2;
        case WIDTH -> width = value;
        case HEIGHT -> height = value;
        case COMPRESSION -> compression = (int) value;
        default -> {
          // says nothing about which page this is
        }
      }
    }
    return new Directory(isReduced, width, height, compression);
  }

  private int number(ChannelInput tiff) throws IOException {
    byte[] bytes = new byte[2];
    tiff.readFully(bytes);
    return two(bytes, 0);
  }

  private long integer(ChannelInput tiff) throws IOException {
    byte[] bytes = new byte[4];
    tiff.readFully(bytes);
    return four(bytes, 0);
  }

  private int two(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return isLittle ? second << 8 | first : first << 8 | second;
  }

  private long four(byte[] bytes, int at) {
    long first = two(bytes, at);
    long second = two(bytes, at + 2);
    return isLittle ? second << 16 | first : first << 16 | second;
  }

  /** True if the chain comes to an end. */
  boolean isFinite() {
    return isFinite;
  }

  /** True if it leads out of the file: at least one more page was there. */
  boolean isCut() {
    return isCut;
  }

  /** Number of smaller copies of pages. */
  int passedOver() {
    return (int) all.stream().filter(this::isPassedOver).count();
  }

  /** The directory in this place, from 0. */
  Directory get(int place) {
    return all.get(place);
  }

  /** Number of directories. */
  int size() {
    return all.size();
  }

  /**
   * Places, from 0, of those that are pages. One is passed over only if it calls itself reduced and
   * is much smaller than another: a full page that was marked by mistake is a page.
   */
  List<Integer> pages() {
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!isPassedOver(all.get(i))) {
        pages.add(i);
      }
    }
    return pages;
  }

  private boolean isPassedOver(Directory one) {
    return one.isReduced()
        && all.stream().anyMatch(other -> !other.isReduced() && one.isMuchSmallerThan(other));
  }
}
