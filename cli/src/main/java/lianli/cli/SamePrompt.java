package lianli.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.cli.demo.CommandRunner;
import lianli.cli.session.Environment;
import lianli.cli.session.Session;

/** Runs command lines in this process, on another registry, in the same language and terminal. */
record SamePrompt(Session session, Path registry) implements CommandRunner {

  @Override
  public int run(List<String> arguments, String typed) {
    Environment here = session.environment();
    Map<String, String> variables = new HashMap<>(here.variables());
    // What was said so far comes before what the command says, on either stream.
    here.out().flush();
    here.err().flush();
    variables.put("LIANLI_HOME", registry.toString());
    variables.put("LIANLI_LANG", session.locale().getLanguage());
    Environment there =
        new Environment(
            variables,
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            here.out(),
            here.err(),
            here.terminal(),
            here.workingDirectory(),
            here.clock());
    return new Program(there).run(arguments.toArray(String[]::new));
  }
}
