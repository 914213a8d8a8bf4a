package lianli.registry.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoStoryTest {
  private static final Path TESTDATA = Path.of("../testdata");

  private final DemoStory story = new DemoStory();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registrations.xlsx",
        "deaths.csv",
        "court-cases.csv",
        "court-cases.xlsx",
        "court-truth.csv",
        "story.json"
      })
  void writesTheListsThatAreCommitted(String file, @TempDir Path directory) throws IOException {
    new DemoLists(story).write(directory);

    assertThat(directory.resolve(file)).hasSameBinaryContentAs(TESTDATA.resolve(file));
  }

  @Test
  void givesOneNumberToOneName() {
    Map<String, String> names = new HashMap<>();
    everyAct()
        .flatMap(act -> act.parties().stream())
        .forEach(
            party ->
                CitizenId.parse(party.idNumber())
                    .ifPresent(
                        id -> {
                          String name = party.name().orElseThrow().value();
                          assertThat(names.merge(id.value(), name, (old, same) -> old))
                              .isEqualTo(name);
                        }));
    assertThat(names).hasSizeGreaterThan(90);
  }

  @Test
  void statesOnlyNumbersThatAreValid() {
    assertThat(everyAct().flatMap(act -> act.parties().stream()).map(Party::idNumber))
        .allMatch(number -> number.isEmpty() || CitizenId.parse(number).isPresent());
  }

  @Test
  void expectsOfTheCourtsListOnlyMarriagesOnFile() {
    Set<String> onFile =
        everyAct()
            .filter(Act.Marriage.class::isInstance)
            .flatMap(act -> act.filing().number().stream())
            .map(CertificateNumber::text)
            .collect(Collectors.toSet());

    assertThat(story.courtCases()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(story.courtCases())
        .allMatch(line -> line.act().isEmpty() || onFile.contains(line.act()));
  }

  @Test
  void coversEveryDiscrepancyClass() {
    assertThat(story.courtCases().stream().map(CourtLine::discrepancy))
        .contains(
            "OK-OPEN",
            "OK-CLOSED",
            "DATE-CONFLICT",
            "REMARRIED",
            "SPOUSE-MISMATCH",
            "NO-MARRIAGE",
            "NOT-FOUND",
            "DUPLICATE-CASE",
            "JUDGMENT-BEFORE-MARRIAGE",
            "AMBIGUOUS");
  }

  @Test
  void keepsThePersonNotOnFileOffEveryRecord() {
    DemoStory.Query none =
        story.queries().stream().filter(query -> query.status().equals("none")).findFirst().get();

    assertThat(everyAct().flatMap(act -> act.parties().stream()).map(Party::idNumber))
        .doesNotContain(none.person().idNumber());
  }

  @Test
  void describesEveryCommittedFile() throws IOException {
    String readme =
        Files.readString(TESTDATA.resolve("README.md"))
            // The cases are described by what they must give: a line begins with [lists/NAME].
            + Files.readString(TESTDATA.resolve("cases").resolve("expected.txt"))
                .replaceAll("(?:lists|registry)/([\\w.-]+)", "`$1`");
    Set<String> described = new HashSet<>();
    List<String> files;
    try (Stream<Path> tree = Files.walk(TESTDATA)) {
      files = tree.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
    files.stream().filter(name -> readme.contains("`" + name + "`")).forEach(described::add);

    assertThat(files).hasSizeGreaterThan(30);
    assertThat(described).containsAll(files.stream().filter(f -> !f.equals("README.md")).toList());
  }

  private Stream<Act> everyAct() {
    return Stream.of(
            Stream.of(story.scans(), story.tiff(), story.pdf())
                .flatMap(List::stream)
                .flatMap(plan -> plan.acts().stream()),
            story.registrations().stream(),
            story.deaths().stream())
        .flatMap(acts -> acts);
  }
}
