package lianli.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.signature.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county office issues copies, stands by them, and withdraws them. */
class CertificateOfficeTest {
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

  @Test
  void anIssuedCopyPassesAllThreeQuestionsAndSaysItIsATest() {
    CopyVerdict verdict = office.verify(office.copyOf(office.marriage(Map.of())));

    assertThat(verdict.reasons()).isEmpty();
    assertEquals(Verdict.PASS, verdict.overall());
    assertThat(verdict.serial()).matches("FB-2026-000001-[0-9A-Z]{4}");
    assertTrue(verdict.testKey());
  }

  @Test
  void withoutTheRegistryTheStatusIsUnknownAndThatIsNotAPass() {
    CopyVerdict verdict = office.verifyWithoutRegistry(office.copyOf(office.marriage(Map.of())));

    assertEquals(Verdict.PASS, verdict.integrity());
    assertEquals(Verdict.PASS, verdict.issuer());
    assertEquals(Verdict.UNKNOWN, verdict.status());
    assertEquals(Verdict.UNKNOWN, verdict.overall());
  }

  @Test
  void aRevokedCopyFailsByItsStatusAlone() {
    IssuedFile issued = office.issue(office.marriage(Map.of()));
    office.revoke(issued.copy().serial(), "corrected");

    CopyVerdict verdict = office.verify(issued.file());

    assertEquals(Verdict.PASS, verdict.integrity());
    assertEquals(Verdict.PASS, verdict.issuer());
    assertEquals(Verdict.FAIL, verdict.status());
    assertThat(verdict.reasons()).containsExactly("R13-revoked");
  }

  @Test
  void aMarriageCopyIsSupersededByADivorceEnteredAfterIt() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.divorce(Map.of());

