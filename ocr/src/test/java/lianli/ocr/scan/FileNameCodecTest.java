package lianli.ocr.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameCodecTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png",
        "%E7%BB%93%E5%A9%9A.png",
        "%BD%E1%BB%E9.png",
        "a%1B%5B31m.png",
        "%25.png"
      })
  void theSameFileIsFoundAgain(String name) {
    Path file = Path.of(URI.create(folder.toUri() + name));

    assertThat(FileNameCodec.path(FileNameCodec.of(file))).isEqualTo(file);
  }

  @Test
  void anOrdinaryNameIsWrittenAsItIs() {
    assertThat(FileNameCodec.of(Path.of("/a/结婚.png"))).isEqualTo("/a/结婚.png");
  }

  @Test
  void twoNamesOfAnOldServerStayApartAndAreReadable() {
    Path married = Path.of(URI.create("file:///a/%BD%E1%BB%E9.png"));
    Path divorced = Path.of(URI.create("file:///a/%C0%EB%BB%E9.png"));

    assertThat(FileNameCodec.of(married)).isNotEqualTo(FileNameCodec.of(divorced));
    assertThat(FileNameCodec.shown(married)).isEqualTo("/a/结婚.png");
  }

  @Test
  void nothingThatMovesACursorIsShown() {
    assertThat(FileNameCodec.shown(Path.of("/a/\u001b[31mred.png")))
        .isEqualTo("/a/\uFFFD[31mred.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "tiff"})
  void aScanUnderSuchANameIsRead(String format) throws IOException {
    Path plain = folder.resolve("plain");
    ImageIO.write(Drawing.paper(300, 400).box(30, 40, 90, 60, 0).image(), format, plain.toFile());
    Path file = Path.of(URI.create(folder.toUri() + "%BD%E1%BB%E9"));
    Files.move(plain, file);

    try (ScanFile scan = ScanFile.open(file)) {
      assertThat(scan.page(1).image().red().at(75, 70)).isLessThan(40);
    }
  }
}
