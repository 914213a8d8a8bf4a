package lianli.cli;

import static lianli.cli.Documents.matches;
import static lianli.cli.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Commands and options in the documents are those of the program. */
class DocumentedCommandsTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]");
  private static final Pattern COMMAND =
      Pattern.compile("(?:`|\\$ )(?:\\./)?lianli ([a-z]+)(?: ([a-z]+))?");
  private static final int LINES_OF_A_README = 250;

  @Test
  void everyOptionThatADocumentNamesIsKnown() throws IOException {
    Set<String> options =
        withDescendants(tree(Locale.ENGLISH))
            .flatMap(command -> command.getCommandSpec().options().stream())
            .flatMap(option -> Stream.of(option.names()))
            .collect(Collectors.toSet());

    for (Path document : Documents.all()) {
      assertThat(options)
          .as("options named in %s", document)
          .containsAll(matches(OPTION, Files.readString(document)));
    }
  }

  @Test
  void everyCommandThatADocumentNamesIsKnown() throws IOException {
    for (Path document : Documents.all()) {
      assertThat(COMMAND.matcher(Files.readString(document)).results())
          .as("commands named in %s", document)
          .allSatisfy(DocumentedCommandsTest::isKnown);
    }
  }

  private static void isKnown(MatchResult name) {
    CommandLine command = tree(Locale.ENGLISH).getSubcommands().get(name.group(1));
    assertThat(command).as(name.group()).isNotNull();
    boolean isGroupAlone = command.getCommandSpec().positionalParameters().isEmpty();
    if (isGroupAlone && name.group(2) != null) {
      assertThat(command.getSubcommands()).as(name.group()).containsKey(name.group(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theFirstPageIsShortAndNamesEveryCommand(String readme) throws IOException {
    String text = read(readme);
    String rows =
        text.lines().filter(line -> line.startsWith("| `lianli ")).collect(Collectors.joining());

    assertThat(text.lines().count()).isLessThanOrEqualTo(LINES_OF_A_README);
    assertThat(tree(Locale.ENGLISH).getSubcommands().keySet())
        .allSatisfy(name -> assertThat(rows).containsPattern("`(lianli )?" + name + "`"));
  }

  /** Where a help text changes, the new rows are in target/. */
  @Test
  void thePageOfCommandsSaysWhatTheHelpSays() throws IOException {
    List<CommandLine> english = commands(Locale.ENGLISH);
    List<CommandLine> chinese = commands(Locale.CHINESE);
    List<String> rows =
        IntStream.range(0, english.size())
            .mapToObj(
                i ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            english.get(i).getCommandSpec().qualifiedName(),
                            description(english.get(i)),
                            description(chinese.get(i))))
            .toList();

    Files.write(Path.of("target", "commands.md"), rows);
    assertThat(read("docs/commands.md").lines().filter(line -> line.startsWith("| `lianli ")))
        .containsExactlyElementsOf(rows);
  }

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  private static CommandLine tree(Locale locale) {
    return Program.tree(CliRunner.in(Path.of("/nowhere")).environment(), locale);
  }

  /** All commands below the root, in the order of the help. */
  private static List<CommandLine> commands(Locale locale) {
    return withDescendants(tree(locale)).skip(1).toList();
  }

  private static Stream<CommandLine> withDescendants(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .distinct()
            .flatMap(DocumentedCommandsTest::withDescendants));
  }
}
