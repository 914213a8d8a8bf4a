package lianli.cli;

import static lianli.cli.Documents.ROOT;
import static lianli.cli.Documents.matches;
import static lianli.cli.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: packages, classes, promises, tests, files and headings. */
class DocumentsTest {
  private static final List<String> MODULES = List.of("registry-core", "ocr", "index", "cli");
  private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `(lianli[a-z.]*)` \\|");
  private static final Pattern PROMISE_ROW =
      Pattern.compile("(?m)^\\| (P\\d+) \\|.*\\| .*`\\w+Test`");
  private static final Pattern TEST_NAME = Pattern.compile("\\b[A-Z]\\w+Test\\b");

  /** In code marks, perhaps behind its package: a capital, small letters, and another capital. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z0-9]+[A-Z]\\w*)(?:\\.\\w+)?(?:\\(\\))?`");

  /** In the walks any word with a capital is a class. */
  private static final Pattern CAPITAL = Pattern.compile("`([A-Z]\\w*)`");

  /** What a file begins with. */
  private static final String NO_CLASS = "LianliBlockSums1";

  private static final Pattern PATH =
      Pattern.compile("`((?:docs|scripts|testdata|registry-core|ocr|index|cli)/[^`\\s]+)`");
  private static final Pattern GOAL = Pattern.compile("(?:^|`|bench )make ([a-z-]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyPackageHasItsRowAndNoOtherHas() throws IOException {
    List<String> packages =
        sources("src/main/java")
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> file.getParent().toString().replace('/', '.'))
            .toList();

    assertThat(matches(PACKAGE_ROW, read("docs/packages.md")))
        .containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void everyPromiseNamesATest() throws IOException {
    List<String> promises = IntStream.rangeClosed(1, 11).mapToObj(number -> "P" + number).toList();

    assertThat(matches(PROMISE_ROW, read("docs/promises.md"))).isEqualTo(promises);
  }

  @Test
  void everyTestThatADocumentNamesExists() throws IOException {
    Set<String> tests = classes("src/test/java");

    try (Stream<Path> documents = Files.walk(ROOT.resolve("docs"))) {
      for (Path document : documents.filter(file -> file.toString().endsWith(".md")).toList()) {
        assertThat(tests)
            .as("tests named in %s", document)
            .containsAll(matches(TEST_NAME, Files.readString(document)));
      }
    }
  }

  @Test
  void everyClassThatADocumentNamesExists() throws IOException {
    Set<String> classes = classes("src/main/java");
    classes.addAll(classes("src/test/java"));
    classes.add(NO_CLASS);

    for (Path document : Documents.all()) {
      assertThat(classes)
          .as("classes named in %s", document)
          .containsAll(matches(CLASS_NAME, Files.readString(document)));
    }
  }

  @Test
  void everyStationOfAWalkExists() throws IOException {
    Set<String> classes = classes("src/main/java");
    classes.add("ArchitectureTest");

    assertThat(classes).containsAll(matches(CAPITAL, read("docs/ARCHITECTURE.md")));
  }

  @Test
  void everyFileAndGoalThatADocumentNamesIsThere() throws IOException {
    String makefile = read("Makefile");

    for (Path document : Documents.all()) {
      String text = Files.readString(document);
      assertThat(matches(PATH, text))
          .as("files named in %s", document)
          .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
      assertThat(matches(GOAL, text))
          .as("goals of make named in %s", document)
          .allSatisfy(goal -> assertThat(makefile).contains("\n" + goal + ":"));
    }
  }

  @Test
  void everyLinkLeadsToAFileAndItsHeading() throws IOException {
    for (Path document : Documents.all()) {
      for (String link : matches(LINK, prose(document))) {
        String file = link.replaceFirst("#.*", "");
        Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        assertThat(target).as("%s in %s", link, document).exists();
        if (link.contains("#")) {
          assertThat(anchors(target))
              .as("%s in %s", link, document)
              .contains(link.replaceFirst(".*#", ""));
        }
      }
    }
  }

  /** A document without what stands in blocks of code. */
  private static String prose(Path document) throws IOException {
    return FENCED.matcher(Files.readString(document)).replaceAll("");
  }

  /** Headings as links name them: small letters, no marks, hyphens for blanks. */
  private static List<String> anchors(Path document) throws IOException {
    return matches(HEADING, prose(document)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
  }

  private static Set<String> classes(String folder) throws IOException {
    return sources(folder)
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
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
}
