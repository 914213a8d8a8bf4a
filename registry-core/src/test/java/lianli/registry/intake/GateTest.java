package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.check.Finding;
import lianli.registry.draft.DecisiveFields;
import lianli.registry.intake.Answers.Repetition;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person enters, of every kind of act, meets the same gate. */
class GateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Grounds GROUNDS = new Grounds("与原件不符", "档号 1", "");
  private static final String HIS = "520199198001010012";
  private static final String HERS = "520199198202020022";

  @TempDir private Path directory;
  private Ledger ledger;
  private ActIntake intake;

  @BeforeEach
  void openARegistry() {
    RegistryStore store = new SqliteRegistryStore(new RegistryHome(directory), Clock.systemUTC());
    store.create();
    ledger = store.openForWriting();
    intake = new ActIntake(ledger, new CorrectionRule(false), TODAY, "tester");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** An act of each kind that breaks no rule. */
  private static Map<String, String> sound(ActKind kind) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", kind.code());
    boolean isOfOne = kind.code().contains("death");
    fields.put("man.name", "莫须有");
    fields.put("man.id_number", HIS);
    if (!isOfOne) {
      fields.put("woman.name", "乌有");
      fields.put("woman.id_number", HERS);
    }
    fields.put("registered_on", "2012-03-02");
    switch (kind) {
      case MARRIAGE -> fields.put("certificate_number", "J520121-2012-000001");
      case DIVORCE -> fields.put("certificate_number", "L520121-2012-000001");
      case MARRIAGE_REISSUE -> fields.put("certificate_number", "BJ520121-2012-000001");
      case DIVORCE_REISSUE -> fields.put("certificate_number", "BL520121-2012-000001");
      case DEATH -> fields.put("died_on", "2012-03-01");
      default -> fields.put("archive_ref", "2-5");
    }
    if (KnownFields.of(kind).contains("married_on")) {
      fields.put("married_on", "2008-05-01");
    }
    if (KnownFields.of(kind).contains("judged_on")) {
      fields.put("case_number", "（2012）开民初字第12号");
      fields.put("judged_on", "2012-01-10");
      fields.put("court", "开阳县人民法院");
    }
    if (kind == ActKind.COURT_DIVORCE) {
      fields.put("effective_from", "2012-02-20");
    }
    if (kind == ActKind.REVOCATION) {
      fields.put("freed", "man");
    }
    if (kind == ActKind.FOREIGN_DIVORCE || kind == ActKind.FOREIGN_MARRIAGE) {
      fields.put("country", "越南");
      fields.put("recognition", "court");
    }
    return fields;
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void anActThatBreaksNothingEntersWithoutAQuestion(ActKind kind) {
    EntryOutcome outcome = add(sound(kind), Answers.none());

    assertEquals(new ActIntake.Done(1, true, done(outcome).findings()), outcome);
    assertEquals(kind, act(1).kind());
  }

  /**
   * A change of a sound act, and the rule that it breaks.
   *
   * @param mayBeConfirmed false where the law or sense allows no such act
   */
  private record Broken(String change, String rule, boolean mayBeConfirmed) {}

  private static List<Broken> broken(ActKind kind) {
    List<Broken> broken =
        new ArrayList<>(
            List.of(
                new Broken("man.id_number=520199198001010013", "id-check-digit", true),
                new Broken("man.id_number=520199198303030043", "id-sex-digit", true),
                new Broken("man.birth_date=1981-01-01", "id-birth-date", true),
                new Broken("registered_on=2031-01-01", "registered-date", false)));
    if (!kind.code().contains("death")) {
      broken.add(new Broken("woman.name=;woman.id_number=", "party-known", true));
      broken.add(new Broken("woman.id_number=" + HIS, "distinct-spouses", false));
    }
    switch (kind) {
      case MARRIAGE -> {
        broken.add(new Broken("registered_on=;certificate_number=", "essentials", true));
        broken.add(
            new Broken("registered_on=1996-03-02;certificate_number=开字第12号", "legal-age", true));
        broken.add(new Broken("certificate_number=L520121-2012-000001", "number-form", true));
        broken.add(new Broken("certificate_number=J520121-2011-000001", "number-year", true));
        broken.add(
            new Broken(
                "registered_on=2020-03-02;certificate_number=J520121-2019-000001",
                "number-year",
                true));
        broken.add(new Broken("effective_from=2010-03-02", "make-up-start", true));
        broken.add(new Broken("made_up=yes;effective_from=2013-03-02", "make-up-start", false));
        broken.add(new Broken("man.age=70", "age", true));
        broken.add(new Broken("man.birth_date=2019-01-01", "party-alive", true));
      }
      case DIVORCE -> {
        broken.add(new Broken("registered_on=;certificate_number=", "essentials", true));
        broken.add(
            new Broken(
                "registered_on=2022-03-02;applied_on=2022-02-20;"
                    + "certificate_number=L520121-2022-000001",
                "cooling-off",
                true));
        broken.add(new Broken("married_on=2013-01-01", "end-before-start", true));
        broken.add(new Broken("married_on=2031-01-01", "registered-date", false));
      }
      case MARRIAGE_REISSUE, DIVORCE_REISSUE ->
          broken.add(new Broken("certificate_number=J520121-2012-000001", "number-form", true));
      case COURT_DIVORCE -> {
        broken.add(new Broken("effective_from=2012-01-12", "decree-effect", true));
        broken.add(new Broken("case_number=开民初字第12号", "case-number", true));
        broken.add(new Broken("judged_on=2031-01-01", "registered-date", false));
      }
      case COURT_VOID, REVOCATION -> broken.add(new Broken("married_on=", "void-file", true));
      case ANNULMENT -> {
        broken.add(new Broken("married_on=", "void-file", true));
        broken.add(new Broken("registered_on=2022-01-01", "registry-annulment", true));
      }
      case DEATH -> broken.add(new Broken("died_on=2031-01-01", "registered-date", false));
      case DECLARED_DEATH, DECLARED_DEATH_REVOKED, FOREIGN_DIVORCE ->
          broken.add(new Broken("case_number=开民初字第12号", "case-number", true));
      case FOREIGN_MARRIAGE -> broken.add(new Broken("registered_on=", "essentials", true));
    }
    return broken;
  }

  private static Stream<Arguments> everyRuleOfEveryKind() {
    return Stream.of(ActKind.values())
        .flatMap(kind -> broken(kind).stream().map(broken -> Arguments.of(kind, broken)));
  }

  @ParameterizedTest
  @MethodSource("everyRuleOfEveryKind")
  void whatBreaksARuleIsAskedAboutOrRefused(ActKind kind, Broken broken) {
    Map<String, String> fields = changed(sound(kind), broken.change());

    if (!broken.mayBeConfirmed()) {
      Answers all = new Answers(Set.of(broken.rule()), OptionalLong.empty(), Repetition.ASK);
      assertRefused(fields, Answers.none());
      assertRefused(fields, all);
      return;
    }
    Questions asked = (Questions) add(fields, Answers.none());
    Set<String> rules = new TreeSet<>(asked.findings().stream().map(Finding::rule).toList());
    assertThat(rules).contains(broken.rule());
    assertEquals(0, ledger.head().sequence());
    if (rules.size() > 1) {
      // One by one: confirming one of two leaves the other asked.
      Questions left = (Questions) add(fields, confirming(Set.of(broken.rule())));
      assertThat(left.findings()).extracting(Finding::rule).doesNotContain(broken.rule());
    }

    EntryOutcome entered = add(fields, confirming(rules));

    assertThat(done(entered).isNew()).isTrue();
    assertThat(entry(1).provenance().place()).contains("confirmed").contains(broken.rule());
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void whatNothingBreaksIsNotConfirmed(ActKind kind) {
    assertRefused(sound(kind), confirming(Set.of("legal-age-of-nobody")));
  }

  private static Stream<Arguments> everyDecisiveFieldOfEveryKind() {
    return Stream.of(ActKind.values())
        .flatMap(
            kind ->
                sound(kind).keySet().stream()
                    .filter(key -> DecisiveFields.decides(kind.code(), key))
                    // Without these there is no such act, or a word that stands for nothing told.
                    .filter(key -> !Set.of("act", "freed", "recognition").contains(key))
                    .map(key -> Arguments.of(kind, key)));
  }

  @ParameterizedTest
  @MethodSource("everyDecisiveFieldOfEveryKind")
  void whatDecidesIsNotEmptiedWithoutAQuestion(ActKind kind, String key) {
    add(sound(kind), Answers.none());
    Map<String, String> emptied = Map.of(key, "");

    Questions asked = (Questions) intake.correct(1, emptied, GROUNDS, Answers.none());
    Set<String> rules = new TreeSet<>(asked.findings().stream().map(Finding::rule).toList());

    assertThat(asked.findings())
        .filteredOn(finding -> finding.rule().equals("field-emptied"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fields()).containsExactly(key));
    assertEquals(1, ledger.head().sequence());
    assertThat(done(intake.correct(1, emptied, GROUNDS, confirming(rules))).isNew()).isTrue();
    assertThat(ActCodec.encode(act(1))).doesNotContainKey(key);
  }

  @Test
  void whatDecidesNothingIsEmptiedAtOnce() {
    add(changed(sound(ActKind.MARRIAGE), "man.occupation=农;remarks=第二份"), Answers.none());

    EntryOutcome outcome =
        intake.correct(1, Map.of("man.occupation", "", "remarks", ""), GROUNDS, Answers.none());

    assertThat(done(outcome).isNew()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void anActOfNobodyIsRefused(ActKind kind) {
    Map<String, String> fields = sound(kind);
    fields.keySet().removeIf(key -> key.endsWith(".name") || key.endsWith(".id_number"));
    fields.put("man.occupation", "农");

    assertRefused(fields, Answers.none());
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void onlyFieldsOfItsKindAreTaken(ActKind kind) {
    Set<String> known = KnownFields.of(kind);
    for (String key : KnownFields.ofAny()) {
      if (!known.contains(key)) {
        Map<String, String> fields = sound(kind);
        fields.put(key, key.endsWith("_on") ? "2012-01-01" : "1");
        assertBadInput(fields, key);
      }
    }
    Map<String, String> slipped = sound(kind);
    slipped.put("man.nam", "莫须有");
    assertBadInput(slipped, "man.name");
    assertEquals(0, ledger.head().sequence());
  }

  @ParameterizedTest
  @CsvSource({
    "woman.nam, woman.name",
    "woman.id_numbr, woman.id_number",
    "registred_on, registered_on",
    "女方性名, 女方姓名",
    "登记日其, 登记日期"
  })
  void theNearestFieldIsNamed(String written, String nearest) {
    assertThatThrownBy(() -> TypedFields.keyed(Map.of(written, "1")))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.BAD_INPUT, failure.code());
              assertThat(failure.why().english()).endsWith("is it " + nearest + "?");
              assertThat(failure.why().chinese()).endsWith("是否应为 " + nearest);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "man.birth_date, 1980-13-01",
    "registered_on, yesterday",
    "registered_on, 2012-02-30",
    "made_up, perhaps",
    "man.age, old",
    "man.name, 超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长超长",
    "applied_on, 去年"
  })
  void aValueWithoutANormalFormIsNotTaken(String key, String value) {
    assertBadInput(changed(sound(ActKind.MARRIAGE), key + "=" + value), key);
  }

  @ParameterizedTest
  @CsvSource({
    "DEATH, death_source, gossip",
    "REVOCATION, freed, nobody",
    "COURT_VOID, decree_form, 便条",
    "FOREIGN_MARRIAGE, recognition, half"
  })
  void aWordThatIsNoneOfTheFieldsWordsIsNotTaken(ActKind kind, String key, String value) {
    assertBadInput(changed(sound(kind), key + "=" + value), key);
  }

  @Test
  void whatIsWrittenTheOldWayEntersInItsNormalForm() {
    add(
        changed(
            sound(ActKind.MARRIAGE), "registered_on=二〇一二年三月二日;man.id_number= 520199 19800101 0012"),
        Answers.none());

    assertEquals("2012-03-02", act(1).filing().registeredOn().text());
    assertEquals(HIS, act(1).parties().getFirst().idNumber());
  }

  @Test
  void nobodyGuessesWhatAnActIs() {
    Map<String, String> fields = sound(ActKind.MARRIAGE);
    fields.remove("act");

    assertBadInput(fields, "act");
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void anotherPaperAboutAnActIsAskedAbout(ActKind kind) {
    add(sound(kind), Answers.none());
    Map<String, String> second = changed(sound(kind), "remarks=第二份");

    Questions asked = (Questions) add(second, Answers.none());
    assertThat(asked.sameAct()).extracting(LedgerEntry::sequence).containsExactly(1L);
    assertEquals(1, ledger.head().sequence());

    EntryOutcome attached = add(second, new Answers(Set.of(), OptionalLong.of(1), Repetition.ASK));
    assertEquals(new LinkedToExistingAct(2, 1, List.of()), attached);
    assertThat(acts()).hasSize(1);
    assertThat(entry(1).amendments()).hasSize(1);
    assertEquals(
        new ActIntake.Done(1, false, List.of()),
        add(second, Answers.none()),
        "the paper is known from now on");
  }

  @ParameterizedTest
  @EnumSource(
      value = ActKind.class,
      names = {"MARRIAGE", "DIVORCE", "COURT_DIVORCE", "MARRIAGE_REISSUE"})
  void anotherActEntersOnceAPersonSaysSo(ActKind kind) {
    add(sound(kind), Answers.none());
    Map<String, String> second =
        changed(sound(kind), "remarks=另一次;registered_on=2012-03-05;archive_ref=2-6");
    Answers another = new Answers(Set.of(), OptionalLong.empty(), Repetition.ANOTHER_ACT);

    Questions asked = (Questions) add(second, Answers.none());
    assertThat(asked.sameAct()).hasSize(1);
    EntryOutcome entered = add(second, another);
    if (entered instanceof Questions left) {
      // What else is broken is still asked, but not whether it is the same.
      assertThat(left.sameAct()).isEmpty();
      Set<String> rules = new TreeSet<>(left.findings().stream().map(Finding::rule).toList());
      entered = add(second, new Answers(rules, OptionalLong.empty(), Repetition.ANOTHER_ACT));
    }

    assertEquals(2, done(entered).entry());
    assertThat(acts()).hasSize(2);
  }

  /** What readers and scribes do to the same act. */
  @ParameterizedTest
  @CsvSource({
    "registered_on=2012-03-08, true",
    "registered_on=2012-03, true",
    "man.id_number=520199198001010039, true",
    "woman.name=鸟有, true",
    "man.id_number=, true",
    "woman.name=;woman.id_number=, true",
    "certificate_number=, true",
    "registered_on=2012-07-02;certificate_number=J520121-2012-000099, false",
    "man.name=子虚;man.id_number=520199197901010013;woman.name=亡是;woman.id_number=520199197902020029;certificate_number=J520121-2012-000077,"
        + " false"
  })
  void anActIsKnownAgainThoughItIsToldOtherwise(String change, boolean isKnown) {
    add(sound(ActKind.MARRIAGE), Answers.none());

    EntryOutcome outcome = add(changed(sound(ActKind.MARRIAGE), change), Answers.none());

    boolean isAsked = outcome instanceof Questions asked && !asked.sameAct().isEmpty();
    assertEquals(isKnown, isAsked);
  }

  /** Old registers have neither numbers of persons nor of certificates. */
  @Test
  void anActWithoutAnyNumberIsKnownAgainByNamesAndDate() {
    Map<String, String> old =
        Map.of(
            "act",
            "marriage",
            "registered_on",
            "1955-03-02",
            "man.name",
            "莫須有",
            "woman.name",
            "乌有");
    add(old, Answers.none());

    Questions asked =
        (Questions) add(changed(old, "man.name=莫须有;registered_on=1955-03"), Answers.none());

    assertThat(asked.sameAct()).extracting(LedgerEntry::sequence).containsExactly(1L);
  }

  @Test
  void aPaperThatSaysOtherwiseRaisesNoGrade() {
    add(sound(ActKind.MARRIAGE), Answers.none());
    Answers same = new Answers(Set.of(), OptionalLong.of(1), Repetition.ASK);

    intake.add(changed(sound(ActKind.MARRIAGE), "registered_on=2012-03-03"), CaptureGrade.Q3, same);
    assertEquals(CaptureGrade.Q1, entry(1).provenance().capture());

    intake.add(changed(sound(ActKind.MARRIAGE), "remarks=x"), CaptureGrade.Q3, same);
    assertEquals(CaptureGrade.Q3, entry(1).provenance().capture());
  }

  @Test
  void aPaperIsNotAttachedToAnActOfAnotherKindOrToNone() {
    add(sound(ActKind.DIVORCE), Answers.none());

    assertThatThrownBy(
            () ->
                add(
                    sound(ActKind.MARRIAGE),
                    new Answers(Set.of(), OptionalLong.of(1), Repetition.ASK)))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.REFUSED, failure.code()));
    assertThatThrownBy(
            () ->
                add(
                    sound(ActKind.MARRIAGE),
                    new Answers(Set.of(), OptionalLong.of(9), Repetition.ASK)))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.NO_RECORD, failure.code()));
  }

  @Test
  void whatWasTakenBackMayBeEnteredAgain() {
    add(sound(ActKind.MARRIAGE), Answers.none());
    intake.withdraw(1, GROUNDS);

    EntryOutcome again = add(sound(ActKind.MARRIAGE), Answers.none());

    assertEquals(3, done(again).entry());
    assertThat(acts()).hasSize(1);
  }

  @Test
  void aCorrectionMeetsTheGateToo() {
    add(sound(ActKind.MARRIAGE), Answers.none());

    assertThatThrownBy(() -> correct(Map.of("woman.nam", "乌有"), Answers.none()))
        .hasMessageContaining("woman.name");
    assertThatThrownBy(() -> correct(Map.of("died_on", "2012-01-01"), Answers.none()))
        .isInstanceOf(RegistryException.class);
    assertThatThrownBy(() -> correct(Map.of("registered_on", "2031-01-01"), Answers.none()))
        .hasMessageContaining("future");
    Map<String, String> young = Map.of("man.birth_date", "1995-01-01");
    Questions asked = (Questions) correct(young, Answers.none());
    assertThat(asked.findings()).extracting(Finding::rule).contains("id-birth-date", "legal-age");
    assertEquals(1, ledger.head().sequence());

    assertThat(done(correct(young, confirming(Set.of("id-birth-date", "legal-age")))).isNew())
        .isTrue();
    assertThat(done(correct(Map.of("备注", "经核对"), Answers.none())).isNew())
        .as("what it broke before is not asked about again")
        .isTrue();
    assertEquals("经核对", act(1).filing().particular("remarks"));
  }

  private static final String OTHERS =
      "man.name=子虚;man.id_number=520199197901010013;"
          + "woman.name=亡是;woman.id_number=520199197902020029";

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void anActDoesNotBecomeOneOfOtherPeople(ActKind kind) {
    add(sound(kind), Answers.none());
    Map<String, String> others = told(OTHERS);
    others.keySet().retainAll(KnownFields.of(kind));
    if (kind.code().contains("death")) {
      others.keySet().removeIf(key -> key.startsWith("woman"));
    }

    assertThatThrownBy(() -> correct(others, confirming(Set.of("other-parties"))))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.REFUSED, failure.code());
              assertThat(failure.next().english()).contains("act revoke").contains("act add");
            });
    assertEquals(1, ledger.head().sequence());
  }

  /** A name or a number read wrong is the same person; so are two that stood in wrong columns. */
  @ParameterizedTest
  @CsvSource({
    "woman.name=亡是;woman.id_number=520199197902020029, true",
    "woman.name=;woman.id_number=520199197902020029, true",
    "woman.name=亡是, false",
    "woman.id_number=520199197902020029, false",
    "man.name=莫須有, false",
    "remarks=经核对, false"
  })
  void onePartyIsExchangedOnlyIfAPersonSaysSo(String change, boolean isExchanged) {
    add(sound(ActKind.MARRIAGE), Answers.none());
    Map<String, String> changes = told(change);

    EntryOutcome outcome = correct(changes, Answers.none());

    if (!isExchanged) {
      assertThat(done(outcome).isNew()).isTrue();
      return;
    }
    Set<String> rules = rules(outcome);
    assertThat(rules).contains("other-parties");
    assertThat(done(correct(changes, confirming(rules))).isNew()).isTrue();
  }

  @Test
  void anActCorrectedIntoOneOnFileIsAskedAbout() {
    add(sound(ActKind.DIVORCE), Answers.none());
    Answers another = new Answers(Set.of(), OptionalLong.empty(), Repetition.ANOTHER_ACT);
    Map<String, String> second =
        changed(
            sound(ActKind.DIVORCE),
            "registered_on=2015-03-02;certificate_number=L520121-2015-000009;married_on=2014-01-01");
    EntryOutcome asked = add(second, another);
    add(second, new Answers(rules(asked), OptionalLong.empty(), Repetition.ANOTHER_ACT));
    assertThat(acts()).hasSize(2);
    Map<String, String> back = told("registered_on=2015-03-01");

    EntryOutcome outcome = correct(back, Answers.none());

    assertThat(rules(outcome)).contains("same-act");
    assertThat(((Questions) outcome).findings())
        .anyMatch(finding -> finding.message().english().endsWith("entry 2"));
    assertThat(done(correct(back, confirming(rules(outcome)))).isNew()).isTrue();
    assertThat(done(correct(told("remarks=x"), Answers.none())).isNew())
        .as("what it was like before is not asked again")
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = ActKind.class,
      names = {"MARRIAGE", "DIVORCE", "COURT_DIVORCE", "MARRIAGE_REISSUE", "FOREIGN_MARRIAGE"})
  void aPaperAboutOthersIsNotAttached(ActKind kind) {
    add(sound(kind), Answers.none());
    Answers same = new Answers(Set.of(), OptionalLong.of(1), Repetition.ASK);

    assertThatThrownBy(() -> add(changed(sound(kind), OTHERS), same))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.REFUSED, failure.code());
              assertThat(failure.why().english()).contains("man.name").contains("woman.id_number");
            });
    assertEquals(1, ledger.head().sequence());
    assertEquals(
        new LinkedToExistingAct(2, 1, List.of("registered_on")),
        add(changed(sound(kind), "registered_on=2012-03-03"), same));
  }

  /** Earlier releases let a slip of the number do so. */
  @Test
  void anActThatAnotherSwallowedIsNotOnFileAndMayEnter() {
    add(sound(ActKind.MARRIAGE), Answers.none());
    Map<String, String> swallowed =
        changed(
            sound(ActKind.MARRIAGE),
            "man.name=子虚;man.id_number=520199198501010019;woman.name=亡是;"
                + "woman.id_number=520199198702020029;certificate_number=J520121-2012-000002");
    ledger.append(
        List.of(
            new NewEntry(
                new Statement.Confirmation(1, CaptureGrade.Q1, GROUNDS),
                new Provenance(
                    SourceKey.ofAct(TypedFields.act(swallowed)),
                    "by hand",
                    "2025-01-01",
                    CaptureGrade.Q1,
                    "tester"))));

    assertThatThrownBy(() -> add(swallowed, Answers.none()))
        .hasMessageContaining("entry 2 holds it for another paper about entry 1")
        .hasMessageContaining("lianli act revoke 2");

    intake.withdraw(2, GROUNDS);
    assertThat(done(add(swallowed, Answers.none())).isNew()).isTrue();
    assertThat(acts()).hasSize(2);
  }

  @Test
  void whatWasCorrectedSinceIsNotOnFileAsItWasEntered() {
    add(sound(ActKind.MARRIAGE), Answers.none());
    correct(told("registered_on=2012-07-02"), Answers.none());
    Answers another = new Answers(Set.of(), OptionalLong.empty(), Repetition.ANOTHER_ACT);

    assertThatThrownBy(() -> add(sound(ActKind.MARRIAGE), Answers.none()))
        .hasMessageContaining("entry 1 was entered from this and corrected since")
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.REFUSED, failure.code()));
    EntryOutcome asked = add(sound(ActKind.MARRIAGE), another);
    EntryOutcome entered =
        asked instanceof Questions
            ? add(
                sound(ActKind.MARRIAGE),
                new Answers(rules(asked), OptionalLong.empty(), Repetition.ANOTHER_ACT))
            : asked;
    assertEquals(3, done(entered).entry());
    assertEquals(
        new ActIntake.Done(3, false, List.of()),
        add(sound(ActKind.MARRIAGE), Answers.none()),
        "it is on file now");
  }

  @Test
  void aCorrectionTakenBackIsNone() {
    add(sound(ActKind.MARRIAGE), Answers.none());
    correct(told("registered_on=2012-07-02"), Answers.none());
    intake.withdraw(2, GROUNDS);

    assertEquals(
        new ActIntake.Done(1, false, List.of()), add(sound(ActKind.MARRIAGE), Answers.none()));
  }

  @ParameterizedTest
  @EnumSource(
      value = ActKind.class,
      names = {"DIVORCE", "MARRIAGE_REISSUE", "COURT_DIVORCE", "ANNULMENT"})
  void theMarriageThatAnActNamesByNumberIsOfItsOwnParties(ActKind kind) {
    add(changed(sound(ActKind.MARRIAGE), OTHERS), Answers.none());
    Map<String, String> slip =
        changed(
            sound(kind),
            "previous_certificate_number=J520121-2012-000001;registered_on=2013-03-02;"
                + "certificate_number=;married_on=2012-03-02");

    EntryOutcome outcome = add(slip, Answers.none());

    assertThat(rules(outcome)).contains("reference-of-others");
    Set<String> all = rules(outcome);
    assertThat(done(add(slip, confirming(all))).isNew()).isTrue();
  }

  private static Map<String, String> told(String changes) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String change : changes.split(";", -1)) {
      int equals = change.indexOf('=');
      told.put(change.substring(0, equals), change.substring(equals + 1));
    }
    return told;
  }

  private static Set<String> rules(EntryOutcome outcome) {
    assertThat(outcome).isInstanceOf(Questions.class);
    return new TreeSet<>(((Questions) outcome).findings().stream().map(Finding::rule).toList());
  }

  private EntryOutcome correct(Map<String, String> changes, Answers answers) {
    return intake.correct(1, changes, GROUNDS, answers);
  }

  private EntryOutcome add(Map<String, String> fields, Answers answers) {
    return intake.add(fields, CaptureGrade.Q1, answers);
  }

  private static Answers confirming(Set<String> rules) {
    return new Answers(rules, OptionalLong.empty(), Repetition.ASK);
  }

  private static ActIntake.Done done(EntryOutcome outcome) {
    assertThat(outcome).isInstanceOf(ActIntake.Done.class);
    return (ActIntake.Done) outcome;
  }

  private void assertRefused(Map<String, String> fields, Answers answers) {
    assertThatThrownBy(() -> add(fields, answers))
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.REFUSED, failure.code()));
    assertEquals(0, ledger.head().sequence());
  }

  private void assertBadInput(Map<String, String> fields, String named) {
    assertThatThrownBy(() -> add(fields, Answers.none()))
        .as("%s: %s", fields.get("act"), named)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.BAD_INPUT, failure.code());
              assertThat(failure.why().english()).contains(named);
            });
  }

  private static Map<String, String> changed(Map<String, String> fields, String changes) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    for (String change : changes.split(";", -1)) {
      int equals = change.indexOf('=');
      changed.put(change.substring(0, equals), change.substring(equals + 1));
    }
    changed.values().removeIf(String::isEmpty);
    return changed;
  }

  private Act act(long entry) {
    return entry(entry).act();
  }

  private LedgerEntry entry(long entry) {
    return ledger.entry(entry).orElseThrow();
  }

  private List<LedgerEntry> acts() {
    try (Stream<LedgerEntry> acts = ledger.entriesAfter(0)) {
      return acts.toList();
    }
  }
}
