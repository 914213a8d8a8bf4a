package lianli.registry.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianli.registry.FileErrorKind;
import lianli.registry.RegistryHome;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.Sha256;

/**
 * Scans as they came, by digest: {@code scans/ab/abcd…} holds the bytes whose SHA-256 begins so.
 * Nothing is ever written to a file that has its name there, and none is taken away. One writer at
 * a time, who holds the registry's lock; readers may look meanwhile.
 */
public final class ScanStore {
  /** Where a scan lies until it is proven and durable. */
  public static final String ASIDE = ".taking";

  private static final int PART = 1 << 16;

  private final Path directory;
  private final ScanKeeping keeping;

  /** The store of one registry, which keeps scans as its settings say. */
  public ScanStore(RegistryHome home) {
    this(home, ScanKeeping.of(home));
  }

  ScanStore(RegistryHome home, ScanKeeping keeping) {
    directory = home.scans();
    this.keeping = keeping;
  }

  /** Where the scan with this digest is kept, if it is. */
  Path path(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** True if a file is kept under this digest; whether it is sound tells {@link #prove}. */
  public boolean holds(String sha256) {
    return Files.isRegularFile(path(sha256));
  }

  /**
   * Takes in the scan that a draft names, before an entry speaks of it; durable on return. Of a
   * scan that is left where it is, nothing is read: see {@link #look}.
   *
   * @param roots folders below which it may lie by now, besides its path and the declared store
   */
  public ScanIntakeOutcome take(ScanPlace place, List<Path> roots) {
    if (holds(place.sha256())) {
      return ScanIntakeOutcome.HELD;
    }
    List<Path> candidates = search(roots).candidates(place.file());
    try {
      ScanIntakeOutcome last = ScanIntakeOutcome.MISSING;
      for (Path scan : candidates) {
        last =
            switch (keeping.of(scan)) {
              case REFERENCE -> ScanIntakeOutcome.REFERENCED;
              case LINK -> link(scan, place.sha256());
              case COPY -> copy(scan, place.sha256());
            };
        if (!last.isRefused()) {
          return last;
        }
      }
      return last;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Looks whether a scan that was left where it is, is there and is what was read.
   *
   * @param taken what {@link #take} told
   */
  public ScanIntakeOutcome look(ScanPlace place, ScanIntakeOutcome taken, List<Path> roots) {
    if (taken != ScanIntakeOutcome.REFERENCED && taken != ScanIntakeOutcome.OUT_OF_REACH) {
      return taken;
    }
    return prove(place, roots).isPresent() ? taken : ScanIntakeOutcome.CHANGED;
  }

  private ScanIntakeOutcome link(Path scan, String sha256) throws IOException {
    Path aside = aside(sha256);
    try {
      Files.createLink(aside, scan);
    } catch (UnsupportedOperationException noLinksHere) {
      return ScanIntakeOutcome.OUT_OF_REACH;
    } catch (NoSuchFileException goneMeanwhile) {
      return ScanIntakeOutcome.MISSING;
    } catch (FileSystemException elsewhere) {
      return switch (FileErrorKind.of(elsewhere)) {
        case FULL, READ_ONLY, DEVICE -> throw elsewhere;
        // Another disk, or a file of another user: it cannot have a second name here.
        default -> ScanIntakeOutcome.OUT_OF_REACH;
      };
    }
    String found;
    try {
      found = Sha256.of(aside);
    } catch (IOException forbiddenOrWornOut) {
      Files.delete(aside);
      return ScanIntakeOutcome.UNREADABLE;
    }
    if (!found.equals(sha256)) {
      Files.delete(aside);
      return ScanIntakeOutcome.CHANGED;
    }
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.READ)) {
      channel.force(true);
    }
    putInPlace(aside, sha256);
    return ScanIntakeOutcome.LINKED;
  }

  private ScanIntakeOutcome copy(Path scan, String sha256) throws IOException {
    Path aside = aside(sha256);
    Sha256 sum = new Sha256();
    try (InputStream in = open(scan);
        FileChannel out =
            FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] part = new byte[PART];
      for (int read = next(in, part); read >= 0; read = next(in, part)) {
        sum.add(part, read);
        ByteBuffer bytes = ByteBuffer.wrap(part, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    } catch (NoSuchFileException goneMeanwhile) {
      return ScanIntakeOutcome.MISSING;
    } catch (UnreadableException forbiddenOrWornOut) {
      Files.deleteIfExists(aside);
      return ScanIntakeOutcome.UNREADABLE;
    }
    if (!sum.hex().equals(sha256)) {
      Files.delete(aside);
      return ScanIntakeOutcome.CHANGED;
    }
    closeToWriting(aside);
    putInPlace(aside, sha256);
    return ScanIntakeOutcome.COPIED;
  }

  private static InputStream open(Path scan) throws IOException {
    try {
      return Files.newInputStream(scan);
    } catch (NoSuchFileException goneMeanwhile) {
      throw goneMeanwhile;
    } catch (IOException forbidden) {
      throw new UnreadableException(forbidden);
    }
  }

  private static int next(InputStream in, byte[] part) throws IOException {
    try {
      return in.read(part);
    } catch (IOException wornOut) {
      throw new UnreadableException(wornOut);
    }
  }

  /** The scan could not be read; any other failure of a copy is one of writing. */
  private static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableException(IOException cause) {
      super(cause);
    }
  }

  /** The rights of a linked file are those of the other name: they stay as its owner set them. */
  private static void closeToWriting(Path copy) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("r--------"));
    }
  }

