package lianli.registry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.RegistryHome;
import lianli.registry.scan.ScanStore;

/**
 * Which files of a home are worth keeping. Everything but the ledger's file, of which a snapshot is
 * taken, the sums of its blocks, the index, which is built again, locks, and keys unless they are
 * asked for. A file that a later release adds is kept without being known here.
 */
final class HomeFiles {
  private static final String PUBLIC_KEY = "keys/root.pem";

  private final Path home;
  private final Manifest.Keys keys;

  HomeFiles(RegistryHome home, Manifest.Keys keys) {
    this.home = home.directory();
    this.keys = keys;
  }

  /**
   * Files that speak of entries: read before the ledger, so that they speak of none it lacks. What
   * grows meanwhile is in the next backup.
   */
  List<Path> beforeTheLedger() throws IOException {
    return files().filter(file -> !isScan(file)).toList();
  }

  /** Files that entries speak of: read after the ledger, so that it speaks of none they lack. */
  List<Path> afterTheLedger() throws IOException {
    return files().filter(this::isScan).toList();
  }

  /** All of them. */
  List<Path> all() throws IOException {
    return files().toList();
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).filter(this::isWanted).sorted().toList().stream();
    }
  }

  /** The name of a file within the home, with slashes. */
  String name(Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }

  boolean isScan(Path file) {
    return name(file).startsWith("scans/");
  }

  private boolean isWanted(Path file) {
    String name = name(file);
    if (name.startsWith("keys/")) {
      return keys == Manifest.Keys.INCLUDED || name.equals(PUBLIC_KEY);
    }
    return !name.startsWith("index/")
        && !name.startsWith("registry.db")
        && !name.startsWith("registry.sums")
        && !name.endsWith(".lock")
        && !name.startsWith(".restoring")
        && !name.startsWith("scans/" + ScanStore.ASIDE + "/");
  }
}
