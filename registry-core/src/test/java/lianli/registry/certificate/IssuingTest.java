package lianli.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.ActCodec;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the office is on file, on disk and fit to leave; anything else leaves no trace. */
class IssuingTest {
  @TempDir private Path directory;
  private TestOffice office;

  @BeforeEach
  void open() {
    office = new TestOffice(directory.resolve("registry"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  // On disk and on file

  @Test
  void theFileIsOnDiskBeforeTheLedgerKnowsOfItAndAnnouncedBeforeThat() throws IOException {
    LedgerEntry entry = office.marriage(Map.of());
    long head = office.ledger().head().sequence();

    IssuedFile issued =
        office.issue(
            entry,
            new At(directory.resolve("copy.pdf")) {
              @Override
              public void announce(CertificateCopy copy) {
                assertEquals(head, office.ledger().head().sequence());
                assertThat(directory.resolve("copy.pdf")).doesNotExist();
                assertThat(note()).exists();
              }
            });

    assertThat(Files.readAllBytes(directory.resolve("copy.pdf"))).isEqualTo(issued.file());
    assertThat(note()).doesNotExist();
    assertThat(office.ledger().copies(issued.copy().serial()))
        .singleElement()
        .satisfies(
            line ->
                assertEquals(
                    new CopyIssued(
                        entry.sequence(),
                        issued.copy().serial(),
                        Sha256.of(issued.file()),
                        head,
                        TestOffice.NOW,
                        "公证"),
                    line.statement()));
    assertThat(names(directory)).containsExactlyInAnyOrder("copy.pdf", "registry");
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    LedgerEntry entry = office.marriage(Map.of());
    Path taken = Files.writeString(directory.resolve("copy.pdf"), "mine");
    Path link = Files.createSymbolicLink(directory.resolve("link.pdf"), Path.of("nowhere"));
    Path folder = Files.createDirectory(directory.resolve("folder.pdf"));

    for (Path target : List.of(taken, link, folder)) {
      assertRefused(() -> office.issue(entry, new At(target)), "there is such a file already");
    }

    assertEquals("mine", Files.readString(taken));
    assertThat(office.copies()).isEmpty();
    assertThat(note()).doesNotExist();
  }

  @Test
  void aFileThatAppearsMeanwhileIsLeftAloneAndNothingIsOnFile() throws IOException {
    LedgerEntry entry = office.marriage(Map.of());
    Path target = directory.resolve("copy.pdf");
    At late =
        new At(target) {
          @Override
          public void announce(CertificateCopy copy) {
            write(target, "mine");
          }
        };

    assertRefused(() -> office.issue(entry, late), "there is such a file already");

    assertEquals("mine", Files.readString(target));
    assertThat(office.copies()).isEmpty();
    assertThat(names(directory)).containsExactlyInAnyOrder("copy.pdf", "registry");
  }

  @Test
  void anAnswerThatCannotBeLoggedLeavesNoCopy() {
    LedgerEntry entry = office.marriage(Map.of());
    At unlogged =
        new At(directory.resolve("copy.pdf")) {
          @Override
          public void announce(CertificateCopy copy) {
            throw new IllegalStateException("the log is full");
          }
        };

    assertThatThrownBy(() -> office.issue(entry, unlogged)).hasMessage("the log is full");

    assertThat(directory.resolve("copy.pdf")).doesNotExist();
    assertThat(office.copies()).isEmpty();
    assertThat(note()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "aside", "whole", "both", "changed"})
  void aCopyCutOffBeforeItWasOnFileIsClearedUpByTheNextIssue(String onDisk) {
    LedgerEntry entry = office.marriage(Map.of());
    Path target = directory.resolve("cut.pdf");
    Path aside = directory.resolve(".FB-2026-000001-AAAA.part");
    new IssueNote(office.home()).begin("FB-2026-000001-AAAA", Sha256.of("copy"), target);
    if (onDisk.equals("aside") || onDisk.equals("both")) {
      write(aside, "copy");
    }
    if (!onDisk.equals("nothing") && !onDisk.equals("aside")) {
      write(target, onDisk.equals("changed") ? "somebody's" : "copy");
    }

    assertThat(office.office().clearUp(office.ledger()).orElseThrow().english())
        .contains("FB-2026-000001-AAAA was cut off");

    assertThat(aside).doesNotExist();
    assertEquals(onDisk.equals("changed"), Files.exists(target));
    assertThat(office.office().clearUp(office.ledger())).isEmpty();
    assertThat(office.issue(entry).copy().serial()).startsWith("FB-2026-000001-");
  }

  @Test
  void aCopyThatIsOnFileStaysWhenOnlyItsNoteWasLeftBehind() {
    IssuedFile issued = office.issue(office.marriage(Map.of()));
    new IssueNote(office.home())
        .begin(issued.copy().serial(), Sha256.of(issued.file()), issued.path());

    assertThat(office.office().clearUp(office.ledger())).isEmpty();

    assertThat(issued.path()).exists();
    assertThat(note()).doesNotExist();
  }

  @Test
  void aNoteThatWasItselfCutOffIsNoObstacle() {
    write(note(), "{\"type\":\"iss");

    assertThat(office.office().clearUp(office.ledger())).isEmpty();
    assertThat(note()).doesNotExist();
  }

  // Fit to leave

  @ParameterizedTest
  @CsvSource({"Q0, one machine", "Q1, captured once"})
  void whatNobodySawDoesNotLeave(CaptureGrade grade, String why) {
    LedgerEntry entry = office.entry(ActCodec.encode(office.marriage(Map.of()).act()), grade);

    assertRefused(() -> office.issue(entry), why);

    confirm(entry, CaptureGrade.Q2);
    assertThat(office.issue(standing(entry)).copy().serial()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"man.name", "woman.name"})
  void aCopyWithoutANameIsNotIssued(String key) {
    Map<String, String> fields = ActCodec.encode(office.marriage(Map.of()).act());
    fields.remove(key);
    LedgerEntry nameless = office.entry(fields);

    assertRefused(() -> office.issue(nameless), "does not tell " + key);
    assertThat(office.copies()).isEmpty();
  }

  @Test
  void aDivorceWithoutNamesIsNotCopiedEither() {
    LedgerEntry divorce = office.divorce(Map.of("man.name", "", "woman.name", ""));

    assertRefused(() -> office.issue(divorce), "does not tell man.name");
  }

  @Test
  void aLaterActThatNobodySawKeepsTheCopyBack() {
    LedgerEntry marriage = office.marriage(Map.of());
    LedgerEntry seen = office.divorce(Map.of());
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(seen.act()));
    fields.put("certificate_number", "L520121-2015-000013");
    LedgerEntry unseen = office.entry(fields, CaptureGrade.Q0);

    assertRefused(() -> office.issue(marriage), "entry " + unseen.sequence() + " was read");

    confirm(unseen, CaptureGrade.Q3);
    assertThat(office.issue(marriage).copy().later()).hasSize(2);
  }

  @ParameterizedTest(name = "U+{0}")
  @ValueSource(
      strings = {
        "25A1", "25A0", "FFFD", "3013", "2FF0", "2FFB", "31EF", "303E", "3164", "115F", "1160",
        "FFA0", "2800", "00AD", "200B", "200E", "202E", "2066", "FEFF", "0301", "0308", "3099",
        "20DD", "E001", "F0000", "100000", "2028", "0007", "25CB", "003F", "FF1F", "002A"
      })
  void aNameWithSuchACharacterIsNotPrinted(String code) {
    String character = Character.toString(Integer.parseInt(code, 16));
    LedgerEntry entry = office.marriage(Map.of("woman.name", "乌" + character + "有"));

    assertRefused(
        () -> office.issue(entry),
        "woman.name of entry %d holds U+%s".formatted(entry.sequence(), code));
    assertThat(office.copies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "葛\uDB40\uDD00城, 葛城",
    "辻\uDB40\uDD01, 辻",
    "神\uFE00, 神",
    "阿布都·买买提, 阿布都·买买提",
  })
  void aNameOfAVariantIsPrintedWithItsVisibleCharacter(String written, String printed) {
    LedgerEntry entry = office.marriage(Map.of("woman.name", written));

    IssuedFile issued = office.issue(entry);

    assertThat(issued.copy().lines()).contains(new CertificateCopy.Line("女方姓名", printed));
    assertThat(issued.copy().record("").object("fields").string("woman.name"))
        .isEqualTo(ActCodec.encode(entry.act()).get("woman.name"));
    assertThat(office.verify(issued.file()).reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "office, 开阳县□民政局, 25A1",
    "office, 开阳县\u2060民政局, 2060",
    "man.nationality, 中\u200D国, 200D",
    "certificate_number, 开\uE001字第3号, E001"
  })
  void whatIsNoNameMustBeLegibleToo(String field, String value, String code) {
    LedgerEntry entry = office.marriage(Map.of(field, value));

    assertRefused(() -> office.issue(entry), "holds U+" + code);
  }

  @Test
  void aPurposeMustBeLegibleToo() {
    LedgerEntry entry = office.marriage(Map.of());

    assertRefused(() -> new CopyRequest(entry, "公\u202E证", "tester"), "U+202E");
  }

  private static class At implements CopyDestination {
    private final Path target;

    At(Path target) {
      this.target = target;
    }

    @Override
    public Path fileFor(String serial) {
      return target;
    }

    @Override
    public void announce(CertificateCopy copy) {
      // Nobody keeps a log here.
    }
  }

  private Path note() {
    return office.home().certificates().resolve("issuing.json");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void confirm(LedgerEntry entry, CaptureGrade grade) {
    office.say(new Confirmation(entry.sequence(), grade, new Grounds("对照原件", "原件", "")));
  }

  private LedgerEntry standing(LedgerEntry entry) {
    return office.ledger().entry(entry.sequence()).orElseThrow();
  }

  private static void assertRefused(Runnable deed, String why) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.REFUSED, failure.code());
              assertThat(failure.why().english()).contains(why);
              assertThat(failure.next().english()).isNotEmpty();
            });
  }
}
