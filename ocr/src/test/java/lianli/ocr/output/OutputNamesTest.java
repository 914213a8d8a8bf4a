package lianli.ocr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {70, 78, 79, 83, 84})
  void aNameOfAnyLengthFitsWithItsEndingAndWhileItIsWritten(int characters) throws Exception {
    Path scan = root.resolve("婚".repeat(characters) + ".p");

    for (String ending : List.of(".pdf", ".p1000.alto.xml")) {
      Path name = OutputNames.below(List.of(root)).of(scan, ending);

      assertThat(name.toString()).endsWith(ending);
      assertThat(name.toString().getBytes(StandardCharsets.UTF_8).length + "..part".length())
          .isLessThanOrEqualTo(255);
      Files.createFile(root.resolve("." + name + ".part"));
    }
  }

  @Test
  void longNamesThatDifferAtTheirEndsDifferStill() {
    OutputNames names = OutputNames.below(List.of(root));

    assertThat(names.of(root.resolve("婚".repeat(82) + "1.jpg"), ".pdf"))
        .isNotEqualTo(names.of(root.resolve("婚".repeat(82) + "2.jpg"), ".pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"red\u001b[31m.png", "a\nb.png", "a\u0007.png", "a\u202egnp.b"})
  void nothingThatMovesACursorGoesIntoAName(String name) {
    String written = OutputNames.below(List.of(root)).of(root.resolve(name), ".pdf").toString();

    assertThat(written).doesNotContainPattern("[\\p{Cc}\\p{Cf}]").endsWith(".pdf");
  }

  @Test
  void namesOfAnOldServerAreReadAndStayApart() {
    OutputNames names = OutputNames.below(List.of(root));
    Path married = Path.of(URI.create(root.toUri() + "%BD%E1%BB%E9.png"));
    Path divorced = Path.of(URI.create(root.toUri() + "%C0%EB%BB%E9.png"));

    assertThat(names.of(married, ".pdf").toString()).startsWith("结婚.png~").endsWith(".pdf");
    assertThat(names.of(divorced, ".pdf").toString()).startsWith("离婚.png~");
  }
}
