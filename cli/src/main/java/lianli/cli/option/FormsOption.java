package lianli.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lianli.cli.session.Session;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where form files lie: a folder named, else {@code forms} in the registry's directory. */
public final class FormsOption {
  @Option(names = "--forms", paramLabel = "DIR")
  private @Nullable Path forms;

  /** The folder; it need not exist unless it was named. */
  public Path folder(Session session) {
    return forms == null
        ? session.home().directory().resolve("forms")
        : session.environment().workingDirectory().resolve(forms);
  }

  /** The folder named, else the registry's own if there is one. */
  public Optional<Path> wanted(Session session) {
    Path folder = folder(session);
    return forms != null || Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  /** The forms that come with the program and those of the folder. */
  public FormCatalogue catalogue(Session session) {
    Path folder = folder(session);
    return Files.isDirectory(folder) ? FormCatalogue.withFolder(folder) : FormCatalogue.standard();
  }

  /** The failure that there is no form of this name. */
  public static RegistryException unknown(String key, List<FormDefinition> known) {
    String names = known.stream().map(FormDefinition::key).collect(Collectors.joining(", "));
    return new RegistryException(
        ErrorCode.USAGE,
        BilingualText.of("Cannot find the form " + key, "找不到表式 " + key),
        BilingualText.of("known are " + names, "已知的有 " + names),
        BilingualText.of("Name one of them", "请指定其中之一"));
  }
}
