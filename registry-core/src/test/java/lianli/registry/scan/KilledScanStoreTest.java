package lianli.registry.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lianli.registry.RegistryHome;
import lianli.registry.file.Sha256;
import lianli.registry.scan.ScanKeeping.Way;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process killed while it takes scans in: what has its name is whole, and the rest comes again.
 */
class KilledScanStoreTest {
  private static final int[] SCANS_BEFORE_THE_KILL = {1, 2, 5, 9, 14, 20, 27};
  private static final int SCANS = 40;
  private static final int BYTES = 300_000;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"LINK", "COPY"})
  void whatIsKeptIsWholeAndTheNextRunTakesTheRest(Way way)
      throws IOException, InterruptedException {
    Random random = new Random(54);
    Path box = Files.createDirectories(directory.resolve("box"));
    for (int i = 0; i < SCANS; i++) {
      byte[] content = new byte[BYTES];
      random.nextBytes(content);
      Files.write(box.resolve("%02d.tif".formatted(i)), content);
    }
    RegistryHome home = new RegistryHome(directory.resolve("home"));
    ScanStore store = new ScanStore(home, new ScanKeeping(Optional.of(way), Optional.empty()));

    for (int scans : SCANS_BEFORE_THE_KILL) {
      List<String> confirmed = killedAfter(scans, way);

      for (Path kept : kept(store)) {
        assertEquals(kept.getFileName().toString(), Sha256.of(kept));
      }
      assertThat(kept(store).stream().map(file -> file.getFileName().toString()))
          .as("what was said to be kept")
          .containsAll(confirmed);
    }
    takeAll(store, box, taken -> {});
    assertThat(kept(store)).hasSize(SCANS);
    assertThat(home.scans().resolve(ScanStore.ASIDE)).isEmptyDirectory();
  }

  private static List<Path> kept(ScanStore store) {
    List<Path> files = new ArrayList<>();
    store.eachKept(files::add);
    return files;
  }

  private List<String> killedAfter(int scans, Way way) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    KilledScanStoreTest.class.getName(),
                    directory.toString(),
                    way.name()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> confirmed = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < scans; i++) {
        confirmed.add(out.readLine());
      }
      process.toHandle().destroyForcibly();
      process.waitFor(30, TimeUnit.SECONDS);
    }
    return confirmed;
  }

  /** What runs in the other process: takes all scans in and says each digest. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    ScanKeeping keeping = new ScanKeeping(Optional.of(Way.valueOf(arguments[1])), Optional.empty());
    takeAll(
        new ScanStore(new RegistryHome(directory.resolve("home")), keeping),
        directory.resolve("box"),
        sha256 -> {
          System.out.println(sha256);
          System.out.flush();
        });
  }

  private interface Said {
    void taken(String sha256);
  }

  private static void takeAll(ScanStore store, Path box, Said said) throws IOException {
    try (Stream<Path> scans = Files.list(box)) {
      for (Path scan : scans.sorted().toList()) {
        String sha256 = Sha256.of(scan);
        store.take(new ScanPlace(scan.toString(), sha256, 1, Map.of()), List.of());
        said.taken(sha256);
      }
    }
  }
}
