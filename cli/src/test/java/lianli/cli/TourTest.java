package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tours in docs/, in both languages: every command between two marks is run in order on a new
 * registry, and prints what the page shows. A line {@code …} stands for any lines; a line behind a
 * prompt for a number is what is typed. Whoever changes an answer finds the new page in target/.
 */
class TourTest {
  private static final Path ROOT = Documents.ROOT;
  private static final String BEGIN = "<!-- %s: TourTest runs every command below -->";
  private static final String END = "<!-- end of the %s -->";
  private static final String PART_BEGIN = "<!-- from %s: TourTest compares -->";
  private static final String PART_END = "<!-- end of the six questions -->";
  private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
  private static final Pattern HOME = Pattern.compile("LIANLI_HOME=(\\S+)");
  private static final Pattern PROMPT =
      Pattern.compile(".*(identity number:|Identity number:|身份证件号：?)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Instant TODAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final int QUESTIONS = 20;
  private static final int QUESTIONS_OF_A_README = 6;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "docs/tour.md, C.UTF-8, tour",
    "docs/tour.zh-CN.md, zh_CN.UTF-8, tour",
    "docs/tour.md, C.UTF-8, court",
    "docs/tour.zh-CN.md, zh_CN.UTF-8, court"
  })
  void thePageShowsWhatTheProgramAnswers(String page, String language, String part)
      throws IOException {
    List<String> shown = part(Files.readString(ROOT.resolve(page)), part);
    String home = homeOf(shown);
    List<String> actual = new ArrayList<>();
    boolean isInBlock = false;
    for (int line = 0; line < shown.size(); line++) {
      String text = shown.get(line);
      isInBlock ^= text.startsWith("```");
      actual.add(text);
      if (isInBlock && text.startsWith("$ lianli ")) {
        List<String> answer = answerBehind(shown, line);
        line += answer.size();
        actual.addAll(cutLike(answer, run(text, answer, language, home)));
      }
    }

    Files.write(Path.of("target", part + "-" + page.replaceFirst(".*/", "")), actual);
    assertThat(actual).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/tour.md", "docs/tour.zh-CN.md"})
  void theTourAsksTwentyQuestions(String page) throws IOException {
    assertThat(part(Files.readString(ROOT.resolve(page)), "tour"))
        .filteredOn(line -> line.startsWith("**"))
        .hasSize(QUESTIONS);
  }

  /** The first page shows six of them, each as it stands in the whole tour. */
  @ParameterizedTest
  @CsvSource({"README.md, docs/tour.md", "README.zh-CN.md, docs/tour.zh-CN.md"})
  void theQuestionsOfAReadmeAreThoseOfItsTour(String first, String tour) throws IOException {
    String readme = Files.readString(ROOT.resolve(first));
    String whole = Files.readString(ROOT.resolve(tour));
    String shown = between(readme, PART_BEGIN.formatted(tour), PART_END);

    assertThat(shown.lines().filter(line -> line.startsWith("**"))).hasSize(QUESTIONS_OF_A_README);
    assertThat(BLOCK.matcher(shown).results().map(block -> block.group(1)))
        .hasSizeGreaterThanOrEqualTo(QUESTIONS_OF_A_README)
        .allSatisfy(block -> assertThat(whole).contains(block));
  }

  private static List<String> part(String page, String part) {
    return between(page, BEGIN.formatted(part), END.formatted(part)).lines().toList();
  }

  private static String between(String page, String first, String last) {
    int begin = page.indexOf(first);
    int end = page.indexOf(last);
    assertThat(begin).as(first).isNotNegative();
    assertThat(end).as(last).isGreaterThan(begin);
    return page.substring(begin, end);
  }

  /** Where the page has its registry. */
  private static String homeOf(List<String> shown) {
    Matcher home = HOME.matcher(String.join("\n", shown));
    assertThat(home.find()).as("export LIANLI_HOME=…").isTrue();
    return home.group(1);
  }

  private static List<String> answerBehind(List<String> shown, int command) {
    return shown.stream()
        .skip(command + 1L)
        .takeWhile(line -> !line.startsWith("$ ") && !line.startsWith("```"))
        .toList();
  }

  private List<String> run(String command, List<String> answer, String language, String home) {
    List<String> typed = typed(answer);
    String screen =
        CliRunner.in(directory)
            .at(TODAY)
            .with("LIANLI_HOME", directory.resolve("registry").toString())
            .with("LIANLI_OPERATOR", "wang")
            .with("LANG", language)
            .typing(String.join("\n", typed) + "\n")
            .screen(words(command));
    List<String> lines = new ArrayList<>();
    int next = 0;
    for (String line : told(screen, home).lines().toList()) {
      lines.add(line.stripTrailing());
      if (PROMPT.matcher(line).matches() && next < typed.size()) {
        lines.add(typed.get(next++));
      }
    }
    return lines;
  }

  /** What stands behind prompts. */
  private static List<String> typed(List<String> answer) {
    List<String> typed = new ArrayList<>();
    for (int line = 0; line + 1 < answer.size(); line++) {
      if (PROMPT.matcher(answer.get(line)).matches()) {
        typed.add(answer.get(line + 1));
      }
    }
    return typed;
  }

  /** The words of a command line; its files are where the tour has them. */
  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.substring("$ lianli ".length()));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(
          text.startsWith("testdata/")
              ? ROOT.resolve(text).toString()
              : text.endsWith(".pdf") ? directory.resolve(text).toString() : text);
    }
    return words.toArray(String[]::new);
  }

  private String told(String screen, String home) {
    return screen
        .replace(directory.resolve("registry").toString(), home)
        .replace(directory + "/", "")
        .replace(ROOT + "/", "")
        .replaceAll("\\b[0-9a-f]{8}\\b(?=  )", "5b9f02c1")
        // Drawn for each copy.
        .replaceAll("(FB-\\d{4}-\\d{6})-[0-9A-Z]{4}", "$1-7QKM");
  }

  /** The lines printed, cut where the page cuts; all of them if the page shows something else. */
  private static List<String> cutLike(List<String> page, List<String> printed) {
    int cut = page.indexOf("…");
    if (cut < 0 || cut > printed.size()) {
      return printed;
    }
    List<String> lines = new ArrayList<>(printed.subList(0, cut));
    List<String> left = printed.subList(cut, printed.size());
    while (cut < page.size()) {
      int begin = cut + 1;
      cut = begin;
      while (cut < page.size() && !page.get(cut).equals("…")) {
        cut++;
      }
      List<String> shown = page.subList(begin, cut);
      // The last lines are the last that were printed, whatever they say; others are looked for.
      int found =
          cut == page.size() ? left.size() - shown.size() : Collections.indexOfSubList(left, shown);
      if (found < 0) {
        return printed;
      }
      lines.add("…");
      lines.addAll(left.subList(found, found + shown.size()));
      left = left.subList(found + shown.size(), left.size());
    }
    return lines;
  }
}
