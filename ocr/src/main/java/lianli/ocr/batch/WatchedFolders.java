package lianli.ocr.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * Folders that a scanner is filling. A file is given once it is complete: its size and time have
 * not changed from one look to the next. Links, hidden files and whatever is no ordinary file are
 * never given; a file that is written again is given again; a folder that may not be read is given
 * once, for the batch to say so.
 */
public final class WatchedFolders implements FileSource {
  private final List<Path> folders;
  private final Duration interval;
  private final InstantSource clock;
  private final Map<Path, Stamp> growing = new HashMap<>();
  private final Map<Path, Stamp> given = new HashMap<>();
  private final Queue<Path> ready = new ArrayDeque<>();
  private final Set<Path> unreadable = new HashSet<>();
  private PassedOver passedOver = PassedOver.NOTHING;
  private Instant lastLook = Instant.MIN;

  private record Stamp(long size, FileTime changed) {}

  /**
   * Watches these folders and those in them.
   *
   * @param interval between two looks
   * @throws RegistryException if one of them is no folder
   */
  public WatchedFolders(List<Path> folders, Duration interval, InstantSource clock) {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new RegistryException(
            ErrorCode.USAGE,
            BilingualText.of("Cannot watch " + folder, "无法监视 " + folder),
            BilingualText.of("it is not a folder", "这不是文件夹"),
            BilingualText.of("Name the folder that the scanner writes to", "请指定扫描仪写入的文件夹"));
      }
    }
    this.folders = List.copyOf(folders);
    this.interval = interval;
    this.clock = clock;
  }

  @Override
  public Optional<Path> next() {
    if (ready.isEmpty() && !clock.instant().isBefore(nextLook())) {
      lastLook = clock.instant();
      look();
    }
    return Optional.ofNullable(ready.poll());
  }

  private Instant nextLook() {
    return lastLook.equals(Instant.MIN) ? Instant.MIN : lastLook.plus(interval);
  }

  private void look() {
    List<Path> complete = new ArrayList<>();
    Set<Path> there = new HashSet<>();
    passedOver = PassedOver.NOTHING;
    for (Path folder : folders) {
      visit(
          folder,
          new Visitor(folder) {
            @Override
            void file(Path file, Stamp stamp) {
              there.add(file);
              if (!stamp.equals(given.get(file)) && stamp.equals(growing.put(file, stamp))) {
                growing.remove(file);
                given.put(file, stamp);
                if (ScanNames.isNamedAsScan(file) || ScanNames.isScanByContent(file)) {
                  complete.add(file);
                }
              }
            }

            @Override
            void closed(Path closed) {
              if (unreadable.add(closed)) {
                complete.add(closed);
              }
            }
          });
    }
    growing.keySet().retainAll(there);
    complete.stream().sorted().forEach(ready::add);
  }

  private static void visit(Path folder, Visitor visitor) {
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      // A share that is away for a while: the next look may find it again.
    }
  }

  /** Goes where scans may lie. */
  private abstract class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;

    Visitor(Path start) {
      this.start = start;
    }

    /** An ordinary file that is not hidden. */
    abstract void file(Path file, Stamp stamp);

    /** A folder that may not be read. */
    abstract void closed(Path folder);

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
      if (!folder.equals(start) && ScanNames.isKeptAside(folder)) {
        passedOver = passedOver.and(new PassedOver(1, 0, 0));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      if (is.isRegularFile() && is.size() > 0 && !file.getFileName().toString().startsWith(".")) {
        file(file, new Stamp(is.size(), is.lastModifiedTime()));
      } else if (is.isSymbolicLink()) {
        passedOver = passedOver.and(new PassedOver(0, 0, 1));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (failure instanceof AccessDeniedException) {
        closed(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path left, @Nullable IOException vanished) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public boolean isOver() {
    return false;
  }

  @Override
  public int known() {
    return given.size();
  }

  /** At the last look. */
  @Override
  public PassedOver passedOver() {
    return passedOver;
  }
}
