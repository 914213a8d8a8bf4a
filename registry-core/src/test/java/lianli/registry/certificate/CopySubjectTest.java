package lianli.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.LedgerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which act a copy is of: its number, its entry, or both name it. */
class CopySubjectTest {
  @TempDir private Path directory;
  private TestOffice office;
  private LedgerEntry marriage;
  private LedgerEntry divorce;

  @BeforeEach
  void open() {
    office = new TestOffice(directory.resolve("registry"));
    marriage = office.marriage(Map.of());
    divorce = office.divorce(Map.of());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itsOwnNumberNamesAnActAndNotTheOneThatCitesIt() {
    assertEquals(marriage, of(number(marriage), OptionalLong.empty()));
  }

  @Test
  void itsEntryNamesAnAct() {
    assertEquals(divorce, of(" ", OptionalLong.of(divorce.sequence())));
  }

  @Test
  void numberAndEntryMustNameTheSame() {
    assertEquals(marriage, of(number(marriage), OptionalLong.of(marriage.sequence())));

    assertEquals(
        ErrorCode.NO_RECORD, refusal(number(marriage), OptionalLong.of(divorce.sequence())).code());
  }

  @Test
  void whatIsNotOnFileIsNotGuessed() {
    assertEquals(ErrorCode.NO_RECORD, refusal("J520121-1999-000001", OptionalLong.empty()).code());
    assertEquals(ErrorCode.NO_RECORD, refusal("", OptionalLong.of(4_711)).code());
  }

  @Test
  void aNameIsNeeded() {
    RegistryException refusal = refusal("", OptionalLong.empty());

    assertEquals(ErrorCode.USAGE, refusal.code());
    assertThat(refusal.why().english()).isEqualTo("it is not said of what");
  }

  private LedgerEntry of(String number, OptionalLong entry) {
    return new CopySubject(number, entry).in(office.ledger());
  }

  private RegistryException refusal(String number, OptionalLong entry) {
    return catchThrowableOfType(RegistryException.class, () -> of(number, entry));
  }

  private static String number(LedgerEntry entry) {
    return entry.act().filing().number().orElseThrow().text();
  }
}
