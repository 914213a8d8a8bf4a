package lianli.registry.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lianli.registry.RegistryException;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each row of the decision table, as what happened to Mo and Wu. */
class StatusRulesTest {
  private static final String MO = id("52012119800101001");
  private static final String WU = id("52012119820202002");
  private static final String ZI = id("52012119830303004");

  private final List<LedgerEntry> entries = new ArrayList<>();

  @Test
  void marriedFromTheDayOfRegistration() {
    marriage("2008-05-01", MO, WU);

    assertThat(of(MO, "2008-04-30")).isInstanceOf(NoRecord.class);
    assertThat(of(MO, "2008-05-01")).isInstanceOf(Married.class);
    assertThat(of(MO, "2020-01-01").code()).hasValue(20);
  }

  @Test
  void divorcedFromTheDayOfDivorce() {
    marriage("2008-05-01", MO, WU);
    divorce("2012-06-01", MO, WU);

    assertThat(of(WU, "2012-05-31")).isInstanceOf(Married.class);
    assertThat(of(WU, "2012-06-01")).isInstanceOf(Divorced.class);
    assertThat(of(WU, "2012-06-01").code()).hasValue(40);
  }

  @Test
  void marriedAgainToAnotherAndToTheSame() {
    marriage("2008-05-01", MO, WU);
    divorce("2012-06-01", MO, WU);
    marriage("2013-06-01", MO, ZI);
    divorce("2015-06-01", MO, ZI);
    marriage("2016-06-01", MO, WU);

    assertThat(of(MO, "2014-01-01").code()).hasValue(22);
    assertThat(of(MO, "2017-01-01").code()).hasValue(23);
    assertThat(of(ZI, "2014-01-01").code()).hasValue(20);
  }

