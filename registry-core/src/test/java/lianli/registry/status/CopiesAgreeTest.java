package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Test;

/**
 * What a copy of a marriage names as later acts, and what a status says of the same marriage. Each
 * history is asked about all its people; {@code -Dlianli.histories=1000000} for the long run.
 */
class CopiesAgreeTest {
  private static final int HISTORIES = Integer.getInteger("lianli.histories", 20_000);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final Life life = new Life();

  @Test
  void neverDisagreeInRandomHistories() {
    AtomicInteger over = new AtomicInteger();
    AtomicInteger standing = new AtomicInteger();
    IntStream.range(0, HISTORIES)
        .parallel()
        .forEach(
            history -> {
              Random random = new Random(7L + 1_000_003L * history);
              List<LedgerEntry> entries = StatusOracleTest.randomEntries(random);
              for (CitizenId person : StatusOracleTest.PEOPLE) {
                StatusAnswer answer =
                    StatusRules.answer(new StatusQuestion(person, TODAY, Long.MAX_VALUE), entries);
                List<LedgerEntry> marriages =
                    entries.stream()
                        .filter(entry -> entry.act() instanceof Act.Marriage)
                        .filter(entry -> restsOn(answer, entry))
                        .toList();
                if (marriages.isEmpty()) {
                  continue;
                }
                Unions unions =
                    UnionBuilder.build(
                        person,
                        NumberlessActs.of(person, entries, Identity.PLAIN).identified(),
                        Identity.PLAIN);
                marriages.forEach(
                    entry -> {
                      List<Act> later =
                          MarriageEnds.of(entry, unions).map(LedgerEntry::act).toList();
                      assertThat(later)
                          .as("history " + history)
                          .allMatch(act -> isOfThem(act, (Act.Marriage) entry.act()));
                      boolean isBack =
                          later.stream().anyMatch(Act.DeclaredDeathRevoked.class::isInstance);
                      if (isOver(answer)) {
                        over.incrementAndGet();
                        assertThat(later).as("history " + history).isNotEmpty();
                      } else if (answer instanceof Married && !isBack) {
                        standing.incrementAndGet();
                        assertThat(later).as("history " + history).isEmpty();
                      }
                    });
              }
            });
    assertThat(over.get()).isGreaterThan(HISTORIES / 10);
    assertThat(standing.get()).isGreaterThan(HISTORIES / 10);
  }

  /** What a divorce or a void names never ends the marriage of others. */
  private static boolean isOfThem(Act later, Act.Marriage marriage) {
    return !(later instanceof Act.OfCouple ofCouple)
        || Couples.same(ofCouple.couple(), marriage.couple())
        || later instanceof Act.Marriage;
  }

  private static boolean isOver(StatusAnswer answer) {
    return answer instanceof Divorced
        || answer instanceof Widowed
        || answer instanceof EndedByDeclaration
        || answer instanceof NoEffectiveRecord;
  }

  private static boolean restsOn(StatusAnswer answer, LedgerEntry marriage) {
    return answer.restsOn().stream().anyMatch(one -> one.sequence() == marriage.sequence());
  }

  private List<Long> later(int entry) {
    Unions unions = UnionBuilder.build(MO.id(), life.entries(), Identity.PLAIN);
    return MarriageEnds.of(life.entries().get(entry - 1), unions)
        .map(LedgerEntry::sequence)
        .distinct()
        .toList();
  }

  @Test
  void aDivorceThatNamesTheNumberOfTheReissueStandsOnBothCopies() {
    life.of(
            MO,
            WU,
            "act=marriage",
            "registered_on=2008-05-01",
            "certificate_number=J520121-2008-000001")
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2010-05-01",
            "certificate_number=BJ520121-2010-000007",
            "previous_certificate_number=J520121-2008-000001",
            "married_on=2008-05-01")
        .of(
            MO,
            WU,
            "act=divorce",
            "registered_on=2012-05-01",
            "previous_certificate_number=BJ520121-2010-000007",
            "married_on=2008-05-01");

    assertThat(later(1)).containsExactly(3L);
    assertThat(later(2)).containsExactly(3L);
    assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aDivorceWithOneWrongDigitStandsOnTheCopy() {
    life.of(
            MO,
            WU,
            "act=marriage",
            "registered_on=2008-05-01",
            "certificate_number=J520121-2008-000001")
        .of(
            MO,
            WU,
            "act=divorce",
            "registered_on=2012-05-01",
            "previous_certificate_number=J520121-2008-000007");

    assertThat(later(1)).containsExactly(2L);
    assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void onlyTheMarriageThatStoodThenIsEnded() {
    life.married(MO, WU, "2001-05-01")
        .of(MO, WU, "act=court_void", "judged_on=2002-05-01", "married_on=2001-05-01")
        .married(MO, WU, "2004-05-01")
        .divorced(MO, WU, "2013-05-01");

    assertThat(later(1)).containsExactly(2L);
    assertThat(later(3)).containsExactly(4L);
  }

  @Test
  void aDeathReportedByAnotherAgencyStandsOnNoCopy() {
    life.married(MO, WU, "2001-05-01").of(WU, "act=death", "died_on=2012-05-01");

    assertThat(later(1)).isEmpty();
  }

  @Test
  void aMarriageThatCameBackTellsOfTheDeclarationAndItsRevocation() {
    life.married(MO, WU, "2001-05-01")
        .of(WU, "act=declared_death", "judged_on=2012-05-01")
        .of(WU, "act=declared_death_revoked", "judged_on=2014-05-01");

    assertThat(later(1)).containsExactly(2L, 3L);
    assertThat(life.ask(MO, "2015-01-01")).isInstanceOf(Married.class);
  }
}
