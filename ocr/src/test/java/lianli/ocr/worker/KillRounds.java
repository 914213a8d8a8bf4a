package lianli.ocr.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.Drawing;
import lianli.registry.json.Json;

/** Kills a batch at random moments, over and over, and compares with one that nobody touched. */
final class KillRounds {
  private final Path directory;
  private final Random random;
  private final Path scans;
  private final int pages;

  private KillRounds(Path directory, int pages, long seed) throws IOException {
    this.directory = directory;
    this.pages = pages;
    this.random = new Random(seed);
    this.scans = Files.createDirectory(directory.resolve("scans"));
  }

  /**
   * What came of it.
   *
   * @param kills of a run that was under way
   * @param redone most pages that one kill made a run begin again
   * @param notOnce pages missing from the drafts or in them twice
   * @param different outputs that differ from those of the untouched run
   * @param orphans worker processes that outlived their parent by five seconds
   */
  record Outcome(int kills, int batches, int redone, int notOnce, int different, int orphans) {
    boolean isGood() {
      return redone <= StandInBatch.JOBS && notOnce == 0 && different == 0 && orphans == 0;
    }
  }

  /** Kills so many times a batch of so many pages; begins another batch when one is through. */
  static Outcome run(Path directory, int pages, int kills, long seed)
      throws IOException, InterruptedException {
    KillRounds rounds = new KillRounds(directory, pages, seed);
    rounds.draw();
    return rounds.run(kills);
  }

  /** Single pages, and every tenth file one of three pages. */
  private void draw() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    for (int page = 0; page < pages; ) {
      Path file = scans.resolve("%04d.tif".formatted(page));
      int count = page % 10 == 0 && page + 3 <= pages ? 3 : 1;
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
        for (int i = 0; i < count; i++, page++) {
          var image = Drawing.paper(60, 40).box(page % 50, page / 50, 3, 3, 0).image();
          writer.writeToSequence(new IIOImage(image, null, null), null);
        }
        writer.endWriteSequence();
      }
    }
  }

  private Outcome run(int kills) throws IOException, InterruptedException {
    long start = System.nanoTime();
    finish(directory.resolve("untouched"));
    long usual = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> expected = outputs(directory.resolve("untouched"));
    int done = 0;
    int batches = 0;
    int redone = 0;
    int notOnce = 0;
    int different = 0;
    int orphans = 0;
    while (done < kills) {
      Path out = directory.resolve("killed-" + batches++);
      Files.deleteIfExists(scans.resolve("begun.log"));
      Set<String> before = new HashSet<>();
      for (boolean isThrough = false; !isThrough && done < kills; ) {
        Process process = start(out);
        isThrough = process.waitFor(random.nextLong(usual * 3 / 4) + 1, TimeUnit.MILLISECONDS);
        if (!isThrough) {
          done++;
          orphans += kill(process);
        }
        redone = Math.max(redone, begunAgain(before));
      }
      finish(out);
      redone = Math.max(redone, begunAgain(before));
      notOnce += notOnce(out);
      different += different(expected, outputs(out));
    }
    return new Outcome(done, batches, redone, notOnce, different, orphans);
  }

  private Process start(Path out) throws IOException {
    Files.createDirectories(out);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            StandInBatch.class.getName(),
            scans.toString(),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(out.resolve("said.txt").toFile())
        .start();
  }

  private void finish(Path out) throws IOException, InterruptedException {
    Process process = start(out);
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(out.resolve("said.txt")));
    }
  }

  /** Kills with signal 9; returns how many of its workers live on. */
  private static int kill(Process process) throws InterruptedException {
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly().waitFor();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (workers.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    return (int) workers.stream().filter(ProcessHandle::isAlive).count();
  }

  /** Pages that this round began and an earlier one had begun; empties the log. */
  private int begunAgain(Set<String> before) throws IOException {
    Path log = scans.resolve("begun.log");
    if (!Files.exists(log)) {
      return 0;
    }
    List<String> begun = Files.readAllLines(log);
    Files.delete(log);
    int again = (int) begun.stream().filter(before::contains).count();
    before.addAll(begun);
    return again;
  }

  private int notOnce(Path out) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve("drafts.jsonl"))) {
      Json.Obj json = (Json.Obj) Json.parse(line);
      if (json.string("type").equals("draft")) {
        counts.merge(json.string("name"), 1, Integer::sum);
      }
    }
    int twice = (int) counts.values().stream().filter(count -> count > 1).count();
    return twice + Math.abs(pages - counts.size());
  }

  /** Everything a run leaves behind, but for times: no two runs take the same. */
  private static Map<String, String> outputs(Path out) throws IOException {
    Map<String, String> outputs = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(out)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        if (name.equals("drafts.jsonl")) {
          List<String> lines = new ArrayList<>(Files.readAllLines(file));
          lines.removeLast();
          outputs.put(name, String.join("\n", lines));
        } else if (!name.equals("drafts.journal") && !name.equals("said.txt")) {
          outputs.put(name, java.util.Arrays.hashCode(Files.readAllBytes(file)) + "");
        }
      }
    }
    return outputs;
  }

  private static int different(Map<String, String> expected, Map<String, String> found) {
    Set<String> names = new HashSet<>(expected.keySet());
    names.addAll(found.keySet());
    return (int)
        names.stream()
            .filter(name -> !expected.getOrDefault(name, "").equals(found.get(name)))
            .count();
  }
}
