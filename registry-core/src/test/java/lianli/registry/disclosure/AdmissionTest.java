package lianli.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # purpose,    case,                  needs,  admitted
          '',           '',                    FULL,   true
          REGISTRATION, '',                    FULL,   true
          SUBJECT,      '',                    FULL,   true
          COURT,        (2026)黔0121民初7号,     FULL,   true
          COURT,        '',                    STATUS, false
          NOTARY,       '',                    STATUS, true
          NOTARY,       '',                    FULL,   false
          LEGAL_AID,    '',                    ACTS,   false
          COUNSELLING,  '',                    PAIR,   true
          COUNSELLING,  '',                    STATUS, false
          """)
  void eachPurposeReachesSoFar(
      String purpose, String caseReference, AnswerLevel needed, boolean admitted) {
    Requester requester =
        new Requester(
            "clerk",
            purpose.isEmpty() ? Optional.empty() : Optional.of(Purpose.valueOf(purpose)),
            caseReference);

    if (admitted) {
      assertThatCode(() -> admission().admit(requester, needed)).doesNotThrowAnyException();
    } else {
      assertRefused(requester, needed);
    }
  }

  @Test
  void aRegistryMayAskForAPurposeEveryTime() throws IOException {
    Requester silent = new Requester("clerk", Optional.empty(), "");
    Files.writeString(directory.resolve("lianli.properties"), "purpose.required = yes\n");

    assertRefused(silent, AnswerLevel.PAIR);

    Files.writeString(directory.resolve("lianli.properties"), "purpose.required = no\n");
    assertThatCode(() -> admission().admit(silent, AnswerLevel.FULL)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "520121198001010015",
        "about 52012119800101001x",
        "5201 2119 8001 0100 15",
        "５２０１２１１９８００１０１００１５",
        "520121800101001",
        "a\nb"
      })
  void noNumberOfAPersonGetsIntoTheLogAsACase(String caseReference) {
    assertRefused(
        new Requester("clerk", Optional.of(Purpose.REGISTRATION), caseReference), AnswerLevel.FULL);
    assertRefused(
        new Requester(caseReference, Optional.of(Purpose.REGISTRATION), ""), AnswerLevel.FULL);
  }

  private void assertRefused(Requester requester, AnswerLevel needed) {
    assertThatThrownBy(() -> admission().admit(requester, needed))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.REFUSED, failure.code()));
  }

  private Admission admission() {
    return new Admission(new RegistryHome(directory));
  }
}
