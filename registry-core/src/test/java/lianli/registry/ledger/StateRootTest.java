package lianli.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.ledger.sqlite.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One root for everything that is said, whatever the order in which it came. */
class StateRootTest {
  private static final Grounds GROUNDS = new Grounds("抄录有误", "档号 2-5", "");
  private static final CitizenId MAN = id("52252219820101001");
  private static final CitizenId OTHER = id("52012119820202001");

  @TempDir private Path directory;
  private final AtomicInteger registries = new AtomicInteger();

  @Test
  void theOrderOfArrivalChangesNothing() {
    String one = rootOf(act("a"), act("b"), about("c", new Correction(2, marriage("x"), GROUNDS)));
    String other =
        rootOf(act("b"), about("c", new Correction(1, marriage("x"), GROUNDS)), act("a"));

    assertThat(one).matches("[0-9a-f]{64}").isEqualTo(other);
  }

  @Test
  void theOrderOfLinksBetweenPersonsChangesNothing() {
    NewEntry same = link("s", Stage.ASSERTED, new SamePerson(MAN, OTHER));
    NewEntry named = link("n", Stage.ASSERTED, new AlsoNamed(MAN, new PersonName("莫大")));

    assertEquals(rootOf(act("a"), same, named), rootOf(named, act("a"), same));
  }

  @Test
  void everythingThatIsSaidChangesIt() {
    Set<String> roots = new HashSet<>();
    List<List<NewEntry>> registriesToTell =
        List.of(
            List.of(),
            List.of(act("a")),
            List.of(act("b")),
            List.of(act("a"), act("b")),
            List.of(act("a"), about("c", new Correction(1, marriage("x"), GROUNDS))),
            List.of(act("a"), about("c", new Correction(1, marriage("y"), GROUNDS))),
            List.of(act("a"), about("c", new Confirmation(1, CaptureGrade.Q4, GROUNDS))),
            List.of(act("a"), about("c", new EnteredInError(1, GROUNDS))),
            List.of(act("a"), link("c", Stage.ASSERTED, new SamePerson(MAN, OTHER))),
            List.of(act("a"), link("c", Stage.PROPOSED, new SamePerson(MAN, OTHER))),
            List.of(act("a"), link("c", Stage.ASSERTED, new AlsoNamed(MAN, new PersonName("莫大")))),
            List.of(act("a"), link("c", Stage.ASSERTED, new PartyIsPerson(1, Sex.FEMALE, OTHER))));

    registriesToTell.forEach(told -> roots.add(rootOf(told.toArray(NewEntry[]::new))));

    assertThat(roots).hasSize(registriesToTell.size());
  }

  @Test
  void theOrderOfWhatIsSaidAboutOneActCounts() {
    Correction first = new Correction(1, marriage("x"), GROUNDS);
    Correction second = new Correction(1, marriage("y"), GROUNDS);

    assertThat(rootOf(act("a"), about("c", first), about("d", second)))
        .isNotEqualTo(rootOf(act("a"), about("d", second), about("c", first)));
  }

  @Test
  void theOrderOfWhatIsSaidAboutOnePairCounts() {
    SamePerson pair = new SamePerson(MAN, OTHER);
    NewEntry asserted = link("c", Stage.ASSERTED, pair);
    NewEntry retracted = link("d", Stage.RETRACTED, pair);

    assertThat(rootOf(asserted, retracted)).isNotEqualTo(rootOf(retracted, asserted));
  }

  @Test
  void whatIsTakenBackIsToldByItsPlaceAndNotByItsNumber() {
    Correction about1 = new Correction(1, marriage("x"), GROUNDS);
    Correction about2 = new Correction(2, marriage("x"), GROUNDS);
    NewEntry[] alone = {
      act("a"),
      about("c", about1),
      about("d", new Correction(1, marriage("y"), GROUNDS)),
      about("e", new EnteredInError(2, GROUNDS))
    };
    NewEntry[] other = {
      act("a"),
      about("c", about1),
      about("d", new Correction(1, marriage("y"), GROUNDS)),
      about("e", new EnteredInError(3, GROUNDS))
    };
    NewEntry[] behind = {
      act("b"),
      act("a"),
      about("c", about2),
      about("d", new Correction(2, marriage("y"), GROUNDS)),
      about("e", new EnteredInError(3, GROUNDS))
    };
    NewEntry[] before = {alone[0], alone[1], alone[2], alone[3], act("b")};
    NewEntry[] theAct = {
      act("a"),
      about("c", about1),
      about("d", new Correction(1, marriage("y"), GROUNDS)),
      about("e", new EnteredInError(1, GROUNDS))
    };

    assertEquals(rootOf(behind), rootOf(before));
    assertThat(Set.of(rootOf(alone), rootOf(other), rootOf(theAct))).hasSize(3);
  }

  private String rootOf(NewEntry... entries) {
    Fixture registry = new Fixture(directory.resolve("home" + registries.incrementAndGet())).made();
    try (Ledger ledger = registry.store().openForWriting()) {
      ledger.append(List.of(entries));
      return StateRoot.of(ledger);
    }
  }

  private static NewEntry act(String key) {
    return about(key, new ActEntered(marriage("甲")));
  }

  private static NewEntry link(String key, Stage stage, Claim claim) {
    return about(key, new IdentityLink(stage, claim, GROUNDS));
  }

  private static NewEntry about(String key, Statement statement) {
    return new NewEntry(statement, new Provenance(key, "test", "row", CaptureGrade.Q1, "tester"));
  }

  private static Act marriage(String remark) {
    return ActCodec.decode(
        Map.of(
            "act", "marriage",
            "registered_on", "2008-03-02",
            "man.name", "莫须有",
            "man.id_number", MAN.value(),
            "woman.name", "乌有",
            "remarks", remark));
  }

  private static CitizenId id(String body) {
    return CitizenId.parse(body + CitizenId.checkCharacter(body)).orElseThrow();
  }
}
