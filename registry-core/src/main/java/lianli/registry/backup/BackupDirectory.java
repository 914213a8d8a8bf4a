package lianli.registry.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.Sha256;
import lianli.registry.file.WholeFile;
import lianli.registry.signature.SignatureCheckResult;

/**
 * A directory of backups: {@code pieces/} by digest, {@code generations/} that name them. A piece
 * is durable before a generation names it, and is deleted only after no generation does.
 */
public final class BackupDirectory {
  private final Path directory;
  private final Path pieces;
  private final Path generations;
  private final Set<Path> touched = new HashSet<>();

  /** A directory, which need not exist yet. */
  public BackupDirectory(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    pieces = this.directory.resolve("pieces");
    generations = this.directory.resolve("generations");
  }

  /** Where it is. */
  public Path path() {
    return directory;
  }

  /** Where unfinished work lies; emptied by the next backup. */
  Path work() {
    return directory.resolve("work");
  }

  /**
   * Makes the directory ready for a backup.
   *
   * @throws RegistryException REFUSED if it holds something else
   */
  void prepare() throws IOException {
    if (Files.isDirectory(directory) && !Files.isDirectory(generations) && !isEmpty()) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot write a backup to " + directory, "无法备份到 " + directory),
          BilingualText.of("the directory holds other files", "文件夹中有其他文件"),
          BilingualText.of(
              "Name an empty or a new directory, or one that holds backups of this registry",
              "请指定空文件夹、新文件夹，或存放本库备份的文件夹"));
    }
    Files.createDirectories(generations);
    Files.createDirectories(pieces);
    DurableFiles.deleteTree(work());
    Files.createDirectories(work());
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> content = Files.list(directory)) {
      return content.allMatch(path -> path.endsWith("backup.lock"));
    }
  }

  /** Keeps a piece; true if it was not there. Durable once {@link #forcePieces} returns. */
  boolean put(String digest, byte[] content) throws IOException {
    Path piece = piece(digest);
    if (Files.exists(piece) && Files.size(piece) == content.length) {
      return false;
    }
    Path shelf = java.util.Objects.requireNonNull(piece.getParent());
    if (!Files.exists(shelf)) {
      Files.createDirectory(shelf);
      touched.add(pieces);
    }
    WholeFile.write(piece, content, work().resolve("piece"));
    touched.add(shelf);
    return true;
  }

  /** Makes the names of all new pieces durable. */
  void forcePieces() throws IOException {
    for (Path shelf : touched) {
      DurableFiles.force(shelf);
    }
    touched.clear();
  }

  /** A piece as it is on disk; empty if it is missing or not what its name says. */
  Optional<byte[]> get(String digest) throws IOException {
    Path piece = piece(digest);
    if (!digest.matches("[0-9a-f]{64}") || !Files.isRegularFile(piece)) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(piece);
    return Sha256.of(content).equals(digest) ? Optional.of(content) : Optional.empty();
  }

  private Path piece(String digest) {
    return pieces.resolve(digest.substring(0, Math.min(2, digest.length()))).resolve(digest);
  }

  /** Adds a generation, whose pieces are durable; durable on return. */
  void add(long generation, String manifest) throws IOException {
    WholeFile.write(
        generation(generation),
        manifest.getBytes(StandardCharsets.UTF_8),
        work().resolve("manifest"));
    DurableFiles.force(generations);
  }

  private Path generation(long number) {
    return generations.resolve("%06d.json".formatted(number));
  }

  /** Numbers of all generations, oldest first. */
  public List<Long> numbers() {
    if (!Files.isDirectory(generations)) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read a backup in " + directory, "无法读取备份 " + directory),
          BilingualText.of("the directory holds none", "文件夹中没有备份"),
          BilingualText.of(
              "Name the directory that `lianli backup` wrote", "请指定 lianli backup 写入的文件夹"));
    }
    try (Stream<Path> files = Files.list(generations)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("\\d{6,}\\.json"))
          .map(name -> Long.parseLong(name.replace(".json", "")))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * One generation.
   *
   * @throws RegistryException NO_RECORD if there is none of this number, INTEGRITY if it is damaged
   */
  public Manifest.Read read(long number, Optional<SignatureCheckResult.Checker> checker) {
    Path file = generation(number);
    try {
      if (!Files.exists(file)) {
        throw new RegistryException(
            ErrorCode.NO_RECORD,
            BilingualText.of("Cannot read generation " + number, "无法读取第 " + number + " 次备份"),
            BilingualText.of("there is none in " + directory, directory + " 中没有这次备份"),
            BilingualText.of(
                "`lianli backup list DIR` shows them", "lianli backup list 文件夹 可列出全部"));
      }
      return Manifest.parse(file.toString(), Files.readString(file), checker);
    } catch (java.nio.charset.MalformedInputException damaged) {
      return Manifest.parse(file.toString(), "", checker);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes generations, then whatever piece none of the rest names. */
  void drop(List<Long> numbers) throws IOException {
    for (long number : numbers) {
      Files.deleteIfExists(generation(number));
    }
    DurableFiles.force(generations);
    Set<String> needed = new HashSet<>();
    for (long number : numbers()) {
      for (Manifest.SavedFile file : read(number, Optional.empty()).manifest().files()) {
        needed.addAll(file.pieces());
      }
    }
    List<Path> unneeded = new ArrayList<>();
    try (Stream<Path> all = Files.walk(pieces)) {
      all.filter(Files::isRegularFile)
          .filter(
              piece ->
                  !needed.contains(String.valueOf(piece.getFileName()).toLowerCase(Locale.ROOT)))
          .forEach(unneeded::add);
    }
    for (Path piece : unneeded) {
      Files.delete(piece);
    }
  }
}
