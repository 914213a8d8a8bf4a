package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.Verdict;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftIntakeTest {
  @TempDir private Path directory;
  private OpenRegistry registry;
  private DraftIntake intake;

  @BeforeEach
  void openRegistry() {
    RegistryStore store = new SqliteRegistryStore(new RegistryHome(directory), Clock.systemUTC());
    store.create();
    registry = store.openRegistryForWriting();
    intake =
        new DraftIntake(
            registry.ledger(), registry.reviewQueue(), LocalDate.of(2026, 3, 2), "tester");
  }

  @AfterEach
  void closeRegistry() {
    registry.close();
  }

  @Test
  void aDraftThatNothingSpeaksAgainstIsEntered() {
    DraftOutcome outcome = intake.take(draft("p1", "accept", Map.of())).orElseThrow();

    assertEquals(Result.ENTERED, outcome.result());
    assertEquals(CaptureGrade.Q1, registry.ledger().entry(1).orElseThrow().provenance().capture());
  }

  @Test
  void whatReadersDisagreeAboutStaysAtTheLowestGrade() {
    Draft disputed =
        edited(draft("p1", "accept", Map.of()), "\"tesseract\":\"莫须有\"", "\"tesseract\":\"莫需有\"");

    intake.take(disputed);

    assertEquals(CaptureGrade.Q0, registry.ledger().entry(1).orElseThrow().provenance().capture());
  }

  @Test
  void theSamePageEntersOnce() {
    intake.take(draft("p1", "accept", Map.of()));

    DraftOutcome again = intake.take(draft("p1", "accept", Map.of())).orElseThrow();

    assertEquals(Result.ALREADY_THERE, again.result());
    assertEquals(1, registry.ledger().head().sequence());
  }

  @Test
  void theSameActOnAnotherPageEntersOnce() {
    intake.take(draft("p1", "accept", Map.of()));

    DraftOutcome other = intake.take(draft("p2", "accept", Map.of())).orElseThrow();

    assertEquals(Result.FURTHER_PAPER, other.result());
    assertThat(other.reasons()).containsExactly("same-act");
    assertThat(registry.ledger().entriesAfter(0)).hasSize(1);
  }

  /** What decides agrees, whatever else the second scan says. */
  @ParameterizedTest
  @CsvSource({"registrar, 甲", "man.occupation, 农", "office, 开阳县民政局", "registered_on, ''"})
  void aCleanSecondScanIsAFurtherPaperAboutTheAct(String key, String value) {
    intake.take(draft("p1", "accept", Map.of()));
    CaptureGrade before = registry.ledger().entry(1).orElseThrow().provenance().capture();

    DraftOutcome second = intake.take(draft("p2", "accept", Map.of(key, value))).orElseThrow();
    DraftOutcome again = intake.take(draft("p2", "accept", Map.of(key, value))).orElseThrow();
    DraftOutcome first = intake.take(draft("p1", "accept", Map.of())).orElseThrow();

    assertEquals(Result.FURTHER_PAPER, second.result());
    assertEquals(Result.ALREADY_THERE, again.result());
    assertEquals(Result.ALREADY_THERE, first.result());
    LedgerEntry standing = registry.ledger().entry(1).orElseThrow();
    assertThat(standing.amendments())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.provenance().source()).isEqualTo("p2.jpg");
              assertThat(line.statement()).isInstanceOf(Statement.Confirmation.class);
            });
    assertEquals(before, standing.provenance().capture(), "a machine confirms nothing");
    assertEquals(2, registry.ledger().head().sequence());
  }

  /** The first waits; the clean second would settle unseen what a person is to be asked. */
  @ParameterizedTest
  @CsvSource({
    "woman.name, 鸟有",
    "registered_on, 2012-03-20",
    "certificate_number, J520121-2012-000007",
    "certificate_number, ''",
    "registered_on, ''",
    "man.name, 莫須有",
    "man.name, ''"
  })
  void aDraftWhoseLikeWaitsWaitsToo(String key, String value) {
    intake.take(draft("p1", "review", Map.of(key, value)));

    DraftOutcome second = intake.take(draft("p2", "accept", Map.of())).orElseThrow();
    DraftIntake later =
        new DraftIntake(
            registry.ledger(), registry.reviewQueue(), LocalDate.of(2026, 3, 2), "tester");
    DraftOutcome third = later.take(draft("p3", "accept", Map.of())).orElseThrow();

    assertEquals(Result.REVIEW, second.result());
    assertThat(second.reasons()).containsExactly("like-waits");
    assertEquals(Result.REVIEW, third.result());
    assertEquals(0, registry.ledger().head().sequence());
  }

  @Test
  void aDraftWhoseLikeWasRejectedEnters() {
    intake.take(draft("p1", "review", Map.of()));
    decisions().reject(1, "unreadable");

    assertEquals(
        Result.ENTERED, intake.take(draft("p2", "accept", Map.of())).orElseThrow().result());
  }

  @Test
  void aDraftOfAnotherActEntersBesideOneThatWaits() {
    intake.take(draft("p1", "review", Map.of()));
    Map<String, String> others =
        Map.of("certificate_number", "J520121-2012-000002", "man.name", "子虚", "woman.name", "亡是");
    Map<String, String> another =
        Map.of("certificate_number", "J520121-2013-000009", "registered_on", "2013-09-02");

    assertEquals(Result.ENTERED, intake.take(draft("p2", "accept", others)).orElseThrow().result());
    assertEquals(
        Result.ENTERED, intake.take(draft("p3", "accept", another)).orElseThrow().result());
  }

  @Test
  void theSecondOfTwoThatWaitedIsAskedAboutWhenTheFirstIsIn() {
    intake.take(draft("p1", "review", Map.of("woman.name", "鸟有")));
    intake.take(draft("p2", "accept", Map.of()));
    decisions().accept(1, Map.of("woman.name", "乌有"), Answers.none());

    EntryOutcome asked = decisions().accept(2, Map.of(), Answers.none());

    assertThat(asked)
        .isInstanceOfSatisfying(
            Questions.class,
            questions ->
                assertThat(questions.sameAct())
                    .extracting(LedgerEntry::sequence)
                    .containsExactly(1L));
  }

  @Test
  void aPaperInTheWrongPlaceIsTakenBackWithoutTheAct() {
    intake.take(draft("p1", "accept", Map.of()));
    intake.take(draft("p2", "review", Map.of("woman.name", "鸟有")));
    decisions()
        .accept(1, Map.of(), new Answers(Set.of(), OptionalLong.of(1), Answers.Repetition.ASK));

    assertThatThrownBy(() -> decisions().reopen(1, "of others"))
        .hasMessageContaining("entry 2 holds it for another paper about entry 1")
        .hasMessageContaining("lianli act revoke 2");
  }

  @Test
  void aPageOfACorrectedEntryIsKnownAgain() {
    intake.take(draft("p1", "accept", Map.of()));
    ActIntake acts =
        new ActIntake(
            registry.ledger(), new CorrectionRule(false), LocalDate.of(2026, 3, 2), "tester");
    acts.correct(
        1, Map.of("woman.name", "乌友"), new Grounds("误读", "原件", ""), confirming("other-parties"));

    assertEquals(
        Result.ALREADY_THERE, intake.take(draft("p1", "accept", Map.of())).orElseThrow().result());
    assertThat(registry.reviewQueue().open()).isEmpty();
  }

  private static Answers confirming(String rule) {
    return new Answers(Set.of(rule), OptionalLong.empty(), Answers.Repetition.ASK);
  }

  @Test
  void theSameNumberWithOtherPartiesGoesToReview() {
    intake.take(draft("p1", "accept", Map.of()));

    DraftOutcome other =
        intake.take(draft("p2", "accept", Map.of("woman.name", "子虚"))).orElseThrow();

    assertEquals(Result.REVIEW, other.result());
    assertThat(other.reasons()).contains("number-on-file-with-other-parties");
  }

  @Test
  void aDoubtfulDraftWaitsForAPersonAndEntersAsCorrected() {
    intake.take(draft("p1", "review", Map.of("woman.name", "鸟有")));
    ReviewItem item = registry.reviewQueue().open().getFirst();

    decisions().accept(item.id(), Map.of("女方姓名", "乌有"), Answers.none());

    assertThat(registry.reviewQueue().open()).isEmpty();
    assertThat(
            registry
                .ledger()
                .entry(1)
                .orElseThrow()
                .act()
                .parties()
                .get(1)
                .name()
                .orElseThrow()
                .value())
        .isEqualTo("乌有");
    assertEquals(CaptureGrade.Q2, registry.ledger().entry(1).orElseThrow().provenance().capture());
  }

  /** Whatever the reader says of the whole: these fields are asked about. */
  @ParameterizedTest
  @CsvSource({
    "marriage, registered_on, 2012-03-02",
    "marriage, effective_from, 2010-03-02",
    "divorce, married_on, 2008-05-01",
    "divorce, previous_certificate_number, J520121-2008-000001",
    "divorce_reissue, divorce_certificate_number, L520121-2009-000001",
    "divorce_reissue, divorced_on, 2009-05-01",
    "court_divorce, judged_on, 2019-06-01",
    "court_divorce, decree_form, mediation"
  })
  void aDoubtfulFieldThatDecidesNeverEntersUnseen(String act, String key, String value) {
    Draft doubtful = doubting(key, draft("p1", "accept", Map.of(key, value)));

    DraftOutcome outcome =
        intake.take(edited(doubtful, "\"marriage\"", "\"" + act + "\"")).orElseThrow();

    assertEquals(Result.REVIEW, outcome.result());
    assertThat(outcome.reasons()).contains("field:" + key);
  }

  @ParameterizedTest
  @CsvSource({"registrar, 甲", "opinion, 同意", "man.occupation, 农", "remarks, 无"})
  void aDoubtfulFieldThatDecidesNothingEnters(String key, String value) {
    Draft doubtful = doubting(key, draft("p1", "accept", Map.of(key, value)));

    assertEquals(Result.ENTERED, intake.take(doubtful).orElseThrow().result());
  }

  private static Draft doubting(String key, Draft draft) {
    Map<String, FieldReading> fields = new LinkedHashMap<>(draft.fields());
    FieldReading sure = fields.get(key);
    fields.put(
        key,
        new FieldReading(
            sure.value(),
            sure.readings(),
            sure.candidates(),
            sure.confidence(),
            Verdict.REVIEW,
            sure.repaired(),
            sure.region()));
    return new Draft(
        draft.source(),
        draft.record(),
        draft.form(),
        draft.act(),
        fields,
        draft.findings(),
        draft.verdict());
  }

  private static Draft edited(Draft draft, String written, String other) {
    String text = DraftCodec.json(draft).text();
    assertThat(text).contains(written);
    return DraftCodec.draft((Json.Obj) Json.parse(text.replace(written, other)));
  }

  /** What readers make of a second scan of the same act: none enters unseen. */
  @ParameterizedTest
  @CsvSource({
    "registered_on, 2012-03-03",
    "certificate_number, J520121-2012-000007",
    "certificate_number, 开字第7号",
    "woman.name, 鸟有",
    "man.id_number, 520199198001010012"
  })
  void aSecondDraftOfAnActThatIsReadOtherwiseIsAskedAbout(String key, String value) {
    intake.take(draft("p1", "accept", Map.of()));

    DraftOutcome second = intake.take(draft("p2", "accept", Map.of(key, value))).orElseThrow();

    // A number that the first does not tell would be lost with the second.
    assertThat(second.result()).isEqualTo(Result.REVIEW);
    assertEquals(1, registry.ledger().head().sequence());
  }

  /** The same run or a later one, and without any number to go by. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOldActWithoutNumbersIsNotEnteredTwice(boolean sameRun) {
    Map<String, String> old = Map.of("certificate_number", "开字第7号", "registered_on", "1955-01-03");
    intake.take(draft("p1", "accept", old));
    DraftIntake next =
        sameRun
            ? intake
            : new DraftIntake(
                registry.ledger(), registry.reviewQueue(), LocalDate.of(2026, 3, 2), "tester");
    Map<String, String> again =
        Map.of("certificate_number", "", "registered_on", "1954-12-30", "man.name", "莫須有");

    DraftOutcome second = next.take(draft("p2", "accept", again)).orElseThrow();

    assertEquals(Result.REVIEW, second.result());
    assertThat(second.reasons()).contains("same-act");
  }

  @Test
  void anotherActOfTheSameNamesEnters() {
    intake.take(draft("p1", "accept", Map.of()));

    DraftOutcome other =
        intake
            .take(
                draft(
                    "p2",
                    "accept",
                    Map.of(
                        "certificate_number",
                        "J520121-2012-000009",
                        "registered_on",
                        "2012-09-02")))
            .orElseThrow();

    assertEquals(Result.ENTERED, other.result());
  }

  @Test
  void aRejectedDraftDoesNotComeBack() {
    intake.take(draft("p1", "review", Map.of()));
    decisions().reject(1, "another county's");

    DraftOutcome again = intake.take(draft("p1", "review", Map.of())).orElseThrow();

    assertEquals(Result.ALREADY_THERE, again.result());
    assertThat(registry.reviewQueue().open()).isEmpty();
    assertEquals(0, registry.ledger().head().sequence());
  }

  @Test
  void aDeclarationIsKeptAndCanNeverBeEntered() {
    DraftOutcome outcome = intake.take(declaration()).orElseThrow();

    assertEquals(Result.SUPPORTING, outcome.result());
    assertEquals(Result.ALREADY_THERE, intake.take(declaration()).orElseThrow().result());
    assertThat(registry.reviewQueue().open()).isEmpty();
    assertEquals(ReviewItem.State.KEPT, registry.reviewQueue().item(1).orElseThrow().state());
    assertThatThrownBy(() -> decisions().accept(1, Map.of("act", "marriage"), Answers.none()))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.NO_RECORD, failure.code()));
    assertEquals(0, registry.ledger().head().sequence());
  }

  @Test
  void aPageOfUnknownFormEntersOnlyWhenAPersonSaysWhatItRecords() {
    Draft open = edited(draft("p1", "accept", Map.of()), "\"marriage\"", "\"\"");

    assertEquals(Result.REVIEW, intake.take(open).orElseThrow().result());
    decisions().accept(1, Map.of("act", "marriage"), Answers.none());

    assertEquals(1, registry.ledger().head().sequence());
  }

  private static Draft declaration() {
    return edited(draft("d1", "accept", Map.of()), "\"marriage\"", "\"declaration\"");
  }

  @Test
  void decidingAboutNothingIsRefused() {
    assertThatThrownBy(() -> decisions().reject(99, "x"))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.NO_RECORD, failure.code()));
  }

  private ReviewDecisions decisions() {
    return new ReviewDecisions(
        registry.ledger(), registry.reviewQueue(), Clock.systemUTC(), "tester");
  }

  private static Draft draft(String page, String verdict, Map<String, String> changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("certificate_number", "J520121-2012-000001");
    fields.put("registered_on", "2012-03-02");
    fields.put("man.name", "莫须有");
    fields.put("woman.name", "乌有");
    fields.putAll(changes);
    Verdict told = verdict.equals("accept") ? Verdict.ACCEPT : Verdict.REVIEW;
    Map<String, FieldReading> read = new LinkedHashMap<>();
    fields.forEach(
        (key, value) ->
            read.put(
                key,
                new FieldReading(
                    value,
                    Map.of("tesseract", value, "ppocr", value),
                    List.of(),
                    0.9,
                    told,
                    false,
                    null)));
    return new Draft(
        new DraftSource(page + ".jpg", page, 1), 1, "", "marriage", read, List.of(), told);
  }
}
