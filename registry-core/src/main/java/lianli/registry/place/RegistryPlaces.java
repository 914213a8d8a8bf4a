package lianli.registry.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.ProcessLock;
import lianli.registry.file.Sha256;
import lianli.registry.file.WholeFile;
import lianli.registry.json.Json;

/**
 * The lists of places that one registry was given: the newest is in force, earlier ones stay, so
 * that it can be told by which list something was checked. Layout: docs/file-formats.md.
 */
public final class RegistryPlaces {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path directory;
  private final AppendedLines imports;

  /** Those of this registry; nothing is opened yet. */
  public RegistryPlaces(RegistryHome home) {
    directory = home.directory().resolve("places");
    imports = new AppendedLines(directory.resolve("imports.jsonl"));
  }

  /**
   * A list as it was given.
   *
   * @param digest of its normal form, and the name of its file
   * @param places how many
   * @param author who gave it
   * @param time when
   */
  public record Given(String digest, int places, String author, String time) {
    private String line() {
      return Json.object()
          .put("type", "places")
          .put("schema", 1)
          .put("digest", digest)
          .put("places", places)
          .put("author", author)
          .put("time", time)
          .build()
          .text();
    }

    private static Given of(Json.Obj json) {
      return new Given(
          json.string("digest"),
          json.number("places").orElseThrow().intValueExact(),
          json.string("author"),
          json.string("time"));
    }
  }

  /** The list in force; empty if none was given: then the one that comes with the program is. */
  public Optional<Given> inForce() {
    try {
      List<String> lines = imports.lines();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(Given.of((Json.Obj) Json.parse(lines.getLast())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (RuntimeException noLine) {
      throw damaged(imports.file());
    }
  }

  /**
   * The file of the list in force; empty if none was given.
   *
   * @throws RegistryException INTEGRITY if the list is gone or changed
   */
  public Optional<Path> file() {
    return inForce().map(given -> file(given.digest())).filter(file -> gazetteer() != null);
  }

  private Path file(String digest) {
    return directory.resolve(digest + ".csv");
  }

  /**
   * The places in force.
   *
   * @throws RegistryException INTEGRITY if the list is gone or changed
   */
  public Gazetteer gazetteer() {
    return inForce().map(given -> read(given.digest())).orElseGet(Gazetteer::shipped);
  }

  private Gazetteer read(String digest) {
    Path file = file(digest);
    try {
      String text = Files.isRegularFile(file) ? Files.readString(file) : "";
      return PlaceList.parse(text)
          .filter(list -> Sha256.of(text).equals(digest))
          .map(Gazetteer::of)
          .orElseThrow(() -> damaged(file));
    } catch (IOException unreadable) {
      throw damaged(file);
    }
  }

  private static RegistryException damaged(Path file) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot read the places in " + file, "无法读取行政区划清单 " + file),
        BilingualText.of("it is gone, or no longer what was imported", "该文件已丢失，或与导入时不一致"),
        BilingualText.of(
            "Import the list again with `lianli place import FILE`, or restore a backup",
            "请用 lianli place import 重新导入清单，或恢复备份"));
  }

  /**
   * Puts a list in force.
   *
   * @return false if it already was
   */
  public boolean take(PlaceList list, String author, Instant time) {
    try {
      Files.createDirectories(directory);
      return ProcessLock.await(directory.resolve("imports.lock"), PATIENCE)
          .orElseThrow(RegistryPlaces::isTaken)
          .during(() -> takeAlone(list, author, time));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean takeAlone(PlaceList list, String author, Instant time) throws IOException {
    String digest = list.digest();
    boolean isThere = isWhole(digest);
    if (isThere && isInForce(digest)) {
      return false;
    }
    if (!isThere) {
      WholeFile.write(file(digest), list.text().getBytes(StandardCharsets.UTF_8));
    }
    imports.append(
        new Given(
                digest,
                list.places().size(),
                author,
                time.truncatedTo(ChronoUnit.SECONDS).toString())
            .line());
    return true;
  }

  private boolean isInForce(String digest) {
    try {
      return inForce().filter(given -> given.digest().equals(digest)).isPresent();
    } catch (RegistryException unreadable) {
      // The line that follows puts it right.
      return false;
    }
  }

  private boolean isWhole(String digest) throws IOException {
    Path file = file(digest);
    return Files.isRegularFile(file) && Sha256.of(file).equals(digest);
  }

  private static RegistryException isTaken() {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of("Cannot import places", "无法导入行政区划清单"),
        BilingualText.of("another process is importing some", "另一进程正在导入"),
        BilingualText.of("Wait until it has ended", "请等其结束后再试"));
  }
}
