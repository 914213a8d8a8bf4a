package lianli.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.cli.CliRunner;
import lianli.cli.session.ExitCode;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a box of scans to the image of the page that an entry was read from. */
class ScanCommandsTest {
  private static final String FIELDS =
      """
      "fields":{"certificate_number":%s,"registered_on":%s,"man.name":%s,"woman.name":%s}\
      """
          .formatted(field("J520121-2012-000001"), field("2012-03-02"), field("莫须有"), field("乌有"));

  @TempDir private Path directory;
  private Path home;
  private CliRunner cli;
  private Path box;

  @BeforeEach
  void aRegistryAndABox() throws IOException {
    home = directory.resolve("registry");
    cli = CliRunner.in(directory).with("LIANLI_HOME", home.toString());
    cli.run("init");
    box = Files.createDirectories(directory.resolve("scans/1987/box-12"));
  }

  private static String field(String value) {
    return """
    {"value":"%s","readings":{"tesseract":"%s","ppocr":"%s"},"verdict":"accept",\
    "region":{"x":30,"y":40,"width":20,"height":10}}\
    """
        .formatted(value, value, value);
  }

  private static BufferedImage image(int seed) {
    BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 90; i++) {
      image.setRGB(i, i, 0x010101 * (seed + i));
    }
    return image;
  }

  private Path png(String name, int seed) throws IOException {
    Path file = box.resolve(name);
    ImageIO.write(image(seed), "png", file.toFile());
    return file;
  }

  private static int sample(BufferedImage image) {
    return image.getRaster().getSample(5, 5, 0);
  }

  /** Two pages in one file. */
  private Path tiff(String name) throws IOException {
    Path file = box.resolve(name);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(new File(file.toString()))) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = 1; page <= 2; page++) {
        writer.writeToSequence(new javax.imageio.IIOImage(image(page), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private String source(Path scan, int page) throws IOException {
    return "\"source\":{\"file\":\"%s\",\"sha256\":\"%s\",\"page\":%d}"
        .formatted(scan, Sha256.of(scan), page);
  }

  private String draft(Path scan, int page) throws IOException {
    return "{\"type\":\"draft\",\"schema\":1,%s,\"record\":1,\"act\":\"marriage\",%s,\"verdict\":\"accept\"}"
        .formatted(source(scan, page), FIELDS);
  }

  private String page(Path scan, int page, String state) throws IOException {
    return "{\"type\":\"page\",\"schema\":1,%s,\"state\":\"%s\",\"form\":\"\",\"drafts\":0}"
        .formatted(source(scan, page), state);
  }

  private void drafts(String... lines) throws IOException {
    Files.write(directory.resolve("d.jsonl"), List.of(lines));
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("scans"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theScanIsKeptOnceAndTheEntrySaysWhichFolderDigestAndPage() throws IOException {
    Path scan = tiff("a.tif");
    drafts(draft(scan, 1), page(scan, 2, "review"));

    CliRunner.Result result = cli.run("backfill", "d.jsonl", "--json");
    cli.run("backfill", "d.jsonl");
    CliRunner.Result shown = cli.run("act", "show", "1");
    CliRunner.Result json = cli.run("act", "show", "1", "--json");

    assertEquals(ExitCode.DONE.value(), result.exitCode());
    assertThat(result.out()).contains("\"linked\" : 2").contains("\"pages\" : 1");
    assertThat(kept())
        .singleElement()
        .satisfies(file -> assertThat(file).hasSameBinaryContentAs(scan));
    assertThat(shown.out())
        .contains("Scan: " + scan + ", page 1 (kept here)")
        .contains("SHA-256: " + Sha256.of(scan));
    assertThat(json.out())
        .contains("\"folder\" : \"" + box + "\"")
        .contains("\"where\" : \"held\"")
        .contains("\"man.name\" : \"30,40,20,10\"");
  }

  @Test
  void thePageComesAsItCameOrOutOfItsFileAndAFieldIsCutOut() throws IOException {
    Path png = png("a.png", 1);
    Path tiff = tiff("b.tif");
    drafts(draft(png, 1), page(tiff, 2, "review"));
    cli.run("backfill", "d.jsonl");

    CliRunner.Result whole = cli.run("scan", "show", "1", "--out", "page.png");
    CliRunner.Result part = cli.run("scan", "show", "1", "--field", "man.name", "-o", "part.png");
    CliRunner.Result named = cli.run("scan", "show", "1", "--field", "男方姓名", "-o", "named.png");
    CliRunner.Result second = cli.run("scan", "show", "--review", "1", "--out", "second.png");
    CliRunner.Result file = cli.run("scan", "show", "--review", "1", "--whole", "-o", "file.tif");

    for (CliRunner.Result each : List.of(whole, part, named, second, file)) {
      assertEquals(ExitCode.DONE.value(), each.exitCode(), each.err());
    }
    assertThat(directory.resolve("page.png")).hasSameBinaryContentAs(png);
    assertThat(directory.resolve("named.png"))
        .hasSameBinaryContentAs(directory.resolve("part.png"));
    BufferedImage cut = ImageIO.read(directory.resolve("part.png").toFile());
    assertThat(List.of(cut.getWidth(), cut.getHeight())).containsExactly(44, 34);
    assertThat(sample(ImageIO.read(directory.resolve("second.png").toFile())))
        .isEqualTo(sample(image(2)))
        .isNotEqualTo(sample(image(1)));
    assertThat(directory.resolve("file.tif")).hasSameBinaryContentAs(tiff);
    assertThat(cli.run("audit", "query").out()).contains("SCAN_PAGE").contains("SCAN_FIELD");
  }

  @Test
  void withoutAFileToWriteItSaysWhereTheScanLiesAndWhereEachFieldStands() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");

    CliRunner.Result result = cli.run("scan", "show", "1");

    assertThat(result.out())
        .contains(box + "/a.png, page 1 (kept here)")
        .contains("File: " + kept().getFirst())
        .contains("man.name")
        .contains("30,40,20,10");
  }

  @Test
  void nothingIsEverWrittenOver() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");
    Files.writeString(directory.resolve("page.png"), "mine");

    CliRunner.Result result = cli.run("scan", "show", "1", "--out", "page.png");

    assertEquals(ExitCode.REFUSED.value(), result.exitCode());
    assertThat(directory.resolve("page.png")).hasContent("mine");
    assertThat(cli.run("audit", "query").out()).doesNotContain("SCAN_PAGE");
  }

  @Test
  void theImageIsForArchiveWorkOnly() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");

    for (String purpose : List.of("registration", "copy", "subject", "notary", "counselling")) {
      CliRunner.Result refused =
          cli.run("scan", "show", "1", "--out", "p.png", "--purpose", purpose);
      assertEquals(ExitCode.REFUSED.value(), refused.exitCode(), purpose);
    }
    assertThat(directory.resolve("p.png")).doesNotExist();
    assertEquals(
        ExitCode.DONE.value(),
        cli.run("scan", "show", "1", "--out", "p.png", "--purpose", "archive").exitCode());
  }

  @Test
  void whatCannotBeShownIsSaid() throws IOException {
    Path scan = png("a.png", 1);
    drafts(draft(scan, 1));
    cli.run("backfill", "d.jsonl");
    Files.writeString(
        directory.resolve("deaths.csv"),
        "姓名,性别,身份证件号,出生日期,死亡日期,死亡依据\n" + "莫须有,男,11010519491231002X,1949-12-31,2023-02-17,死亡证明\n");
    cli.run("import", "deaths.csv");

    assertEquals(ExitCode.USAGE.value(), cli.run("scan", "show").exitCode());
    assertEquals(ExitCode.USAGE.value(), cli.run("scan", "show", "1", "--review", "1").exitCode());
    assertEquals(
        ExitCode.USAGE.value(), cli.run("scan", "show", "1", "--field", "court").exitCode());
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("scan", "show", "99").exitCode());
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("scan", "show", "2").exitCode());
    assertEquals(ExitCode.NO_RECORD.value(), cli.run("scan", "show", "--review", "9").exitCode());
    Files.write(kept().getFirst(), new byte[] {1, 2, 3});
    CliRunner.Result damaged = cli.run("scan", "show", "1", "--out", "p.png");
    assertEquals(ExitCode.NOT_VERIFIED.value(), damaged.exitCode());
    assertThat(damaged.err()).contains("its digest differs");
  }

  @Test
  void aScanThatIsGoneOrAnotherIsSaidAndItsDraftEntersAllTheSame() throws IOException {
    Path gone = png("gone.png", 1);
    Path changed = png("changed.png", 2);
    String first = draft(gone, 1);
    String second = page(changed, 1, "review");
    Files.delete(gone);
    png("changed.png", 3);
    drafts(first, second);

    CliRunner.Result result = cli.run("backfill", "d.jsonl");

    assertThat(result.out()).contains("Entered 1").contains("pages without a draft 1");
    assertThat(result.err())
        .contains("not there any more: " + gone)
        .contains("changed after they were read: " + changed);
    assertThat(cli.run("act", "show", "1").out()).contains("(not found)");
    CliRunner.Result doctor = cli.run("doctor");
    assertEquals(ExitCode.SOME_FAILED.value(), doctor.exitCode());
    assertThat(doctor.out()).contains("entry 1").contains("gone.png");
    CliRunner.Result verify = cli.run("verify", "--scans");
    assertEquals(ExitCode.NOT_VERIFIED.value(), verify.exitCode());
  }

  @Test
  void scansThatWereMovedAreFoundWhereTheyAreSaidToBe() throws IOException {
    Path scan = png("a.png", 1);
    drafts(draft(scan, 1));
    Files.move(directory.resolve("scans"), directory.resolve("moved"));

    assertThat(cli.run("backfill", "d.jsonl", "--json").out()).contains("\"missing\" : 1");
    assertThat(cli.run("backfill", "d.jsonl", "--scans", "moved", "--json").out())
        .contains("\"linked\" : 1")
        .contains("\"already_there\" : 1");

    assertEquals(ExitCode.DONE.value(), cli.run("scan", "show", "1", "--out", "p.png").exitCode());
  }

  @Test
  void aDeclaredStoreKeepsItsScansItself() throws IOException {
    Files.writeString(home.resolve("lianli.properties"), "scans.store=" + box.getParent() + "\n");
    Path scan = png("a.png", 1);
    drafts(draft(scan, 1));

    assertThat(cli.run("backfill", "d.jsonl", "--json").out()).contains("\"referenced\" : 1");

    assertThat(home.resolve("scans")).doesNotExist();
    assertThat(cli.run("act", "show", "1").out()).contains("(kept elsewhere)");
    assertEquals(ExitCode.DONE.value(), cli.run("scan", "show", "1", "--out", "p.png").exitCode());
    assertThat(cli.run("verify", "--scans").out())
        .contains("Scans: 0 kept here, 1 elsewhere, 0 missing or damaged");
    Files.write(scan, new byte[] {1});
    assertEquals(ExitCode.NOT_VERIFIED.value(), cli.run("verify", "--scans").exitCode());
    Files.delete(scan);
    assertEquals(ExitCode.SOME_FAILED.value(), cli.run("doctor").exitCode());
  }

  @Test
  void aFlippedByteIsFoundAndTheEntryNamed() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");
    assertThat(cli.run("verify", "--scans").out()).contains("1 kept here, 0 elsewhere, 0 missing");
    byte[] bytes = Files.readAllBytes(kept().getFirst());
    bytes[bytes.length / 2] ^= 1;
    Files.write(kept().getFirst(), bytes);

    CliRunner.Result verify = cli.run("verify", "--scans", "--json");

    assertEquals(ExitCode.NOT_VERIFIED.value(), verify.exitCode());
    assertThat(verify.out())
        .contains("\"intact\" : true")
        .contains("\"lost\" : 1")
        .contains("\"entry\" : 1")
        .contains("the kept scan is damaged");
  }

  @Test
  void aPageIsListedShownAndEnteredByAPerson() throws IOException {
    Path scan = png("a.png", 1);
    drafts(page(scan, 1, "review"));
    cli.run("backfill", "d.jsonl");

    CliRunner.Result list = cli.run("review", "list");
    CliRunner.Result shown = cli.run("review", "show", "1");
    List<String> accept =
        new ArrayList<>(List.of("review", "accept", "1", "--set", "act=marriage"));
    for (String each :
        List.of(
            "certificate_number=J520121-2012-000001",
            "registered_on=2012-03-02",
            "man.name=莫须有",
            "woman.name=乌有")) {
      accept.addAll(Arrays.asList("--set", each));
    }
    CliRunner.Result accepted = cli.run(accept.toArray(String[]::new));

    assertThat(list.out()).contains("a.png:1").contains("page-unread");
    assertThat(shown.out())
        .contains("Scan: " + scan + ", page 1 (kept here)")
        .contains("page-unread");
    assertEquals(ExitCode.DONE.value(), accepted.exitCode(), accepted.err());
    assertThat(cli.run("act", "show", "1").out())
        .contains("a.png, page 1, review 1")
        .contains("SHA-256: " + Sha256.of(scan));
    assertThat(cli.run("review", "list").out()).contains("Nothing waits");
  }

  @Test
  void scansComeBackWithTheBackupAndAnExportTellsWhichTheyAre() throws IOException {
    Path scan = png("a.png", 1);
    drafts(draft(scan, 1));
    cli.run("backfill", "d.jsonl");
    cli.run("backup", "disk");
    String sha256 = Sha256.of(scan);
    Files.delete(scan);

    cli.run("restore", "disk", "--home", directory + "/new");
    CliRunner.Result image =
        cli.run("scan", "show", "1", "-o", "p.png", "--home", directory + "/new");
    cli.run("export", "--out", "all.jsonl");
    cli.run("export", "--format", "csv", "--out", "all.csv");
    CliRunner other = CliRunner.in(directory).with("LIANLI_HOME", directory + "/other");
    other.run("init");
    other.run("import", "all.jsonl");
    CliRunner third = CliRunner.in(directory).with("LIANLI_HOME", directory + "/third");
    third.run("init");

    assertEquals(ExitCode.DONE.value(), image.exitCode(), image.err());
    assertThat(directory.resolve("all.jsonl")).content().contains(sha256).contains("30,40,20,10");
    assertThat(directory.resolve("all.csv")).content().contains(sha256).contains(box + "/a.png");
    assertThat(other.run("act", "show", "1").out()).contains("SHA-256: " + sha256);
    assertEquals(ExitCode.DONE.value(), third.run("import", "all.csv").exitCode());
    assertThat(third.run("act", "show", "1", "--json").out()).doesNotContain("scan_file");
  }

  @Test
  void aScanThatTurnedBadTakesNoSoundOnesPlaceInTheBackup() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");
    byte[] sound = Files.readAllBytes(kept().getFirst());
    cli.run("backup", "disk");
    byte[] flipped = sound.clone();
    flipped[sound.length / 2] ^= 1;
    Files.write(kept().getFirst(), flipped);
    Files.setLastModifiedTime(kept().getFirst(), java.nio.file.attribute.FileTime.fromMillis(1));

    CliRunner.Result second = cli.run("backup", "disk", "--keep", "1");
    cli.run("restore", "disk", "--home", directory + "/new");

    assertEquals(ExitCode.NOT_VERIFIED.value(), second.exitCode());
    assertThat(second.err()).contains("1 kept scans are damaged");
    assertThat(cli.run("backup", "list", "disk").out().lines()).hasSize(4);
    assertEquals(
        ExitCode.DONE.value(),
        cli.run("verify", "--scans", "--home", directory + "/new").exitCode());
  }

  @Test
  void aDamagedScanThatNoBackupHoldsSoundStopsNoRestore() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");
    Files.write(kept().getFirst(), new byte[] {1});
    cli.run("backup", "disk");

    CliRunner.Result restored = cli.run("restore", "disk", "--home", directory + "/new");

    assertEquals(ExitCode.DONE.value(), restored.exitCode());
    assertThat(restored.err()).contains("1 scans were damaged when they were saved");
  }

  @Test
  void scansElsewhereAreInNoBackupWhichSaysSo() throws IOException {
    Files.writeString(home.resolve("lianli.properties"), "scans.keep=reference\n");
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");

    assertThat(cli.run("backup", "disk").err()).contains("1 scans lie outside the registry");
  }

  @Test
  void whatACutOffTakingLeftIsTakenAwayByTheDoctorAndIsInNoBackup() throws IOException {
    drafts(draft(png("a.png", 1), 1));
    cli.run("backfill", "d.jsonl");
    Path left = Files.writeString(home.resolve("scans/.taking/" + "0".repeat(64)), "half");

    String saved = cli.run("backup", "disk", "--json").out();
    CliRunner.Result looked = cli.run("doctor");
    cli.run("doctor", "--repair");

    assertThat(saved).contains("\"scans_outside\" : 0").contains("\"damaged_scans\" : [ ]");
    assertThat(looked.out()).contains("was left by work that was cut off");
    assertThat(left).doesNotExist();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void theScanOfAnEntryThatAnEarlierReleaseEnteredIsFoundOnceItsDraftsComeAgain()
      throws IOException {
    Path scan = png("a.png", 1);
    Map<String, String> told =
        Map.of(
            "act", "marriage",
            "certificate_number", "J520121-2012-000001",
            "registered_on", "2012-03-02",
            "man.name", "莫须有",
            "woman.name", "乌有");
    Provenance provenance =
        new Provenance(
            Sha256.of("scan " + Sha256.of(scan) + " 1 1"),
            "a.png",
            "page 1, record 1",
            CaptureGrade.Q1,
            "clerk");
    try (Ledger ledger =
        new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC()).openForWriting()) {
      ledger.append(List.of(new NewEntry(ActCodec.decode(told), provenance)));
    }
    drafts(draft(scan, 1));

    assertEquals(ExitCode.NO_RECORD.value(), cli.run("scan", "show", "1").exitCode());
    CliRunner.Result again = cli.run("backfill", "d.jsonl");

    assertThat(again.out()).contains("Entered 0, already there 1");
    assertEquals(ExitCode.DONE.value(), cli.run("scan", "show", "1", "--out", "p.png").exitCode());
    assertThat(directory.resolve("p.png")).hasSameBinaryContentAs(scan);
  }

  @Test
  void aPageThatCannotBeDecodedIsGivenAsItsFile() throws IOException {
    Path scan = Files.writeString(box.resolve("torn.pdf"), "%PDF-1.4 torn");
    drafts(
        "{\"type\":\"page\",\"source\":{\"file\":\"%s\",\"sha256\":\"%s\"},\"state\":\"failed\",\"drafts\":0}"
            .formatted(scan, Sha256.of(scan)));
    cli.run("backfill", "d.jsonl");

    CliRunner.Result image = cli.run("scan", "show", "--review", "1", "-o", "p.png");
    CliRunner.Result file = cli.run("scan", "show", "--review", "1", "--whole", "-o", "p.pdf");

    assertEquals(ExitCode.SOME_FAILED.value(), image.exitCode());
    assertThat(image.err()).contains(scan.toString()).contains("--whole");
    assertThat(directory.resolve("p.png")).doesNotExist();
    assertEquals(ExitCode.DONE.value(), file.exitCode());
    assertThat(directory.resolve("p.pdf")).hasSameBinaryContentAs(scan);
  }
}
