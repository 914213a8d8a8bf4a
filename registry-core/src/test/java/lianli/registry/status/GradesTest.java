package lianli.registry.status;

import static lianli.registry.ledger.AuthorityGrade.A1;
import static lianli.registry.ledger.AuthorityGrade.A2;
import static lianli.registry.ledger.AuthorityGrade.A3;
import static lianli.registry.ledger.AuthorityGrade.A4;
import static lianli.registry.ledger.CaptureGrade.Q1;
import static lianli.registry.ledger.CaptureGrade.Q2;
import static lianli.registry.ledger.CaptureGrade.Q4;
import static lianli.registry.status.IdentityGrade.I1;
import static lianli.registry.status.IdentityGrade.I2;
import static lianli.registry.status.IdentityGrade.I3;
import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How good a record is, and which answers may leave the registry (registry-rules §3.3, §3.6a). */
class GradesTest {
  @Test
  void theLeastThatMayLeaveTheRegistryIsA2Q2I2() {
    assertThat(new Grades(A2, Q2, I2).areForOutside()).isTrue();
    assertThat(new Grades(A1, Q4, I1).areForOutside()).isTrue();

    assertThat(new Grades(A3, Q4, I1).areForOutside()).isFalse();
    assertThat(new Grades(A1, Q1, I1).areForOutside()).isFalse();
    assertThat(new Grades(A1, Q4, I3).areForOutside()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          act=marriage,                                  A1
          act=divorce,                                   A1
          act=court_divorce,                             A1
          act=marriage_reissue,                          A2
          act=divorce_reissue,                           A2
          act=foreign_marriage recognition=court,        A1
          act=foreign_marriage recognition=authenticated,A2
          act=foreign_divorce recognition=authenticated, A2
          act=foreign_divorce,                           A4
          """)
  void anActOfACoupleStandsForWhatItIs(String told, AuthorityGrade grade) {
    assertEquals(grade, Grades.authority(only(new Life().of(MO, WU, told.split(" ")))));
  }

  @Test
  void aCertifiedDeathIsADerivativeAndAListIsAnotherAgencys() {
    LedgerEntry certified = only(new Life().died(MO, "2019-03-03"));
    LedgerEntry listed = only(new Life().of(MO, "act=death", "death_source=agency_list"));

    assertEquals(A2, Grades.authority(certified));
    assertThat(Grades.decides(certified)).isTrue();
    assertEquals(A3, Grades.authority(listed));
    assertThat(Grades.decides(listed)).isFalse();
    assertEquals(
        A4, Grades.authority(only(new Life().of(MO, WU, "act=foreign_marriage", "country=泰国"))));
  }

  @Test
  void onlyWhatTheAnswerRestsOnIsGraded() {
    // The death certificate is a derivative; an answer about a day before it does not rest on it.
    Life life = new Life().married(MO, WU, "2008-05-01").divorced(MO, WU, "2010-05-01");
    life.of(MO, WU, "act=marriage", "registered_on=2012-05-01")
        .died(WU, "2015-01-01")
        .of(MO, WU, "act=divorce_reissue", "registered_on=2011-05-01");

    assertThat(life.report(MO, "2016-01-01").grades()).contains(new Grades(A2, Q4, I1));
    assertThat(life.report(MO, "2013-01-01").grades()).contains(new Grades(A1, Q4, I1));
    assertThat(life.report(MO, "2010-06-01").grades()).contains(new Grades(A1, Q4, I1));
  }

  @Test
  void anAnswerThatRestsOnNothingHasNoGradesAndStaysInside() {
    StatusReport none = new Life().report(MO, "2013-01-01");

    assertThat(none.grades()).isEmpty();
    assertThat(none.isForOutside()).isFalse();
  }

  private static LedgerEntry only(Life life) {
    return life.entries().getFirst();
  }
}
