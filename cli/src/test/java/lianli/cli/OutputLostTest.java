package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where results go to a pipe that is closed, or to a full disk: the program as the shell runs it.
 */
class OutputLostTest {
  @TempDir private Path directory;

  @Test
  void aReaderWhoHasSeenEnoughEndsItQuietly() throws Exception {
    // The reader is gone before anything is printed: the start of a JVM takes longer.
    String told = shell("$LIANLI ocr form show | true; echo \"code ${PIPESTATUS[0]}\"");

    assertThat(told).isEqualTo("code 141\n");
  }

  @Test
  void aFullDiskBehindTheResultIsSaid() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    String told = shell("$LIANLI ocr form show > /dev/full; echo \"code $?\"");

    assertEquals(
        "lianli: Cannot print the result: the disk is full. Free some space and run the command"
            + " again.\ncode 13\n",
        told);
  }

  @Test
  void aClosedOutputIsSaid() throws Exception {
    String told = shell("$LIANLI ocr form show >&-; echo \"code $?\"");

    assertThat(told).startsWith("lianli: Cannot print the result: ").endsWith("code 4\n");
  }

  private String shell(String script) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder shell =
        new ProcessBuilder(List.of("bash", "-c", script)).directory(directory.toFile());
    shell
        .environment()
        .put(
            "LIANLI",
            java
                + " -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED "
                + Main.class.getName());
    shell
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    shell.environment().put("LC_ALL", "C.UTF-8");
    Process process = shell.redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }
}
