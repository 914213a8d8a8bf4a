package lianli.ocr.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are read, and in which order. */
class InputFilesTest {
  @TempDir private Path folder;

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private List<String> given(Path... inputs) {
    FileSource files = InputFiles.of(List.of(inputs));
    List<String> given = new ArrayList<>();
    while (!files.isOver()) {
      given.add(folder.relativize(files.next().orElseThrow()).toString());
    }
    assertThat(files.next()).isEmpty();
    assertThat(files.known()).isEqualTo(given.size());
    return given;
  }

  @Test
  void scansComeInTheOrderOfWholeNamesHoweverDeepTheyLie() throws IOException {
    List<String> names = List.of("a-1.png", "a.png", "a/2.jpg", "a/b/1.tif", "a/b.pdf", "a0.png");
    for (String name : names) {
      file(name);
    }
    file("notes.txt");
    file("a/.hidden.jpg");
    Files.createDirectory(folder.resolve("empty"));

    assertThat(given(folder))
        .containsExactlyInAnyOrderElementsOf(names)
        .isSortedAccordingTo(String::compareTo);
  }

  @Test
  void inputsKeepTheirOwnOrderAndAMissingOneIsKept() throws IOException {
    file("z/1.png");
    file("a.txt");
    Path missing = folder.resolve("missing.jpg");

    assertThat(given(folder.resolve("z"), missing, folder.resolve("a.txt")))
        .containsExactly("z/1.png", "missing.jpg", "a.txt");
  }

  @Test
  void aFolderNamedAsAScanIsGivenToBeComplainedOfAndGoneInto() throws IOException {
    file("scan.pdf/1.jpg");

    assertThat(given(folder)).containsExactly("scan.pdf", "scan.pdf/1.jpg");
  }

  @Test
  void linksInFoldersAreGivenAndNotFollowed() throws IOException {
    file("real/1.jpg");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link.jpg"), folder.resolve("real"));

    assertThat(given(folder)).containsExactly("link.jpg", "real/1.jpg");
  }

  @Test
  void nothingToReadIsOverAtOnce() {
    assertThat(given(folder)).isEmpty();
    assertThat(given()).isEmpty();
  }
}
