package lianli.ocr.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PageLayer;
import lianli.ocr.output.PageSink;
import lianli.ocr.output.PdfFolder;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import lianli.ocr.timing.Stage;
import lianli.ocr.timing.Stopwatch;

/**
 * Reads every page of the directories given, with searchable PDF and ALTO, in one thread, and
 * prints the processor time a page of each stage. What belongs to none is compiling, collecting
 * garbage and starting.
 */
public final class StageBench {
  private final Stopwatch watch = new Stopwatch();

  private StageBench() {}

  /** Measures and prints. */
  public static void main(String[] directories) throws IOException {
    List<Path> scans =
        Stream.of(directories)
            .flatMap(directory -> files(Path.of(directory)))
            .filter(file -> file.toString().endsWith(".jpg"))
            .sorted()
            .toList();
    new StageBench().measure(scans);
    System.exit(0);
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void measure(List<Path> scans) throws IOException {
    Path folder = Files.createTempDirectory("stages");
    OutputNames names = OutputNames.below(scans);
    PageSink pdf = new PdfFolder(folder, names);
    PageSink alto = new AltoFolder(folder, names);
    Duration before = processor();
    try (FormReader reader = FormReader.open(FormCatalogue.standard(), watch)) {
      for (Path scan : scans) {
        PageLayer text = read(scan, reader);
        write(Stage.PDF, pdf, text);
        write(Stage.ALTO, alto, text);
      }
    } finally {
      clear(folder);
    }
    print(scans.size(), processor().minus(before));
  }

  private PageLayer read(Path scan, FormReader reader) {
    try (ScanFile file = ScanFile.open(scan)) {
      ScannedPage page = watch.time(Stage.DECODING, () -> file.page(1));
      PageResult result = reader.read(page);
      return new PageLayer(
          page.source(),
          page.image().width(),
          page.image().height(),
          page.dpi(),
          result.text().stream()
              .map(
                  line ->
                      new PageLayer.Line(
                          line.text(), line.region(), line.vertical(), line.confidence().value()))
              .toList());
    }
  }

  private void write(Stage stage, PageSink sink, PageLayer text) {
    watch.time(
        stage,
        () -> {
          sink.take(text);
          return text;
        });
  }

  private void print(int pages, Duration all) {
    System.out.printf("%n%d pages, CPU s a page%n", pages);
    Duration rest = all;
    for (Map.Entry<Stage, Duration> stage : watch.times().entrySet()) {
      row(stage.getKey().title(), stage.getValue(), pages);
      rest = rest.minus(stage.getValue());
    }
    row("Java itself: start, compiler, collector", rest, pages);
    row("all", all, pages);
  }

  private static void row(String name, Duration time, int pages) {
    System.out.printf(Locale.ROOT, "%-40s %7.3f%n", name, time.toNanos() / 1e9 / pages);
  }

  private static Duration processor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(system.getProcessCpuTime())
        : Duration.ZERO;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
