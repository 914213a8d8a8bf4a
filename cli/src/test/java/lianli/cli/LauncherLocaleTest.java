package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A nightly job has no locale; names of files are Chinese all the same. */
class LauncherLocaleTest {
  private static final Path SCRIPT = Path.of("..", "scripts", "utf-8.sh");

  @ParameterizedTest
  @CsvSource({"LC_ALL, C, C", "LANG, '', ''", "LANG, xx_XX.UTF-8, xx_XX.UTF-8"})
  void aLocaleThatCannotWriteChineseIsReplacedAndItsLanguageKept(
      String variable, String value, String language) throws Exception {
    assertThat(characters(Map.of(variable, value))).isEqualTo(("UTF-8 " + language).strip());
  }

  @Test
  void oneThatCanIsLeftAlone() throws Exception {
    assertThat(characters(Map.of("LC_ALL", "C.UTF-8"))).isEqualTo("UTF-8 unset");
  }

  /** The character set after the script has run, and the language it remembers. */
  private static String characters(Map<String, String> locale)
      throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(
            "sh", "-c", ". " + SCRIPT + "; echo \"$(locale charmap) ${LIANLI_LANG-unset}\"");
    shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    shell.environment().remove("LIANLI_LANG");
    shell.environment().putAll(locale);
    shell.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }
}
