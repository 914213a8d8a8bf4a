package lianli.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.Identified;
import lianli.index.Criterion.IdentifiedLike;
import lianli.index.Criterion.IdentifiedNearly;
import lianli.index.Criterion.MarriedTo;
import lianli.index.Criterion.Named;
import lianli.index.Criterion.Numbered;
import lianli.index.Criterion.RegisteredNear;
import lianli.index.key.IdPattern;
import lianli.index.key.NameLevel;
import lianli.index.lucene.IndexStore;
import lianli.registry.RegistryHome;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartySearchTest {
  private static final String MAN = Couples.id("19800302", 11);
  private static final String WOMAN = Couples.id("19820715", 22);

  @TempDir private Path directory;
  private MemoryLedger ledger;
  private IndexStore store;

  /** A question and the names it finds. */
  private record Expected(Criterion asked, List<String> found) {}

  @BeforeEach
  void fillTheLedger() {
    ledger =
        MemoryLedger.of(
            Couples.marriage("J520199-2008-000001", "2008-05-01", "单文", MAN, "蕭红梅", WOMAN),
            Couples.act(
                "act=marriage",
                "certificate_number=开南字第242号",
                "registered_on=1985-03",
                "man.name=张伟",
                "man.birth_date=1960",
                "woman.name=王秀英"),
            Couples.act(
                "act=divorce",
                "certificate_number=L520199-2015-000007",
                "previous_certificate_number=J520199-2008-000001",
                "registered_on=2015-06-01",
                "man.name=单文",
                "man.id_number=" + MAN,
                "woman.name=肖红梅",
                "woman.id_number=" + WOMAN));
    store = new IndexStore(new RegistryHome(directory), Clock.systemUTC());
  }

  /** Former names and other writings, from what people asserted and did not take back. */
  @ParameterizedTest
  @EnumSource(Opened.class)
  void findsPeopleUnderTheirFurtherNames(Opened opened) {
    CitizenId man = CitizenId.parse(MAN).orElseThrow();
    named(man, "单小文", Stage.ASSERTED);
    named(man, "单大文", Stage.ASSERTED);
    named(man, "单大文", Stage.RETRACTED);
    named(man, "单中文", Stage.PROPOSED);
    if (opened == Opened.WITH_INDEX) {
      store.rebuild(ledger, (done, of) -> {});
    }

    assertThat(entries(named("单小文", NameLevel.VARIANT))).containsExactly(1L, 3L);
    assertThat(entries(named("单晓文", NameLevel.HOMOPHONE))).containsExactly(1L, 3L);
    assertThat(entries(new MarriedTo(new PersonName("單小文"), NameLevel.VARIANT)))
        .containsExactly(1L, 3L);
    assertThat(
            entries(
                named("单小文", NameLevel.VARIANT),
                new Born(PartialDate.parse("1980-03-02").orElseThrow())))
        .containsExactly(1L, 3L);
    assertThat(entries(named("单小文", NameLevel.VARIANT), new Identified(WOMAN))).isEmpty();
    assertThat(entries(named("单大文", NameLevel.VARIANT))).isEmpty();
    assertThat(entries(named("单中文", NameLevel.VARIANT))).isEmpty();
  }

  private enum Opened {
    WITH_INDEX,
    WITHOUT
  }

  private void named(CitizenId person, String name, Stage stage) {
    ledger.append(
        List.of(
            new NewEntry(
                new IdentityLink(
                    stage,
                    new AlsoNamed(person, new PersonName(name)),
                    new Grounds("曾用名证明", "户口簿", "")),
                new Provenance(name + stage, "test", "1", CaptureGrade.Q2, "t"))));
  }

  private List<Long> entries(Criterion... criteria) {
    try (PartySearch search = new PartySearch(ledger, store::open)) {
      return search.find(PartyQuery.of(criteria)).hits().stream()
          .map(hit -> hit.entry().sequence())
          .toList();
    }
  }

  /** Several questions are answered by one reading of the ledger. */
  @Test
  void readsTheLedgerOnceForAllQuestionsThatNoIndexHelps() {
    AtomicInteger readings = new AtomicInteger();
    Ledger counting = counting(ledger, readings);
    List<PartyQuery> asked =
        List.of(
            PartyQuery.of(named("张伟", NameLevel.VARIANT)),
            PartyQuery.of(new IdentifiedNearly("520198" + MAN.substring(6))),
            PartyQuery.of(new Identified(MAN)),
            PartyQuery.of(new MarriedTo(new PersonName("王秀英"), NameLevel.EXACT)));

    try (PartySearch search = new PartySearch(counting, store::open)) {
      List<PartyAnswer> answers = search.find(asked);
      assertThat(readings).hasValue(1);
      assertThat(answers).extracting(answer -> answer.hits().size()).containsExactly(1, 2, 2, 1);
      assertThat(answers)
          .extracting(answer -> answer.warning().isPresent())
          .containsExactly(true, true, false, true);
    }
  }

  private static Ledger counting(Ledger ledger, AtomicInteger readings) {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("entriesAfter")) {
                readings.incrementAndGet();
              }
              return method.invoke(ledger, arguments);
            });
  }

  static List<Expected> questions() {
    return List.of(
        new Expected(new Identified(MAN), List.of("单文", "单文")),
        new Expected(new IdentifiedLike(mask("520199********" + MAN.substring(14))), two("单文")),
        new Expected(
            new IdentifiedLike(mask(WOMAN.substring(0, 3) + "*".repeat(14) + WOMAN.charAt(17))),
            List.of("蕭红梅", "肖红梅")),
        new Expected(new IdentifiedNearly("520198" + MAN.substring(6)), two("单文")),
        new Expected(named("肖红梅", NameLevel.EXACT), List.of("肖红梅")),
        new Expected(named("肖红梅", NameLevel.VARIANT), List.of("肖红梅", "蕭红梅")),
        new Expected(named("善文", NameLevel.HOMOPHONE), two("单文")),
        new Expected(named("丹文", NameLevel.TONED_HOMOPHONE), two("单文")),
        new Expected(named("张为", NameLevel.HOMOPHONE), List.of("张伟")),
        new Expected(new MarriedTo(new PersonName("王秀英"), NameLevel.EXACT), List.of("张伟")),
        new Expected(new Born(PartialDate.parse("1980-03-02").orElseThrow()), two("单文")),
        new Expected(new Born(PartialDate.parse("1960-05-05").orElseThrow()), List.of("张伟")),
        new Expected(new RegisteredNear(LocalDate.of(1985, 4, 3), 5), List.of("张伟", "王秀英")),
        new Expected(new RegisteredNear(LocalDate.of(1985, 4, 3), 2), List.of()),
        new Expected(
            new Numbered(CertificateNumber.parse("J520199-2008-000001").orElseThrow()),
            List.of("单文", "蕭红梅", "单文", "肖红梅")),
        new Expected(
            new Numbered(CertificateNumber.parse("开南字第242号").orElseThrow()), List.of("张伟", "王秀英")));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theIndexAnswers(Expected expected) {
    store.rebuild(ledger, (done, of) -> {});

    assertThat(ask(expected.asked()).warning()).isEmpty();
    assertThat(names(expected.asked())).isEqualTo(expected.found());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theLedgerAnswersTheSameWithoutAnIndex(Expected expected) {
    assertThat(names(expected.asked())).isEqualTo(expected.found());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anIndexBuiltBeforeTheEntriesHidesNothing(Expected expected) {
    store.rebuild(new MemoryLedger(), (done, of) -> {});

    assertThat(ask(expected.asked()).warning()).isEmpty();
    assertThat(names(expected.asked())).isEqualTo(expected.found());
  }

  @Test
  void aMissingIndexIsNamedWithItsRemedy() {
    assertThat(ask(named("张伟", NameLevel.EXACT)).warning())
        .hasValueSatisfying(
            warning -> assertThat(warning.english()).contains("lianli index rebuild"));
  }

  @Test
  void exactNumbersNeedNoIndex() {
    assertThat(ask(new Identified(MAN)).warning()).isEmpty();
  }

  @Test
  void anIndexOfAnotherLedgerIsNotUsed() {
    MemoryLedger other =
        MemoryLedger.of(Couples.marriage("J520199-2009-000009", "2009-01-01", "甲", "", "乙", ""));
    store.rebuild(other, (done, of) -> {});

    assertThat(ask(named("张伟", NameLevel.EXACT)).warning()).isPresent();
    assertThat(names(named("张伟", NameLevel.EXACT))).containsExactly("张伟");
  }

  @Test
  void criteriaNarrowEachOther() {
    store.rebuild(ledger, (done, of) -> {});

    PartyQuery query =
        PartyQuery.of(
            named("单文", NameLevel.HOMOPHONE), new RegisteredNear(LocalDate.of(2015, 6, 3), 3));
    try (PartySearch search = new PartySearch(ledger, store)) {
      assertThat(search.find(query).hits())
          .extracting(hit -> hit.entry().sequence())
          .containsExactly(3L);
    }
  }

  private static Named named(String name, NameLevel least) {
    return new Named(new PersonName(name), least);
  }

  private static IdPattern mask(String written) {
    return IdPattern.parse(written).orElseThrow();
  }

  private static List<String> two(String name) {
    return List.of(name, name);
  }

  private PartyAnswer ask(Criterion criterion) {
    try (PartySearch search = new PartySearch(ledger, store)) {
      return search.find(PartyQuery.of(criterion));
    }
  }

  private List<String> names(Criterion criterion) {
    return ask(criterion).hits().stream()
        .map(hit -> hit.party().name().orElseThrow().value())
        .toList();
  }
}
