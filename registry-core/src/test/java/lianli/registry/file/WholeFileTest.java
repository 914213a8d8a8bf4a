package lianli.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path directory;

  @Test
  void whatStoodThereStandsUntilTheNewFileIsWhole() throws IOException {
    Path file = directory.resolve("list.csv");
    Files.writeString(file, "old");

    try (WholeFile whole = WholeFile.begin(file)) {
      whole.out().write("new".getBytes(StandardCharsets.UTF_8));
      whole.out().flush();
      assertEquals("old", Files.readString(file));
      whole.complete();
      assertEquals("old", Files.readString(file));
    }

    assertEquals("new", Files.readString(file));
    assertThat(directory).isDirectoryContaining(path -> path.equals(file));
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void aWriterThatFailsLeavesNothingBehind() {
    Path file = directory.resolve("list.csv");

    assertThrows(
        IOException.class,
        () -> {
          try (WholeFile whole = WholeFile.begin(file)) {
            whole.out().write(new byte[1 << 17]);
            throw new IOException("no more rows");
          }
        });

    assertFalse(Files.exists(file));
    assertThat(directory.toFile().list()).isEmpty();
  }

  @Test
  void whatAKilledWriterLeftIsWrittenOver() throws IOException {
    Path file = directory.resolve("list.csv");
    Files.writeString(directory.resolve("list.csv.part"), "half of something longer");

    WholeFile.write(file, "new".getBytes(StandardCharsets.UTF_8));

    assertEquals("new", Files.readString(file));
    assertThat(directory.toFile().list()).hasSize(1);
  }
}
