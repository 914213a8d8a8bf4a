package lianli.ocr.batch;

import java.io.IOException;
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
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;

/**
 * Folders that a scanner is filling. A file is given once it is complete: its size and time have
 * not changed from one look to the next. Links, hidden files and whatever is no ordinary file are
 * never given; a file that is written again is given again.
 */
public final class WatchedFolders implements FileSource {
  private final List<Path> folders;
  private final Duration interval;
  private final InstantSource clock;
  private final Map<Path, Stamp> growing = new HashMap<>();
  private final Map<Path, Stamp> given = new HashMap<>();
  private final Queue<Path> ready = new ArrayDeque<>();
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
            Said.of("Cannot watch " + folder, "无法监视 " + folder),
            Said.of("it is not a folder", "它不是文件夹"),
            Said.of("Name the folder that the scanner writes to", "请指定扫描仪写入的文件夹"));
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
    for (Path folder : folders) {
      visit(
          folder,
          (file, stamp) -> {
            there.add(file);
            if (!stamp.equals(given.get(file)) && stamp.equals(growing.put(file, stamp))) {
              growing.remove(file);
              given.put(file, stamp);
              complete.add(file);
            }
          });
    }
    growing.keySet().retainAll(there);
    complete.stream().sorted().forEach(ready::add);
  }

  @FunctionalInterface
  private interface Seen {
    void file(Path file, Stamp stamp);
  }

  private static void visit(Path folder, Seen seen) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              if (is.isRegularFile() && is.size() > 0 && InputFiles.isNamedAsScan(file)) {
                seen.file(file, new Stamp(is.size(), is.lastModifiedTime()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException vanished) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A share that is away for a while: the next look may find it again.
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
}
