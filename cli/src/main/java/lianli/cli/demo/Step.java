package lianli.cli.demo;

import java.util.List;
import lianli.cli.session.ExitCode;
import lianli.registry.BilingualText;

/**
 * One command of the demo.
 *
 * @param heading what it shows
 * @param arguments the command line, without the program's name
 * @param typed what is typed into it: numbers of persons stand here, not on the command line
 * @param expected the exit code it must end with: a refusal, too, can be right
 * @param before what somebody does before, outside the program
 */
record Step(
    BilingualText heading,
    List<String> arguments,
    String typed,
    ExitCode expected,
    Runnable before) {
  Step {
    arguments = List.copyOf(arguments);
  }

  static Step of(BilingualText heading, String... arguments) {
    return new Step(heading, List.of(arguments), "", ExitCode.DONE, () -> {});
  }

  Step typing(String text) {
    return new Step(heading, arguments, text, expected, before);
  }

  Step endingWith(ExitCode code) {
    return new Step(heading, arguments, typed, code, before);
  }

  Step after(Runnable deed) {
    return new Step(heading, arguments, typed, expected, deed);
  }
}
