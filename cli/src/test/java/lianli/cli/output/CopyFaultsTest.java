package lianli.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words for what is wrong with a copy. */
class CopyFaultsTest {
  private static final Path CORE = Path.of("../registry-core/src/main/java/lianli/registry");
  private static final Pattern CODE = Pattern.compile("\"(R\\d+-[a-z0-9-]+)\"");

  @Test
  void everyCodeThatTheVerifierGivesHasWordsInBothLanguages() throws IOException {
    Set<String> codes = codes();

    assertThat(codes).hasSizeGreaterThan(45).contains("R1-no-pdf", "R13-revoked");
    for (String code : codes) {
      assertThat(CopyFaults.meaning(code).english()).as(code).isNotEmpty();
      assertThat(CopyFaults.meaning(code).chinese()).as(code).isNotEmpty();
    }
  }

  @Test
  void faultsThatUsersMustTellApartHaveDifferentWords() {
    assertThat(
            Stream.of(
                    "R1-no-pdf",
                    "R1-too-large",
                    "R1-unreadable",
                    "R7-signature-does-not-fit-content",
                    "R9-no-trusted-root",
                    "R9-untrusted-issuer",
                    "R9-not-valid-at-that-time",
                    "R9-key-usage",
                    "R12-font-damaged",
                    "R13-revoked",
                    "R13-corrected",
                    "R13-withdrawn")
                .map(code -> CopyFaults.meaning(code).english()))
        .doesNotHaveDuplicates();
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder : new String[] {"certificate", "signature"}) {
      try (Stream<Path> files = Files.walk(CORE.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          codes.addAll(
              CODE.matcher(Files.readString(file))
                  .results()
                  .map(found -> found.group(1))
                  .collect(Collectors.toSet()));
        }
      }
    }
    return codes;
  }
}
