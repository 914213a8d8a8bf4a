package lianli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lianli.registry.json.Json;

/** Runs the sample of every command on one registry, in this process or in one of its own. */
final class AllCommands {
  private AllCommands() {}

  /** Something done before each command, so that none finds what the one before it made. */
  interface Before {
    void each() throws IOException;
  }

  static Map<String, CliRunner.Result> on(Path home, Path material, Path work, Before before)
      throws IOException {
    return on(home, material, work, before, "C.UTF-8");
  }

  static Map<String, CliRunner.Result> on(
      Path home, Path material, Path work, Before before, String language) throws IOException {
    Map<String, CliRunner.Result> results = new LinkedHashMap<>();
    for (CommandSamples.Sample sample : CommandSamples.all().values()) {
      before.each();
      Path place = Files.createDirectories(work.resolve(sample.name().replace(' ', '-')));
      results.put(
          sample.name(),
          CliRunner.in(place)
              .with("LIANLI_HOME", home.toString())
              .with("LANG", language)
              .typing(CommandSamples.TYPED)
              .run(sample.call(material, place)));
    }
    return results;
  }

  /** In a process of its own: prints each result as a line of JSON. */
  public static void main(String[] arguments) throws IOException {
    on(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), () -> {})
        .forEach(
            (name, result) ->
                System.out.println(
                    Json.object()
                        .put("name", name)
                        .put("exit", result.exitCode())
                        .put("out", result.out())
                        .put("err", result.err())
                        .build()
                        .text()));
  }
}
