package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Whoever asks in Chinese is answered in Chinese: every command, what it says of wrong use, and its
 * help hold no English word but those listed here, each for a reason. In English, nothing is said
 * in Chinese but what papers and lists say themselves.
 */
class OneLanguageTest {
  /** What is typed, or stands in a file's name, or names a thing that has no other name. */
  private static final List<Pattern> NO_WORDS =
      List.of(
          // commands with their subcommands, options, and addresses of files
          Pattern.compile("lianli(?: [a-z]+)*"),
          Pattern.compile("(?m)^  [a-z]+(?=  )"),
          Pattern.compile("(?<![a-z])--?[a-z][a-z-]*"),
          Pattern.compile("[\\w.~-]*/[\\w./~-]*"),
          Pattern.compile(
              "[\\w.-]+\\.(?:jsonl?|csv|xlsx|pdf|html|png|jpg|tif|txt|db|pem|properties)"),
          // numbers of certificates, copies and checkpoints, digests, codes of faults of copies
          Pattern.compile("[A-Z]+\\d{6}-[\\d-]+"),
          Pattern.compile("FB-[0-9A-Z-]+"),
          Pattern.compile("\\d+/\\d{4}-\\d\\d-\\d\\d/[0-9A-Z-]+"),
          Pattern.compile("\\b[0-9a-f]{8,64}\\b"),
          Pattern.compile("R\\d+-[a-z0-9-]+"),
          // keys of forms and names of rules, by which --like and --confirm know them
          Pattern.compile("[a-z]+(?:-[a-z]+)*-(?:[a-z]+|\\d{4})"));

  /** Kinds of file and of character, and names of programs. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "PDF",
          "TIFF",
          "JPEG",
          "PNG",
          "HTML",
          "JSON",
          "CSV",
          "XLSX",
          "XLS",
          "ALTO",
          "UTF",
          "SHA",
          "KiB",
          "Ctrl",
          "XDG",
          "testdata",
          "LIANLI_HOME",
          "LIANLI_OPERATOR");

  /** Values that an option takes as they stand; each page says what they mean. */
  private static final Set<String> TYPED =
      Set.of(
          "auto",
          "always",
          "never",
          "low",
          "normal",
          "table",
          "csv",
          "xlsx",
          "xls",
          "html",
          "list",
          "json",
          "jsonl",
          "man",
          "woman",
          "both",
          "operator",
          "accept",
          "reject",
          "import",
          "forms",
          "journal",
          "registration",
          "archive",
          "court",
          "notary",
          "legal_aid",
          "counselling",
          "subject",
          "copy",
          "titles",
          "marks",
          "labels");

  /** Who works here: login names and the tests' own. */
  private static final Set<String> PEOPLE = Set.of("root", "wang", "registrar", "unknown");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]{3,}");
  private static final Pattern CHINESE_SENTENCE = Pattern.compile(".*[，。；：“”、].*");

  @TempDir private static Path shared;
  @TempDir private Path directory;
  private static SampleRegistry sample;

  @BeforeAll
  static void aRegistryWithSomethingOfEverything() throws IOException {
    sample = SampleRegistry.in(shared);
  }

  @Test
  void everyCommandAnswersInChinese() throws IOException {
    assertThat(english(answers("zh_CN.UTF-8"))).isEmpty();
  }

  @Test
  void everyCommandAnswersInEnglish() throws IOException {
    Map<String, List<String>> chinese = new TreeMap<>();
    answers("C.UTF-8")
        .forEach(
            (name, text) -> {
              List<String> lines =
                  text.lines().filter(line -> CHINESE_SENTENCE.matcher(line).matches()).toList();
              if (!lines.isEmpty()) {
                chinese.put(name, lines);
              }
            });

    assertThat(chinese).isEmpty();
  }

  @Test
  void wrongUseOfEveryCommandIsToldInChinese() throws IOException {
    Map<String, String> told = new TreeMap<>();
    CliRunner cli =
        CliRunner.in(directory)
            .with("LANG", "zh_CN.UTF-8")
            .with("LIANLI_HOME", sample.copyTo(directory.resolve("home")).toString());
    for (String name : CommandSamples.all().keySet()) {
      List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
      if (name.equals("export")) {
        continue; // what it writes are the keys of the ledger
      }
      if (name.matches("demo|ocr|checkpoint|doctor")) {
        words.add("--bogus");
      }
      told.put(name, text(cli.run(words.toArray(String[]::new))));
      words.add("无");
      told.put(name + " 无", text(cli.run(words.toArray(String[]::new))));
    }

    assertThat(english(told)).isEmpty();
  }

  @Test
  void everyHelpPageIsInChinese() {
    Map<String, String> pages = new TreeMap<>();
    collect(Program.tree(CliRunner.in(directory).environment(), Locale.CHINESE), pages);

    assertThat(english(pages)).isEmpty();
  }

  private static void collect(CommandLine command, Map<String, String> pages) {
    pages.put(command.getCommandSpec().qualifiedName(), command.getUsageMessage());
    command.getSubcommands().values().forEach(each -> collect(each, pages));
  }

  private Map<String, String> answers(String language) throws IOException {
    Path home = directory.resolve("home");
    Map<String, String> answers = new LinkedHashMap<>();
    AllCommands.on(
            home,
            sample.material(),
            directory.resolve("work"),
            () -> {
              if (Files.exists(home)) {
                SampleRegistry.delete(home);
              }
              sample.copyTo(home);
            },
            language)
        .forEach((name, result) -> answers.put(name, text(result)));
    return answers;
  }

  private static String text(CliRunner.Result result) {
    return result.out() + result.err();
  }

  /** The words that are of no list above, by what said them. */
  private static Map<String, Set<String>> english(Map<String, String> told) {
    Map<String, Set<String>> found = new TreeMap<>();
    told.forEach(
        (name, text) -> {
          String rest = text;
          for (Pattern pattern : NO_WORDS) {
            rest = pattern.matcher(rest).replaceAll(" ");
          }
          Set<String> words = new TreeSet<>();
          WORD.matcher(rest).results().forEach(word -> words.add(word.group()));
          words.removeAll(TECHNICAL);
          words.removeAll(TYPED);
          words.removeAll(PEOPLE);
          if (!words.isEmpty()) {
            found.put(name, words);
          }
        });
    return found;
  }
}
