package lianli.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.signature.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registry stands by a copy only as long as it says the same today. */
class CopyStatusTest {
  private static final Grounds GROUNDS = new Grounds("与原件不符", "档案2012-J-148", "");

  @TempDir private Path directory;
  private TestOffice office;

  @BeforeEach
  void open() {
    office = new TestOffice(directory.resolve("registry"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest
  @CsvSource({
    "woman.name, 乌友",
    "man.id_number, 110105194912310038",
    "registered_on, 2012-03-03",
    "certificate_number, J520121-2012-000149",
    "office, 开阳县人民政府",
    "woman.birth_date, 1982-02",
    "man.nationality, 缅甸",
  })
  void afterACorrectionAnOldCopyIsNotVerified(String field, String right) {
    LedgerEntry marriage = office.marriage(Map.of());
    byte[] copy = office.copyOf(marriage);

    correct(marriage, Map.of(field, right));

    CopyVerdict verdict = office.verify(copy);
    assertThat(verdict.reasons()).containsExactly("R13-corrected");
    assertEquals(Verdict.PASS, verdict.integrity());
    assertEquals(Verdict.FAIL, verdict.status());
    assertThat(office.verify(office.copyOf(standing(marriage))).reasons()).isEmpty();
  }

  @Test
  void aCorrectionOfWhatNoCopyTellsChangesNothing() {
    LedgerEntry marriage = office.marriage(Map.of());
    byte[] copy = office.copyOf(marriage);

    correct(marriage, Map.of("man.occupation", "务农"));
    office.say(new Confirmation(marriage.sequence(), CaptureGrade.Q4, GROUNDS));

    assertThat(office.verify(copy).reasons()).isEmpty();
  }

  @Test
  void aCorrectionThatIsTakenBackLetsTheCopyStandAgain() {
    LedgerEntry marriage = office.marriage(Map.of());
    byte[] copy = office.copyOf(marriage);
    correct(marriage, Map.of("woman.name", "乌友"));

    office.say(new EnteredInError(office.ledger().head().sequence(), GROUNDS));

    assertThat(office.verify(copy).reasons()).isEmpty();
  }

  @Test
  void anEntryThatShouldNeverHaveBeenThereHasNoCopyInForce() {
    LedgerEntry marriage = office.marriage(Map.of());
    byte[] copy = office.copyOf(marriage);

    office.say(new EnteredInError(marriage.sequence(), GROUNDS));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-withdrawn");
  }

  @Test
  void aPartyWhoseNumberWasFoundOutLaterIsToldOtherwiseToday() {
    LedgerEntry marriage = office.marriage(Map.of("woman.id_number", ""));
    byte[] copy = office.copyOf(marriage);

    office.say(
        new IdentityLink(
            Stage.ASSERTED,
            new PartyIsPerson(
                marriage.sequence(),
                Sex.FEMALE,
                CitizenId.parse("520121198202020022").orElseThrow()),
            GROUNDS));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-corrected");
  }

  @Test
  void aDivorceThatTheCopyNamesAndThatWasTakenBackMakesItWrong() {
    LedgerEntry marriage = office.marriage(Map.of());
    LedgerEntry divorce = office.divorce(Map.of());
    byte[] copy = office.copyOf(marriage);

    office.say(new EnteredInError(divorce.sequence(), GROUNDS));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-later-act-withdrawn");
  }

  @Test
  void aDivorceThatTheCopyNamesAndThatWasCorrectedMakesItWrong() {
    LedgerEntry marriage = office.marriage(Map.of());
    LedgerEntry divorce = office.divorce(Map.of());
    byte[] copy = office.copyOf(marriage);

    correct(divorce, Map.of("registered_on", "2015-06-11"));

    assertThat(office.verify(copy).reasons())
        .containsExactly("R13-superseded", "R13-later-act-withdrawn");
  }

  @Test
  void anEntryCorrectedIntoAnotherActIsNoLongerTheOneCopied() {
    LedgerEntry marriage = office.marriage(Map.of());
    byte[] copy = office.copyOf(marriage);

    correct(
        marriage, Map.of("act", "marriage_reissue", "certificate_number", "BJ520121-2012-000148"));

    assertThat(office.verify(copy).reasons()).contains("R13-corrected");
  }

  private LedgerEntry standing(LedgerEntry entry) {
    return office.ledger().entry(entry.sequence()).orElseThrow();
  }

  private void correct(LedgerEntry entry, Map<String, String> changes) {
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(standing(entry).act()));
    fields.putAll(changes);
    office.say(new Correction(entry.sequence(), ActCodec.decode(fields), GROUNDS));
  }
}
