package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lianli.registry.coverage.CertificateKind;
import lianli.registry.coverage.Coverage;
import lianli.registry.coverage.Scope;
import lianli.registry.coverage.Serials;
import lianli.registry.coverage.Series;
import lianli.registry.coverage.SeriesKey;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.NoRecordIncomplete;
import org.junit.jupiter.api.Test;

/** Rows 7 to 12: what is not on file is told together with what was searched. */
class ReportScopeTest {
  /** One office that holds its marriages and divorces of every year without a gap. */
  private static final Coverage WHOLE = coverage(1990, 2030);

  private final Life life = new Life();

  @Test
  void noRecordWithinWholeBooksStaysNoRecordInScope() {
    StatusReport report = life.report(MO, "2013-06-01").within(WHOLE);

    assertThat(report.answer()).isEqualTo(new NoRecord());
    // From the year in which he came of age until the day asked about.
    assertThat(years(report)).containsExactly(2002, 2013);
    assertThat(scope(report).series())
        .extracting(series -> series.key().kind())
        .contains(CertificateKind.MARRIAGE, CertificateKind.DIVORCE);
  }

  @Test
  void noRecordWhereAYearIsMissingIsIncomplete() {
    StatusReport report = life.report(MO, "2013-06-01").within(coverage(2003, 2030));

    assertThat(report.answer())
        .isInstanceOfSatisfying(
            NoRecordIncomplete.class,
            incomplete -> {
              assertThat(incomplete.scope().emptyYears()).containsExactly(2002);
              assertThat(incomplete.word()).isEqualTo("NO_RECORD_INCOMPLETE");
              assertThat(incomplete.code()).hasValue(90);
              assertThat(incomplete.restsOn()).isEmpty();
              assertThat(incomplete.isCertain()).isFalse();
            });
    assertThat(report.wouldChange()).hasSize(2);
    assertThat(report.needsScope()).isTrue();
  }

  @Test
  void noRecordInBooksWhoseEndNobodyDeclaredIsIncomplete() {
    SeriesKey key = new SeriesKey("开阳县民政局", CertificateKind.MARRIAGE, 2002);
    Coverage open = new Coverage(List.of(series(key, Series.End.OPEN)), 0, new LedgerHead(1, "00"));

    StatusReport report = life.report(MO, "2002-06-01").within(open);

    assertThat(report.answer()).isInstanceOf(NoRecordIncomplete.class);
    assertThat(scope(report).gaps()).extracting(Series::last).containsExactly(9);
  }

  @Test
  void aDivorceCarriesWhichLaterMarriagesWereLookedFor() {
    life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2012-05-01");

    StatusReport report = life.report(MO, "2015-06-01").within(coverage(2014, 2030));

    assertThat(report.answer().word()).isEqualTo("DIVORCED");
    assertThat(years(report)).containsExactly(2012, 2015);
    assertThat(scope(report).emptyYears()).containsExactly(2012, 2013);
    assertThat(scope(report).series())
        .extracting(series -> series.key().kind())
        .containsOnly(CertificateKind.MARRIAGE);
  }

  @Test
  void aDivorceOfAnUnknownDayIsFollowedFromTheLegalAgeOn() {
    life.married(MO, WU, "2008-05-01").of(MO, WU, "act=court_divorce", "judged_on=2012-01-01");

    StatusReport report = life.report(MO, "2015-06-01").within(WHOLE);

    assertThat(report.answer().since().isKnown()).isFalse();
    assertThat(years(report)).containsExactly(2002, 2015);
    assertThat(scope(report).series())
        .extracting(series -> series.key().kind())
        .containsOnly(CertificateKind.MARRIAGE);
  }

  @Test
  void widowedEndedAndVoidNeedAScopeToo() {
    life.married(MO, WU, "2008-05-01");
    StatusReport widowed =
        new Life().married(MO, WU, "2008-05-01").died(WU, "2012-05-01").report(MO, "2013-01-01");
    StatusReport ended =
        new Life()
            .married(MO, WU, "2008-05-01")
            .of(WU, "act=declared_death", "judged_on=2012-01-01")
            .of(WU, "act=declared_death_revoked", "judged_on=2013-01-01", "refused=yes")
            .report(MO, "2014-01-01");
    StatusReport voided =
        life.of(MO, WU, "act=court_void", "judged_on=2012-01-01").report(MO, "2013-01-01");

    assertThat(years(widowed.within(WHOLE))).containsExactly(2012, 2013);
    assertThat(ended.answer()).isInstanceOf(EndedByDeclaration.class);
    assertThat(years(ended.within(WHOLE))).containsExactly(2012, 2014);
    assertThat(years(voided.within(WHOLE))).containsExactly(2002, 2013);
  }

  @Test
  void aStatusThatPapersTellNeedsNone() {
    life.married(MO, WU, "2008-05-01");
    StatusReport married = life.report(MO, "2013-01-01");
    StatusReport young = life.report(MO, "2001-01-01");

    assertThat(married.needsScope()).isFalse();
    assertThat(married.within(WHOLE)).isSameAs(married);
    assertThat(young.within(WHOLE).scope()).isEmpty();
    assertThat(new Life().married(MO, WU, "2008").report(MO, "2008-06-01").needsScope()).isFalse();
    assertThat(new Life().died(MO, "2008-01-01").report(MO, "2008-06-01").needsScope()).isFalse();
    assertThat(life.married(MO, WU, "2012-01-01").report(MO, "2013-01-01").within(WHOLE).scope())
        .isEmpty();
  }

  private static Scope scope(StatusReport report) {
    return report.scope().orElseThrow();
  }

  private static List<Integer> years(StatusReport report) {
    return List.of(scope(report).fromYear(), scope(report).toYear());
  }

  private static Coverage coverage(int from, int to) {
    List<Series> series =
        IntStream.rangeClosed(from, to)
            .boxed()
            .flatMap(
                year ->
                    List.of(CertificateKind.MARRIAGE, CertificateKind.DIVORCE).stream()
                        .map(kind -> whole(new SeriesKey("开阳县民政局", kind, year))))
            .toList();
    return new Coverage(series, 0, new LedgerHead(1, "00"));
  }

  private static Series whole(SeriesKey key) {
    return series(key, Series.End.DECLARED);
  }

  private static Series series(SeriesKey key, Series.End end) {
    return new Series(
        key, Serials.range(1, 9), 0, Serials.NONE, Serials.NONE, Serials.NONE, List.of(), end);
  }
}
