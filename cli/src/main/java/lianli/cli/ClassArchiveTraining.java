package lianli.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import lianli.cli.session.Environment;

/**
 * Runs the command lines on standard input, one a line, in one process and into the void, so that
 * the JVM can note what the commands load and start them from an archive later
 * (scripts/warm-up.sh). What stands after {@code <} is typed into the command.
 */
public final class ClassArchiveTraining {
  private ClassArchiveTraining() {}

  /** Plays every line; a command that fails fails quietly: a slower start is all that is lost. */
  public static void main(String[] args) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      play(Path.of(args[0]).toAbsolutePath(), line.split("<", 2));
    }
  }

  private static void play(Path home, String[] line) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    byte[] typed = (line.length > 1 ? line[1].strip() + "\n" : "").getBytes(StandardCharsets.UTF_8);
    Environment stage =
        new Environment(
            Map.of("LIANLI_HOME", home.toString(), "LANG", "zh_CN.UTF-8"),
            new ByteArrayInputStream(typed),
            nowhere,
            nowhere,
            false,
            Path.of("").toAbsolutePath(),
            Clock.systemUTC());
    new Program(stage).run(line[0].strip().split(" +"));
  }
}
