package lianli.cli.court.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.cli.CliRunner;
import lianli.cli.command.AskedPersons;
import lianli.cli.court.bench.TruthLine.TruthPerson;
import lianli.index.PartyHit;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * Asks for the status of everybody whom lists of a set concern and who is on file, and compares it
 * with the truth: by number where an act on file has it, else by name and birth.
 */
final class StatusTally {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  private final CourtSet set;
  private final Map<String, TruthPerson> persons = new LinkedHashMap<>();
  private final Map<String, List<TruthLine>> lines = new LinkedHashMap<>();
  private final List<String> differing = new ArrayList<>();
  private final Map<String, Integer> differences = new TreeMap<>();
  private int byNumber;
  private int rightByNumber;
  private int divorcedByMistake;
  private int byName;
  private int shownByName;

  StatusTally(CourtSet set, List<TruthLine> truth) {
    this.set = set;
    for (TruthLine line : truth) {
      for (TruthPerson person : line.persons()) {
        if (person.isOnFile()) {
          persons.put(person.id(), person);
          lines.computeIfAbsent(person.id(), none -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  /** Asks everybody. */
  void ask(Path home, Path directory) {
    CliRunner.in(directory)
        .with("LIANLI_HOME", home.toString())
        .run("ask", session -> new AskedPersons(session, this::ask), "ask");
  }

  private void ask(AskedPersons program) {
    Set<String> sought = new HashSet<>(persons.keySet());
    Map<String, Map<String, String>> told = set.persons(sought);
    Map<String, List<Long>> entries = set.entriesOf(sought);
    for (TruthPerson person : persons.values()) {
      Map<String, String> who = told.get(person.id());
      Optional<CitizenId> number = CitizenId.parse(who.get("id"));
      boolean isNumbered =
          number.isPresent()
              && entries.getOrDefault(person.id(), List.of()).stream()
                  .flatMap(entry -> parties(program.act(entry)))
                  .anyMatch(party -> party.citizenId().equals(number));
      if (isNumbered) {
        askByNumber(program, person, number.get());
      } else {
        askByName(program, person, who);
      }
    }
  }

  private void askByNumber(AskedPersons program, TruthPerson person, CitizenId number) {
    String answer = program.status(number, DAY);
    byNumber++;
    if (means(answer, person.status())) {
      rightByNumber++;
      return;
    }
    boolean isMistake = answer.equals("DIVORCED") && !person.status().equals("CONFLICT");
    divorcedByMistake += isMistake ? 1 : 0;
    differences.merge(person.status() + " told " + answer, 1, Integer::sum);
    differing.add("%s told %s: %s".formatted(person.status(), answer, told(person)));
  }

  private String told(TruthPerson person) {
    return "person "
        + person.id()
        + "; "
        + String.join(
            "; ",
            lines.getOrDefault(person.id(), List.of()).stream().map(TruthLine::told).toList());
  }

  /** A search identifies nobody; it shows the acts, the latest of which must say it. */
  private void askByName(AskedPersons program, TruthPerson person, Map<String, String> who) {
    byName++;
    List<PartyHit> hits =
        program.named(
            who.get("name"), PartialDate.parse(who.get("birth")).orElse(PartialDate.unknown()));
    Optional<PartyHit> latest =
        hits.stream()
            .max(
                Comparator.comparing((PartyHit hit) -> hit.entry().act().datedOn().latest())
                    .thenComparing(hit -> hit.entry().sequence()));
    boolean isShown = latest.filter(hit -> says(hit.entry().act(), person.status())).isPresent();
    shownByName += isShown ? 1 : 0;
    if (!isShown) {
      differences.merge(
          person.status()
              + " by name, "
              + latest
                  .map(hit -> "latest act " + hit.entry().act().kind().code())
                  .orElse("nothing"),
          1,
          Integer::sum);
    }
  }

  private static boolean says(Act act, String status) {
    return switch (act.kind().code()) {
      case "court_divorce", "divorce", "divorce_reissue" -> status.equals("DIVORCED");
      case "court_void", "annulment" -> status.equals("NO_EFFECTIVE_RECORD");
      case "death", "declared_death" -> status.equals("DECEASED");
      // Of a widow's marriage the search shows the wedding; who died is another question.
      case "marriage", "marriage_reissue" ->
          status.equals("MARRIED") || status.equals("WIDOWED") || status.equals("CONFLICT");
      default -> false;
    };
  }

  private static Stream<Party> parties(Act act) {
    return act.parties().stream();
  }

  private static boolean means(String answer, String status) {
    return switch (status) {
      case "NO_RECORD" -> answer.startsWith("NO_RECORD");
      case "WIDOWED" -> answer.equals("WIDOWED") || answer.equals("ENDED_BY_DECLARATION");
      case "CONFLICT" -> answer.startsWith(status);
      default -> answer.equals(status);
    };
  }

  /** Prints what was answered otherwise. */
  void print(PrintStream out, int most) {
    LinkTally.row(
        out,
        "status by number",
        LinkTally.ratio(rightByNumber, byNumber, 4)
            + " (%,d of %,d persons; divorced by mistake %d)"
                .formatted(rightByNumber, byNumber, divorcedByMistake));
    LinkTally.row(
        out,
        "without a number on file",
        "%,d persons; by name and birth the latest act says it of %,d"
            .formatted(byName, shownByName));
    differences.forEach((what, count) -> out.printf("    status: %s %d%n", what, count));
    LinkTally.listed(out, "status", differing, most);
  }
}
