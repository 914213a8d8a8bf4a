package lianli.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lianli.registry.BilingualText;
import org.junit.jupiter.api.Test;

/** What the tours show of the demo: headings and commands are those of the script, in its order. */
class DemoExcerptTest {
  private static final Path ROOT = Path.of("..");
  private static final String FENCE = "```\n";
  private static final String COMMAND = "$ lianli ";

  @Test
  void theTourShowsTheScript() throws IOException {
    assertThat(script(BilingualText::english))
        .containsSubsequence(excerpt("docs/tour.md", "## The demo"))
        .hasSizeGreaterThan(30);
    assertThat(excerpt("docs/tour.md", "## The demo")).hasSizeGreaterThan(15);
  }

  @Test
  void theTourInChineseShowsTheScript() throws IOException {
    assertThat(script(BilingualText::chinese))
        .containsSubsequence(excerpt("docs/tour.zh-CN.md", "## 演示"));
    assertThat(excerpt("docs/tour.zh-CN.md", "## 演示")).hasSizeGreaterThan(6);
  }

  /** Headings with their numbers, and command lines, as the demo tells them. */
  private static List<String> script(Function<BilingualText, String> language) {
    DemoScript script =
        new DemoScript(
            Story.read(ROOT.resolve("testdata")),
            "testdata",
            new Workshop(Path.of("build", "demo")));
    List<String> lines = new ArrayList<>();
    int part = 0;
    for (Step step : script.steps()) {
      part++;
      lines.add(part + ". " + language.apply(step.heading()));
      lines.add(COMMAND + String.join(" ", step.arguments()));
    }
    script.next().forEach(arguments -> lines.add(COMMAND + String.join(" ", arguments)));
    return lines;
  }

  private static List<String> excerpt(String page, String heading) throws IOException {
    String text = Files.readString(ROOT.resolve(page));
    int begin = text.indexOf(FENCE, text.indexOf(heading)) + FENCE.length();
    return text.substring(begin, text.indexOf(FENCE, begin))
        .lines()
        .filter(line -> line.startsWith(COMMAND) || line.matches("\\d+\\. .*"))
        .toList();
  }
}
