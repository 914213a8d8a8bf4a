package lianli.registry.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.file.Sha256;
import lianli.registry.scan.ScanKeeping.Way;
import lianli.registry.scan.ScanStore.Where;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans by digest: taken in once, proven before they are kept, found again wherever they lie. */
class ScanStoreTest {
  @TempDir private Path directory;
  private RegistryHome home;
  private Path box;

  @BeforeEach
  void aBoxOfScans() throws IOException {
    home = new RegistryHome(directory.resolve("registry"));
    box = Files.createDirectories(directory.resolve("scans/1987/box-12"));
  }

  private Path scan(String name, String content) throws IOException {
    return Files.writeString(box.resolve(name), content);
  }

  private static ScanPlace place(String file, String content) {
    return new ScanPlace(
        file, Sha256.of(content), 3, Map.of("man.name", new ScanRegion(1, 2, 3, 4)));
  }

  private ScanStore store(Way way) {
    return new ScanStore(home, new ScanKeeping(Optional.of(way), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"LINK", "COPY"})
  void theSameBytesUnderAnyNameAreOneFile(Way way) throws IOException {
    Path first = scan("a.tif", "page");
    Path second = scan("b.tif", "page");

    store(way).take(place(first.toString(), "page"), List.of());
    ScanIntakeOutcome again = store(way).take(place(second.toString(), "page"), List.of());

    assertEquals(ScanIntakeOutcome.HELD, again);
    assertThat(kept(way))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file).hasContent("page");
              assertEquals(Sha256.of("page"), file.getFileName().toString());
              assertEquals(Sha256.of("page").substring(0, 2), name(file.getParent()));
            });
    assertThat(home.scans().resolve(ScanStore.ASIDE)).isEmptyDirectory();
  }

  private List<Path> kept(Way way) {
    List<Path> files = new ArrayList<>();
    store(way).eachKept(files::add);
    return files;
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  @Test
  void aLinkTakesNoRoomAndOutlivesTheFirstName() throws IOException {
    Path scan = scan("a.tif", "page");

    assertEquals(
        ScanIntakeOutcome.LINKED, store(Way.LINK).take(place(scan.toString(), "page"), List.of()));
    Path kept = store(Way.LINK).prove(place("gone", "page")).orElseThrow();

    assertEquals(Files.getAttribute(scan, "unix:ino"), Files.getAttribute(kept, "unix:ino"));
    assertThat(Files.isWritable(scan)).as("the owner's rights stay as they were").isTrue();
    Files.delete(scan);
    assertThat(kept).hasContent("page");
  }

  @Test
  void aCopyIsAFileOfItsOwnThatNobodyWritesTo() throws IOException {
    Path scan = scan("a.tif", "page");

    assertEquals(
        ScanIntakeOutcome.COPIED, store(Way.COPY).take(place(scan.toString(), "page"), List.of()));
    Files.writeString(scan, "painted over");

    Path kept = store(Way.COPY).prove(place("gone", "page")).orElseThrow();
    assertThat(Files.getPosixFilePermissions(kept)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aScanThatWasChangedSinceIsNotTakenForTheOneThatWasRead(Way way) throws IOException {
    Path scan = scan("a.tif", "painted over");
    ScanPlace place = place(scan.toString(), "page");

    ScanIntakeOutcome taken = store(way).look(place, store(way).take(place, List.of()), List.of());

    assertEquals(ScanIntakeOutcome.CHANGED, taken);
    assertThat(store(way).prove(place)).isEmpty();
    assertThat(kept(way)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aScanThatIsGoneIsSaidToBeGone(Way way) {
    ScanPlace place = place(box.resolve("gone.tif").toString(), "page");

    assertEquals(ScanIntakeOutcome.MISSING, store(way).take(place, List.of()));
    assertEquals(Where.MISSING, store(way).where(place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mnt/old/1987/box-12/a.tif",
        "E:\\scans\\1987\\box-12\\a.tif",
        "box-12/a.tif",
        "a.tif"
      })
  void isFoundBelowTheDeclaredStoreHoweverItsPathBegan(String file) throws IOException {
    scan("a.tif", "page");
    Files.writeString(directory.resolve("scans/a.tif"), "another of the same name");
    ScanStore store =
        new ScanStore(home, new ScanKeeping(Optional.empty(), Optional.of(box.getParent())));
    ScanStore near = new ScanStore(home, new ScanKeeping(Optional.empty(), Optional.of(box)));

    Optional<Path> found =
        store.prove(place(file, "page")).or(() -> near.prove(place(file, "page")));

    assertThat(found).contains(box.resolve("a.tif"));
  }

  @Test
  void filesOfTheDeclaredStoreStayThereAndOthersAreLinked() throws IOException {
    Files.createDirectories(home.directory());
    Files.writeString(home.properties(), "scans.store=" + box + "\n");
    ScanStore store = new ScanStore(home);
    Path inside = scan("a.tif", "page");
    Path other = Files.writeString(directory.resolve("b.tif"), "other page");

    assertEquals(
        ScanIntakeOutcome.REFERENCED, store.take(place(inside.toString(), "page"), List.of()));
    assertEquals(
        ScanIntakeOutcome.LINKED, store.take(place(other.toString(), "other page"), List.of()));
    assertEquals(Where.OUTSIDE, store.where(place(inside.toString(), "page")));
    assertEquals(Where.HELD, store.where(place(other.toString(), "other page")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hardlink", "yes", "copy link"})
  void aWayThatThereIsNoneOfIsRefused(String word) throws IOException {
    Files.createDirectories(home.directory());
    Files.writeString(home.properties(), "scans.keep=" + word + "\n");

    assertThatThrownBy(() -> new ScanStore(home))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("scans.keep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COPY", " copy", "Copy"})
  void aWayMayBeWrittenAsPeopleWriteIt(String word) throws IOException {
    Files.createDirectories(home.directory());
    Files.writeString(home.properties(), "scans.keep=" + word + "\n");
    Path scan = scan("a.tif", "page");

    assertEquals(
        ScanIntakeOutcome.COPIED,
        new ScanStore(home).take(place(scan.toString(), "page"), List.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"LINK", "COPY"})
  void aScanThatThisUserMayNotReadIsSaidToBeAndNothingOfItStays(Way way) throws IOException {
    Path scan = scan("a.tif", "page");
    Files.setPosixFilePermissions(scan, Set.of());
    assumeThat(Files.isReadable(scan)).as("root reads everything").isFalse();

    assertEquals(
        ScanIntakeOutcome.UNREADABLE, store(way).take(place(scan.toString(), "page"), List.of()));

    assertThat(kept(way)).isEmpty();
    assertThat(home.scans().resolve(ScanStore.ASIDE)).isEmptyDirectory();
  }

  @Test
  void aScanWhoseDiskGivesItNoMoreStopsNothing() {
    // A file that is there and fails on its first byte, also for root.
    ScanPlace place = place("/proc/self/mem", "page");
    assumeThat(Files.isRegularFile(Path.of(place.file()))).isTrue();

    assertEquals(ScanIntakeOutcome.UNREADABLE, store(Way.COPY).take(place, List.of()));

    assertThat(home.scans().resolve(ScanStore.ASIDE)).isEmptyDirectory();
  }

  @Test
  void aSymbolicLinkIsNoScan() throws IOException {
    Path scan = scan("a.tif", "page");
    Path link = Files.createSymbolicLink(box.resolve("link.tif"), scan);

    assertEquals(
        ScanIntakeOutcome.MISSING, store(Way.LINK).take(place(link.toString(), "page"), List.of()));
  }

  @Test
  void whatAKilledWriterLeftIsTakenAnewAndNeverFound() throws IOException {
    Path scan = scan("a.tif", "page");
    Path left = home.scans().resolve(ScanStore.ASIDE).resolve(Sha256.of("page"));
    Files.createDirectories(left.getParent());
    Files.writeString(left, "pa");
    ScanPlace place = place(scan.toString(), "page");

    assertThat(store(Way.COPY).holds(place.sha256())).isFalse();
    assertEquals(ScanIntakeOutcome.COPIED, store(Way.COPY).take(place, List.of()));

    assertThat(store(Way.COPY).prove(place).orElseThrow()).hasContent("page");
  }

  @Test
  void aFlippedBitAnywhereInAKeptScanIsFound() throws IOException {
    Random random = new Random(12);
    byte[] page = new byte[5000];
    random.nextBytes(page);
    String sha256 = Sha256.of(page);
    Path scan = Files.write(box.resolve("a.tif"), page);
    ScanPlace place = new ScanPlace("elsewhere", sha256, 1, Map.of());
    ScanStore store = store(Way.LINK);
    store.take(new ScanPlace(scan.toString(), sha256, 1, Map.of()), List.of());
    Path kept = store.prove(place).orElseThrow();

    for (int i = 0; i < 200; i++) {
      byte[] flipped = page.clone();
      flipped[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(kept, flipped);
      assertThat(store.prove(place)).as("flip %d", i).isEmpty();
    }

    Files.write(kept, page);
    assertThat(store.prove(place)).contains(kept);
  }

  @Test
  void whatTheEntrySaysSurvivesItsJson() {
    ScanPlace place =
        new ScanPlace(
            "/扫描/1987年/第12盒.tif",
            Sha256.of("x".getBytes(StandardCharsets.UTF_8)),
            3,
            Map.of("man.name", new ScanRegion(0, 20, 300, 40)));

    assertThat(ScanPlaceCodec.place(ScanPlaceCodec.json(place))).contains(place);
    assertEquals("/扫描/1987年", place.folder());
    assertEquals("第12盒.tif", place.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1,2,3", "1,2,0,4", "-1,2,3,4", "1,2,3,4,5", "1.5,2,3,4", "12345678,0,1,1"})
  void aRegionIsFourNumbersOrNone(String text) {
    assertThat(ScanRegion.parse(text)).isEmpty();
  }
}
