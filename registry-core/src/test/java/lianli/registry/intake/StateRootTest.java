package lianli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.StateRoot;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.list.ChangedExportException;
import lianli.registry.list.ListMapping;
import lianli.registry.list.RegistryExport;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever way the same facts take into a registry, it says the same (registry-rules §5, R7). */
class StateRootTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Grounds GROUNDS = new Grounds("手误", "档案 0045", "李核");

  @TempDir private Path directory;
  private int homes;

  @Test
  void theSameBatchThriceShuffledAndCutAtFiftyPointsGivesOneRoot() throws IOException {
    List<String> lines = lines(new FictionalRegistry(7, 600).acts());
    RegistryStore whole = registry();
    Path file = file(lines);
    for (int time = 0; time < 3; time++) {
      run(whole, file);
    }
    String root = root(whole);
    long entered = head(whole);
    Random random = new Random(11);

    for (int cut = 1; cut <= 50; cut++) {
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, random);
      // 50 cuts of one batch: a registry of its own for some, growing ones for the others.
      RegistryStore store = cut % 10 == 1 ? registry() : null;
      if (store != null) {
        run(store, file(shuffled.subList(0, random.nextInt(shuffled.size()))));
        run(store, file(shuffled));
        assertEquals(root, root(store), "cut " + cut);
        assertEquals(entered, head(store));
      } else {
        ImportReport report =
            run(whole, file(shuffled.subList(0, random.nextInt(shuffled.size()))));
        assertEquals(0, report.count(Result.ENTERED));
      }
    }
    assertEquals(root, root(whole));
  }

  @Test
  void anImportKilledAfterAnyGroupGoesOnWhereItWas() throws IOException {
    List<String> lines = lines(new FictionalRegistry(8, 40).acts());
    RegistryStore whole = registry();
    run(whole, file(lines));
    String root = root(whole);

    for (int after = 1; after <= 50; after += 7) {
      RegistryStore store = registry();
      int rows = after;
      try (Ledger ledger = store.openForWriting()) {
        new ListImport(ledger, TODAY, "tester")
            .run(file(lines), ListMapping.none(), Mode.DRY_RUN, outcome -> {});
        assertEquals(0, ledger.head().sequence(), "a dry run leaves nothing");
        ledger.append(someEntries(lines, rows));
      }
      run(store, file(lines));
      assertEquals(root, root(store));
    }
  }

  @Test
  void anExportIntoAnEmptyRegistryGivesAnEqualOne() throws IOException {
    RegistryStore from = amended();
    Path export = export(from);

    for (boolean shuffle : new boolean[] {false, true}) {
      RegistryStore to = registry();
      List<String> lines = new ArrayList<>(Files.readAllLines(export));
      if (shuffle) {
        Collections.shuffle(lines, new Random(3));
      }
      ImportReport report = shuffle ? runEvenIfChanged(to, file(lines)) : run(to, file(lines));

      assertEquals(0, report.count(Result.REJECTED));
      assertThat(report.remarks()).hasSize(shuffle ? 1 : 0);
      assertEquals(root(from), root(to));
      assertEquals(standing(from), standing(to));
      assertEquals(head(from), head(to));
    }
  }

  @Test
  void anExportBackIntoItsOwnRegistryChangesNothing() throws IOException {
    RegistryStore store = amended();
    long before = head(store);

    ImportReport report = run(store, export(store));

    assertEquals(0, report.count(Result.ENTERED));
    assertEquals(before, report.count(Result.ALREADY_THERE));
    assertEquals(before, head(store));
  }

  /** What was done to the lines of an export, by their places from 1, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          changed 5,        true,  line 5: entry 5 was changed since it was exported
          changed 1,        true,  line 1: entry 1 was changed
          hash 7,           true,  line 7: entry 7 was changed
          about 0,          true,  was changed since it was exported
          grade 3,          true,  line 3: entry 3 was changed
          exchanged 4,      true,  line 4: entry 4 is missing before it; line 5: entry 4 stands there again
          doubled 6,        true,  line 7: entry 6 stands there again
          taken out 6,      true,  line 6: entry 6 is missing before it
          taken out 1,      true,  line 1: entry 1 is missing before it
          torn 8,           true,  line 8: it is no line of an export
          foreign 3,        true,  line 3: it is no line of an export
          last 1,           false, it was cut short: it ends after entry
          last 30,          false, it was cut short: it ends after entry
          before the end 1, false, its last line tells of
          before the end 9, false, its last line tells of
          half a line 0,    false, it was cut short: it ends after entry
          """)
  void nothingIsEnteredOfAnExportThatDoesNotHold(String done, boolean isChanged, String why)
      throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(export(amended())));
    change(lines, done.replaceAll(" \\d+$", ""), Integer.parseInt(done.replaceAll("\\D", "")));
    RegistryStore to = registry();
    Path file = file(lines);

    assertThatThrownBy(() -> run(to, file))
        .isInstanceOfSatisfying(
            ChangedExportException.class,
            failure -> {
              assertEquals(isChanged ? ErrorCode.INTEGRITY : ErrorCode.BAD_INPUT, failure.code());
              assertThat(failure.why().english()).contains(why);
              assertThat(failure.next().english()).contains("--even-if-changed");
            });
    assertEquals(0, head(to));
    assertThat(runEvenIfChanged(to, file).remarks())
        .anySatisfy(remark -> assertThat(remark.english()).contains(why));
    assertThat(head(to)).isPositive();
  }

  private static void change(List<String> lines, String done, int place) {
    int line = place - 1;
    switch (done) {
      case "changed" -> lines.set(line, lines.get(line).replaceFirst("\"man.name\":\"", "$0吴"));
      case "hash" ->
          lines.set(
              line,
              lines.get(line).replaceAll("\"hash\":\"[0-9a-f]+", "\"hash\":\"" + "0".repeat(64)));
      case "about" -> {
        int about = 0;
        while (!lines.get(about).contains("\"about\"")) {
          about++;
        }
        lines.set(
            about,
            lines.get(about).replaceAll("\"about\":\"[0-9a-f]+", "\"about\":\"" + "0".repeat(64)));
      }
      case "grade" -> lines.set(line, lines.get(line).replaceFirst("Q4", "Q3"));
      case "exchanged" -> Collections.swap(lines, line, line + 1);
      case "doubled" -> lines.add(line, lines.get(line));
      case "taken out" -> lines.remove(line);
      case "torn" -> lines.set(line, lines.get(line).substring(0, 40));
      case "foreign" -> lines.add(line, "{\"act\":\"marriage\",\"man.name\":\"莫须有\"}");
      case "last" -> lines.subList(lines.size() - place, lines.size()).clear();
      case "before the end" -> lines.subList(lines.size() - 1 - place, lines.size() - 1).clear();
      case "half a line" -> {
        lines.removeLast();
        lines.set(lines.size() - 1, lines.getLast().substring(0, 100));
      }
      default -> throw new IllegalArgumentException(done);
    }
  }

  @Test
  void anExportImportedTwiceIsThereAlready() throws IOException {
    Path export = export(amended());
    RegistryStore to = registry();
    run(to, export);
    long head = head(to);

    ImportReport again = run(to, export);

    assertEquals(0, again.count(Result.ENTERED));
    assertEquals(head, again.count(Result.ALREADY_THERE));
    assertThat(again.remarks()).isEmpty();
  }

  @Test
  void anExportOfAnImportedExportHoldsToo() throws IOException {
    RegistryStore to = registry();
    run(to, export(amended()));
    RegistryStore third = registry();

    assertThat(run(third, export(to)).remarks()).isEmpty();
    assertEquals(root(to), root(third));
  }

  @Test
  void anExportCutShortSaysSo() throws IOException {
    List<String> lines = Files.readAllLines(export(amended()));

    ImportReport report = runEvenIfChanged(registry(), file(lines.subList(0, lines.size() - 1)));

    assertThat(report.remarks())
        .singleElement()
        .satisfies(said -> assertThat(said.english()).contains("cut short"));
  }

  @Test
  void aLineAboutALineThatIsNotThereIsRejected() throws IOException {
    List<String> lines = Files.readAllLines(export(amended()));
    List<String> amendments =
        lines.stream().filter(line -> line.contains("\"amends_entry\"")).toList();

    ImportReport report = runEvenIfChanged(registry(), file(amendments));

    assertEquals(amendments.size(), report.count(Result.REJECTED));
    assertThat(report.notable())
        .allSatisfy(
            row -> {
              assertEquals("about", row.cell());
              assertThat(row.remarks().getFirst().english())
                  .isEqualTo("the entry it is about is not on file");
            });
  }

  @Test
  void aTableOfActsAsTheyStandReadsBack() throws IOException {
    RegistryStore from = amended();
    Path table = directory.resolve("acts.csv");
    try (LedgerReader ledger = from.openForReading();
        OutputStream out = Files.newOutputStream(table)) {
      new RegistryExport(ledger).table(out);
    }
    RegistryStore to = registry();

    ImportReport report = run(to, table);

    assertEquals(0, report.count(Result.REJECTED));
    assertEquals(standing(from), standing(to));
    assertEquals(0, run(from, table).count(Result.ENTERED));
  }

  @Test
  void anEditedRowOfAnExportedTableIsNoSilentCorrection() throws IOException {
    RegistryStore store = amended();
    Path table = directory.resolve("edited.csv");
    try (LedgerReader ledger = store.openForReading();
        OutputStream out = Files.newOutputStream(table)) {
      new RegistryExport(ledger).table(out);
    }
    String text = Files.readString(table);
    Files.writeString(table, text.replaceFirst("开阳县民政局", "息烽县民政局"));

    ImportReport report = run(store, table);

    assertEquals(1, report.count(Result.REJECTED));
    assertThat(report.notable().getFirst().remarks().getFirst().english())
        .contains("lianli act correct");
  }

  @Test
  void aCorrectionAndALinkEachChangeTheRoot() {
    RegistryStore store = registry();
    enter(store, new FictionalRegistry(5, 3).acts());
    String before = root(store);
    correct(store, 1, Map.of("remarks", "甲"));
    String corrected = root(store);
    correct(store, 1, Map.of("remarks", "乙"));

    assertThat(List.of(before, corrected, root(store))).doesNotHaveDuplicates();
  }

  /** A registry in which everything was done that can be done. */
  private RegistryStore amended() {
    RegistryStore store = registry();
    List<Act> acts = new FictionalRegistry(9, 60).acts();
    enter(store, acts);
    correct(store, 2, Map.of("remarks", "=1+1", "registrar", "韦小兰"));
    correct(store, 2, Map.of("remarks", "'=更正两次"));
    try (Ledger ledger = store.openForWriting()) {
      ActIntake intake = intake(ledger);
      intake.withdraw(3, GROUNDS);
      long correction = correct(intake, 4, Map.of("remarks", "错"));
      intake.withdraw(correction, GROUNDS);
      intake.withdraw(5, GROUNDS);
      CitizenId one = acts.getFirst().parties().getFirst().citizenId().orElseThrow();
      CitizenId other = acts.getLast().parties().getFirst().citizenId().orElseThrow();
      ledger.append(
          List.of(
              line(1, new Statement.Confirmation(6, CaptureGrade.Q4, GROUNDS)),
              line(
                  2,
                  link(Statement.Stage.ASSERTED, new Statement.PartyIsPerson(6, Sex.MALE, other))),
              line(3, link(Statement.Stage.ASSERTED, new Statement.SamePerson(one, other))),
              line(4, link(Statement.Stage.RETRACTED, new Statement.SamePerson(one, other))),
              line(
                  5,
                  link(
                      Statement.Stage.ASSERTED,
                      new Statement.AlsoNamed(one, new PersonName("莫须有"))))));
    }
    return store;
  }

  private static Statement link(Statement.Stage stage, Statement.Claim claim) {
    return new Statement.IdentityLink(stage, claim, GROUNDS);
  }

  private static NewEntry line(int number, Statement statement) {
    return new NewEntry(
        statement,
        new Provenance("%064x".formatted(number), "test", "", CaptureGrade.Q1, "tester"));
  }

  private void correct(RegistryStore store, long entry, Map<String, String> changes) {
    try (Ledger ledger = store.openForWriting()) {
      correct(intake(ledger), entry, changes);
    }
  }

  private static long correct(ActIntake intake, long entry, Map<String, String> changes) {
    return ((ActIntake.Done) intake.correct(entry, changes, GROUNDS, Answers.none())).entry();
  }

  private static ActIntake intake(Ledger ledger) {
    return new ActIntake(ledger, new CorrectionRule(false), TODAY, "tester");
  }

  private void enter(RegistryStore store, List<Act> acts) {
    try {
      run(store, file(lines(acts)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<NewEntry> someEntries(List<String> lines, int count) {
    List<NewEntry> entries = new ArrayList<>();
    for (String line : lines.subList(0, Math.min(count, lines.size()))) {
      Act act = TypedFields.act(TypedFields.fields(line));
      entries.add(
          new NewEntry(
              act, new Provenance(SourceKey.ofAct(act), "x", "", CaptureGrade.Q4, "tester")));
    }
    return entries;
  }

  private static List<String> lines(List<Act> acts) {
    return acts.stream().map(act -> Json.ofStrings(ActCodec.encode(act)).text()).toList();
  }

  private Path file(List<String> lines) throws IOException {
    return Files.write(directory.resolve("list.jsonl"), lines, StandardCharsets.UTF_8);
  }

  private Path export(RegistryStore store) throws IOException {
    Path file = directory.resolve("export-" + homes++ + ".jsonl");
    try (LedgerReader ledger = store.openForReading();
        OutputStream out = Files.newOutputStream(file)) {
      new RegistryExport(ledger).jsonLines(out);
    }
    return file;
  }

  private RegistryStore registry() {
    RegistryHome home = new RegistryHome(directory.resolve("home" + homes++));
    home.directory().toFile().mkdirs();
    RegistryStore store = new SqliteRegistryStore(home, Clock.systemUTC());
    store.create();
    return store;
  }

  private static ImportReport run(RegistryStore store, Path file) {
    try (Ledger ledger = store.openForWriting()) {
      return new ListImport(ledger, TODAY, "tester").run(file, Mode.ENTER);
    }
  }

  private static ImportReport runEvenIfChanged(RegistryStore store, Path file) {
    try (Ledger ledger = store.openForWriting()) {
      return new ListImport(ledger, TODAY, "tester", ListImport.ChangedExport.ENTER)
          .run(file, Mode.ENTER);
    }
  }

  private static String root(RegistryStore store) {
    try (LedgerReader ledger = store.openForReading()) {
      return StateRoot.of(ledger);
    }
  }

  private static long head(RegistryStore store) {
    try (LedgerReader ledger = store.openForReading()) {
      return ledger.head().sequence();
    }
  }

  private static List<String> standing(RegistryStore store) {
    try (LedgerReader ledger = store.openForReading();
        var entries = ledger.entriesAfter(0)) {
      return entries
          .map(
              entry ->
                  entry.provenance().sourceKey()
                      + entry.provenance().capture()
                      + entry.provenance().authority()
                      + ActCodec.encode(entry.act()))
          .sorted()
          .toList();
    }
  }
}
