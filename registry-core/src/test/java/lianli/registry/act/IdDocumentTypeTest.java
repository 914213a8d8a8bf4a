package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of documents that are no citizen's, and where a citizen's number goes wrong. */
class IdDocumentTypeTest {
  @ParameterizedTest(name = "{0} {1}: {2}, {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # 证件类型,               身份类别, number,              kind
          -,                        -,        520121198001010012,  CITIZEN
          居民身份证,               1,        520121198001010012,  CITIZEN
          居民户口簿,               -,        520121198001010012,  CITIZEN
          第二代居民身份证,         -,        520121198001010012,  CITIZEN
          港澳居民来往内地通行证,   2,        H12345678,           HOME_RETURN_PERMIT
          港澳居民来往内地通行证,   -,        M1234567801,         HOME_RETURN_PERMIT
          台湾居民来往大陆通行证,   -,        12345678,            TAIWAN_PERMIT
          台胞证,                   4,        1234567890(B),       TAIWAN_PERMIT
          护照,                     6,        123456789,           PASSPORT
          护 照,                    -,        E12345678,           PASSPORT
          港澳台居民居住证,         -,        810000199408230021,  RESIDENCE_PERMIT
          外国人永久居留身份证,     -,        CAN110198001010,     RESIDENT_FOREIGNER
          军官证,                   7,        南字第12345号,       MILITARY
          士兵证,                   -,        北字第888号,         MILITARY
          香港身份证,               -,        A123456(7),          REGION_CARD
          -,                        护照,     G1234567,            PASSPORT
          -,                        6,        G1234567,            OTHER
          海员证,                   -,        A1234,               OTHER
          """)
  void documentsAreWhatTheyAre(String document, String person, String number, IdDocumentType kind) {
    Party party = party(document, person, number);

    assertEquals(kind, party.document());
    assertThat(party.document().mayHave(party.idNumber())).isTrue();
    assertThat(party.hasWrongNumber()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "港澳居民来往内地通行证, H1234567",
    "港澳居民来往内地通行证, 520121198001010012",
    "台湾居民来往大陆通行证, T1",
    "护照, 12",
    "港澳台居民居住证, 810000"
  })
  void aNumberOfAnotherFormIsSeen(String document, String number) {
    Party party = party(document, "", number);

    assertThat(party.document().mayHave(party.idNumber())).isFalse();
  }

  @Test
  void aForeignersFifteenFiguresAreNoOldCitizensNumber() {
    assertThat(party("护照", "", "520121800101001").citizenId()).isEmpty();
    assertThat(party("居民身份证", "", "520121800101001").citizenId()).isPresent();
    assertThat(party("护照", "", "520121198001010012").citizenId()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"520121980512999", "520121990211998", "520121000211997", "520121120211996"})
  void aCentenariansNumberIsNeverMadeAChilds(String number) {
    Party party = party("", "", number);

    assertThat(party.citizenId()).isEmpty();
    assertEquals(IdNumberFault.Kind.CENTENARIAN, party.numberFault().orElseThrow().kind());
    assertThat(party.hasWrongNumber()).isFalse();
  }

  @Test
  void theNumberBeforeThoseOfCentenariansIsAnybodys() {
    assertThat(party("", "", "520121800512995").citizenId()).isPresent();
  }

  @ParameterizedTest(name = "{0}: {1} at {2} to {3}")
  @CsvSource({
    "522522198498108636, MONTH, 11, 12",
    "522522198402308636, DAY, 13, 14",
    "522522198408108635, CHECK, 18, 18",
    "52252219840810863, LENGTH, 17, 17",
    "5225221984081086366, LENGTH, 19, 19",
    "52252219840810O636, NO_DIGIT, 15, 15",
    "522522641301053, MONTH, 9, 10",
    "522522640132053, DAY, 11, 12",
    "522522********8636, HIDDEN, 7, 14"
  })
  void aFaultHasItsPlace(String number, IdNumberFault.Kind kind, int first, int last) {
    Party party = party("", "", number);

    assertEquals(Optional.of(new IdNumberFault(kind, first, last)), party.numberFault(), number);
    assertThat(party.hasWrongNumber()).isTrue();
  }

  private static Party party(String document, String person, String number) {
    Map<String, String> particulars = new HashMap<>();
    particulars.put("id_document", document == null ? "" : document);
    particulars.put("id_type", person == null ? "" : person);
    return new Party(
        Sex.MALE, Optional.empty(), PartialDate.unknown(), number.strip(), particulars);
  }
}
