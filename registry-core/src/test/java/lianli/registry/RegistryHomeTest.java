package lianli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryHomeTest {
  private static final String RULE = "corrections.two_persons";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"yes", "true", "TRUE", "on", "1", "yse"})
  void aRuleHoldsWhateverSomebodyWroteToSwitchItOn(String value) throws IOException {
    assertThat(homeWith(RULE + " = " + value).isOn(RULE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {RULE + "=no", RULE + "=False", RULE + "=", "purpose.required=yes", ""})
  void aRuleThatIsSwitchedOffOrLeftOutDoesNotHold(String line) throws IOException {
    assertThat(homeWith(line).isOn(RULE)).isFalse();
  }

  @Test
  void withoutAFileNoRuleHolds() {
    assertThat(new RegistryHome(directory).isOn(RULE)).isFalse();
  }

  private RegistryHome homeWith(String line) throws IOException {
    RegistryHome home = new RegistryHome(directory);
    Files.writeString(home.properties(), line + "\n");
    return home;
  }
}
