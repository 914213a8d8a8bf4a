package lianli.ocr.worker;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Those who read the pages of a batch: so many workers, all of one kind. */
public final class WorkerPool {
  private final int size;
  private final Supplier<? extends PageWorker> workers;

  private WorkerPool(int size, Supplier<? extends PageWorker> workers) {
    if (size < 1) {
      throw new IllegalArgumentException("a pool needs a worker");
    }
    this.size = size;
    this.workers = workers;
  }

  /** Workers inside this process: quick to start, but a page that crashes one ends all. */
  public static WorkerPool inProcess(int size, Supplier<? extends PageReader> readers) {
    return new WorkerPool(size, () -> new InProcessWorker(readers));
  }

  /**
   * Workers that are processes of this program's own Java and classes.
   *
   * @param county what the county brings
   */
  public static WorkerPool ofProcesses(int size, WorkerLimits limits, CountyFiles county) {
    return ofProcesses(size, limits, WorkerMain.class, county.arguments());
  }

  static WorkerPool ofProcesses(
      int size, WorkerLimits limits, Class<?> main, List<String> arguments) {
    List<String> command = command(limits, main);
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
    return new WorkerPool(
        size,
        () -> new ProcessWorker(() -> WorkerProcess.start(how), limits.patience(), limits.pages()));
  }

  private static List<String> command(WorkerLimits limits, Class<?> main) {
    List<String> command = new ArrayList<>();
    Path nice = Path.of("/usr/bin/nice");
    if (limits.priority() == WorkerLimits.Priority.LOW && Files.isExecutable(nice)) {
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
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            // Else Java begins with a share of the machine's memory and fills it before it looks.
            "-Xms24m",
            "-Xmn24m",
            "-XX:MaxDirectMemorySize=256m",
            // Most that runs often on the first pages runs seldom after them: the optimising
            // compiler
            // took a quarter of the time of a dozen pages. What is still hot behind ten times as
            // many
            // calls it compiles; loops over pixels it compiles as ever.
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
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
  public List<PageWorker> start() {
    return Stream.<PageWorker>generate(workers).limit(size).toList();
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
