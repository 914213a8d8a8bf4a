package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that once went wrong: testdata/cases/expected.txt says what each must give. */
class CasesTest {
  @TempDir private Path directory;

  static Stream<Cases.Case> cases() {
    return Cases.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aListGivesWhatItSays(Cases.Case one) {
    assertThat(Cases.faults(one, directory.resolve("registry"))).isEmpty();
  }
}