  /** A name for unfinished work; what a killed writer left under it is gone. */
  private Path aside(String sha256) throws IOException {
    Path aside = directory.resolve(ASIDE).resolve(sha256);
    Files.createDirectories(Objects.requireNonNull(aside.getParent()));
    Files.deleteIfExists(aside);
    return aside;
  }

  private void putInPlace(Path aside, String sha256) throws IOException {
    Path scan = path(sha256);
    Path shelf = Objects.requireNonNull(scan.getParent());
    if (!Files.isDirectory(shelf)) {
      Files.createDirectories(shelf);
      DurableFiles.force(directory);
    }
    Files.move(aside, scan, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.force(shelf);
  }

  /** Tells every kept file, in no order that means anything. */
  public void eachKept(Consumer<Path> listener) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory, 2)) {
      files
          .filter(file -> Sha256.isOne(String.valueOf(file.getFileName())))
          .filter(file -> file.equals(path(String.valueOf(file.getFileName()))))
          .forEach(listener);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where a scan is, as far as names tell. */
  public enum Where {
    /** In the registry. */
    HELD,
    /** Elsewhere: at its path, or in the declared store. */
    OUTSIDE,
    /** Nowhere. */
    MISSING;

    /** Stable word in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a scan is, without reading it. */
  public Where where(ScanPlace place) {
    if (holds(place.sha256())) {
      return Where.HELD;
    }
    return search(List.of()).candidates(place.file()).isEmpty() ? Where.MISSING : Where.OUTSIDE;
  }

  /** Files that may be a scan, the kept one first; each is there, none is read. */
  public List<Path> candidates(ScanPlace place) {
    return candidates(place, List.of());
  }

  private List<Path> candidates(ScanPlace place, List<Path> roots) {
    List<Path> files = new ArrayList<>();
    if (holds(place.sha256())) {
      files.add(path(place.sha256()));
    }
    files.addAll(search(roots).candidates(place.file()));
    return files;
  }

  /** The file of a scan, read whole and found to be what it was; empty if none is. */
  public Optional<Path> prove(ScanPlace place) {
    return prove(place, List.of());
  }

  private Optional<Path> prove(ScanPlace place, List<Path> roots) {
    for (Path file : candidates(place, roots)) {
      try {
        if (Sha256.of(file).equals(place.sha256())) {
          return Optional.of(file);
        }
      } catch (IOException unreadable) {
        // Another of them may be read; a scan that cannot be read is as good as none.
      }
    }
    return Optional.empty();
  }

  private ScanSearch search(List<Path> roots) {
    List<Path> all = new ArrayList<>(roots);
    keeping.store().ifPresent(all::add);
    return new ScanSearch(all);
  }
}
