package lianli.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft has its type all the way: one class knows what it is called in JSON. */
class DraftKeysTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @ParameterizedTest
  @ValueSource(strings = {"readings", "verdict", "region"})
  void theKeysOfADraftStandInItsCodecAlone(String key) throws IOException {
    for (String module : List.of("registry-core", "ocr", "index", "cli")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        List<String> naming =
            files
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> names(file, key))
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(naming)
            .as(module)
            .isEqualTo(module.equals("registry-core") ? List.of("DraftCodec.java") : List.of());
      }
    }
  }

  private static boolean names(Path file, String key) {
    try {
      return Files.readString(file, UTF_8).contains("\"" + key + "\"");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
