package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The registrar's twenty questions, in README.md and in Chinese in docs/tour.zh-CN.md: every
 * command is run in order on a new registry, and prints what the page shows. A line {@code …}
 * stands for any lines; a line behind a prompt for a number is what is typed. Whoever changes an
 * answer finds the new page in target/.
 */
class TourTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String BEGIN = "<!-- tour: TourTest runs every command below -->";
  private static final String END = "<!-- end of the tour -->";
  private static final String PART_BEGIN = "<!-- from docs/tour.zh-CN.md: TourTest compares -->";
  private static final String PART_END = "<!-- end of the six questions -->";
  private static final Pattern BLOCK = Pattern.compile("(?s)```\\n(.*?)```");
  private static final Pattern PROMPT =
      Pattern.compile(".*(identity number:|Identity number:|身份证件号：?)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Instant TODAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final int QUESTIONS = 20;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"README.md, C.UTF-8", "docs/tour.zh-CN.md, zh_CN.UTF-8"})
  void thePageShowsWhatTheProgramAnswers(String page, String language) throws IOException {
    List<String> shown = tour(Files.readString(ROOT.resolve(page)));
    List<String> actual = new ArrayList<>();
    boolean isInBlock = false;
    for (int line = 0; line < shown.size(); line++) {
      String text = shown.get(line);
      isInBlock ^= text.startsWith("```");
      actual.add(text);
      if (isInBlock && text.startsWith("$ lianli ")) {
        List<String> answer = answerBehind(shown, line);
        line += answer.size();
        actual.addAll(cutLike(answer, run(text, answer, language)));
      }
    }

    Files.write(Path.of("target", "tour-" + page.replaceFirst(".*/", "")), actual);
    assertThat(actual).isEqualTo(shown);
    assertThat(shown.stream().filter(line -> line.startsWith("**"))).hasSize(QUESTIONS);
  }

  /** The first page in Chinese shows six of them, each as it stands in the whole tour. */
  @Test
  void theQuestionsOfTheChineseReadmeAreThoseOfTheTour() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.zh-CN.md"));
    String whole = Files.readString(ROOT.resolve("docs/tour.zh-CN.md"));
    String shown = readme.substring(readme.indexOf(PART_BEGIN), readme.indexOf(PART_END));

    assertThat(shown.lines().filter(line -> line.startsWith("**"))).hasSize(6);
    assertThat(BLOCK.matcher(shown).results().map(block -> block.group(1)))
        .hasSizeGreaterThan(6)
        .allSatisfy(block -> assertThat(whole).contains(block));
  }

  private static List<String> tour(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    assertThat(begin).as("the tour's first mark").isNotNegative();
    assertThat(end).as("the tour's last mark").isGreaterThan(begin);
    return page.substring(begin, end).lines().toList();
  }

  private static List<String> answerBehind(List<String> shown, int command) {
    return shown.stream()
        .skip(command + 1L)
        .takeWhile(line -> !line.startsWith("$ ") && !line.startsWith("```"))
        .toList();
  }

  private List<String> run(String command, List<String> answer, String language) {
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
    for (String line : told(screen).lines().toList()) {
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

  private String told(String screen) {
    return screen
        .replace(directory.resolve("registry").toString(), "build/tour")
        .replace(directory + "/", "")
        .replace(ROOT + "/", "")
        .replaceAll("\\b[0-9a-f]{8}\\b(?=  )", "5b9f02c1")
        // Drawn for each copy.
        .replaceAll("(FB-\\d{4}-\\d{6})-[0-9A-Z]{4}", "$1-7QKM");
  }

  /** The lines printed, cut where the page cuts; all of them if the page shows something else. */
  private static List<String> cutLike(List<String> page, List<String> printed) {
    int cut = page.indexOf("…");
    if (cut < 0 || printed.size() < page.size() - 1) {
      return printed;
    }
    List<String> behind = page.subList(cut + 1, page.size());
    return Stream.of(
            printed.subList(0, cut),
            List.of("…"),
            printed.subList(printed.size() - behind.size(), printed.size()))
        .flatMap(List::stream)
        .toList();
  }
}
