package lianli.registry.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every contradiction on file is told once, with the entries to look at. */
class ConflictSearchTest {
  private static final String MO = id("52012119800101001");
  private static final String WANG = id("52252219790202003");
  private static final String WU = id("52012119820202002");
  private static final String ZI = id("52012119830303004");

  @TempDir private Path directory;
  private Fixture fixture;
  private final List<NewEntry> acts = new ArrayList<>();

  @BeforeEach
  void anEmptyRegistry() {
    fixture = new Fixture(directory.resolve("home")).made();
  }

  @Test
  void findsNothingWhereNothingContradicts() {
    marriage(1, MO, WU, "2008-05-05");
    act("act=divorce", MO, WU, "registered_on=2012-06-01", "married_on=2008-05-05");
    marriage(2, WANG, ZI, "2009-05-05");

    assertThat(found()).isEmpty();
  }

  @Test
  void tellsOverlappingMarriagesOnceWithBothEntries() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(2, MO, ZI, "2010-05-05");

    assertThat(search()).hasSize(1);
    OpenConflict overlap = search().getFirst();
    assertThat(overlap.code()).isEqualTo("C01");
    assertThat(overlap.blocking()).isTrue();
    assertThat(overlap.entries()).containsExactly(1L, 2L);
    assertThat(overlap.firstSeen()).contains(LocalDate.of(2010, 5, 5));
    assertThat(overlap.touchesToday()).isTrue();
  }

  @Test
  void tellsAnOverlapThatIsOverToo() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(2, MO, ZI, "2010-05-05");
    act("act=divorce", MO, WU, "registered_on=2012-06-01", "married_on=2008-05-05");

    assertThat(search())
        .filteredOn(conflict -> conflict.code().equals("C01"))
        .hasSize(1)
        .allMatch(conflict -> !conflict.touchesToday());
  }

  @Test
  void tellsOneNumberForTwoCouplesThoughEachHasOneAct() {
    marriage(7, MO, WU, "2008-05-05");
    marriage(7, WANG, ZI, "2008-05-05");

    assertThat(found()).contains("C03 1 2");
  }

  @Test
  void tellsADivorceWithoutItsMarriage() {
    act("act=divorce", MO, WU, "registered_on=2012-06-01");

    assertThat(found()).containsExactly("C04 1");
  }

  @Test
  void tellsADivorceThatNamesTheMarriageOfOthersOnce() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(2, WANG, ZI, "2008-05-05");
    act(
        "act=divorce",
        MO,
        WU,
        "registered_on=2012-06-01",
        "previous_certificate_number=J520121-2008-000002");

    assertThat(found()).containsExactly("C19 2 3");
    assertThat(search().getFirst().blocking()).isFalse();
    assertThat(search().getFirst().touchesToday()).isTrue();
  }

  @Test
  void whereItsDateIsNotOfItsOwnMarriageEitherTheStatusWaits() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(2, WANG, ZI, "2008-07-07");
    act(
        "act=divorce",
        MO,
        WU,
        "registered_on=2012-06-01",
        "married_on=2008-07-07",
        "previous_certificate_number=J520121-2008-000002");

    assertThat(found()).containsExactlyInAnyOrder("C17 1 3", "C19 2 3");
  }

  @Test
  void looksForNumbersOneSlipAwayAsTheStatusDoes() {
    marriage(1, MO, WU, "2008-05-05");
    String slip = MO.substring(0, 16) + MO.charAt(17) + MO.charAt(16);
    act("act=marriage", slip, ZI, "registered_on=2010-05-05");

    assertThat(found()).contains("C08 1 2");
  }

  @Test
  void joinsAnActWithoutNumbersThatAnotherOfTheCoupleNamesUnderAFurtherNumberOfTheBook() {
    act(
        "act=marriage",
        "",
        "",
        "registered_on=2003-05-05",
        "certificate_number=J520121-2003-000009",
        "man.birth_date=1980-01-01");
    marriage(1, MO, ZI, "2008-05-05");

    // In doubt, which is no contradiction.
    assertThat(found()).isEmpty();
  }

  @Test
  void asksAboutWhomANumberlessDeathOrMarriageMayBeWithoutAnswering() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(2, MO, ZI, "2010-05-05");
    act("act=marriage", "", "", "registered_on=1999-05-05", "man.birth_date=1980-01-01");

    assertThat(found()).contains("C01 1 2");
  }

  @Test
  void tellsUnderAgeMarriages() {
    marriage(1, MO, WU, "2001-12-31");

    assertThat(found()).containsExactly("C07 1");
  }

  @Test
  void tellsAnotherNameUnderTheSameNumber() {
    marriage(1, MO, WU, "2008-05-05");
    act("act=divorce", MO, WU, "registered_on=2012-06-01", "married_on=2008-05-05", "man.name=王不留");

    assertThat(found()).anyMatch(row -> row.startsWith("C09"));
  }

  @Test
  void tellsOfActsWithoutAnyoneToAskAbout() {
    act("act=marriage", "", "", "registered_on=");
    act("act=marriage", "", "", "registered_on=1975");

    assertThat(found()).containsExactly("C13 1");
  }

  @Test
  void tellsWhichSerialsAreMissingBetweenTwo() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(5, WANG, ZI, "2008-05-06");

    assertThat(found()).containsExactly("C14 1 2");
    assertThat(search().getFirst().meaning().english()).contains("J520121-2008-000002…000004");
  }

  @Test
  void namesNobody() {
    marriage(1, MO, WU, "2008-05-05");
    marriage(3, MO, ZI, "2010-05-05");
    act("act=divorce", WANG, WU, "registered_on=2012-06-01");

    assertThat(search()).isNotEmpty();
    assertThat(search().toString()).doesNotContain(MO, WU, ZI, WANG, "莫须有", "乌有");
  }

  private List<String> found() {
    return search().stream()
        .map(
            conflict ->
                conflict.code()
                    + " "
                    + String.join(" ", conflict.entries().stream().map(String::valueOf).toList()))
        .toList();
  }

  private List<OpenConflict> search() {
    List<OpenConflict> found = new ArrayList<>();
    try (Ledger ledger = fixture.store().openForWriting()) {
      ledger.append(acts);
      new ConflictSearch(ledger, LocalDate.of(2026, 3, 2)).run(found::add);
    }
    return found;
  }

  private void marriage(int serial, String man, String woman, String day) {
    act(
        "act=marriage",
        man,
        woman,
        "registered_on=" + day,
        "certificate_number=J520121-%s-%06d".formatted(day.substring(0, 4), serial));
  }

  private void act(String kind, String man, String woman, String... told) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("man.name", man.equals(WANG) ? "王不留" : "莫须有");
    fields.put("man.id_number", man);
    fields.put("woman.name", woman.equals(ZI) ? "子虚" : "乌有");
    fields.put("woman.id_number", woman);
    put(fields, kind);
    for (String field : told) {
      put(fields, field);
    }
    String key = "k" + acts.size();
    acts.add(
        new NewEntry(
            ActCodec.decode(fields),
            new Provenance(key, "test.csv", "row " + acts.size(), CaptureGrade.Q4, "tester")));
  }

  private static void put(Map<String, String> fields, String told) {
    int equals = told.indexOf('=');
    fields.put(told.substring(0, equals), told.substring(equals + 1));
  }

  private static String id(String body) {
    return body + CitizenId.checkCharacter(body);
  }
}
