package lianli.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A registry with something of everything in it, and files for every command to read. */
record SampleRegistry(Path home, Path material) {
  private static final Path TESTDATA = Path.of("..", "testdata").toAbsolutePath().normalize();
  private static final String DRAFT =
      """
      {"type":"draft","schema":1,"source":{"file":"%1$s.jpg","sha256":"%1$s","page":1},\
      "form":"marriage-review-form","act":"marriage","fields":{\
      "certificate_number":{"value":"J520121-2009-00%1$s","readings":{},"confidence":0.5,"verdict":"review"},\
      "registered_on":{"value":"2009-05-16","readings":{},"confidence":0.99,"verdict":"accept"},\
      "man.name":{"value":"何大山","readings":{},"confidence":0.99,"verdict":"accept"},\
      "man.id_number":{"value":"522522198003050317","readings":{},"confidence":0.99,"verdict":"accept"},\
      "woman.name":{"value":"罗小云","readings":{},"confidence":0.99,"verdict":"accept"},\
      "woman.id_number":{"value":"522522198307190626","readings":{},"confidence":0.99,"verdict":"accept"}},\
      "findings":[],"verdict":"review"}
      """;

  /** Makes it in a directory. */
  static SampleRegistry in(Path directory) throws IOException {
    SampleRegistry made =
        new SampleRegistry(directory.resolve("home"), directory.resolve("material"));
    Files.createDirectories(made.material);
    for (String list : List.of("deaths.csv", "court-cases.csv")) {
      Files.copy(TESTDATA.resolve(list), made.material.resolve(list));
    }
    Files.copy(TESTDATA.resolve("tour/judgment.txt"), made.material.resolve("judgment.txt"));
    Files.writeString(made.material.resolve("drafts.jsonl"), DRAFT.formatted("1001"));
    Files.writeString(made.material.resolve("more.jsonl"), DRAFT.formatted("1002"));
    Files.writeString(
        made.material.resolve("volumes.csv"),
        "案卷,登记机关,类别,起,止,首号,末号,页数,状态\nA,520121,J,2008,,1,9,10,完整\n");
    Files.writeString(
        made.material.resolve("places.csv"),
        "名称,代码,级别,启用\n开阳县,520121,本县,1995\n双流镇,520121101,乡镇,\n");
    Files.writeString(
        made.material.resolve("first.csv"), "编号,姓名,出生\nA1,何大山,1980-03-05\nA2,罗小云,1983-07-19\n");
    Files.writeString(
        made.material.resolve("second.csv"),
        "编号,姓名,出生\nB1,何大山,1980-03-05\nB2,罗晓云,1983-07-19\nB3,龙秀英,1975-01-30\n");
    Files.writeString(
        made.material.resolve("spec.json"),
        """
        {"type":"linkage_spec","schema":1,"id":"编号",
         "comparisons":[{"column":"姓名","kind":"chinese_name"},{"column":"出生","kind":"date"}],
         "blocking":[["姓名:pinyin"],["出生:day"]]}
        """);
    made.fill();
    return made;
  }

  private void fill() throws IOException {
    done("init");
    done("import", TESTDATA.resolve("tour/acts.jsonl").toString());
    done("backfill", material.resolve("drafts.jsonl").toString());
    done("index", "rebuild");
    done("index", "rebuild");
    done("query", "status", "--id", "-");
    done("coverage");
    String issued =
        done(
            "certificate",
            "issue",
            "J520121-2005-000203",
            "--out",
            material.resolve("copy.pdf").toString());
    Files.writeString(
        material.resolve("serial.txt"), issued.replaceFirst("(?s)Copy (\\S+) is in.*", "$1"));
    done(
        "match",
        "train",
        material.resolve("first.csv").toString(),
        material.resolve("second.csv").toString(),
        "--spec",
        material.resolve("spec.json").toString(),
        "--out",
        material.resolve("model.json").toString());
    done("backup", material.resolve("backups").toString());
  }

  private String done(String... call) {
    CliRunner.Result result =
        CliRunner.in(material)
            .with("LIANLI_HOME", home.toString())
            .typing(CommandSamples.TYPED)
            .run(call);
    assertEquals(0, result.exitCode(), result.err());
    return result.out();
  }

  /** A copy of the home. */
  Path copyTo(Path place) throws IOException {
    copy(home, place);
    return place;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
        } else {
          Files.copy(
              file,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!Machine.isMounted(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
