package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Test;

/** Words, codes of GB/T 2261.2, and what would change each answer. */
class WhatAnAnswerSaysTest {
  private static final PartialDate DAY = PartialDate.of(LocalDate.of(2010, 5, 1));

  private static final Deceased DEAD = new Deceased(DAY, false, Optional.empty(), List.of());
  private static final Deceased DECLARED = new Deceased(DAY, true, Optional.empty(), List.of());
  private static final Conflict CONFLICT =
      new Conflict(EnumSet.of(ConflictCode.C16, ConflictCode.C01), List.of());
  private static final Undetermined OPEN =
      new Undetermined(
          BilingualText.of("a month", "月份"),
          LocalDate.of(2010, 5, 1),
          LocalDate.of(2010, 5, 31),
          List.of());
  private static final Married MARRIED = new Married(DAY, 23, List.of());
  private static final Divorced DIVORCED = new Divorced(DAY, List.of());
  private static final Widowed WIDOWED = new Widowed(DAY, List.of());
  private static final EndedByDeclaration ENDED = new EndedByDeclaration(DAY, List.of());
  private static final NoEffectiveRecord VOID = new NoEffectiveRecord(List.of());
  private static final BelowLegalAge YOUNG = new BelowLegalAge(LocalDate.of(2030, 1, 1));
  private static final NoRecord NONE = new NoRecord();

  @Test
  void everyAnswerHasItsWordAndItsCodeAndOnlyTheYoungAreSingle() {
    assertEquals("DECEASED -", said(DEAD));
    assertEquals("CONFLICT 90", said(CONFLICT));
    assertEquals("UNDETERMINED 90", said(OPEN));
    assertEquals("MARRIED 23", said(MARRIED));
    assertEquals("DIVORCED 40", said(DIVORCED));
    assertEquals("WIDOWED 30", said(WIDOWED));
    assertEquals("ENDED_BY_DECLARATION 90", said(ENDED));
    assertEquals("NO_EFFECTIVE_RECORD 90", said(VOID));
    assertEquals("BELOW_LEGAL_AGE 10", said(YOUNG));
    assertEquals("NO_RECORD_IN_SCOPE 90", said(NONE));
  }

  @Test
  void onlyAStatusIsCertain() {
    assertThat(List.of(DEAD, MARRIED, DIVORCED, WIDOWED, ENDED, YOUNG))
        .allMatch(StatusAnswer::isCertain);
    assertThat(List.of(CONFLICT, OPEN, VOID, NONE)).noneMatch(StatusAnswer::isCertain);
  }

  @Test
  void aStatusHasItsDayAndTheRestHasNone() {
    assertThat(List.of(DEAD, MARRIED, DIVORCED, WIDOWED, ENDED))
        .allMatch(answer -> answer.since().equals(DAY));
    assertThat(List.of(CONFLICT, OPEN, VOID, NONE, YOUNG))
        .noneMatch(answer -> answer.since().isKnown());
  }

  @Test
  void tellsWhichPaperWouldChangeIt() {
    assertThat(changes(MARRIED)).singleElement().asString().contains("divorce, a death");
    assertThat(changes(DIVORCED)).singleElement().asString().contains("A later marriage");
    assertThat(changes(WIDOWED)).isEqualTo(changes(DIVORCED));
    assertThat(changes(ENDED)).isEqualTo(changes(DIVORCED));
    assertThat(changes(NONE)).singleElement().asString().contains("another office");
    assertThat(changes(VOID)).isEqualTo(changes(NONE));
    assertThat(changes(DEAD)).isEmpty();
    assertThat(changes(DECLARED)).singleElement().asString().contains("takes the declaration back");
    assertThat(changes(YOUNG)).isEmpty();
  }

  @Test
  void tellsBetweenWhichDaysAPaperIsNeeded() {
    Undetermined endless =
        new Undetermined(BilingualText.of("?", "？"), LocalDate.MIN, LocalDate.MAX, List.of());

    assertThat(changes(OPEN)).singleElement().asString().contains("2010-05-01 and 2010-05-31");
    assertThat(changes(endless)).singleElement().asString().contains("… and …");
  }

  @Test
  void tellsForEachConflictInOrderWhatSettlesIt() {
    assertThat(changes(CONFLICT))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("C01"),
            second -> assertThat(second).startsWith("C16"));
    for (ConflictCode code : ConflictCode.values()) {
      assertThat(changes(new Conflict(Set.of(code), List.of())))
          .singleElement()
          .asString()
          .startsWith(code.name());
      assertThat(code.meaning().chinese()).isNotBlank();
    }
  }

  @Test
  void flagsDoNotBlock() {
    assertThat(EnumSet.allOf(ConflictCode.class))
        .filteredOn(code -> !code.isBlocking())
        .containsExactly(
            ConflictCode.C04,
            ConflictCode.C07,
            ConflictCode.C10,
            ConflictCode.C13,
            ConflictCode.C18,
            ConflictCode.C19,
            ConflictCode.C20);
  }

  @Test
  void theReportPassesOnWhatWouldChangeTheAnswer() {
    Life life = new Life().married(MO, WU, "2008-05-01");
    StatusReport report =
        StatusRules.report(
            new StatusQuestion(MO.id(), LocalDate.of(2010, 1, 1), Long.MAX_VALUE),
            life.entries(),
            Identity.PLAIN);

    assertThat(report.wouldChange()).hasSize(1);
  }

  private static String said(StatusAnswer answer) {
    return answer.word()
        + " "
        + (answer.code().isPresent() ? Integer.toString(answer.code().getAsInt()) : "-");
  }

  private static List<String> changes(StatusAnswer answer) {
    return WouldChange.what(answer).stream().map(BilingualText::english).toList();
  }
}
