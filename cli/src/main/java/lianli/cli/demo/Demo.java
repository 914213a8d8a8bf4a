package lianli.cli.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.cli.output.Output;

/** Plays the script and tells what it shows. */
public final class Demo {
  private final Output output;
  private final CommandRunner prompt;

  /** A demo whose commands run at this prompt. */
  public Demo(Output output, CommandRunner prompt) {
    this.output = output;
    this.prompt = prompt;
  }

  /**
   * Plays every step.
   *
   * @param testdata the made-up papers
   * @param work a folder of the demo's own; the registry in it stays
   * @return the command lines that did not end as they should
   */
  public List<String> play(Path testdata, Path work) {
    DemoScript script =
        new DemoScript(Story.read(testdata), testdata.toString(), new Workshop(work));
    script.workshop().prepare();
    List<String> wrong = new ArrayList<>();
    int part = 0;
    for (Step step : script.steps()) {
      part++;
      output.heading("%n%d. %s", "%n%d. %s", part, step.heading());
      step.before().run();
      output.say("$ " + line(step.arguments()));
      if (prompt.run(step.arguments(), step.typed()) != step.expected().value()) {
        wrong.add(line(step.arguments()));
      }
    }
    end(script, wrong);
    return wrong;
  }

  /** The registry that a demo in this folder makes. */
  public static Path registry(Path work) {
    return new Workshop(work).registry();
  }

  private void end(DemoScript script, List<String> wrong) {
    String home = script.workshop().registry().toString();
    output.say("");
    wrong.forEach(
        line -> output.warn("This did not end as it should: " + line, "这一步未按预期结束：" + line));
    output.heading("Go on from here:", "接下来可以试试：");
    output.say("$ export LIANLI_HOME=" + home);
    script.next().forEach(arguments -> output.say("$ " + line(arguments)));
  }

  private static String line(List<String> arguments) {
    return "lianli " + String.join(" ", arguments);
  }
}
