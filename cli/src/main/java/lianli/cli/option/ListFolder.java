package lianli.cli.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/** Files and folders as the lists that they are or hold, each once. */
final class ListFolder {
  private static final Pattern LIST =
      Pattern.compile(".*\\.(?:csv|txt|tsv|xlsx|xlsm|xls|et|ods|html?|xml)");

  private ListFolder() {}

  /**
   * The lists: a file that was named is one, whatever its name; in a folder, and the folders in it,
   * the name tells.
   *
   * @param unread hears of the other files in folders
   * @throws RegistryException BAD_INPUT if there is no list in them
   */
  static List<Path> files(List<Path> named, Consumer<Path> unread) {
    Map<Path, Path> lists = new LinkedHashMap<>();
    for (Path each : named) {
      for (Path file : Files.isDirectory(each) ? inside(each, unread) : List.of(each)) {
        lists.putIfAbsent(real(file), file);
      }
    }
    if (lists.isEmpty()) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read " + named.getFirst(), "无法读取 " + named.getFirst()),
          BilingualText.of("there is no list in this folder", "该文件夹中没有名单文件"),
          BilingualText.of(
              "Name a folder with lists (.xlsx, .xls, .csv), or the lists themselves",
              "请指定存放名单（.xlsx、.xls、.csv）的文件夹，或直接指定名单文件"));
    }
    return List.copyOf(lists.values());
  }

  private static List<Path> inside(Path folder, Consumer<Path> unread) {
    List<Path> lists = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .filter(file -> !isAside(file))
          .sorted()
          .forEach(
              file -> {
                if (LIST.matcher(name(file).toLowerCase(Locale.ROOT)).matches()) {
                  lists.add(file);
                } else {
                  unread.accept(file);
                }
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lists;
  }

  /** What office programs leave beside an open file, and what systems hide. */
  private static boolean isAside(Path file) {
    return name(file).startsWith("~$") || name(file).startsWith(".");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** One file under two names is read once; one that is missing says so when it is read. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException missing) {
      return file.toAbsolutePath().normalize();
    }
  }
}
