package lianli.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one directory a registry lives in. Layout: docs/file-formats.md.
 *
 * @param directory absolute, not necessarily existing yet
 */
public record RegistryHome(Path directory) {
  public RegistryHome {
    directory = directory.toAbsolutePath().normalize();
  }

  /** The ledger: SQLite. Its presence makes the directory a registry. */
  public Path database() {
    return directory.resolve("registry.db");
  }

  /** Scans as they came, by SHA-256. */
  public Path scans() {
    return directory.resolve("scans");
  }

  /** Generations of the Lucene index. */
  public Path index() {
    return directory.resolve("index");
  }

  /** Signing keys. */
  public Path keys() {
    return directory.resolve("keys");
  }

  /** Issued certificate copies and their catalogue. */
  public Path certificates() {
    return directory.resolve("certificates");
  }

  /** Ledger checkpoints, outside the database file. */
  public Path checkpoints() {
    return directory.resolve("checkpoints");
  }

  /** Configuration. */
  public Path properties() {
    return directory.resolve("lianli.properties");
  }

  /** The value of a key in {@link #properties()}; empty if it is not set. */
  public Optional<String> setting(String key) {
    return Settings.value(properties(), key);
  }

  /**
   * True if a rule of the office is switched on there: the key is set, and not to {@code no} or
   * {@code false}. A rule with a mistyped value holds: it would be missed only after the harm.
   */
  public boolean isOn(String key) {
    return setting(key)
        .filter(value -> !value.equalsIgnoreCase("no") && !value.equalsIgnoreCase("false"))
        .isPresent();
  }

  /** True if a registry was made here. */
  public boolean exists() {
    return Files.isRegularFile(database());
  }

  /**
   * This home, if it holds a registry.
   *
   * @throws RegistryException NO_REGISTRY otherwise
   */
  public RegistryHome requireExisting() {
    if (exists()) {
      return this;
    }
    throw new RegistryException(
        ErrorCode.NO_REGISTRY,
        Said.of("Cannot open the registry in " + directory, "无法打开登记库 " + directory),
        Files.isDirectory(directory)
            ? Said.of("the directory holds no registry.db", "该目录中没有 registry.db")
            : Said.of("there is no such directory", "目录不存在"),
        Said.of(
            "Make one with `lianli init`, or name the right one with --home DIR or LIANLI_HOME",
            "请用 lianli init 新建，或用 --home 目录、环境变量 LIANLI_HOME 指定"));
  }
}
