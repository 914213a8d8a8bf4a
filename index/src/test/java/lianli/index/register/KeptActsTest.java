package lianli.index.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.index.MemoryLedger;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.EnteredInError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an earlier list left behind never changes what is known: only how long it takes. */
class KeptActsTest {
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("registered_on", List.of("2015-06-01", "2015-06", "1987", "")),
          Map.entry("effective_from", List.of("2012-01", "2014-02-28", "")),
          Map.entry(
              "certificate_number",
              List.of("J520121-2008-000123", "双流结字第990301号", "88-163", "龙水結字第十二号", "")),
          Map.entry(
              "previous_certificate_number",
              List.of("J520121-2008-000123", "L520121-2010-000007", "开阳结字010700011", "")),
          Map.entry("office", List.of("开阳县民政局婚姻登记处", "Ståle", "")),
          Map.entry("married_on", List.of("2008-03-02", "1999", "")),
          Map.entry("divorced_on", List.of("2011-11-11", "")),
          Map.entry("case_number", List.of("（2014）黔0121民初12号", "")),
          Map.entry("judged_on", List.of("2014-01-10", "")),
          Map.entry("died_on", List.of("2019", "2019-02-03", "")),
          Map.entry("recognition", List.of("none", "court")),
          Map.entry("refused", List.of("yes", "")),
          Map.entry("freed", List.of("man", "man woman")),
          Map.entry("woman.name", List.of("乌有氏", "蕭𠮷喆", "Zoë·Ångström", "张\uD842")),
          Map.entry("man.name", List.of("莫须有", "")),
          Map.entry(
              "woman.id_number",
              List.of(
                  "522522198212198369", "522522690329890", "5225221982********", "P1234567", "")),
          Map.entry("man.id_number", List.of("52252219830721617X", "")),
          Map.entry("woman.birth_date", List.of("1982-12-19", "1982-12", "1982", "")));

  @TempDir private Path directory;
  private MemoryLedger ledger = new MemoryLedger();

  @BeforeEach
  void county() {
    ledger = MemoryLedger.of(new FictionalRegistry(11, 60).acts().toArray(Act[]::new));
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void everyKindOfActIsKeptAsTheLedgerTellsIt(ActKind kind) {
    Random random = new Random(kind.ordinal());
    MemoryLedger acts = MemoryLedger.of(drawn(kind, 200, random).toArray(Act[]::new));

    List<List<Object>> read = told(LedgerScan.of(acts));
    assertThat(told(kept().of(acts))).isEqualTo(read);
    assertThat(file()).exists();
    assertThat(told(ActFile.read(file()).orElseThrow().acts())).isEqualTo(read);
    assertThat(told(kept().of(acts))).isEqualTo(read);
  }

  private static List<Act> drawn(ActKind kind, int count, Random random) {
    boolean isOfOne =
        kind == ActKind.DEATH
            || kind == ActKind.DECLARED_DEATH
            || kind == ActKind.DECLARED_DEATH_REVOKED;
    return IntStream.range(0, count)
        .mapToObj(
            one -> {
              Map<String, String> fields = new LinkedHashMap<>(Map.of("act", kind.code()));
              VALUES.forEach(
                  (key, values) -> {
                    if (!isOfOne || !key.startsWith("man.")) {
                      fields.put(key, values.get(random.nextInt(values.size())));
                    }
                  });
              return ActCodec.decode(fields);
            })
        .toList();
  }

  @Test
  void aFileThatFitsIsReadInPlaceOfTheLedger() {
    kept().of(ledger);

    ActFile found = ActFile.read(file()).orElseThrow();
    assertThat(found.head()).isEqualTo(ledger.head());
    assertThat(told(found.acts())).isEqualTo(told(LedgerScan.of(ledger)));
  }

  @Test
  void whatCameInSinceIsReadFromTheLedger() {
    kept().of(ledger);
    ledger.add(new FictionalRegistry(12, 10).acts().toArray(Act[]::new));

    assertThat(told(kept().of(ledger))).isEqualTo(told(LedgerScan.of(ledger)));
    assertThat(ActFile.read(file()).orElseThrow().head()).isNotEqualTo(ledger.head());
  }

  @Test
  void whatWasCorrectedOrUndoneSinceIsNotAsItWasKept() {
    kept().of(ledger);
    Statement undone = new EnteredInError(3, new Grounds("two papers of one act", "", ""));
    ledger.append(List.of(entry(undone, "undone")));

    List<List<Object>> now = told(LedgerScan.of(ledger));
    assertThat(told(kept().of(ledger))).isEqualTo(now).hasSize(told(scanAsOf(-1)).size() - 1);
    assertThat(ActFile.read(file()).orElseThrow().head()).isEqualTo(ledger.head());
  }

  private List<FiledAct> scanAsOf(int back) {
    return LedgerScan.of(ledger.asOf(ledger.head().sequence() + back));
  }

  @Test
  void anEarlierStateIsNotToldByALaterFile() {
    kept().of(ledger);
    LedgerReader earlier = ledger.asOf(20);

    assertThat(told(kept().of(earlier))).isEqualTo(told(LedgerScan.of(earlier))).hasSize(20);
  }

  @Test
  void theFileOfAnotherLedgerTellsNothing() {
    MemoryLedger other = MemoryLedger.of(new FictionalRegistry(13, 30).acts().toArray(Act[]::new));
    kept().of(other);

    assertThat(told(kept().of(ledger))).isEqualTo(told(LedgerScan.of(ledger)));
  }

  @Test
  void aFileWithAnyByteChangedTellsNothing() throws IOException {
    kept().of(ledger);
    byte[] whole = Files.readAllBytes(file());
    List<List<Object>> expected = told(LedgerScan.of(ledger));
    for (int place = 0; place < whole.length; place += 1 + whole.length / 97) {
      byte[] damaged = whole.clone();
      damaged[place] ^= 0x10;
      Files.write(file(), damaged);

      assertThat(ActFile.read(file())).isEmpty();
      assertThat(told(kept().of(ledger))).isEqualTo(expected);
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 40, 500})
  void aFileThatWasCutOffTellsNothing(int length) throws IOException {
    kept().of(ledger);
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, length));

    assertThat(ActFile.read(file())).isEmpty();
    assertThat(told(kept().of(ledger))).isEqualTo(told(LedgerScan.of(ledger)));
  }

  @Test
  void whereNothingCanBeWrittenTheLedgerIsRead() throws IOException {
    Path noDirectory = Files.writeString(directory.resolve("occupied"), "");

    assertThat(told(new KeptActs(noDirectory, 1).of(ledger)))
        .isEqualTo(told(LedgerScan.of(ledger)));
  }

  @Test
  void aSmallLedgerLeavesNothingBehind() throws IOException {
    new KeptActs(directory).of(ledger);

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void nothingButTheFileIsLeft() throws IOException {
    kept().of(ledger);

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file());
    }
  }

  private KeptActs kept() {
    return new KeptActs(directory, 1);
  }

  private Path file() {
    return directory.resolve("marriages");
  }

  private static NewEntry entry(Statement statement, String key) {
    return new NewEntry(statement, new Provenance(key, "t", "1", CaptureGrade.Q2, "t"));
  }

  /** Persons and names by what they tell. */
  private static List<List<Object>> told(List<FiledAct> acts) {
    return acts.stream()
        .map(
            act ->
                Arrays.<Object>asList(
                    act.sequence(),
                    act.kind(),
                    told(act.man()),
                    told(act.woman()),
                    act.number().map(KeptActsTest::told),
                    act.marriageNumber().map(KeptActsTest::told),
                    act.office(),
                    act.on(),
                    act.marriedOn(),
                    act.caseNumber(),
                    act.judgedOn(),
                    act.filedOn(),
                    act.isUndone()))
        .toList();
  }

  private static List<String> told(WrittenNumber number) {
    return List.of(number.written(), number.figures(), number.place());
  }

  private static Optional<List<Object>> told(@Nullable FiledPerson person) {
    return Optional.ofNullable(person)
        .map(
            one ->
                Arrays.<Object>asList(
                    one.sex(),
                    one.name() == null ? "" : one.name().name().value(),
                    one.name() == null ? "" : one.name().folded(),
                    one.citizen(),
                    one.otherNumber(),
                    one.birth()));
  }
}
