package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import lianli.registry.act.PartialDate;
import lianli.registry.table.DateCell.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCellTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      textBlock =
          """
          2008-03-08,                2008-03-08
          ２００８－０３－０８,          2008-03-08
          2008年3月8日,              2008-03-08
          二〇〇八年三月八日,          2008-03-08
          2008.3.8,                  2008-03-08
          2008.10,                   2008-10
          2008.3,                    2008-03
          20080308,                  2008-03-08
          1985,                      1985
          1949-09-30,                1949-09-30
          # a time of day is no part of the day
          2012-03-02 10:15:00,       2012-03-02
          2012/3/2 0:00,             2012-03-02
          2012年3月2日 10:15,         2012-03-02
          2008-03-09T00:00:00,       2008-03-09
          # what programs write of midnight in China is the day in China
          2008-12-31T16:00:00Z,      2009-01-01
          2008-03-07T16:00:00.000Z,  2008-03-08
          2008-03-08T00:00:00Z,      2008-03-08
          2008-03-07T11:00:00-05:00, 2008-03-08
          2008-03-08T00:00:00+08:00, 2008-03-08
          2008-03-08T23:59:59+0800,  2008-03-08
          # summer time of 1986 to 1991
          1987-05-02T15:00:00Z,      1987-05-03
          1987-05-03T00:00:00+08:00, 1987-05-03
          # milliseconds since 1970
          1204905600000,             2008-03-08
          -310636800000,             1960-02-28
          """)
  void aTextThatIsOneDateIsThatDate(String written, String date) {
    assertEquals(date, certain(DateCell.of(written)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2008.1",
    "39515",
    "39515.5",
    "2008-02-30",
    "2008-13",
    "0",
    "-",
    "10/12/08",
    "08/3/10",
    "08/03/2008",
    "88.3",
    "1204905600",
    "12049056000000",
    "2008-12-31T16:00:00",
    "2008-12-31 16:00:00",
    "1987-05-02T15:00:00",
    "2008-12-31T25:00:00Z",
    "0208-03-08",
    "2208-03-08",
    "7000",
    "正月初三",
    "很久以前",
    "不详"
  })
  void aTextThatMayBeTwoDaysOrNoneIsNoDate(String written) {
    assertThat(DateCell.of(written)).isInstanceOf(DateCell.Unclear.class);
  }

  @ParameterizedTest(name = "{0} → {1} or {2}")
  @CsvSource({
    "08.3.8,1908-03-08,2008-03-08",
    "08-03-09,1908-03-09,2008-03-09",
    "88年3月10日,1988-03-10,2088-03-10",
    "88/3/10,1988-03-10,2088-03-10",
    "八八年三月十日,1988-03-10,2088-03-10"
  })
  void aYearOfTwoDigitsMayBeOfEitherCentury(String written, String early, String late) {
    DateCell.TwoDigits date = (DateCell.TwoDigits) DateCell.of(written);

    assertEquals(early, date.early().text());
    assertEquals(late, date.late().text());
  }

  @Test
  void aDayOfOneCenturyOnlyIsCertain() {
    assertEquals("2000-02-29", certain(DateCell.of("00.2.29")));
  }

  @ParameterizedTest(name = "{0} under {1} → {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          39515,    -,                 2008-03-08
          20080308, -,                 2008-03-08
          1985,     -,                 1985
          39515,    yyyy-mm-dd,        2008-03-08
          39515.67, yyyy/m/d h:mm,     2008-03-08
          39515,    'yyyy"年"m"月"',    2008-03
          39515,    yyyy,              2008
          20080308, yyyy-mm-dd,        2008-03-08
          7000,     yyyy-mm-dd,        1919-03-01
          # what nobody knows
          2008.1,   -,                 ?
          2008.12,  -,                 ?
          2008.1234, -,                ?
          7000,     -,                 ?
          0,        -,                 ?
          0,        yyyy-mm-dd,        ?
          -5,       yyyy-mm-dd,        ?
          60,       yyyy-mm-dd,        ?
          2008,     yyyy-mm-dd,        ?
          2008.1,   yyyy-mm-dd,        ?
          39515,    'm"月"d"日"',       ?
          99999999, yyyy-mm-dd,        ?
          16000,    -,                 ?
          """)
  void aNumberIsADateOnlyWhereThatIsCertain(String number, String format, String date) {
    NumberFormats.Shows shows =
        format == null ? NumberFormats.Shows.NO_DATE : NumberFormats.shows(format);
    BigDecimal value = new BigDecimal(number);
    Optional<PartialDate> serial = SerialDay.of(value, false).flatMap(shows::of);
    boolean isDate = format != null;
    Cell cell =
        new Cell(
            isDate && serial.isPresent() ? serial.get().text() : value.toPlainString(),
            "E2",
            isDate ? Cell.Content.DATE : Cell.Content.NUMBER,
            serial);

    DateCell read = DateCell.of(cell, About.ACT);

    assertEquals(date, read instanceof DateCell.Unclear ? "?" : certain(read));
  }

  @Test
  void aBareNumberMayBeABirthBeforeTheMarriageLaw() {
    Cell cell =
        new Cell(
            "16000",
            "B2",
            Cell.Content.NUMBER,
            SerialDay.of(new BigDecimal(16_000), false).map(PartialDate::of));

    assertEquals("1943-10-21", certain(DateCell.of(cell, About.LIFE)));
    assertThat(DateCell.of(cell, About.ACT)).isInstanceOf(DateCell.Unclear.class);
  }

  @Test
  void aBlankCellSaysNothing() {
    assertThat(DateCell.of("")).isInstanceOf(DateCell.Nothing.class);
  }

  @Test
  void workbooksOfOldMacsCountFrom1904() {
    assertEquals(
        "2008-03-08", SerialDay.of(new BigDecimal(39_515 - 1_462), true).orElseThrow().toString());
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource({
    "General,NO_DATE",
    "0.00E+00,NO_DATE",
    "@,NO_DATE",
    "h:mm:ss,NO_DATE",
    "[h]:mm,NO_DATE",
    "'#,##0.00\"元\"',NO_DATE",
    "'0\"d\"',NO_DATE",
    "'[Red]0',NO_DATE",
    "yyyy\\-mm\\-dd,DAY",
    "'[$-804]yyyy\"年\"m\"月\"d\"日\";@',DAY",
    "m/d/yy h:mm,DAY",
    "e/m/d,DAY",
    "mmm-yy,MONTH",
    "m\"月\"d\"日\",NO_YEAR"
  })
  void aFormatShowsWhatItsLettersSay(String code, NumberFormats.Shows shows) {
    assertEquals(shows, NumberFormats.shows(code));
  }

  private static String certain(DateCell read) {
    assertThat(read).isInstanceOf(DateCell.Certain.class);
    return ((DateCell.Certain) read).date().text();
  }
}
