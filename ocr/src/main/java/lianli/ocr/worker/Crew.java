package lianli.ocr.worker;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Those who read the pages of a batch: so many workers, all of one kind. */
public final class Crew {
  private final int size;
  private final Supplier<? extends PageWorker> hire;

  private Crew(int size, Supplier<? extends PageWorker> hire) {
    if (size < 1) {
      throw new IllegalArgumentException("a crew needs a worker");
    }
    this.size = size;
    this.hire = hire;
  }

  /** How much of the machine the workers may take. */
  public enum Priority {
    /** What nobody else wants: the machine stays usable. */
    LOW,
    /** As much as any other program. */
    NORMAL
  }

  /**
   * How worker processes are run.
   *
   * @param patience how long one page may take
   * @param megabytes most memory for the objects of one process; native engines come on top
   * @param pages how many a process reads before a fresh one takes its place
   */
  public record Terms(Priority priority, Duration patience, int megabytes, int pages) {
    /**
     * Two minutes, far more than a worn ledger page takes, and room for A4 at 600 dpi in colour.
     * After 500 pages a process is put down: none was seen to grow by then, but a night's batch is
     * longer than any measurement, and most of what works there is not ours.
     */
    public static final Terms USUAL = new Terms(Priority.LOW, Duration.ofMinutes(2), 512, 500);
  }

  /** Workers inside this process: quick to start, but a page that crashes one ends all. */
  public static Crew inside(int size, Supplier<? extends PageReader> readers) {
    return new Crew(size, () -> new InsideWorker(readers));
  }

  /**
   * Workers that are processes of this program's own Java and classes.
   *
   * @param forms folder of form files beside those that come with the program
   */
  public static Crew ofProcesses(int size, Terms terms, Optional<Path> forms) {
    return ofProcesses(size, terms, WorkerMain.class, forms.map(Path::toString).stream().toList());
  }

  static Crew ofProcesses(int size, Terms terms, Class<?> main, List<String> arguments) {
    List<String> command = command(terms, main);
    command.addAll(arguments);
    ProcessBuilder how = new ProcessBuilder(command);
    how.redirectError(ProcessBuilder.Redirect.DISCARD);
    how.environment().put("OMP_THREAD_LIMIT", "1");
    // Else the C library keeps a heap of its own for each thread that ever freed something, and
    // those that are not the first it hardly ever gives back.
    how.environment().put("MALLOC_ARENA_MAX", "1");
    // Each page takes and gives back a hundred megabytes, of which a system fetches 4 KiB at a time
    // unless it is asked for large pages: a virtual machine's kernel took a fifth of all time then.
    how.environment().putIfAbsent("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
    return new Crew(
        size,
        () -> new OutsideWorker(() -> WorkerProcess.start(how), terms.patience(), terms.pages()));
  }

  private static List<String> command(Terms terms, Class<?> main) {
    List<String> command = new ArrayList<>();
    Path nice = Path.of("/usr/bin/nice");
    if (terms.priority() == Priority.LOW && Files.isExecutable(nice)) {
      command.addAll(List.of(nice.toString(), "-n", "10"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (System.getProperty("os.name").startsWith("Linux")) {
      command.add("-XX:+UseTransparentHugePages");
    }
    command.addAll(
        List.of(
            "-Xmx" + terms.megabytes() + "m",
            "-XX:+UseSerialGC",
            // Else Java begins with a share of the machine's memory and fills it before it looks.
            "-Xms24m",
            "-Xmn24m",
            "-XX:MaxDirectMemorySize=256m",
            // Memory goes back to the system after a large page.
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            // At once, not over several collections.
            "-XX:-ShrinkHeapInSteps",
            // A crash is expected now and then: it leaves no files in the archivist's folder.
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path")
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
            main.getName()));
    return command;
  }

  /** Number of workers. */
  public int size() {
    return size;
  }

  /** All of them; they start working when they are first asked. */
  public List<PageWorker> hire() {
    return Stream.<PageWorker>generate(hire).limit(size).toList();
  }

  /** One worker for each core, as far as the machine's memory goes: one may grow to a gigabyte. */
  public static int usualSize() {
    int cores = Runtime.getRuntime().availableProcessors();
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
      long gigabytes = machine.getTotalMemorySize() >> 30;
      return Math.clamp(gigabytes - 1, 1, cores);
    }
    return cores;
  }
}
