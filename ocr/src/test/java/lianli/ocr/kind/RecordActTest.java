package lianli.ocr.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The act of one record among several of a page. */
class RecordActTest {
  @ParameterizedTest
  @CsvSource({
    "marriage, J520121-2006-000011, marriage",
    "marriage, 双结字第11号, marriage",
    "marriage, 88-163, marriage",
    "marriage, BJ520121-2006-000011, marriage_reissue",
    "marriage, L520121-2006-000011, ''",
    "marriage, 双离字第11号, ''",
    "marriage, BL520121-2006-000011, ''",
    "divorce, L520121-2006-000011, divorce",
    // The marriage that ended, where the divorce's own number was sought.
    "divorce, J520121-2006-000011, divorce",
    "divorce, BJ520121-2006-000011, ''",
    "divorce, BL520121-2006-000011, divorce_reissue",
    "marriage_reissue, J520121-2006-000011, marriage_reissue",
    "marriage_reissue, BL520121-2006-000011, ''",
    "divorce_reissue, L520121-2006-000011, divorce_reissue",
    "declaration, L520121-2006-000011, declaration",
    "court_divorce, J520121-2006-000011, court_divorce",
  })
  void aNumberHasAWordInTheActThatAPageTells(String page, String number, String act) {
    assertEquals(act, new PageKind.Telling(page).actOf(number));
  }

  @ParameterizedTest
  @CsvSource({
    "J520121-2006-000011, marriage",
    "L520121-2006-000011, divorce",
    "Ｌ520121－2006－000011, divorce",
    "開離字第七號, divorce",
    "补结字第7号, marriage_reissue",
    "第7号, ''",
    "'', ''",
  })
  void inARegisterOfBothKindsTheNumberAloneTells(String number, String act) {
    assertEquals(act, new PageKind.Register().actOf(number));
    assertEquals("", new PageKind.Open().actOf(number));
  }
}
