package lianli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What these tests do in short, {@code make torture} does at length: its script forgets none. */
class TortureScriptTest {
  private static final Pattern NUMBER = Pattern.compile("Integer\\.getInteger\\(\\s*\"([^\"]+)\",");
  private static final Pattern TESTS = Pattern.compile("-Dtest='([^']+)'");

  @Test
  void runsEveryTestThatDrawsFewWithItsNumber() throws IOException {
    String script = script();
    Matcher tests = TESTS.matcher(script);
    assertThat(tests.find()).isTrue();
    List<String> named = List.of(tests.group(1).split(",", -1));

    Map<String, String> drawing = drawingTests();

    assertThat(named).containsExactlyInAnyOrderElementsOf(drawing.keySet());
    assertThat(drawing.values())
        .allSatisfy(property -> assertThat(script).contains("-D" + property + "=\"${"));
  }

  @Test
  void runsTheLongFormsOfTheTestsOfKillsAndDamage() throws IOException {
    assertThat(script())
        .contains("lianli.registry.ledger.sqlite.Torture ")
        .contains("lianli.ocr.worker.OcrTorture ");
  }

  private static String script() throws IOException {
    return Files.readString(Path.of("../scripts/torture.sh"));
  }

  /** The tests whose number of draws is a property, with that property. */
  private static Map<String, String> drawingTests() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    for (String module : List.of("registry-core", "ocr", "index", "cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .forEach(
                file -> {
                  Matcher number = NUMBER.matcher(text(file));
                  if (number.find()) {
                    String name = file.getFileName().toString();
                    tests.put(name.substring(0, name.indexOf('.')), number.group(1));
                  }
                });
      }
    }
    return tests;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
