package lianli.index.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.Records;

/**
 * Duke in a process of its own, with its own Lucene: by a configuration file as its documentation
 * has them (a comparator for each property, what equal and different values make of a probability),
 * with its usual database, deduplication for one list and record linkage for two.
 *
 * @param jars of Duke and what it needs
 */
record DukeRun(Path jars) {
  /** A run with the jars in a folder; empty if there are none. */
  static Optional<DukeRun> with(Path jars) {
    return Files.isRegularFile(jars.resolve("duke-1.2.jar"))
        ? Optional.of(new DukeRun(jars))
        : Optional.empty();
  }

  /** How it does on these lists, which have the headings of the FEBRL sets. */
  Accuracy accuracy(ListPair lists, Truth truth) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("duke");
    try {
      Path links = run(lists, work);
      Set<String> found = new HashSet<>();
      long right = 0;
      for (String line : Files.readAllLines(links)) {
        String[] cells = line.split(",");
        int one = place(lists.first(), cells[1]);
        int other = place(lists.second(), cells[2]);
        if (one < 0 || other < 0) {
          one = place(lists.first(), cells[2]);
          other = place(lists.second(), cells[1]);
        }
        int first = lists.isOfOneList() ? Math.min(one, other) : one;
        int second = lists.isOfOneList() ? Math.max(one, other) : other;
        if (cells[0].equals("+") && found.add(first + " " + second)) {
          right += truth.has(first, second) ? 1 : 0;
        }
      }
      return new Accuracy(found.size(), right, truth.size(), truth.size());
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Path run(ListPair lists, Path work) throws IOException, InterruptedException {
    String config = resource("duke.xml");
    String source = resource("duke-source.xml");
    write(work.resolve("first.csv"), lists.first());
    String sources = source.replace("FILE", "first.csv");
    if (!lists.isOfOneList()) {
      write(work.resolve("second.csv"), lists.second());
      sources =
          "<group>"
              + sources
              + "</group><group>"
              + source.replace("FILE", "second.csv")
              + "</group>";
    }
    Files.writeString(work.resolve("duke.xml"), config.replace("<sources/>", sources));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                jars.toAbsolutePath() + "/*",
                "no.priv.garshol.duke.Duke",
                "--linkfile=links.txt",
                "duke.xml")
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log.txt").toFile())
            .start();
    if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("Duke: " + Files.readString(work.resolve("log.txt")));
    }
    return work.resolve("links.txt");
  }

  private static void write(Path file, Records records) throws IOException {
    List<String> columns = DrawnPersons.COLUMNS;
    Files.write(
        file,
        Stream.concat(
                Stream.of(String.join(",", columns)),
                IntStream.range(0, records.size())
                    .mapToObj(
                        record ->
                            columns.stream()
                                .map(column -> records.cell(record, column))
                                .map(cell -> cell.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(","))))
            .toList());
  }

  private static int place(Records records, String id) {
    int low = 0;
    int high = records.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = records.id(middle).compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DukeRun.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
