package lianli.ocr.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
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

  @Test
  void whatWasThrownAwayAndWhatServersAddAreCountedAndNotGiven() throws IOException {
    file("a.png");
    for (String aside : List.of("#recycle", ".Trash-1000/files", "@eaDir/a.png", "$RECYCLE.BIN")) {
      file(aside + "/b.png");
      file(aside + "/notes.txt");
    }
    file("lost+found/c.png");
    file(".stversions/a~20240101.png");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("lost+found"));

    assertThat(given(folder)).containsExactly("a.png", "lost+found/c.png");
    assertThat(InputFiles.of(List.of(folder)).passedOver()).isEqualTo(new PassedOver(5, 5, 1));
  }

  @Test
  void aFolderThatIsNamedIsReadWhateverItsName() throws IOException {
    file("#recycle/a.png");

    assertThat(given(folder.resolve("#recycle"))).containsExactly("#recycle/a.png");
  }

  @Test
  void aScanIsGivenForItsContentIfItsNameSaysNothing() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    for (String name : List.of("SCAN0001", "trail.png ", "p.PNG.1", "图", ".hidden", "list.txt")) {
      Files.write(folder.resolve(name), png);
    }
    file("README");
    Files.createSymbolicLink(folder.resolve("SCAN0002"), folder.resolve("SCAN0001"));

    assertThat(given(folder)).containsExactlyInAnyOrder("SCAN0001", "trail.png ", "p.PNG.1", "图");
  }

  @Test
  void aFolderThatMayNotBeReadIsGivenAndTheOthersAreRead() throws IOException {
    file("a/1.png");
    file("closed/2.png");
    file("z/3.png");
    FileSource files =
        InputFiles.of(
            List.of(folder),
            at -> {
              if (at.endsWith("closed")) {
                throw new AccessDeniedException(at.toString());
              }
              return Files.list(at);
            });
    List<String> given = new ArrayList<>();
    while (!files.isOver()) {
      given.add(folder.relativize(files.next().orElseThrow()).toString());
    }

    assertThat(given).containsExactly("a/1.png", "closed", "z/3.png");
  }

  @Test
  void namesOfAnOldServerAreGivenAsTheyAre() throws IOException {
    Path gbk = Path.of(URI.create(folder.toUri() + "%BD%E1%BB%E9.png"));
    Files.writeString(gbk, "x");

    assertThat(InputFiles.of(List.of(folder)).next()).contains(gbk);
  }
}
