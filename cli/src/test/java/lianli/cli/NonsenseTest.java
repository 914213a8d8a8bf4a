package lianli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianli.cli.CommandSamples.Sample;
import lianli.registry.disclosure.Purpose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every option of every command with values that make no sense: whatever is given, the user is told
 * in the language asked for, and never in Java's words.
 */
class NonsenseTest {
  private static final List<String> VALUES =
      List.of(
          "",
          "x",
          "-1",
          "0",
          "99999999999999999999",
          "1.5",
          "2026-13-45",
          "二〇二六年",
          "fr",
          "a\u0000b",
          "=",
          "无=有",
          "\ud83d\ude42".repeat(300));

  /** Words of Java and of picocli. */
  private static final List<String> NEVER =
      List.of(
          "Exception",
          "java.",
          "LocalDate",
          "Invalid value",
          "is not a long",
          "is not an int",
          "Could not convert",
          "cannot convert",
          "Unable to",
          "expected one of",
          "Expected parameter",
          "No enum constant",
          "Illegal char",
          "Nul character",
          "fault of this program",
          "程序内部错误");

  @TempDir private static Path shared;
  @TempDir private Path directory;
  private static SampleRegistry sample;

  @BeforeAll
  static void aRegistry() throws IOException {
    sample = SampleRegistry.in(shared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "zh_CN.UTF-8"})
  void noOptionOfAnyCommandAnswersNonsenseInJavasWords(String language) throws IOException {
    Path home = sample.copyTo(directory.resolve("home"));
    List<String> wrong = new ArrayList<>();
    for (Sample command : CommandSamples.all().values()) {
      for (OptionSpec option : withValue(command)) {
        // Every language has the same values; a few show that English has its words as well.
        for (String value : language.startsWith("zh") ? VALUES : VALUES.subList(0, 3)) {
          List<String> call = new ArrayList<>(Arrays.asList(call(command)));
          call.add(option.longestName() + "=" + value);
          judge(language, home, call, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "zh_CN.UTF-8"})
  void noArgumentOfAnyCommandEither(String language) throws IOException {
    Path home = sample.copyTo(directory.resolve("home"));
    List<String> wrong = new ArrayList<>();
    for (Sample command : CommandSamples.all().values()) {
      for (String value : VALUES) {
        List<String> call = new ArrayList<>(List.of(command.name().split(" ")));
        call.add("--");
        call.add(value);
        judge(language, home, call, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void judge(String language, Path home, List<String> call, List<String> wrong)
      throws IOException {
    Path work = Files.createDirectories(directory.resolve("work"));
    CliRunner.Result result =
        CliRunner.in(work)
            .with("LIANLI_HOME", home.toString())
            .with("LANG", language)
            .typing(CommandSamples.TYPED)
            .run(call.toArray(String[]::new));
    String said = result.err() + (result.exitCode() == 2 ? result.out() : "");
    boolean isChinese = said.codePoints().anyMatch(Character::isIdeographic);
    if (result.exitCode() == 1
        || NEVER.stream().anyMatch(said::contains)
        || (result.exitCode() == 2 && language.startsWith("zh") && !isChinese)) {
      wrong.add(String.join(" ", call) + " → " + result.exitCode() + " " + said);
    }
  }

  private String[] call(Sample command) throws IOException {
    return command.call(sample.material(), directory.resolve("work"));
  }

  private List<OptionSpec> withValue(Sample command) {
    CommandLine line = Program.tree(CliRunner.in(directory).environment(), Locale.ENGLISH);
    for (String word : command.name().split(" ")) {
      line = line.getSubcommands().get(word);
    }
    return line.getCommandSpec().options().stream()
        .filter(option -> option.arity().max() > 0)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query status --on 2026-13-45    | --on wants a date like 2008-05-16.  | --on 应为日期，如 2008-05-16。
          query status --on               | --on needs a value: DATE.           | --on 后须给出内容：日期。
          act show x                      | ENTRY wants a whole number.         | 记录号应为整数。
          backup d --keep many            | --keep wants a whole number.        | --keep 应为整数。
          act correct 1 --set woman.name  | --set wants KEY=VALUE.              | --set 应写作“字段=内容”。
          export --format xml             | --format wants one of: jsonl, csv.  | --format 应为下列之一：jsonl、csv。
          ocr a --priority high           | --priority wants one of: low, normal. | --priority 应为下列之一：low、normal。
          verify --lang fr                | --lang wants one of: zh, en.        | --lang 应为下列之一：zh（中文）、en（英文）。
          verify --color blue             | --color wants one of: auto, always, never. | --color 应为下列之一：auto、always、never。
          """)
  void theUserIsToldWhatIsWanted(String call, String english, String chinese) {
    for (Map.Entry<String, String> one :
        Map.of("C.UTF-8", english, "zh_CN.UTF-8", chinese).entrySet()) {
      CliRunner.Result result =
          CliRunner.in(directory).with("LANG", one.getKey()).run(call.split(" +"));

      assertEquals(2, result.exitCode());
      assertThat(result.err()).startsWith("lianli: " + one.getValue() + "\n");
    }
  }

  @Test
  void anUnknownPurposeIsRefusedWithTheChoicesAndTheirNames() {
    CliRunner.Result chinese = ask("zh_CN.UTF-8", "结婚");
    CliRunner.Result english = ask("C.UTF-8", "wedding");

    assertEquals(2, chinese.exitCode());
    assertThat(chinese.err()).contains("--purpose 应为下列之一：婚姻登记 registration、档案管理 archive、");
    assertThat(english.err()).contains("--purpose wants one of: registration, archive, court, ");
    assertThat(english.err()).doesNotContain("wedding");
  }

  @Test
  void aPurposeMayBeNamedInChinese() {
    for (Purpose purpose : Purpose.values()) {
      assertThat(Purpose.parse(purpose.named().chinese())).contains(purpose);
      assertThat(Purpose.parse(purpose.code().replace('_', '-'))).contains(purpose);
      assertThat(Purpose.parse(" " + purpose.name() + " ")).contains(purpose);
      // The choices in the help of both languages.
      for (String language : List.of("C.UTF-8", "zh_CN.UTF-8")) {
        String help =
            CliRunner.in(directory).with("LANG", language).run("query", "status", "--help").out();
        assertThat(help.replaceAll("\\s+", "")).contains(purpose.code());
      }
    }
    assertThat(Purpose.parse("")).isEmpty();
    assertThat(ask("C.UTF-8", "公证").err()).doesNotContain("wants one of");
  }

  private CliRunner.Result ask(String language, String purpose) {
    return CliRunner.in(directory)
        .with("LANG", language)
        .with("LIANLI_HOME", sample.home().toString())
        .typing(CommandSamples.TYPED)
        .run("query", "status", "--id", "-", "--purpose", purpose);
  }
}
