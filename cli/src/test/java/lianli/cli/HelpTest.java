package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianli.cli.output.DisplayWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Every command's help, in both languages. */
class HelpTest {

  static Stream<Arguments> everyCommandInBothLanguages() {
    return Stream.of(Locale.ENGLISH, Locale.CHINESE)
        .flatMap(
            locale ->
                withDescendants(tree(locale))
                    .map(
                        command ->
                            Arguments.of(
                                command.getCommandSpec().qualifiedName(), locale, command)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCommandInBothLanguages")
  void fitsEightyColumns(String name, Locale locale, CommandLine command) {
    assertThat(command.getUsageMessage().lines())
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCommandInBothLanguages")
  void saysWhatTheCommandAndEachOfItsArgumentsIsFor(
      String name, Locale locale, CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
    assertThat(command.getCommandSpec().args())
        .filteredOn(arg -> !arg.hidden())
        .allSatisfy(arg -> assertThat(arg.description()).as(label(arg)).isNotEmpty());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCommandInBothLanguages")
  void speaksTheLanguageAskedFor(String name, Locale locale, CommandLine command) {
    String description = String.join("", command.getCommandSpec().usageMessage().description());

    assertThat(description.codePoints().anyMatch(Character::isIdeographic))
        .as(description)
        .isEqualTo(locale.equals(Locale.CHINESE));
  }

  @Test
  void everyTextExistsInBothLanguages() throws IOException {
    // The files themselves: a bundle would fill a gap with its parent's text.
    assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"));
  }

  private static Set<String> keys(String file) throws IOException {
    try (InputStream in = HelpTest.class.getResourceAsStream(file)) {
      Properties texts = new Properties();
      texts.load(in);
      return new TreeSet<>(texts.stringPropertyNames());
    }
  }

  private static CommandLine tree(Locale locale) {
    return Program.tree(CliRunner.in(Path.of("/nowhere")).environment(), locale);
  }

  private static Stream<CommandLine> withDescendants(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().distinct().flatMap(HelpTest::withDescendants));
  }

  private static String label(ArgSpec arg) {
    return arg.command().qualifiedName() + " " + arg;
  }
}