    assertThat(office.verify(copy).reasons()).containsExactly("R13-superseded");
  }

  @Test
  void aDivorceThatNamesNoNumberIsKnownByItsCoupleAndDate() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.divorce(Map.of("previous_certificate_number", ""));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-superseded");
  }

  @Test
  void aDivorceWithAWrongDigitInTheOldNumberIsNamedAllTheSame() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.divorce(Map.of("previous_certificate_number", "J520121-2012-000999"));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-superseded");
  }

  @Test
  void aDeathThatEndedTheMarriageIsNamedToo() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.entry(
        Map.of(
            "act", "death",
            "woman.name", "乌有",
            "woman.id_number", "520121198202020022",
            "died_on", "2016-01-01",
            "death_source", "certificate"));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-superseded");
  }

  @Test
  void aDivorceBeforeTheMarriageIsOfAnEarlierMarriageOfTheSameCouple() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.divorce(Map.of("previous_certificate_number", "", "registered_on", "2010-01-01"));

    assertThat(office.verify(copy).reasons()).isEmpty();
  }

  @Test
  void aDivorceOnFileStandsOnTheCopyItself() {
    LedgerEntry marriage = office.marriage(Map.of());
    office.divorce(Map.of());

    IssuedFile issued = office.issue(marriage);

    assertThat(issued.copy().lines())
        .last()
        .isEqualTo(new CertificateCopy.Line("后续登记", "离婚登记 2015年6月1日 L520121-2015-000012"));
    assertThat(office.verify(issued.file()).reasons()).isEmpty();
  }

  @Test
  void aCorrectionEnteredLaterMakesTheCopyOutOfDate() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.marriage(Map.of("woman.name", "乌友"));

    assertThat(office.verify(copy).reasons()).containsExactly("R13-corrected");
  }

  @Test
  void theSameRegistrationReadFromAnotherPaperChangesNothing() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));
    office.marriage(Map.of("man.occupation", "务农"));

    assertThat(office.verify(copy).reasons()).isEmpty();
  }

  @Test
  void aCopyOfAnotherRegistryIsNotKnownHere() {
    try (TestOffice other = new TestOffice(directory.resolve("other"))) {
      byte[] foreign = other.copyOf(other.marriage(Map.of()));

      CopyVerdict verdict = office.verify(foreign);

      assertEquals(Verdict.PASS, verdict.integrity());
      assertEquals(Verdict.FAIL, verdict.issuer());
      assertThat(verdict.reasons()).containsExactly("R9-untrusted-issuer");
      assertEquals(Verdict.UNKNOWN, verdict.status());
      assertEquals("", verdict.serial());
    }
  }

  @Test
  void aCopySignedInTheFutureIsRefused() {
    byte[] copy = office.copyOf(office.marriage(Map.of()));

    assertThat(office.verifyLater(copy, Duration.ofMinutes(-4)).reasons()).isEmpty();
    assertThat(office.verifyLater(copy, Duration.ofMinutes(-6)).reasons())
        .containsExactly("R10-signed-in-the-future");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          # what,               act,              number,             date,       name
          a marriage,           marriage,         J520121-2012-000148, 2012-03-02, 莫须有
          a marriage of 1955,   marriage,         开结字第二十五号,    1955,       张王氏
          a partial date,       marriage,         88-163,              1988-05,    欧阳明日
          a divorce,            divorce,          L520121-2015-000012, 2015-06-01, 莫须有
          a reissue,            marriage_reissue, BJ520121-2016-000003, 2016-06-01, 莫须有
          a name with dots,     marriage,         J520121-2012-000149, 2012-03-02, 阿卜杜热合曼·阿布都热依木·买买提艾力·托合提巴柯依
          rare characters,      marriage,         J520121-2012-000150, 2012-03-02, 田䶮𠮷
          beyond Ext B,         marriage,         J520121-2012-000151, 2012-03-02, 田𪜀𫝀
          """)
  void recordsOfEveryEraArePrintedAndVerified(
      String what, String act, String number, String date, String name) {
    byte[] copy =
        office.copyOf(
            office.entry(
                Map.of(
                    "act", act,
                    "certificate_number", number,
                    "registered_on", date,
                    "office", "城关人民公社",
                    "man.name", name,
                    "woman.name", "乌有")));

    CopyVerdict verdict = office.verify(copy);

    assertThat(verdict.reasons()).isEmpty();
    assertEquals(Verdict.PASS, verdict.overall());
  }

  @Test
  void datesArePrintedAsPreciselyAsTheyAreKnown() {
    IssuedFile issued =
        office.issue(
            office.marriage(
                Map.of(
                    "registered_on", "1957-01", "man.birth_date", "1930", "woman.birth_date", "")));

    assertThat(issued.copy().lines())
        .contains(
            new CertificateCopy.Line("登记日期", "1957年1月"),
            new CertificateCopy.Line("男方出生日期", "1930年"))
        .noneMatch(line -> line.label().equals("女方出生日期"));
  }

  @Test
  void whatNoCertificateTellsIsNotInTheFileEither() {
    CertificateCopy copy = office.issue(office.marriage(Map.of())).copy();

    assertThat(copy.record("").text()).contains("莫须有").doesNotContain("某村");
  }

  @Test
  void aCharacterThatNoFontHasStopsTheCopyInsteadOfPrintingABox() {
    LedgerEntry entry = office.marriage(Map.of("man.name", "张\uD8B1\uDC00"));

    assertThatThrownBy(() -> office.copyOf(entry))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.MISSING_DEPENDENCY, failure.code());
              assertThat(failure.why().english()).contains("U+3C400");
              assertThat(failure.next().english()).contains("fonts-hanazono");
            });
    assertThat(office.copies()).isEmpty();
  }

  @Test
  void aDeathHasNoCertificate() {
    LedgerEntry death =
        office.entry(Map.of("act", "death", "man.name", "莫须有", "died_on", "2020-01-02"));

    assertRefused(() -> office.copyOf(death), ErrorCode.REFUSED);
  }

  @Test
  void aPurposeLongerThanTheFormAllowsIsRefused() {
    LedgerEntry entry = office.marriage(Map.of());

    assertRefused(() -> new CopyRequest(entry, "证".repeat(201), "tester"), ErrorCode.REFUSED);
  }

  @Test
  void theQrTextHoldsNeitherNameNorNumber() {
    CertificateCopy copy = office.issue(office.marriage(Map.of())).copy();

    String qr = copy.signedQr(office.signer());

    assertThat(qr)
        .startsWith("LL1|" + copy.serial() + "|marriage|2012-03-02|520121|2026-03-02|")
        .hasSizeLessThan(220)
        .doesNotContain("莫须有")
        .doesNotContain("11010519491231002X");
    assertThat(QrPayload.parse(qr).orElseThrow().fits(copy.record(""))).isTrue();
  }

  @Test
  void theHashInTheQrCodeTellsAnotherPaperFromThisOne() {
    CertificateCopy copy = office.issue(office.marriage(Map.of())).copy();
    CertificateCopy other =
        new CertificateCopy(
            copy.serial(),
            office.marriage(Map.of("woman.name", "乌友")),
            copy.later(),
            copy.purpose(),
            copy.issuedAt(),
            copy.testKey());

    QrPayload qr = QrPayload.parse(copy.signedQr(office.signer())).orElseThrow();

    assertThat(qr.fits(other.record(""))).isFalse();
  }

  // The catalogue

  @Test
  void serialsRunOnWithoutGapsAndEachHasLettersOfItsOwn() {
    LedgerEntry entry = office.marriage(Map.of());
    office.copyOf(entry);
    office.copyOf(entry);

    assertThat(office.copies())
        .extracting(copy -> copy.serial().substring(0, 14))
        .containsExactly("FB-2026-000001", "FB-2026-000002");
    assertThat(office.copies())
        .extracting(copy -> copy.serial().substring(14))
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyACopyInForceIsRevokedAndOnlyForAReason() {
    String serial = office.issue(office.marriage(Map.of())).copy().serial();

    assertRefused(() -> office.revoke("FB-2026-999999", "x"), ErrorCode.NO_RECORD);
    assertRefused(() -> office.revoke(serial, " "), ErrorCode.REFUSED);
    office.revoke(serial, "corrected");
    assertRefused(() -> office.revoke(serial, "again"), ErrorCode.REFUSED);
  }

  private static void assertRefused(Runnable deed, ErrorCode code) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(code, failure.code()));
  }
}
