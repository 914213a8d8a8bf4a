package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code certificate issue, verify, list, revoke} over a registry with three acts. */
class CertificateCommandsTest {
  private static final String NUMBER = "J520121-2012-000148";

  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;

  @BeforeEach
  void makeARegistry() {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
    cli.run("init");
    enter("1", NUMBER, "莫须有");
    enter("2", "88-163", "子虚");
    enter("3", "88-163", "乌有");
  }

  private void enter(String key, String number, String name) {
    enter(key, number, name, CaptureGrade.Q4);
  }

  private void enter(String key, String number, String name, CaptureGrade capture) {
    try (Ledger ledger =
        new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC()).openForWriting()) {
      ledger.append(
          List.of(
              new NewEntry(
                  ActCodec.decode(
                      Map.of(
                          "act", "marriage",
                          "certificate_number", number,
                          "registered_on", "2012-03-02",
                          "man.name", name,
                          "woman.name", "亡是")),
                  new Provenance(key.repeat(64), "test", "row " + key, capture, "tester"))));
    }
  }

  private String issue(String file, String... more) {
    List<String> words = new ArrayList<>(List.of("certificate", "issue", NUMBER, "--out", file));
    words.addAll(List.of(more));
    CliRunner.Result result = cli.run(words.toArray(String[]::new));
    assertEquals(ExitCode.DONE.value(), result.exitCode());
    Matcher serial = Pattern.compile("FB-\\d{4}-\\d{6}-[0-9A-Z]{4}").matcher(result.out());
    assertThat(serial.find()).isTrue();
    return serial.group();
  }

  @Test
  void issuesACopyAndVerifiesIt() {
    CliRunner.Result issued = cli.run("certificate", "issue", NUMBER, "--out", "copy.pdf");
    CliRunner.Result verified = cli.run("certificate", "verify", "copy.pdf");

    assertEquals(ExitCode.DONE.value(), issued.exitCode());
    assertThat(issued.out())
        .matches("Copy FB-2026-000001-[0-9A-Z]{4} is in " + directory + "/copy.pdf\n");
    assertThat(issued.err()).contains("TEST KEY");
    assertEquals(ExitCode.DONE.value(), verified.exitCode());
    assertThat(verified.out())
        .isEqualTo(
            """
            copy.pdf: VERIFIED
            Question                    Answer
            ──────────────────────────  ──────
            unchanged since signed      yes
            signed by a trusted office  yes
            the registry stands by it   yes
            """);
    assertThat(verified.err()).contains("TEST KEY");
  }

  @Test
  void keepsTheCopyInTheRegistryUnlessToldOtherwise() throws IOException {
    String serial = issue("copy.pdf", "--json");

    assertThat(cli.run("certificate", "issue", NUMBER).exitCode()).isEqualTo(0);
    try (var files = Files.list(home.resolve("certificates"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .singleElement()
          .asString()
          .matches("FB-2026-000002-[0-9A-Z]{4}\\.pdf")
          .doesNotContain(serial);
    }
  }

  @Test
  void refusesATamperedCopyAndSaysWhy() throws IOException {
    cli.run("certificate", "issue", NUMBER, "--out", "copy.pdf");
    byte[] bytes = Files.readAllBytes(directory.resolve("copy.pdf"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(directory.resolve("forged.pdf"), bytes);

    CliRunner.Result result = cli.run("--lang", "zh", "certificate", "verify", "forged.pdf");

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out())
        .contains("forged.pdf：核验不通过")
        .contains("R7-signature-does-not-fit-content")
        .contains("签名后内容被改动");
  }

  @Test
  void signsNothingFromADamagedEntryAndBlamesNoCopyForIt() throws IOException {
    issue("copy.pdf");
    // A few bits, as a failing disk turns them.
    flip("莫须有", "莫额有");

    CliRunner.Result issued = cli.run("certificate", "issue", NUMBER, "--out", "other.pdf");
    CliRunner.Result verified = cli.run("certificate", "verify", "copy.pdf");
    CliRunner.Result exported = cli.run("export", "--out", "all.jsonl");

    assertEquals(ExitCode.NOT_VERIFIED.value(), issued.exitCode());
    assertThat(issued.err()).contains("entry 1 of").contains("`lianli verify`");
    assertThat(directory.resolve("other.pdf")).doesNotExist();
    assertEquals(ExitCode.UNDETERMINED.value(), verified.exitCode());
    assertThat(verified.out())
        .contains("signed by a trusted office  yes")
        .doesNotContain("R13-corrected");
    assertEquals(ExitCode.NOT_VERIFIED.value(), exported.exitCode());
    assertEquals(ExitCode.NOT_VERIFIED.value(), cli.run("index", "rebuild").exitCode());
    assertThat(cli.run("verify").out() + cli.run("verify").err()).contains("content was changed");
  }

  private void flip(String from, String to) throws IOException {
    Path file = home.resolve("registry.db");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    String found = latin(from);
    assertThat(bytes).contains(found);
    Files.writeString(file, bytes.replace(found, latin(to)), StandardCharsets.ISO_8859_1);
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void tellsPrograms() {
    String serial = issue("copy.pdf");

    Json.Obj one =
        (Json.Obj) Json.parse(cli.run("certificate", "verify", "copy.pdf", "--json").out());
    Json.Obj listed = (Json.Obj) Json.parse(cli.run("certificate", "list", "--json").out());

    assertEquals("1", one.string("passed"));
    Json.Obj file = (Json.Obj) one.items("files").getFirst();
    assertEquals("PASS", file.string("overall"));
    assertThat(file.isTrue("test_key")).isTrue();
    assertEquals(serial, ((Json.Obj) listed.items("copies").getFirst()).string("serial"));
  }

  @Test
  void anUnreadableFileDoesNotStopTheOthers() {
    cli.run("certificate", "issue", NUMBER, "--out", "copy.pdf");

    CliRunner.Result result =
        cli.run("certificate", "verify", "missing.pdf", "copy.pdf", "--jsonl");

    assertEquals(ExitCode.SOME_FAILED.value(), result.exitCode());
    assertThat(result.err()).contains("Cannot verify missing.pdf");
    assertThat(result.out().lines()).hasSize(2).last().asString().contains("\"passed\":1");
  }

  @Test
  void aFileThatIsNoCopyIsNotVerified() throws IOException {
    Files.writeString(directory.resolve("text.pdf"), "not a PDF");

    CliRunner.Result result = cli.run("certificate", "verify", "text.pdf");

    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out())
        .contains("R1-no-pdf")
        .contains("this is no PDF file")
        .contains("signed by a trusted office  unknown");
  }

  @Test
  void withTheRootAloneTheStatusIsUnknownAndThatIsNotEnough() {
    cli.run("certificate", "issue", NUMBER, "--out", "copy.pdf");

    CliRunner.Result result =
        CliRunner.in(directory)
            .with("LIANLI_HOME", directory.resolve("none").toString())
            .run("certificate", "verify", "copy.pdf", "--trust", home + "/keys/root.pem");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out())
        .contains("NOT KNOWN")
        .contains("signed by a trusted office  yes")
        .contains("the registry stands by it   unknown");
  }

  @Test
  void withoutRegistryOrRootNothingIsTrustedAndNothingSaidAgainstIt() {
    issue("copy.pdf");

    CliRunner.Result result = stranger("copy.pdf");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out())
        .contains("unchanged since signed      yes")
        .contains("signed by a trusted office  unknown")
        .contains("R9-no-trusted-root");
    assertThat(result.err()).contains("--trust");
  }

  private CliRunner.Result stranger(String... words) {
    List<String> all = new ArrayList<>(List.of("certificate", "verify"));
    all.addAll(List.of(words));
    return CliRunner.in(directory)
        .with("LIANLI_HOME", directory.resolve("none").toString())
        .run(all.toArray(String[]::new));
  }

  /** Which files, with or without the registry, end with which code: the worst of them counts. */
  @ParameterizedTest
  @CsvSource({
    "good.pdf, true, 0",
    "good.pdf, false, 21",
    "forged.pdf, true, 7",
    "forged.pdf, false, 7",
    "revoked.pdf, true, 7",
    "revoked.pdf, false, 21",
    "text.pdf, true, 7",
    "huge.pdf, true, 7",
    "missing.pdf, true, 3",
    "folder.pdf, true, 3",
    "good.pdf forged.pdf, true, 7",
    "forged.pdf good.pdf, false, 7",
    "missing.pdf good.pdf, true, 3",
    "missing.pdf good.pdf, false, 21",
    "missing.pdf forged.pdf good.pdf, true, 7",
    "huge.pdf text.pdf folder.pdf good.pdf, true, 7",
  })
  void theExitCodeTellsForgedFromUnknown(String files, boolean withRegistry, int code)
      throws IOException {
    issue("good.pdf");
    cli.run("certificate", "revoke", issue("revoked.pdf"), "--reason", "重复");
    byte[] bytes = Files.readAllBytes(directory.resolve("good.pdf"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(directory.resolve("forged.pdf"), bytes);
    Files.writeString(directory.resolve("text.pdf"), "not a PDF");
    try (var sparse = new RandomAccessFile(directory.resolve("huge.pdf").toFile(), "rw")) {
      sparse.setLength(1L << 33);
    }
    Files.createDirectory(directory.resolve("folder.pdf"));
    List<String> words = new ArrayList<>(List.of("certificate", "verify"));
    words.addAll(List.of(files.split(" ")));

    CliRunner.Result result =
        withRegistry ? cli.run(words.toArray(String[]::new)) : stranger(trusting(files));

    assertEquals(code, result.exitCode(), result.out() + result.err());
    for (String file : files.split(" ")) {
      assertThat(result.out() + result.err()).contains(file);
    }
  }

  private String[] trusting(String files) {
    List<String> words = new ArrayList<>(List.of(files.split(" ")));
    words.addAll(List.of("--trust", home + "/keys/root.pem"));
    return words.toArray(String[]::new);
  }

  @Test
  void aRegistryThatCannotBeAskedLeavesTheStatusOpen() throws IOException {
    issue("good.pdf");
    Files.writeString(home.resolve("registry.db"), "damaged");
    Files.deleteIfExists(home.resolve("registry.db-wal"));

    CliRunner.Result result = cli.run("certificate", "verify", "good.pdf");

    assertEquals(ExitCode.UNDETERMINED.value(), result.exitCode());
    assertThat(result.out())
        .contains("signed by a trusted office  yes")
        .contains("the registry stands by it   unknown");
    assertThat(result.err()).contains("registry.db");
  }

  @Test
  void aRevokedCopyIsNotVerifiedAnyMore() {
    String serial = issue("copy.pdf");

    CliRunner.Result revoked = cli.run("certificate", "revoke", serial, "--reason", "更正");
    CliRunner.Result result = cli.run("certificate", "verify", "copy.pdf");

    assertEquals(ExitCode.DONE.value(), revoked.exitCode());
    assertEquals(ExitCode.NOT_VERIFIED.value(), result.exitCode());
    assertThat(result.out()).contains("R13-revoked").contains("the copy was withdrawn");
    assertThat(cli.run("certificate", "list").out()).contains("更正");
  }

  @Test
  void aCorrectedEntryMakesItsCopyOutOfDateUntilANewOneIsIssued() {
    issue("old.pdf");
    // The name is all that tells her, so another name may be another person: a person says that it
    // is she.
    cli.run(
        "act",
        "correct",
        "1",
        "--set",
        "woman.name=亡有",
        "--reason",
        "误录",
        "--document",
        "档案",
        "--confirm",
        "other-parties");

    CliRunner.Result old = cli.run("certificate", "verify", "old.pdf");
    CliRunner.Result unseen = cli.run("certificate", "issue", NUMBER, "--out", "unseen.pdf");
    cli.run("act", "confirm", "1", "--reason", "对照原件", "--document", "档案2012-1");
    issue("new.pdf");

    assertEquals(ExitCode.NOT_VERIFIED.value(), old.exitCode());
    assertThat(old.out()).contains("R13-corrected").contains("was corrected since");
    assertEquals(ExitCode.REFUSED.value(), unseen.exitCode());
    assertThat(unseen.err()).contains("(Q1)").contains("lianli act confirm 1");
    assertThat(directory.resolve("unseen.pdf")).doesNotExist();
    assertEquals(ExitCode.DONE.value(), cli.run("certificate", "verify", "new.pdf").exitCode());
  }

  @Test
  void whatOneMachineReadIsIssuedOnceAPersonConfirmedIt() {
    enter("4", "J520121-2013-000001", "莫言", CaptureGrade.Q0);

    CliRunner.Result unseen = cli.run("certificate", "issue", "J520121-2013-000001");
    CliRunner.Result confirmed =
        cli.run("act", "confirm", "4", "--reason", "对照原件", "--document", "档案2013-1");
    CliRunner.Result again =
        cli.run("act", "confirm", "4", "--reason", "对照原件", "--document", "档案2013-1");

    assertEquals(ExitCode.REFUSED.value(), unseen.exitCode());
    assertThat(unseen.err()).contains("(Q0)").contains("lianli act confirm 4");
    assertEquals(ExitCode.DONE.value(), confirmed.exitCode());
    assertEquals(ExitCode.REFUSED.value(), again.exitCode());
    assertEquals(
        ExitCode.DONE.value(), cli.run("certificate", "issue", "J520121-2013-000001").exitCode());
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    Files.writeString(directory.resolve("copy.pdf"), "mine");

    CliRunner.Result result = cli.run("certificate", "issue", NUMBER, "--out", "copy.pdf");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("there is such a file already").contains("--out");
    assertEquals("mine", Files.readString(directory.resolve("copy.pdf")));
    assertThat(cli.run("certificate", "list").out()).contains("No copy was issued yet");
  }

  @Test
  void theLineOfACopyIsNoActThatCouldBeRevoked() {
    String serial = issue("copy.pdf");

    CliRunner.Result result = cli.run("act", "revoke", "4", "--reason", "误录", "--document", "档案");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err()).contains("certificate revoke " + serial);
  }

  @Test
  void copiesGoWithAnExportIntoAnotherRegistryAndItStandsByThem() {
    issue("copy.pdf");
    String revoked = issue("revoked.pdf");
    cli.run("certificate", "revoke", revoked, "--reason", "重复");
    cli.run("export", "--out", "all.jsonl");
    CliRunner other =
        CliRunner.in(directory).with("LIANLI_HOME", directory.resolve("other").toString());
    other.run("init");

    CliRunner.Result imported = other.run("import", "all.jsonl");

    assertEquals(ExitCode.DONE.value(), imported.exitCode());
    assertThat(imported.err() + imported.out()).doesNotContain("differs");
    assertThat(other.run("certificate", "list").out())
        .isEqualTo(cli.run("certificate", "list").out());
    String root = home + "/keys/root.pem";
    assertEquals(
        ExitCode.DONE.value(),
        other.run("certificate", "verify", "copy.pdf", "--trust", root).exitCode());
    assertThat(other.run("certificate", "verify", "revoked.pdf", "--trust", root).out())
        .contains("R13-revoked")
        .doesNotContain("R13-entry-differs");
    assertEquals(ExitCode.DONE.value(), other.run("verify").exitCode());
  }

  @Test
  void linesOfCopiesAreNoTroubleToVerifyDoctorStatusOrBackup() {
    String serial = issue("copy.pdf");
    cli.run("certificate", "revoke", serial, "--reason", "重复");

    for (List<String> command :
        List.of(
            List.of("verify"),
            List.of("doctor"),
            List.of("index", "rebuild"),
            List.of("index", "verify"),
            List.of("index", "status"),
            List.of("query", "certificate", NUMBER),
            List.of("conflicts"),
            List.of("coverage"),
            List.of("act", "show", "1"),
            List.of("export", "--format", "csv", "--out", "acts.csv"),
            List.of("backup", directory + "/backups"),
            List.of("backup", "verify", directory + "/backups"))) {
      CliRunner.Result result = cli.run(command.toArray(String[]::new));
      assertThat(result.exitCode()).as(command + result.err() + result.out()).isZero();
    }
  }

  @Test
  void revokingWhatWasNeverIssuedFindsNoRecord() {
    CliRunner.Result result = cli.run("certificate", "revoke", "FB-2026-000009", "--reason", "?");

    assertEquals(ExitCode.NO_RECORD.value(), result.exitCode());
    assertThat(result.err()).contains("no such copy was issued here");
  }

  @Test
  void aNumberOnFileTwiceWantsTheEntry() {
    CliRunner.Result ambiguous = cli.run("certificate", "issue", "88-163");
    CliRunner.Result exact = cli.run("certificate", "issue", "88-163", "--entry", "3");
    CliRunner.Result alone = cli.run("certificate", "issue", "--entry", "2");
    CliRunner.Result neither = cli.run("certificate", "issue");

    assertEquals(ExitCode.REFUSED.value(), ambiguous.exitCode());
    assertThat(ambiguous.err()).contains("2 3").contains("--entry");
    assertEquals(ExitCode.DONE.value(), exact.exitCode());
    assertEquals(ExitCode.DONE.value(), alone.exitCode());
    assertEquals(ExitCode.USAGE.value(), neither.exitCode());
  }

  @Test
  void anUnknownNumberFindsNoRecord() {
    CliRunner.Result result = cli.run("certificate", "issue", "J520121-1999-000001");

    assertEquals(ExitCode.NO_RECORD.value(), result.exitCode());
    assertThat(result.err()).contains("query certificate");
    assertEquals(
        ExitCode.NO_RECORD.value(), cli.run("certificate", "issue", "--entry", "9").exitCode());
  }

  /** A new key could not go on with what the old one signed, and {@code init} makes none. */
  @Test
  void withoutAKeyItSaysWhereTheKeyBelongs() throws IOException {
    Files.delete(home.resolve("keys/seal.p12"));

    CliRunner.Result result = cli.run("certificate", "issue", NUMBER);

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(result.err())
        .contains("there is no key in " + home.resolve("keys"))
        .contains("Put the registry's key back there")
        .doesNotContain("init");
  }

  @Test
  void aWrongPassphraseHasACodeOfItsOwn() throws IOException {
    Files.writeString(directory.resolve("wrong.txt"), "not it\n");

    CliRunner.Result wrong =
        cli.run("certificate", "issue", NUMBER, "--passphrase-file", "wrong.txt");
    CliRunner.Result missing =
        cli.run("certificate", "issue", NUMBER, "--passphrase-file", "missing.txt");

    assertEquals(ExitCode.WRONG_PASSPHRASE.value(), wrong.exitCode());
    assertEquals(ExitCode.USAGE.value(), missing.exitCode());
    assertThat(missing.err()).contains("there is no file").contains("missing.txt");
    assertThat(cli.run("certificate", "list").out()).contains("No copy was issued yet");
  }

  @Test
  void aKeyFileThatIsCutOffIsNoFaultOfThisProgramAndLosesNoBackup() throws IOException {
    Path key = home.resolve("keys/seal.p12");
    byte[] whole = Files.readAllBytes(key);
    Files.write(key, Arrays.copyOf(whole, whole.length / 2));

    CliRunner.Result result = cli.run("--lang", "zh", "certificate", "issue", NUMBER);
    CliRunner.Result backup = cli.run("backup", directory + "/backups");

    assertEquals(ExitCode.WRONG_PASSPHRASE.value(), result.exitCode());
    assertThat(result.err()).contains("无法使用密钥").contains("被截断").doesNotContain("程序内部错误");
    assertEquals(ExitCode.DONE.value(), backup.exitCode());
    assertThat(backup.err()).contains("The backup is not signed");
  }

  @Test
  void onlyTheOwnerReadsTheKey() throws IOException {
    for (String file : List.of("seal.p12", "seal.pass")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("keys").resolve(file))))
          .isEqualTo("rw-------");
    }
  }
}
