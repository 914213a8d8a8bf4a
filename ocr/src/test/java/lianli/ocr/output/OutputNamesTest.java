package lianli.ocr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputNamesTest {
  @TempDir private Path root;

  @BeforeEach
  void fill() throws Exception {
    for (String file : List.of("1987/x.jpg", "1988/x.jpg", "1988/x.png", "1988/x.jpg.pdf")) {
      Path scan = root.resolve(file);
      Files.createDirectories(scan.getParent());
      Files.createFile(scan);
    }
  }

  private List<String> names(OutputNames names) {
    return Stream.of("1987/x.jpg", "1988/x.jpg", "1988/x.png", "1988/x.jpg.pdf")
        .map(file -> names.of(root.resolve(file), ".pdf").toString())
        .toList();
  }

  @Test
  void scansOfTheSameNameNeverShareAnOutput() {
    assertThat(names(OutputNames.below(List.of(root))))
        .containsExactly(
            "1987/x.jpg.pdf", "1988/x.jpg.pdf", "1988/x.png.pdf", "1988/x.jpg.pdf.pdf");
  }

  @Test
  void severalInputsAreNamedFromTheFolderTheyShare() {
    assertThat(names(OutputNames.below(List.of(root.resolve("1987"), root.resolve("1988")))))
        .doesNotHaveDuplicates()
        .contains("1987/x.jpg.pdf");
  }

  @Test
  void aSingleFileIsNamedFromItsOwnFolder() {
    Path scan = root.resolve("1987/x.jpg");

    assertThat(OutputNames.below(List.of(scan)).of(scan, ".p1.alto.xml"))
        .hasToString("x.jpg.p1.alto.xml");
  }
}
