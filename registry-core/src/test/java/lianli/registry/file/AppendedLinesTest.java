package lianli.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedLinesTest {
  @TempDir private Path directory;

  @Test
  void aTornLineIsNoLineAndIsWrittenOver() throws IOException {
    AppendedLines file = new AppendedLines(directory.resolve("deep/lines.jsonl"));
    file.append("one");
    Files.writeString(file.file(), "one\ntw");

    assertThat(file.lines()).containsExactly("one");
    assertEquals(2, file.content().torn());

    file.append("three");

    assertThat(file.lines()).containsExactly("one", "three");
    assertEquals("one\nthree\n", Files.readString(file.file()));
  }

  @Test
  void aFileOfNothingButATornLineIsEmpty() throws IOException {
    AppendedLines file = new AppendedLines(directory.resolve("lines.jsonl"));
    Files.writeString(file.file(), "{\"half");

    file.cutTorn();

    assertThat(file.lines()).isEmpty();
    assertEquals(0, Files.size(file.file()));
  }

  @Test
  void aMissingFileHasNoLines() throws IOException {
    AppendedLines file = new AppendedLines(directory.resolve("none"));

    assertThat(file.lines()).isEmpty();
    assertEquals(0, file.content().torn());
  }
}
