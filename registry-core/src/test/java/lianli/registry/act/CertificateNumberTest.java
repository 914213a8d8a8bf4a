package lianli.registry.act;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which year and which serial a number tells, by the grammar of its era (domain.md §2). */
class CertificateNumberTest {

  @ParameterizedTest
  @CsvSource({
    // since about 2004, with the letters of all four series
    "J520121-2008-000123, 2008, 123",
    "L520121-2013-000323, 2013, 323",
    "BJ520121-2020-000254, 2020, 254",
    "BL520121-2019-000007, 2019, 7",
    "ｊ５２０１２１－２００８－０００１２３, 2008, 123",
    "J520121—2008—000123, 2008, 123",
    "J520121一2008一000123, 2008, 123",
    // the provisional rules of 2003: place, office, year, serial
    "黔开结字010700011, 2007, 11",
    "黔开结字第010600159号, 2006, 159",
    "黔开离字010400002, 2004, 2",
    "黔开补结字010500003, 2005, 3",
    "筑开阳结字010700011, 2007, 11",
    // townships whose number holds the year
    "双流结字第990301号, 1999, 301",
    "宅吉结字第010114号, 2001, 114",
    "政字第19880163号, 1988, 163",
    "政字第880163号, 1988, 163",
    "双流结字第1999123号, 1999, 123",
    "双流结字第九九〇三〇一号, 1999, 301",
    "88-163, 1988, 163",
    "1988-163, 1988, 163",
    "03-12, 2003, 12",
    "开南字第88-163号, 1988, 163",
    "(88)开结字第12号, 1988, 12",
    "开结字〔1988〕第12号, 1988, 12",
    "开结字［一九八八］第十二号, 1988, 12",
    "1988年结字第12号, 1988, 12",
    "一九八三年第一百七十三号, 1983, 173",
    "八三年结字第173号, 1983, 173",
    // a serial alone
    "双流结字第12号, , 12",
    "第173号, , 173",
    "开南字第242号, , 242",
    "第一百七十三号, , 173",
    "第一七三号, , 173",
    "双流公社革委会结字第廿三号, , 23",
    "0173, , 173",
    "173, , 173",
    // not understood: nothing is guessed
    "88163, , ",
    "双流结字第88163号, , ",
    "12-163, , ",
    "3-88-163, , ",
    "双流结字第120301号, , ",
    "双流结字第000000号, , ",
    "(88)结字第0号, 1988, ",
    "J520121-2008-000000, 2008, ",
    "无号, , ",
    "结字第甲号, , ",
  })
  void tellsItsYearAndItsSerial(String written, Integer year, Integer serial) {
    CertificateNumber number = CertificateNumber.parse(written).orElseThrow();

    assertEquals(optional(year), number.year(), written);
    assertEquals(optional(serial), number.inSeries(), written);
  }

  private static OptionalInt optional(Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
