package lianli.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * The registry in whose directory this one lies, by whatever name it is called; empty if none.
   * What lies there would be saved, closed and deleted with it.
   */
  public Optional<RegistryHome> around() {
    for (Path path = real(directory).getParent(); path != null; path = path.getParent()) {
      RegistryHome outer = new RegistryHome(path);
      if (outer.exists()) {
        return Optional.of(outer);
      }
    }
    return Optional.empty();
  }

  /** Links followed as far as there is anything. */
  private static Path real(Path path) {
    Path parent = path.getParent();
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }

  /**
   * True if a registry was made here once, whatever became of its file: then a file that is gone or
   * overwritten is harm done to it, and nothing to make a new registry over.
   */
  public boolean wasMade() {
    return Files.isDirectory(checkpoints());
  }

  /**
   * This home, if it holds a registry that this user may read.
   *
   * @throws RegistryException NO_REGISTRY if there is none, REFUSED if this user may not look,
   *     INTEGRITY if there was one and its file is gone
   */
  public RegistryHome requireExisting() {
    try {
      if (!Files.readAttributes(database(), BasicFileAttributes.class).isRegularFile()) {
        throw none(BilingualText.of("registry.db is no file", "registry.db 不是文件"));
      }
      if (!Files.isReadable(database())) {
        throw forbidden(null);
      }
      return this;
    } catch (IOException failure) {
      throw switch (FileErrorKind.of(failure)) {
        case FORBIDDEN -> forbidden(failure);
        case MISSING -> missing();
        case UNUSABLE -> none(BilingualText.of("it is a file and no directory", "这是文件，不是文件夹"));
        default -> new UncheckedIOException(failure);
      };
    }
  }

  private RegistryException missing() {
    if (wasMade()) {
      return new RegistryException(
          ErrorCode.INTEGRITY,
          cannotOpen(),
          BilingualText.of(
              "registry.db is gone, though its checkpoints are there; or a restore was cut off",
              "核对点仍在，但 registry.db 已不存在，或恢复中途中断"),
          BilingualText.of(
              "Make no new registry there: restore the last backup into an empty directory",
              "请勿在此新建登记库，请将最近的备份恢复到空文件夹"));
    }
    return none(
        Files.isDirectory(directory)
            ? BilingualText.of("the directory holds no registry.db", "该文件夹中没有 registry.db")
            : BilingualText.of("there is no such directory", "文件夹不存在"));
  }

  private RegistryException none(BilingualText why) {
    return new RegistryException(
        ErrorCode.NO_REGISTRY,
        cannotOpen(),
        why,
        BilingualText.of(
            "Make one with `lianli init`, or name the right one with --home DIR or LIANLI_HOME",
            "请用 lianli init 新建，或用 --home 文件夹、环境变量 LIANLI_HOME 指定"));
  }

  private RegistryException forbidden(@Nullable IOException cause) {
    return new RegistryException(
        ErrorCode.REFUSED,
        cannotOpen(),
        BilingualText.of("this user has no permission to read it", "当前用户无读取权限"),
        BilingualText.of(
            "Ask its keeper for the right to, or run the command as the user it belongs to",
            "请向管理人员申请权限，或以登记库所属用户运行"),
        cause);
  }

  private BilingualText cannotOpen() {
    return BilingualText.of("Cannot open the registry in " + directory, "无法打开登记库 " + directory);
  }
}
