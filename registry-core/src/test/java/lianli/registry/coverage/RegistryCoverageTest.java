package lianli.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.coverage.Volume.State;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCoverageTest {
  private static final Set<CertificateKind> ALL = EnumSet.allOf(CertificateKind.class);
  private static final Grounds GROUNDS = new Grounds("read again", "file 7", "approver");

  @TempDir private Path directory;
  private RegistryHome home;
  private RegistryStore store;
  private RegistryCoverage coverageOf;
  private int keys;

  @BeforeEach
  void aRegistry() {
    home = new RegistryHome(directory.resolve("home"));
    store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.found();
    coverageOf = new RegistryCoverage(home);
  }

  @Test
  void whatIsMissingIsToldAsRanges() {
    enter(marriage(1), marriage(2), marriage(5), marriage(9));

    Series series = coverage().series().getFirst();

    assertEquals("3-4, 6-8", series.missing().text());
    assertEquals("1-2, 5, 9", series.held().text());
    assertEquals(State.PARTIAL, series.state());
    assertEquals(Series.End.OPEN, series.end());
  }

  @Test
  void eachOfficeKindAndYearCountsForItself() {
    enter(
        marriage(1),
        act("marriage", "J520121-2009-000001", "2009-01-01", ""),
        act("divorce", "L520121-2008-000002", "2008-02-01", ""),
        act("marriage_reissue", "BJ520121-2008-000001", "2008-03-01", ""),
        act("divorce_reissue", "BL520122-2008-000001", "2008-03-01", ""));

    assertThat(coverage().series())
        .extracting(one -> one.key().office() + one.key().kind().letters() + one.key().year())
        .containsExactly(
            "520121J2008", "520121J2009", "520121L2008", "520121BJ2008", "520122BL2008");
    assertThat(coverage().series())
        .filteredOn(one -> one.key().kind() == CertificateKind.DIVORCE)
        .extracting(one -> one.missing().text())
        .containsExactly("1");
  }

  @Test
  void olderNumbersCountByOfficeWhereTheyTellAYear() {
    enter(
        act("marriage", "88-163", "1988-05-01", "双流公社"),
        act("marriage", "双流结字第12号", "1987-05-01", "双流公社"),
        act("marriage", "黔开结字第010300007号", "2003-05-01", "开阳县民政局"),
        act("marriage", "双流结字第13号", "", "双流公社"));

    Coverage coverage = coverage();

    assertThat(coverage.series())
        .filteredOn(one -> one.count() > 0)
        .extracting(
            one ->
                one.key().office()
                    + one.key().year()
                    + " "
                    + one.held().text()
                    + "/"
                    + one.unnumbered())
        .containsExactly("双流公社1987 12/0", "双流公社1988 163/0", "开阳县民政局2003 7/0");
    assertEquals(1, coverage.unplaced());
  }

  @Test
  void oldNumbersLeaveGapsAsNewOnesDo() {
    for (int serial : new int[] {173, 174, 176, 177, 179, 180, 181, 182, 183}) {
      enter(act("marriage", "双流结字第%d号".formatted(serial), "1983-05-01", "双流公社"));
    }

    Series series = coverage().series().getFirst();

    assertEquals("1-172, 175, 178", series.missing().text());
    assertEquals(State.PARTIAL, series.state());
    assertThat(coverage().scope(ALL, 1983, 1983).isComplete()).isFalse();
  }

  @Test
  void aNumberThatIsNotUnderstoodFillsNoGap() {
    enter(
        act("marriage", "双流结字第一号", "1983-05-01", "双流公社"),
        act("marriage", "双流结字第甲号", "1983-05-02", "双流公社"),
        act("marriage", "", "1983-05-03", "双流公社"),
        // Holds another year than the registration: not understood either.
        act("marriage", "双流结字第840002号", "1983-05-04", "双流公社"));
    declare(
        new Volume(
            "1983",
            "双流公社",
            CertificateKind.MARRIAGE,
            LocalDate.of(1983, 1, 1),
            LocalDate.of(1983, 12, 31),
            Serials.range(1, 2),
            0,
            State.COMPLETE));

    Series series = coverage().series().getFirst();

    assertEquals("1", series.held().text());
    assertEquals("2", series.missing().text());
    assertEquals(3, series.unnumbered());
    assertThat(series.isUnclear()).isTrue();
    assertEquals(State.PARTIAL, series.state());
  }

  @Test
  void townshipsWithoutAnOfficeAreKeptApartByTheWordsOfTheirNumbers() {
    enter(
        act("marriage", "双流结字第一号", "1983-05-01", ""),
        act("marriage", "宅吉结字第2号", "1983-05-02", ""),
        act("marriage", "83-3", "1983-05-02", ""));

    assertThat(coverage().series())
        .extracting(one -> one.key().office() + " " + one.held().text() + "/" + one.unnumbered())
        .containsExactly(" /1", "双流结字 1/0", "宅吉结字 2/0");
  }

  @Test
  void aYearOfRecordsWithoutNumbersIsCompleteWhereItsVolumeIs() {
    enter(act("marriage", "", "1962-05-01", "双流公社"));
    Volume without =
        new Volume(
            "1962",
            "双流公社",
            CertificateKind.MARRIAGE,
            LocalDate.of(1962, 1, 1),
            LocalDate.of(1962, 12, 31),
            Serials.NONE,
            120,
            State.COMPLETE);
    assertEquals(State.PARTIAL, coverage().series().getFirst().state());

    declare(without);

    assertEquals(State.COMPLETE, coverage().series().getFirst().state());
  }

  @Test
  void aYearWithoutAnyMarriageBetweenTwoOthersIsUnsearched() {
    enter(marriage(1), act("marriage", "J520121-2010-000001", "2010-01-01", ""));

    assertThat(coverage().series())
        .filteredOn(one -> one.key().year() == 2009)
        .extracting(Series::state)
        .containsExactly(State.UNSEARCHED);
  }

  @Test
  void declaredVolumesTellWhatIsLostAndUnsearchedButNotWhatIsMissing() {
    enter(marriage(1), marriage(2), marriage(12), marriage(20));
    declare(
        volume("A", Serials.range(1, 10), State.COMPLETE),
        volume("B", Serials.range(11, 20), State.LOST),
        volume("C", Serials.range(21, 30), State.UNSEARCHED));

    Series series = coverage().series().getFirst();

    assertEquals("3-10", series.missing().text());
    assertEquals("11, 13-19", series.lost().text());
    assertEquals("21-30", series.unsearched().text());
    assertEquals(30, series.last());
    assertEquals(State.PARTIAL, series.state());
  }

  @Test
  void aCompleteVolumeClosesASeries() {
    enter(marriage(1), marriage(2));
    declare(volume("A", Serials.range(1, 2), State.COMPLETE));

    assertEquals(State.COMPLETE, coverage().series().getFirst().state());
    assertEquals(Series.End.DECLARED, coverage().series().getFirst().end());

    declare(volume("B", Serials.range(3, 4), State.COMPLETE));
    assertEquals("3-4", coverage().series().getFirst().missing().text());
  }

  @Test
  void theLaterDeclarationOfAVolumeCountsAndTheSameTwiceIsOne() throws IOException {
    declare(volume("A", Serials.range(1, 2), State.UNSEARCHED));
    assertEquals(0, declare(volume("A", Serials.range(1, 2), State.UNSEARCHED)));
    assertEquals(1, declare(volume("A", Serials.range(1, 2), State.LOST)));

    assertEquals(State.LOST, coverage().series().getFirst().state());
    assertThat(Files.readAllLines(home.directory().resolve("coverage/volumes.jsonl"))).hasSize(2);
  }

  @Test
  void aVolumeWithoutSerialsSpeaksForItsYears() {
    declare(
        new Volume(
            "1962-3",
            "双流公社",
            CertificateKind.MARRIAGE,
            LocalDate.of(1962, 1, 1),
            LocalDate.of(1963, 12, 31),
            Serials.NONE,
            120,
            State.COMPLETE));

    assertThat(coverage().series())
        .extracting(one -> one.key().year() + " " + one.state())
        .containsExactly("1962 COMPLETE", "1963 COMPLETE");
  }

  @Test
  void aScopeIsCompleteOnlyIfEveryYearOfItIs() {
    enter(marriage(1), marriage(2), act("marriage", "J520121-2009-000001", "2009-01-01", ""));
    // All that is on file is there, but nobody has said that there was no third.
    assertThat(coverage().scope(ALL, 2008, 2009).isComplete()).isFalse();
    declare(
        volume("A", Serials.range(1, 2), State.COMPLETE),
        volume("B", 2009, Serials.range(1, 1), State.COMPLETE));

    assertThat(coverage().scope(ALL, 2008, 2009).isComplete()).isTrue();
    assertThat(coverage().scope(ALL, 2007, 2009).emptyYears()).containsExactly(2007);
    assertThat(coverage().scope(ALL, 2007, 2009).isComplete()).isFalse();
    enter(act("divorce", "L520121-2009-000003", "2009-01-01", ""));
    assertThat(coverage().scope(ALL, 2008, 2009).gaps())
        .extracting(one -> one.missing().text())
        .containsExactly("1-2");
    assertThat(
            coverage()
                .scope(
                    EnumSet.of(CertificateKind.MARRIAGE, CertificateKind.MARRIAGE_REISSUE),
                    2008,
                    2009)
                .isComplete())
        .isTrue();
  }

  @Test
  void whateverIsEnteredCorrectedOrWithdrawnTheKeptCountIsThatOfTheWholeLedger() {
    Random random = new Random(5);
    List<Long> entries = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        try (Ledger ledger = store.openForWriting()) {
          int pick = random.nextInt(4);
          Statement said =
              pick == 0 && !entries.isEmpty()
                  ? new Statement.EnteredInError(
                      entries.get(random.nextInt(entries.size())), GROUNDS)
                  : pick == 1 && !entries.isEmpty()
                      ? new Statement.Correction(
                          acts(ledger).get(random.nextInt(acts(ledger).size())),
                          marriage(1 + random.nextInt(9)),
                          GROUNDS)
                      : new Statement.ActEntered(marriage(1 + random.nextInt(9)));
          ledger.append(List.of(new NewEntry(said, provenance())));
          entries.add(ledger.head().sequence());
        }
      }

      assertEquals(fresh(), coverage(), "round " + round);
    }
    assertThat(entries).hasSizeGreaterThan(60);
  }

  /** Lines that entered an act, whatever became of it. */
  private static List<Long> acts(Ledger ledger) {
    try (var lines = ledger.statementsAfter(0)) {
      return lines
          .filter(line -> line.statement() instanceof Statement.ActEntered)
          .map(line -> line.sequence())
          .toList();
    }
  }

  @Test
  void aDamagedAStrangeOrAnAbsentCountIsCountedAnew() throws IOException {
    enter(marriage(1), marriage(3));
    Coverage right = coverage();
    Path kept = coverageOf.keptCount();
    String text = Files.readString(kept);

    for (String harmed :
        List.of("", "rubbish", text.replace("1, 3", "1-3"), text.substring(0, text.length() / 2))) {
      Files.writeString(kept, harmed);
      assertEquals(right, coverage());
    }
    Files.delete(kept);
    assertEquals(right, coverage());
    assertEquals(text, Files.readString(kept));
  }

  @Test
  void aCountThatWasRewrittenWithItsSumShowsInVerification() throws IOException {
    enter(marriage(1), marriage(3));
    coverage();
    try (LedgerReader ledger = store.openForReading()) {
      assertThat(coverageOf.isKeptCountRight(ledger)).isTrue();
      Holdings forged = new HoldingsFile(coverageOf.keptCount()).read().orElseThrow();
      forged.series().values().forEach(holding -> holding.serials.set(2));
      new HoldingsFile(coverageOf.keptCount()).write(forged);

      assertThat(coverageOf.isKeptCountRight(ledger)).isFalse();
    }
  }

  @Test
  void coverageAsItWasKnownEarlierIsThatOfThoseEntries() {
    enter(marriage(1));
    enter(marriage(4));
    try (LedgerReader ledger = store.openForReading()) {
      assertEquals("2-3", coverageOf.coverage(ledger).series().getFirst().missing().text());
      assertEquals("", coverageOf.coverage(ledger.asOf(1)).series().getFirst().missing().text());
      assertEquals("2-3", coverageOf.coverage(ledger).series().getFirst().missing().text());
    }
  }

  private Coverage fresh() {
    try (LedgerReader ledger = store.openForReading()) {
      return Coverage.of(Holdings.of(ledger), List.of());
    }
  }

  private Coverage coverage() {
    try (LedgerReader ledger = store.openForReading()) {
      return coverageOf.coverage(ledger);
    }
  }

  private int declare(Volume... volumes) {
    return coverageOf.declare(List.of(volumes), "tester", Instant.EPOCH).size();
  }

  private static Volume volume(String name, Serials serials, State state) {
    return volume(name, 2008, serials, state);
  }

  private static Volume volume(String name, int year, Serials serials, State state) {
    return new Volume(
        name,
        "520121",
        CertificateKind.MARRIAGE,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        serials,
        0,
        state);
  }

  private void enter(Act... acts) {
    try (Ledger ledger = store.openForWriting()) {
      for (Act act : acts) {
        ledger.append(List.of(new NewEntry(new Statement.ActEntered(act), provenance())));
      }
    }
  }

  private Provenance provenance() {
    return new Provenance("k" + keys++, "list.csv", "row", CaptureGrade.Q4, "tester");
  }

  private static Act marriage(int serial) {
    return act("marriage", "J520121-2008-%06d".formatted(serial), "2008-05-01", "开阳县民政局");
  }

  private static Act act(String act, String number, String registeredOn, String office) {
    return ActCodec.decode(
        Map.of(
            "act", act,
            "certificate_number", number,
            "registered_on", registeredOn,
            "office", office,
            "man.name", "莫须有",
            "woman.name", "乌有"));
  }
}
