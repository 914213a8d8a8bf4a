package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: packages, promises and the tests that keep them. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES = List.of("registry-core", "ocr", "index", "cli");
  private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `(lianli[a-z.]*)` \\|");
  private static final Pattern PROMISE_ROW =
      Pattern.compile("(?m)^\\| (P\\d+) \\|.*\\| .*`\\w+Test`");
  private static final Pattern TEST_NAME = Pattern.compile("\\b[A-Z]\\w+Test\\b");

  @Test
  void everyPackageHasItsRowInTheArchitectureAndNoOtherHas() throws IOException {
    List<String> packages =
        sources("src/main/java")
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> file.getParent().toString().replace('/', '.'))
            .toList();

    assertThat(matches(PACKAGE_ROW, read("docs/ARCHITECTURE.md")))
        .containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void everyPromiseNamesATest() throws IOException {
    List<String> promises = IntStream.rangeClosed(1, 11).mapToObj(number -> "P" + number).toList();

    assertThat(matches(PROMISE_ROW, read("docs/promises.md"))).isEqualTo(promises);
  }

  @Test
  void everyTestThatADocumentNamesExists() throws IOException {
    List<String> tests =
        sources("src/test/java")
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();

    try (Stream<Path> documents = Files.walk(ROOT.resolve("docs"))) {
      for (Path document : documents.filter(file -> file.toString().endsWith(".md")).toList()) {
        assertThat(tests)
            .as("tests named in %s", document)
            .containsAll(matches(TEST_NAME, Files.readString(document)));
      }
    }
  }

  /** Paths below the source folder of every module. */
  private static Stream<Path> sources(String folder) throws IOException {
    Stream.Builder<Path> all = Stream.builder();
    for (String module : MODULES) {
      Path root = ROOT.resolve(module).resolve(folder);
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(Files::isRegularFile).map(root::relativize).forEach(all);
      }
    }
    return all.build();
  }

  private static String read(String document) throws IOException {
    return Files.readString(ROOT.resolve(document));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
        .toList();
  }
}