  @Test
  void aCourtDivorceTakesEffectOnItsDay() {
    marriage("2008-05-01", MO, WU);
    add(
        Map.of("act", "court_divorce", "judged_on", "2014-01-10", "effective_from", "2014-02-01"),
        MO,
        WU);

    assertThat(of(MO, "2014-01-31")).isInstanceOf(Married.class);
    assertThat(of(MO, "2014-02-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aJudgmentWithoutItsEffectiveDayLeavesAStretchOpen() {
    marriage("2008-05-01", MO, WU);
    add(Map.of("act", "court_divorce", "judged_on", "2014-01-10"), MO, WU);

    assertThat(of(MO, "2014-01-25")).isInstanceOf(Married.class);
    assertThat(of(MO, "2014-01-26")).isInstanceOf(Undetermined.class);
    assertThat(of(MO, "2014-04-10")).isInstanceOf(Divorced.class);
  }

  @Test
  void widowedByACertifiedDeathAndTheDeadAreDead() {
    marriage("2008-05-01", MO, WU);
    death("2019-03-03", "man", MO, "certificate");

    assertThat(of(WU, "2019-03-02")).isInstanceOf(Married.class);
    assertThat(of(WU, "2019-03-03").code()).hasValue(30);
    assertThat(of(WU, "2019-03-03")).isInstanceOf(Widowed.class);
    assertThat(of(MO, "2019-03-03")).isInstanceOf(Deceased.class);
  }

  @Test
  void aDeathThatOnlyAnotherAgencyReportsSuspends() {
    marriage("2008-05-01", MO, WU);
    death("2019-03-03", "man", MO, "agency_list");

    assertThat(of(WU, "2020-01-01")).isInstanceOf(Undetermined.class);
    assertThat(of(MO, "2020-01-01")).isInstanceOf(Undetermined.class);
    assertThat(of(WU, "2019-03-02")).isInstanceOf(Married.class);
  }

  @Test
  void aLateOlderDivorceRecomputesWidowhood() {
    marriage("2008-05-01", MO, WU);
    death("2019-03-03", "man", MO, "certificate");
    divorce("2015-01-01", MO, WU);

    assertThat(of(WU, "2020-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aMarriageThatACourtVoidedNeverWas() {
    marriage("2008-05-01", MO, WU);
    add(Map.of("act", "court_void", "registered_on", "2010-01-01", "case_number", "x"), MO, WU);

    assertThat(of(MO, "2009-01-01")).isInstanceOf(NoEffectiveRecord.class);
    assertThat(of(MO, "2012-01-01").code()).hasValue(90);
  }

  @Test
  void belowLegalAgeIsTheOnlySingle() {
    assertThat(of(MO, "2001-12-31")).isInstanceOf(BelowLegalAge.class);
    assertThat(of(MO, "2001-12-31").code()).hasValue(10);
    assertThat(of(MO, "2002-01-01")).isInstanceOf(NoRecord.class);
    assertThat(of(MO, "2002-01-01").code()).hasValue(90);
  }

  @Test
  void aPartialDateLeavesItsMonthOpen() {
    marriage("2008-05", MO, WU);

    assertThat(of(MO, "2008-04-30")).isInstanceOf(NoRecord.class);
    assertThat(of(MO, "2008-05-15")).isInstanceOf(Undetermined.class);
    assertThat(of(MO, "2008-05-31")).isInstanceOf(Married.class);
  }

  @Test
  void aDivorceWithoutItsMarriageOnFileStillEndsIt() {
    divorce("2012-06-01", MO, WU);

    assertThat(of(MO, "2012-06-01")).isInstanceOf(Divorced.class);
    assertThat(of(MO, "2012-05-31")).isInstanceOf(Undetermined.class);
  }

  @Test
  void overlappingMarriagesAreAConflictFromTheSecondOn() {
    marriage("2008-05-01", MO, WU);
    marriage("2010-05-01", MO, ZI);

    assertThat(of(MO, "2010-04-30")).isInstanceOf(Married.class);
    assertEquals(only(ConflictCode.C01), ((Conflict) of(MO, "2010-05-01")).codes());
    assertThat(of(WU, "2010-04-30")).isInstanceOf(Married.class);
    assertEquals(only(ConflictCode.C01), ((Conflict) of(WU, "2011-01-01")).codes());
  }

  @Test
  void theSameMarriageToldTwiceIsOne() {
    marriage("2008-05-01", MO, WU);
    marriage("2008-05-03", MO, WU);

    assertEquals("2008-05-01", ((Married) of(MO, "2010-01-01")).since().text());
  }

  @Test
  void twoMarriagesOfOneCoupleWithoutAnEndAreAConflict() {
    marriage("2008-05-01", MO, WU);
    marriage("2012-05-01", MO, WU);

    assertEquals(only(ConflictCode.C02), ((Conflict) of(MO, "2013-01-01")).codes());
  }

  @Test
  void aReissueAfterADivorceIsAConflict() {
    marriage("2008-05-01", MO, WU);
    add(
        Map.of("act", "court_divorce", "judged_on", "2013-01-10", "effective_from", "2013-02-01"),
        MO,
        WU);
    add(Map.of("act", "marriage_reissue", "registered_on", "2015-01-01"), MO, WU);

    assertThat(of(MO, "2014-01-01")).isInstanceOf(Divorced.class);
    assertThat(((Conflict) of(MO, "2015-01-01")).codes()).contains(ConflictCode.C15);
  }

  @Test
  void theSameNumberWithAnotherNameIsAConflict() {
    marriage("2008-05-01", MO, WU);
    add(Map.of("act", "divorce", "registered_on", "2012-01-01", "man.name", "别人"), MO, WU);

    assertThat(((Conflict) of(MO, "2012-01-01")).codes()).contains(ConflictCode.C09);
  }

  @Test
  void whatEnteredLaterIsNotKnownEarlier() {
    marriage("2008-05-01", MO, WU);
    divorce("2012-06-01", MO, WU);

    StatusAnswer before =
        StatusRules.answer(
            new StatusQuestion(person(MO), LocalDate.parse("2020-01-01"), 1), entries);

    assertThat(before).isInstanceOf(Married.class);
  }

  @Test
  void aDayBeforeTheLawOrTheBirthIsRefused() {
    assertThatThrownBy(() -> of(MO, "1979-12-31")).isInstanceOf(RegistryException.class);
  }

  @Property(tries = 300)
  void theOrderOfEntryChangesNothing(
      @ForAll Random random, @ForAll @IntRange(min = 0, max = 9000) int day) {
    marriage("2008-05-01", MO, WU);
    divorce("2012-06-01", MO, WU);
    marriage("2013-06-01", MO, ZI);
    death("2019-03-03", "woman", ZI, "certificate");
    add(Map.of("act", "court_divorce", "judged_on", "2012-01-10"), MO, WU);
    LocalDate on = LocalDate.of(2002, 1, 1).plusDays(day);
    StatusAnswer inOrder =
        StatusRules.answer(new StatusQuestion(person(MO), on, Long.MAX_VALUE), entries);

    List<LedgerEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    List<LedgerEntry> renumbered = new ArrayList<>();
    for (LedgerEntry entry : shuffled) {
      renumbered.add(
          new LedgerEntry(
              renumbered.size() + 1L,
              entry.recordedAt(),
              entry.act(),
              entry.provenance(),
              entry.hash()));
    }
    StatusAnswer other =
        StatusRules.answer(new StatusQuestion(person(MO), on, Long.MAX_VALUE), renumbered);

    assertEquals(inOrder.getClass(), other.getClass());
    assertEquals(inOrder.code(), other.code());
    entries.clear();
  }

  private StatusAnswer of(String person, String day) {
    return StatusRules.answer(
        new StatusQuestion(person(person), LocalDate.parse(day), Long.MAX_VALUE), entries);
  }

  private static CitizenId person(String number) {
    return CitizenId.parse(number).orElseThrow();
  }

  private void marriage(String day, String man, String woman) {
    add(Map.of("act", "marriage", "registered_on", day), man, woman);
  }

  private void divorce(String day, String man, String woman) {
    add(Map.of("act", "divorce", "registered_on", day), man, woman);
  }

  private void death(String day, String party, String number, String source) {
    entry(
        Map.of(
            "act",
            "death",
            "died_on",
            day,
            "death_source",
            source,
            party + ".name",
            name(number),
            party + ".id_number",
            number));
  }

  private void add(Map<String, String> told, String man, String woman) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("man.name", name(man));
    fields.put("man.id_number", man);
    fields.put("woman.name", name(woman));
    fields.put("woman.id_number", woman);
    fields.putAll(told);
    entry(fields);
  }

  private void entry(Map<String, String> fields) {
    long sequence = entries.size() + 1L;
    entries.add(
        new LedgerEntry(
            sequence,
            Instant.EPOCH,
            ActCodec.decode(fields),
            new Provenance("k" + sequence, "test", "row", CaptureGrade.Q4, "tester"),
            "%064x".formatted(sequence)));
  }

  private static String name(String number) {
    return number.equals(MO) ? "莫须有" : number.equals(WU) ? "乌有" : "子虚";
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }

  private static java.util.Set<ConflictCode> only(ConflictCode code) {
    return java.util.Set.of(code);
  }
}
