package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import lianli.cli.session.ExitCode;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that scripts rely on. */
class ExitCodeTest {

  @ParameterizedTest
  @CsvSource({
    "USAGE, 2",
    "BAD_INPUT, 3",
    "REFUSED, 4",
    "MISSING_DEPENDENCY, 5",
    "INTEGRITY, 7",
    "NO_REGISTRY, 10",
    "LOCKED, 11",
    "WRONG_PASSPHRASE, 12",
    "DISK_FULL, 13",
    "NO_RECORD, 20",
    "INTERRUPTED, 130",
    "INTERNAL, 1"
  })
  void everyFailureEndsWithItsNumberAndItsThreeParts(ErrorCode code, int expected) {
    RegistryException failure =
        new RegistryException(
            code,
            BilingualText.of("What", "何事"),
            BilingualText.of("why", "何故"),
            BilingualText.of("Next", "如何"));
    StringWriter err = new StringWriter();

    ExitCode exitCode = FailureHandler.report(failure, Locale.CHINESE, false, new PrintWriter(err));

    assertEquals(expected, exitCode.value());
    assertThat(err.toString().strip()).isEqualTo("lianli: 何事：何故。如何。");
  }

  @Test
  void aFullDiskIsToldApartFromOtherFailuresOfFiles() {
    IOException full = new FileSystemException("a.db", null, "No space left on device");

    assertEquals(ExitCode.DISK_FULL, report(new UncheckedIOException(full), false));
    assertEquals(
        ExitCode.REFUSED, report(new UncheckedIOException(new AccessDeniedException("a")), false));
  }

  @Test
  void aFaultOfTheProgramShowsItsCauseOnlyWhenAsked() {
    IllegalStateException fault = new IllegalStateException("inner words");
    StringWriter quiet = new StringWriter();
    StringWriter debug = new StringWriter();

    FailureHandler.report(fault, Locale.ENGLISH, false, new PrintWriter(quiet));
    ExitCode code = FailureHandler.report(fault, Locale.ENGLISH, true, new PrintWriter(debug));

    assertEquals(ExitCode.INTERNAL, code);
    assertThat(quiet.toString()).contains("--debug").doesNotContain("inner words");
    assertThat(debug.toString()).contains("inner words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theReadmeTellsEveryExitCode(String readme) throws IOException {
    String text = Files.readString(Path.of("..", readme));

    assertThat(Arrays.stream(ExitCode.values()))
        .allSatisfy(code -> assertThat(text).contains("\n| " + code.value() + " | "));
  }

  private static ExitCode report(Throwable failure, boolean debug) {
    return FailureHandler.report(
        failure, Locale.ENGLISH, debug, new PrintWriter(new StringWriter()));
  }
}
