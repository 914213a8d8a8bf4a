package lianli.ocr.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;

/**
 * The files of a batch: those named, whatever they are, and in folders whatever has the name of a
 * scan, be it a link or a folder: the batch says why it cannot be read. Folders are walked in the
 * order of names, so two runs see one order. They are walked twice, once to count and once to read,
 * and of a million files only the names in the folders on the way to the next one are in memory.
 */
public final class InputFiles {
  private static final Set<String> SCANS =
      Set.of("pdf", "tif", "tiff", "jpg", "jpeg", "jpe", "jfif", "png");

  /**
   * Kinds that scanners and offices make and we do not read. They are scans all the same: passed
   * over in silence, their records would be missing and nobody would know.
   */
  private static final Set<String> UNREAD =
      Set.of("bmp", "gif", "webp", "jp2", "j2k", "jpx", "jb2", "heic", "djvu", "ofd");

  private InputFiles() {}

  /**
   * Files and folders as files. A missing one is kept: the batch reports it.
   *
   * @throws RegistryException BAD_INPUT if a folder cannot be listed
   */
  public static FileSource of(List<Path> inputs) {
    int known = 0;
    for (Walk walk = new Walk(inputs); walk.hasNext(); walk.next()) {
      known++;
    }
    return FileSource.of(new Walk(inputs), known);
  }

  static boolean isNamedAsScan(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String kind = name.substring(name.lastIndexOf('.') + 1);
    return !name.startsWith(".") && (SCANS.contains(kind) || UNREAD.contains(kind));
  }

  /** A step of a walk: a file to give, or a folder to go into. */
  private record Step(Path path, boolean isInto) {
    /** As if whole paths were compared: what is in a folder has its name and a slash before it. */
    static final Comparator<Step> IN_ORDER = Comparator.comparing(Step::name);

    String name() {
      return path.getFileName() + (isInto ? "/" : "");
    }
  }

  private static final class Walk implements Iterator<Path> {
    private final Deque<Iterator<Step>> folders = new ArrayDeque<>();
    private Optional<Path> ahead;

    Walk(List<Path> inputs) {
      folders.push(
          inputs.stream().map(input -> new Step(input, Files.isDirectory(input))).iterator());
      ahead = find();
    }

    @Override
    public boolean hasNext() {
      return ahead.isPresent();
    }

    @Override
    public Path next() {
      Path file = ahead.orElseThrow(NoSuchElementException::new);
      ahead = find();
      return file;
    }

    private Optional<Path> find() {
      while (!folders.isEmpty()) {
        if (!folders.element().hasNext()) {
          folders.pop();
          continue;
        }
        Step step = folders.element().next();
        if (!step.isInto()) {
          return Optional.of(step.path());
        }
        folders.push(steps(step.path()).iterator());
      }
      return Optional.empty();
    }

    private static List<Step> steps(Path folder) {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.flatMap(Walk::stepsAt).sorted(Step.IN_ORDER).toList();
      } catch (IOException | UncheckedIOException e) {
        throw new RegistryException(
            ErrorCode.BAD_INPUT,
            Said.of("Cannot list the folder " + folder, "无法列出文件夹 " + folder),
            Said.of("the system does not let it be read", "系统不允许读取"),
            Said.of("Check the rights on the folder", "请检查文件夹权限"),
            e);
      }
    }

    /** A folder that is named as a scan is both given and gone into. */
    private static Stream<Step> stepsAt(Path entry) {
      Stream<Step> given =
          isNamedAsScan(entry) ? Stream.of(new Step(entry, false)) : Stream.empty();
      boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
      return isFolder ? Stream.concat(given, Stream.of(new Step(entry, true))) : given;
    }
  }
}
