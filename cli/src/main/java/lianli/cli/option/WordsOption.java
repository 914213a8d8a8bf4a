package lianli.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lianli.cli.session.Session;
import lianli.ocr.form.LabelWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The county's own labels: a file named, else {@code labels.csv} in the registry's directory. */
public final class WordsOption {
  @Option(names = "--words", paramLabel = "FILE")
  private @Nullable Path words;

  /**
   * The list; empty if there is none.
   *
   * @throws lianli.registry.RegistryException if anything is wrong with it: told now, once
   */
  public Optional<Path> wanted(Session session) {
    Path usual = session.home().directory().resolve("labels.csv");
    Optional<Path> list =
        words == null
            ? Optional.of(usual).filter(Files::isRegularFile)
            : Optional.of(session.environment().workingDirectory().resolve(words));
    list.ifPresent(LabelWords::of);
    return list;
  }
}
