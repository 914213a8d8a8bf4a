package lianli.ocr.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;

/**
 * The files of a batch: those named, whatever they are, and in folders whatever has the name of a
 * scan, be it a link or a folder: the batch says why it cannot be read. Folders are walked in the
 * order of names, so two runs see one order.
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

  /** Files and folders as files. A missing one is kept: the batch reports it. */
  public static List<Path> of(List<Path> inputs) {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        files.addAll(walk(input));
      } else {
        files.add(input);
      }
    }
    return files;
  }

  private static List<Path> walk(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> !path.equals(folder))
          .filter(InputFiles::isNamedAsScan)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot list the folder " + folder, "无法列出文件夹 " + folder),
          Said.of("the system does not let it be read", "系统不允许读取"),
          Said.of("Check the rights on the folder", "请检查文件夹权限"),
          e);
    }
  }

  static boolean isNamedAsScan(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String kind = name.substring(name.lastIndexOf('.') + 1);
    return !name.startsWith(".") && (SCANS.contains(kind) || UNREAD.contains(kind));
  }
}
