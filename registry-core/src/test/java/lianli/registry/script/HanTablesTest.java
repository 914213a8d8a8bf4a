package lianli.registry.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed tables are what ICU4J says today. After an update of ICU, run with {@code
 * -Dlianli.rewrite=true} and review the difference.
 */
class HanTablesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/lianli/registry/script");

  @Test
  void simplifiedFormsAreThoseOfIcuExceptTheOnesWeKeep() throws IOException {
    assertCommitted(SimplifiedForms.RESOURCE, HanTables.simplifiedForms());
  }

  @Test
  void readingsAreThoseOfIcu() throws IOException {
    assertCommitted(Readings.RESOURCE, HanTables.readings());
  }

  private static void assertCommitted(String name, String generated) throws IOException {
    Path file = RESOURCES.resolve(name);
    if (Boolean.getBoolean("lianli.rewrite")) {
      Files.createDirectories(RESOURCES);
      Files.writeString(file, generated);
    }

    assertThat(Files.readString(file).equals(generated)).as("%s is up to date", name).isTrue();
  }
}
