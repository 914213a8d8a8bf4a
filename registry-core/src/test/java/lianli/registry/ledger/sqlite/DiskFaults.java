package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.ledger.Ledger;

/** R2, R4, R6: the disk fails at every operation of a run, one run after another. */
final class DiskFaults {
  private static final int ALREADY_THERE = 5;
  private static final int MOST_OPERATIONS = 400;

  private final Path directory;
  private final Path shim;
  private int runs;
  private int lost;
  private int halves;
  private int broken;
  private int unclear;

  private DiskFaults(Path directory, Path shim) {
    this.directory = directory;
    this.shim = shim;
  }

  /** How the disk fails. */
  enum Mode {
    EIO_ONCE("eio", true),
    EIO_FOR_EVER("eio", false),
    FULL_FOR_EVER("enospc", false),
    SHORT_THEN_FULL("short", false);

    private final String kind;
    private final boolean once;

    Mode(String kind, boolean once) {
      this.kind = kind;
      this.once = once;
    }
  }

  /**
   * What came of it.
   *
   * @param lost runs that lost something acknowledged
   * @param halves runs that left half a group
   * @param broken runs after which the ledger did not verify or could not be written again
   * @param unclear runs that ended otherwise than by a refusal with its reason
   */
  record Outcome(int runs, int lost, int halves, int broken, int unclear) {
    boolean isGood() {
      return runs > 0 && lost + halves + broken + unclear == 0;
    }
  }

  /** Builds the failing disk; empty where there is no compiler. */
  static Optional<Path> shim(Path directory) throws IOException, InterruptedException {
    Path source = Path.of("src/test/c/failing_disk.c");
    if (!Files.exists(source)) {
      source = Path.of("registry-core").resolve(source);
    }
    Path library = directory.resolve("failing_disk.so");
    try {
      Process gcc =
          new ProcessBuilder(
                  "gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString())
              .inheritIO()
              .start();
      return gcc.waitFor() == 0 ? Optional.of(library) : Optional.empty();
    } catch (IOException noCompiler) {
      return Optional.empty();
    }
  }

  /**
   * Lets every {@code step}-th operation fail, in each way; each way begins at another operation,
   * so that few runs meet many of them.
   *
   * @param step 1 for every operation
   */
  static Outcome run(Path directory, Path shim, int step) throws Exception {
    DiskFaults faults = new DiskFaults(directory, shim);
    Fixture template = new Fixture(directory.resolve("template")).made();
    template.append(1, ALREADY_THERE);
    for (Mode mode : Mode.values()) {
      int begin = 1 + mode.ordinal() * step / Mode.values().length;
      for (int at = begin; at < MOST_OPERATIONS; at += step) {
        if (!faults.failsAt(template, mode, at)) {
          break;
        }
      }
    }
    return new Outcome(faults.runs, faults.lost, faults.halves, faults.broken, faults.unclear);
  }

  /** One run; false if it ended before the operation that should fail. */
  private boolean failsAt(Fixture template, Mode mode, int at) throws Exception {
    Path home = directory.resolve(mode + "-" + at);
    copy(template.home.directory(), home);
    Path mark = directory.resolve(mode + "-" + at + ".mark");
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "LD_PRELOAD", shim.toString(),
                "FAULT_PATH", home.toString(),
                "FAULT_AT", Integer.toString(at),
                "FAULT_KIND", mode.kind,
                "FAULT_MARK", mark.toString()));
    if (mode.once) {
      environment.put("FAULT_ONCE", "yes");
    }
    List<String> said;
    try (OtherProcess process = OtherProcess.start(environment, home, "groups", "10")) {
      said = process.lines();
    }
    if (!Files.exists(mark)) {
      return false;
    }
    runs++;
    judge(new Fixture(home), said);
    return true;
  }

  private void judge(Fixture registry, List<String> said) {
    if (said.isEmpty() || !said.getLast().equals("end")) {
      unclear++;
    }
    long acked =
        said.stream()
            .filter(line -> line.startsWith("acked "))
            .mapToLong(line -> Long.parseLong(line.substring("acked ".length())))
            .max()
            .orElse(ALREADY_THERE);
    try (Ledger ledger = registry.store().openForWriting()) {
      long head = ledger.head().sequence();
      if (head < acked) {
        lost++;
      }
      if ((head - ALREADY_THERE) % 2 != 0) {
        halves++;
      }
      // The fault is gone: the registry takes entries again.
      ledger.append(List.of(Fixture.marriage(99)));
      if (!ledger.verify().isIntact()) {
        broken++;
      }
    } catch (RuntimeException doesNotOpen) {
      broken++;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
