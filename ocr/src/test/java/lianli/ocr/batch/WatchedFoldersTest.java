package lianli.ocr.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFoldersTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private WatchedFolders watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolders(List.of(folder), INTERVAL, () -> now);
  }

  /** Names of the files given at the next look. */
  private List<String> look() {
    now = now.plus(INTERVAL);
    List<String> names = new ArrayList<>();
    for (Optional<Path> file = watched.next(); file.isPresent(); file = watched.next()) {
      names.add(folder.relativize(file.get()).toString());
    }
    return names;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void aFileIsGivenOnceItsSizeAndTimeStandStill() throws IOException {
    write("b.jpg", "half");
    write("1987/a.PDF", "whole");

    assertThat(look()).isEmpty();
    write("b.jpg", " and the rest");
    assertThat(look()).containsExactly("1987/a.PDF");
    assertThat(look()).containsExactly("b.jpg");
    assertThat(look()).isEmpty();
  }

  @Test
  void nothingIsLookedAtBetweenTwoLooks() throws IOException {
    write("a.jpg", "x");
    look();
    now = now.plus(INTERVAL.minusMillis(1));

    assertThat(watched.next()).isEmpty();
  }

  @Test
  void aFileWrittenAgainIsGivenAgain() throws IOException {
    write("a.jpg", "x");
    look();
    look();
    write("a.jpg", "y");

    assertThat(look()).isEmpty();
    assertThat(look()).containsExactly("a.jpg");
  }

  @Test
  void linksHiddenEmptyAndOtherFilesAreNeverGiven() throws IOException {
    Path target = write("notes.txt", "x");
    Files.createSymbolicLink(folder.resolve("link.jpg"), target);
    Files.createSymbolicLink(folder.resolve("round"), folder);
    Files.createFile(folder.resolve("empty.jpg"));
    Files.createDirectory(folder.resolve("folder.pdf"));
    write(".scan.jpg.part.jpg", "x");

    look();
    assertThat(look()).isEmpty();
  }

  @Test
  void aFolderThatIsAwayForAWhileIsNoFailure() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("share"));
    WatchedFolders share = new WatchedFolders(List.of(sub), INTERVAL, () -> now);
    Files.delete(sub);

    assertThat(share.next()).isEmpty();
    assertThat(share.isOver()).isFalse();
  }

  @Test
  void onlyFoldersCanBeWatched() throws IOException {
    Path file = write("a.jpg", "x");

    assertThatThrownBy(() -> new WatchedFolders(List.of(file), INTERVAL, () -> now))
        .hasMessageContaining("not a folder");
  }

  @Test
  void whatWasThrownAwayIsNotGivenAndAScanWithoutAnEndingIs() throws IOException {
    write("#recycle/a.png", "x");
    write("@eaDir/b.png", "x");
    Files.write(folder.resolve("SCAN0001"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    write("notes", "x");

    look();
    assertThat(look()).containsExactly("SCAN0001");
    assertThat(look()).isEmpty();
    assertThat(watched.passedOver()).isEqualTo(new PassedOver(2, 0, 0));
  }

  @Test
  void aFolderThatMayNotBeReadIsGivenOnceAndTheOthersAreRead() throws IOException {
    write("closed/a.jpg", "x");
    write("open/b.jpg", "x");
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      assumeFalse(Files.isReadable(closed), "the user may read everything");

      assertThat(look()).containsExactly("closed");
      assertThat(look()).containsExactly("open/b.jpg");
      assertThat(look()).isEmpty();
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
