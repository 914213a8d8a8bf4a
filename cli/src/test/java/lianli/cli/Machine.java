package lianli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * States of a disk that only the system can make: a mount that is full, one for reading, a process
 * without the right to overrule rights. Each says whether this machine lets it be made.
 */
final class Machine {
  private Machine() {}

  /** A disk of its own at a place, of this many kilobytes; false if this user may not make one. */
  static boolean mountSmallDisk(Path place, int kilobytes) throws IOException {
    Files.createDirectories(place);
    return run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", place.toString());
  }

  /** Makes a directory one for reading; false if this user may not. */
  static boolean mountForReading(Path place) throws IOException {
    return run("mount", "--bind", place.toString(), place.toString())
        && run("mount", "-o", "remount,bind,ro", place.toString());
  }

  static void unmount(Path place) throws IOException {
    run("umount", "-l", place.toString());
  }

  /** True if a disk of its own begins here. */
  static boolean isMounted(Path place) throws IOException {
    Path above = place.toAbsolutePath().getParent();
    return Files.isDirectory(place)
        && above != null
        && !Files.getFileStore(place).equals(Files.getFileStore(above));
  }

  /** Fills a disk to the last byte. */
  static void fill(Path disk) throws IOException {
    int block = 1 << 16;
    for (int file = 0; block > 0; file++) {
      try {
        Files.write(disk.resolve("filling-" + file), new byte[block]);
      } catch (IOException full) {
        block /= 2;
      }
    }
  }

  /** What a process starts with so that it must obey rights, also as root; empty where it does. */
  static List<String> obeying() throws IOException {
    return Files.getOwner(Path.of("/proc/self")).getName().equals("root")
        ? List.of(
            "setpriv",
            "--bounding-set=-dac_override,-dac_read_search",
            "--inh-caps=-dac_override,-dac_read_search")
        : List.of();
  }

  static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
