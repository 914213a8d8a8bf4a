package lianli.registry.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanScriptTest {

  @ParameterizedTest
  @CsvSource({"開陽縣第八區龍崗鄉,开阳县第八区龙岗乡", "劉興淑,刘兴淑", "莫華開,莫华开", "乾隆,乾隆", "𠮷田,𠮷田"})
  void foldsTraditionalCharactersAndLeavesTheRest(String traditional, String simplified) {
    assertEquals(simplified, HanScript.toSimplified(traditional));
  }

  @Test
  void foldingTwiceChangesNothing() throws IOException {
    String everything = resource("simplified.txt");

    String once = HanScript.toSimplified(everything);

    assertThat(HanScript.toSimplified(once).equals(once)).isTrue();
  }

  @Test
  void tellsHowACharacterIsRead() {
    assertThat(HanScript.reading('连')).contains("lián");
    assertThat(HanScript.reading('A')).isEmpty();
  }

  @Test
  void theTablesAreThoseOfIcu() throws IOException {
    assertEquals(ScriptTables.simplified(), resource("simplified.txt"));
    assertEquals(ScriptTables.readings(), resource("readings.txt"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HanScript.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
