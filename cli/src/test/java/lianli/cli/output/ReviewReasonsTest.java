package lianli.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why something waits for a person, in Chinese; codes in English and JSON. */
class ReviewReasonsTest {
  private static final Pattern RULE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  @Test
  void everyRuleHasChineseWords() throws IOException {
    TreeSet<String> unknown = new TreeSet<>();
    try (Stream<Path> checks =
        Files.list(Path.of("../registry-core/src/main/java/lianli/registry/check"))) {
      for (Path check : checks.toList()) {
        Matcher rule = RULE.matcher(Files.readString(check));
        while (rule.find()) {
          if (!ReviewReasons.knows(rule.group(1))) {
            unknown.add(rule.group(1));
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyQuestionThatTheLogNotesHasChineseWords() throws IOException {
    Pattern noted = Pattern.compile("answering\\.answer\\(\\s*\"(\\w+)\"");
    TreeSet<String> questions = new TreeSet<>();
    try (Stream<Path> commands = Files.list(Path.of("src/main/java/lianli/cli/command"))) {
      for (Path command : commands.toList()) {
        noted
            .matcher(Files.readString(command))
            .results()
            .forEach(found -> questions.add(found.group(1)));
      }
    }

    assertThat(questions)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            question ->
                assertThat(LogWords.question(Locale.CHINESE, question)).isNotEqualTo(question));
  }

  @Test
  void everyStatusThatTheLogNotesHasChineseWords() throws IOException {
    String answers =
        Files.readString(
            Path.of("../registry-core/src/main/java/lianli/registry/status/StatusAnswer.java"));

    assertThat(
            Pattern.compile("-> \"([A-Z_]+)\";")
                .matcher(answers)
                .results()
                .map(found -> found.group(1)))
        .hasSizeGreaterThan(8)
        .allSatisfy(word -> assertThat(LogWords.answer(Locale.CHINESE, word)).isNotEqualTo(word));
  }

  @Test
  void everyVerdictThatTheLogNotesHasChineseWords() {
    assertThat(
            Stream.concat(
                Stream.of(lianli.registry.status.CoupleAnswer.Verdict.values()).map(Enum::name),
                Stream.of(lianli.index.court.DiscrepancyClass.values()).map(Enum::name)))
        .allSatisfy(code -> assertThat(LogWords.answer(Locale.CHINESE, code)).isNotEqualTo(code));
  }

  @Test
  void fieldsAreNamedAsOnTheForm() {
    assertEquals("女方姓名存疑", ReviewReasons.in(Locale.CHINESE, "field:woman.name"));
    assertEquals("登记日期存疑", ReviewReasons.in(Locale.CHINESE, "field:registered_on"));
    assertEquals("field:woman.name", ReviewReasons.in(Locale.ENGLISH, "field:woman.name"));
    assertEquals(
        "男方身份证件号存疑、登记时未达法定婚龄",
        ReviewReasons.in(Locale.CHINESE, List.of("field:man.id_number", "rule:legal-age")));
  }

  @Test
  void theLogIsToldInWords() {
    assertEquals("离婚", LogWords.answer(Locale.CHINESE, "DIVORCED"));
    assertEquals("显示 3 条登记", LogWords.answer(Locale.CHINESE, "ACTS_3"));
    assertEquals("婚姻登记仍有效", LogWords.answer(Locale.CHINESE, "OK_OPEN"));
    assertEquals("DIVORCED", LogWords.answer(Locale.ENGLISH, "DIVORCED"));
    assertEquals("婚姻状况", LogWords.question(Locale.CHINESE, "status"));
    assertEquals("显示 4 行日志", LogWords.answer(Locale.CHINESE, "LINES_4"));
    assertEquals("显示页面", LogWords.answer(Locale.CHINESE, "SCAN_PAGE"));
    assertEquals("显示局部影像（核对件 7）", LogWords.answer(Locale.CHINESE, "SCAN_FIELD_ITEM_7"));
    assertEquals("new", LogWords.question(Locale.CHINESE, "new"));
  }
}
