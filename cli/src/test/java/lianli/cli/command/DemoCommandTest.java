package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's care for what it did not make; the demo itself is run by {@code make demo}. */
class DemoCommandTest {
  private static final Path TESTDATA = Path.of("..", "testdata").toAbsolutePath().normalize();

  @TempDir private Path directory;

  @Test
  void refusesAFolderWithOtherFilesAndLeavesThem() throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "mine");

    CliRunner.Result result =
        CliRunner.in(directory)
            .run("demo", "--testdata", TESTDATA.toString(), "--work", directory.toString());

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("which would be lost").contains("--work");
    assertThat(letter).hasContent("mine");
  }

  @Test
  void namesAFolderThatHoldsNoStory() {
    Path work = directory.resolve("work");

    CliRunner.Result result =
        CliRunner.in(directory)
            .run("demo", "--testdata", directory.toString(), "--work", work.toString());

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("holds no story.json");
    assertThat(work).doesNotExist();
  }
}
