package lianli.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.index.Couples;
import lianli.index.Criterion.IdentifiedLike;
import lianli.index.Criterion.Named;
import lianli.index.PartyQuery;
import lianli.index.PartySearch;
import lianli.index.key.IdPattern;
import lianli.index.key.NameLevel;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever line is the newest: the index can be built, is found sound, and each act is shown once
 * as it stands, whether the line came before the index was built or after.
 */
class LinesOfEveryKindTest {
  private static final Grounds GROUNDS = new Grounds("抄录有误", "档号 2-5", "");
  private static final CitizenId PERSON = new CitizenId(Couples.id("19800302", 11));
  private static final CitizenId OTHER = new CitizenId(Couples.id("19820304", 13));

  /** The first three acts of every ledger here; the man of the first has no number. */
  private static final List<Act> FIRST =
      List.of(couple("张伟", "李娜"), couple("王强", "赵敏"), couple("陈刚", "孙丽"));

  @TempDir private Path directory;
  private Ledger ledger;
  private IndexStore store;

  @BeforeEach
  void fillALedger() {
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    RegistryStore registry = new SqliteRegistryStore(home, Clock.systemUTC());
    registry.found();
    ledger = registry.openForWriting();
    store = new IndexStore(home, Clock.systemUTC());
    FIRST.forEach(act -> say(new ActEntered(act)));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /**
   * What is said after the first three acts.
   *
   * @param shown names to the entries that are found by them
   */
  private record Said(String what, List<Statement> lines, Map<String, List<Long>> shown) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Stream<Said> everything() {
    Correction corrected = new Correction(1, couple("张维", "李娜"), GROUNDS);
    return Stream.of(
        new Said(
            "an act",
            List.of(new ActEntered(couple("周杰", "吴芳"))),
            Map.of("周杰", List.of(4L), "张伟", List.of(1L))),
        new Said(
            "a correction",
            List.of(corrected),
            Map.of("张维", List.of(1L), "张伟", List.of(), "李娜", List.of(1L))),
        new Said(
            "a correction of a correction",
            List.of(corrected, new Correction(1, couple("章维", "李娜"), GROUNDS)),
            Map.of("章维", List.of(1L), "张维", List.of(), "张伟", List.of(), "李娜", List.of(1L))),
        new Said(
            "a correction taken back",
            List.of(corrected, new EnteredInError(4, GROUNDS)),
            Map.of("张伟", List.of(1L), "张维", List.of(), "李娜", List.of(1L))),
        new Said(
            "an act entered in error",
            List.of(new EnteredInError(1, GROUNDS)),
            Map.of("张伟", List.of(), "李娜", List.of(), "王强", List.of(2L))),
        new Said(
            "the newest act entered in error",
            List.of(new EnteredInError(3, GROUNDS)),
            Map.of("陈刚", List.of(), "王强", List.of(2L))),
        new Said(
            "all acts entered in error",
            List.of(
                new EnteredInError(1, GROUNDS),
                new EnteredInError(2, GROUNDS),
                new EnteredInError(3, GROUNDS)),
            Map.of("张伟", List.of(), "王强", List.of(), "陈刚", List.of())),
        new Said(
            "an error that was none",
            List.of(new EnteredInError(1, GROUNDS), new EnteredInError(4, GROUNDS)),
            Map.of("张伟", List.of(1L), "李娜", List.of(1L))),
        new Said(
            "a confirmation",
            List.of(new Confirmation(1, CaptureGrade.Q3, GROUNDS)),
            Map.of("张伟", List.of(1L), "李娜", List.of(1L))),
        new Said(
            "an act, and a correction of an older one",
            List.of(new ActEntered(couple("周杰", "吴芳")), corrected),
            Map.of("周杰", List.of(4L), "张维", List.of(1L), "李娜", List.of(1L))),
        new Said(
            "a party linked to a person",
            List.of(link(Stage.ASSERTED, new PartyIsPerson(1, Sex.MALE, PERSON))),
            Map.of("张伟", List.of(1L), PERSON.value(), List.of(1L))),
        new Said(
            "a party that may be a person",
            List.of(link(Stage.PROPOSED, new PartyIsPerson(1, Sex.MALE, PERSON))),
            Map.of("张伟", List.of(1L), PERSON.value(), List.of())),
        new Said(
            "a link taken back",
            List.of(
                link(Stage.ASSERTED, new PartyIsPerson(1, Sex.MALE, PERSON)),
                link(Stage.RETRACTED, new PartyIsPerson(1, Sex.MALE, PERSON))),
            Map.of("张伟", List.of(1L), PERSON.value(), List.of())),
        new Said(
            "a copy issued and withdrawn",
            List.of(
                new CopyIssued(1, "C-1", "ab".repeat(32), 3, Instant.EPOCH, ""),
                new CopyRevoked("C-1", "遗失", Instant.EPOCH)),
            Map.of("张伟", List.of(1L), "李娜", List.of(1L))),
        new Said(
            "two numbers of one person",
            List.of(link(Stage.ASSERTED, new SamePerson(PERSON, OTHER))),
            Map.of("张伟", List.of(1L), "王强", List.of(2L))),
        new Said(
            "a further name",
            List.of(link(Stage.ASSERTED, new AlsoNamed(PERSON, new PersonName("张卫")))),
            Map.of("张伟", List.of(1L), "王强", List.of(2L))));
  }

  private static IdentityLink link(Stage stage, Claim claim) {
    return new IdentityLink(stage, claim, GROUNDS);
  }

  @Test
  void everyKindOfLineAndOfLinkIsTried() {
    Set<Class<?>> tried =
        everything()
            .flatMap(said -> said.lines().stream())
            .flatMap(
                line ->
                    line instanceof IdentityLink link
                        ? Stream.of(line.getClass(), link.claim().getClass())
                        : Stream.of(line.getClass()))
            .collect(Collectors.toSet());

    assertThat(tried)
        .containsAll(leaves(Statement.class).toList())
        .containsAll(leaves(Claim.class).toList());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LinesOfEveryKindTest::leaves)
        : Stream.of(type);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isShownAsItStandsWithoutAnIndex(Said said) {
    said.lines().forEach(this::say);

    requireShown(said);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isShownAsItStandsWhenItCameAfterTheIndex(Said said) {
    store.rebuild(ledger, (done, of) -> {});
    said.lines().forEach(this::say);

    requireShown(said);
    assertThat(store.verify(ledger)).isEmpty();
    assertEquals(said.lines().size(), store.status(ledger).behind());
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isShownAsItStandsWhenItCameBeforeTheIndex(Said said) {
    store.rebuild(ledger, (done, of) -> {});
    said.lines().forEach(this::say);
    store.rebuild(ledger, (done, of) -> {});
    store.rebuild(ledger, (done, of) -> {});

    requireShown(said);
    assertThat(store.verify(ledger)).isEmpty();
    assertEquals(0, store.status(ledger).behind());
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isShownAsItStandsByAnIndexFromTheMiddleOfIt(Said said) {
    for (Statement line : said.lines()) {
      store.rebuild(ledger, (done, of) -> {});
      say(line);
      assertThat(store.verify(ledger)).isEmpty();
    }

    requireShown(said);
    say(new ActEntered(couple("钱进", "冯雪")));
    requireShown(said);
    assertThat(found("钱进")).hasSize(1);
  }

  private void requireShown(Said said) {
    said.shown()
        .forEach(
            (asked, entries) ->
                assertThat(found(asked)).as("%s: %s", said, asked).isEqualTo(entries));
  }

  /** Entries found by a name, or by a number of which a digit is hidden so that the index helps. */
  private List<Long> found(String asked) {
    PartyQuery query =
        PartyQuery.of(
            asked.startsWith("5")
                ? new IdentifiedLike(
                    IdPattern.parse(asked.substring(0, 5) + "*" + asked.substring(6)).orElseThrow())
                : new Named(new PersonName(asked), NameLevel.EXACT));
    try (PartySearch search = new PartySearch(ledger, store)) {
      var answer = search.find(query);
      answer
          .hits()
          .forEach(
              hit -> assertEquals(ledger.entry(hit.entry().sequence()).orElseThrow(), hit.entry()));
      return answer.hits().stream().map(hit -> hit.entry().sequence()).toList();
    }
  }

  /** Random histories: the index, the overlay and the ledger alone never disagree. */
  @ParameterizedTest
  @ValueSource(longs = {18_001, 18_002, 18_003, 18_004, 18_005, 18_006})
  void randomHistoriesAreShownAsTheyStand(long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("张伟", "张维", "王强", "陈刚", "周杰", "章维");
    for (int i = 0; i < 60; i++) {
      say(randomLine(random, names));
      if (random.nextInt(8) == 0) {
        store.rebuild(ledger, (done, of) -> {});
        assertThat(store.verify(ledger)).as("seed %d, line %d", seed, i).isEmpty();
      }
      String name = names.get(random.nextInt(names.size()));
      assertEquals(standing(name), found(name), "seed %d, line %d".formatted(seed, i));
    }
  }

  private Statement randomLine(Random random, List<String> names) {
    Act act = couple(names.get(random.nextInt(names.size())), "女" + random.nextInt(9));
    long line = 1 + random.nextInt((int) ledger.head().sequence());
    long entry = ledger.history(line).getFirst().sequence();
    boolean isOfAnAct = ledger.history(line).getFirst().statement() instanceof ActEntered;
    return switch (isOfAnAct ? random.nextInt(7) : 0) {
      case 0 -> new ActEntered(act);
      case 1, 2 -> new Correction(entry, act, GROUNDS);
      case 3 -> new EnteredInError(line, GROUNDS);
      case 4 -> new Confirmation(entry, CaptureGrade.Q2, GROUNDS);
      case 5 -> link(Stage.ASSERTED, new PartyIsPerson(entry, Sex.MALE, PERSON));
      default -> link(Stage.ASSERTED, new SamePerson(PERSON, OTHER));
    };
  }

  /** The oracle: every act's own history, folded one by one. */
  private List<Long> standing(String name) {
    try (Stream<LedgerLine> lines = ledger.statementsAfter(0)) {
      return lines
          .filter(line -> line.statement() instanceof ActEntered)
          .flatMap(line -> Standing.of(ledger.history(line.sequence())).stream())
          .filter(
              entry ->
                  entry.act().parties().stream()
                      .anyMatch(
                          party ->
                              party.name().equals(java.util.Optional.of(new PersonName(name)))))
          .map(LedgerEntry::sequence)
          .toList();
    }
  }

  private static Act couple(String man, String woman) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "marriage");
    fields.put("registered_on", "2008-05-01");
    fields.put("man.name", man);
    fields.put("woman.name", woman);
    return ActCodec.decode(fields);
  }

  private void say(Statement statement) {
    String key = "k" + ledger.head().sequence();
    ledger.append(
        List.of(new NewEntry(statement, new Provenance(key, "test", "1", CaptureGrade.Q2, "t"))));
  }
}
