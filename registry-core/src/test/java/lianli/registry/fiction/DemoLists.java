package lianli.registry.fiction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.json.Json;

/** Writes the tables of {@code testdata/}. */
public final class DemoLists {
  private static final List<String> DEATH_HEADINGS =
      List.of("姓名", "性别", "身份证件号", "出生日期", "死亡日期", "死亡依据");
  private static final List<String> TRUTH_HEADINGS =
      List.of(
          "line", "case_number", "expected_act", "expected_class", "flags", "rests_on", "story");

  private final DemoStory story;

  /** The tables of this story. */
  public DemoLists(DemoStory story) {
    this.story = story;
  }

  /** Writes every table and {@code story.json} into a directory. */
  public void write(Path directory) throws IOException {
    Files.write(directory.resolve("registrations.xlsx"), registrations().xlsx());
    text(directory.resolve("deaths.csv"), deaths().csv());
    SheetFile court =
        SheetFile.of(
            "离婚案件", CourtLine.HEADINGS, story.courtCases().stream().map(CourtLine::row).toList());
    text(directory.resolve("court-cases.csv"), court.csv());
    Files.write(directory.resolve("court-cases.xlsx"), court.xlsx());
    text(directory.resolve("court-truth.csv"), courtTruth().csv());
    text(directory.resolve("story.json"), storyJson().pretty() + "\n");
  }

  /** The list of registrations. */
  public SheetFile registrations() {
    return SheetFile.of(
        "登记",
        List.copyOf(RegistrationSheet.headingsByKey().values()),
        story.registrations().stream().map(RegistrationSheet::row).toList());
  }

  private SheetFile deaths() {
    List<List<String>> rows = new ArrayList<>();
    for (Act act : story.deaths()) {
      Act.Death death = (Act.Death) act;
      Party person = death.deceased();
      rows.add(
          List.of(
              person.name().map(PersonName::value).orElse(""),
              person.sex().written(),
              person.idNumber(),
              person.birthDate().text(),
              death.diedOn().text(),
              "死亡证明"));
    }
    return SheetFile.of("死亡", DEATH_HEADINGS, rows);
  }

  private SheetFile courtTruth() {
    List<List<String>> rows = new ArrayList<>();
    for (CourtLine line : story.courtCases()) {
      rows.add(
          List.of(
              line.cells().getOrDefault("序号", ""),
              line.cells().getOrDefault("案号", ""),
              line.act(),
              line.discrepancy(),
              String.join(";", line.flags()),
              line.restsOn(),
              line.story()));
    }
    return SheetFile.of("truth", TRUTH_HEADINGS, rows);
  }

  private Json storyJson() {
    List<Json> queries = new ArrayList<>();
    for (DemoStory.Query query : story.queries()) {
      queries.add(
          Json.object()
              .put("status", query.status())
              .put("id_number", query.person().idNumber())
              .put("name", query.person().name())
              .put("sex", query.person().sex().written())
              .put("files", Json.ofStrings(query.files()))
              .build());
    }
    return Json.object()
        .put("seed", DemoStory.SEED)
        .put("note", "All people are fictional.")
        .put("queries", queries)
        .put("certificate", story.certificateToIssue())
        .put("certificate_holder_id", story.queries().getFirst().person().idNumber())
        .build();
  }

  private static void text(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
